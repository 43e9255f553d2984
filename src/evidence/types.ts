/** The seven built-in treatments; `src=` may add more. */
export const TREATMENTS = [
  'ketamine',
  'esketamine',
  'tms',
  'antidepressants',
  'ect',
  'psychotherapy',
  'no-change',
] as const;
export type TreatmentId = (typeof TREATMENTS)[number];

/** The rows of a comparison, in their usual order. */
export const TOPICS = [
  'how-given',
  'onset',
  'course',
  'response',
  'remission',
  'everyday',
  'durability',
  'side-effects',
  'risks',
  'cautions',
  'after-visit',
  'approval',
  'cost',
  'how-it-works',
] as const;
export type TopicId = (typeof TOPICS)[number];

/**
 * What kind of evidence a claim rests on, and how sure one can be because of that. The rule, after GRADE and in
 * one place: no claim is surer than its kind allows, whoever writes it.
 *
 * - Trials with a comparison group where people could not know their group start highest, at `moderate`: single
 *   studies and short follow-ups keep all of them from more. Fewer than 100 people, or people who knew what they
 *   got, or an analysis thought up afterwards, or a comparison group whose number is not at hand, each cost a step:
 *   `low`.
 * - What has no comparison group cannot say what would have happened anyway: clinic records `low`, since they at
 *   least count many ordinary patients; one study's single arm or a clinic's own word `very-low`. So are pooled
 *   trials that their own authors rate very low.
 * - A review that counts nothing itself is `low`.
 * - What a label, agency, guideline or patient page says, or how a study gave its treatment, is not a finding:
 *   `stated`.
 */
export const CERTAINTY = {
  'pooled-trials': 'moderate',
  trial: 'moderate',
  'small-trial': 'low',
  'unmasked-trial': 'low',
  'one-group': 'low',
  'pooled-limited': 'low',
  records: 'low',
  review: 'low',
  'pooled-weak': 'very-low',
  'single-arm': 'very-low',
  'clinic-reported': 'very-low',
  protocol: 'stated',
  guideline: 'stated',
  label: 'stated',
  agency: 'stated',
  information: 'stated',
} as const;
export type Kind = keyof typeof CERTAINTY;
export type Certainty = (typeof CERTAINTY)[Kind];
export const KINDS = Object.keys(CERTAINTY) as readonly Kind[];

/** A group of people in a study: how many of 100 it happened to. */
export interface Group {
  /** Of 100 people, as the study gave it (63.8 is shown as 64). */
  readonly rate: number;
  /** People in the group, where the study's figure was read. */
  readonly n?: number | undefined;
  /** 95% confidence interval of the rate, of 100 people. */
  readonly ci?: readonly [low: number, high: number] | undefined;
}

/** What is counted. `harm` is any unwanted thing, `again` another round of the treatment. */
export const MEASURES = [
  'response',
  'remission',
  'relapse',
  'still-well',
  'harm',
  'again',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * A proportion that may be drawn as people. What, when, whom and with whom compared are in the claim's words
 * (`measured`, `who`, `versus`); the types make leaving out any of them an error.
 */
export interface Figure {
  readonly measure: Measure;
  readonly treated: Group;
  /** The comparison group, or `'none'` where the study had none, or its figure could not be read. */
  readonly versus: Group | 'none';
}

/** A number or a range a sentence is filled with, by placeholder. */
export type Amounts = Readonly<Record<string, number | readonly [number, number]>>;

/** One claim's facts. Its words are in a {@link ClaimText} under the same id. */
export interface Claim {
  readonly kind: Kind;
  /** Ids of sources; never empty. */
  readonly sources: readonly [string, ...string[]];
  readonly figures?: readonly Figure[] | undefined;
  readonly amounts?: Amounts | undefined;
  /** Two treatments tried against each other in this very study: whose the treated group is, and whose the other. */
  readonly headToHead?: readonly [string, string] | undefined;
}

/** One claim's words; `{placeholders}` are filled from its facts. */
export interface ClaimText {
  readonly text: string;
  /** Who was studied. */
  readonly who?: string | undefined;
  /** When it was measured, and what if the measure's name does not say; one for each figure, or one for all. */
  readonly measured?: string | readonly string[] | undefined;
  /** The comparison group's name, or why there is none. */
  readonly versus?: string | undefined;
  /** Must be printed beside the claim. */
  readonly note?: string | undefined;
}

/** A claim's words as a catalogue holds them: a sentence, or all that a figure needs. */
export type FigureWords = readonly [
  text: string,
  who: string,
  measured: string | readonly string[],
  /** Empty: there was no comparison group. */
  versus: string,
  note?: string,
];
export type ClaimWords = string | FigureWords | ClaimText;

/** Why a cell holds no claim. */
export const GAPS = ['not-known', 'not-studied', 'does-not-apply'] as const;
export type Gap = (typeof GAPS)[number];

/** What stands where a treatment meets a topic. */
export type Cell = readonly string[] | Gap;

/** One treatment's facts: claims by topic, the first the one that the short answer rests on. */
export interface Treatment {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Visits of the usual course, for the calendar strip. */
  readonly course?:
    | {
        readonly visits: readonly [number, number];
        readonly weeks: readonly [number, number];
      }
    | undefined;
  /** Hours until a first effect was measured, as a range, for the time scale. */
  readonly onset?: readonly [hours: number, hours: number] | undefined;
}

/** One treatment's words. */
export interface TreatmentText {
  readonly name: string;
  /**
   * Short answer by topic, at most 110 characters, filled from the cell's claims: `{hours}` and `{treated}` from the
   * first, `{treated-2}` from the second. Where it is left out, the first claim's own sentence is the answer.
   */
  readonly short: Readonly<Record<string, string>>;
  /** Ids of the claims that must stand wherever this treatment is named: off-label, boxed warning. */
  readonly warnings?: readonly string[] | undefined;
  /** Topics whose answer or picture is a file's, though the claims may not be. */
  readonly own?: Readonly<Record<string, unknown>>;
}

/** A publication, label or agency page. One of `doi`, `pmid`, `pmcid`, `url` says where it is. */
export interface Source {
  /** First author or body. */
  readonly by: string;
  readonly title: string;
  readonly journal?: string;
  /** Left out where the page has no date. */
  readonly year?: number;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  /** Only where there is no identifier. */
  readonly url?: string;
}

/** All that is known, without a word of prose. */
export interface Evidence {
  readonly version: string;
  /** `YYYY-MM` of the last check against the sources, and of the next one due. */
  readonly reviewed: string;
  readonly nextReview: string;
  readonly treatments: Readonly<Record<string, Treatment>>;
  readonly claims: Readonly<Record<string, Claim>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** Only where a file added to it. */
  readonly added?: {
    /** Who reports what the file says. */
    readonly by: string;
    /** The evidence without the file. */
    readonly to: Evidence;
    /** By treatment of the file's, the warnings that are not. */
    readonly warnings: Readonly<Record<string, readonly string[]>>;
    /** The file's entries that may not be shown, by path (`claims.my-claim`), and the field that is why. */
    readonly refused: Readonly<Record<string, string>>;
  };
}

/** What is said about the evidence as a whole, in one language. */
export interface EvidencePhrases {
  readonly topics: Readonly<Record<string, TopicText>>;
  /** A kind's name, and why it is as sure as it is. */
  readonly kinds: Readonly<Record<Kind, readonly [name: string, reason: string]>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  /** A measure's name, and how it reads of those it happened to and of the others. */
  readonly measures: Readonly<
    Record<Measure, readonly [name: string, did: string, didNot: string]>
  >;
  readonly gaps: Readonly<Record<Gap, string>>;
  /** `{group}`, `{rate}`, `{did}`, `{not}`, `{didNot}`: both frames of a proportion. */
  readonly frame: string;
  readonly noComparison: string;
  /** `{claim}`, `{field}`: in place of a claim that may not be shown. */
  readonly refused: string;
  /** `{clinic}`: beside all that a clinic reports of itself. */
  readonly reported: string;
  readonly safety: Readonly<Record<string, string>>;
  /** Meanings of hard words; a word on screen that begins with the key, in either case, is that word. */
  readonly glossary: Readonly<Record<string, string>>;
  /** Questions for the reader to take to a clinician, by treatment; a file's own treatments have none. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
}

/** A catalogue's words: cells in the order of the tables they belong to. */
export interface EvidenceWords extends EvidencePhrases {
  readonly cells: Readonly<Record<string, readonly (0 | readonly (ClaimWords | 0)[])[]>>;
  /** Short answers by treatment and topic, where the first claim's sentence does not serve. */
  readonly short: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly treatments: Readonly<
    Record<string, readonly [name: string, warnings?: readonly string[]]>
  >;
}

/** The words for {@link Evidence}, by treatment, topic and claim. */
export interface EvidenceText extends EvidencePhrases {
  readonly treatments: Readonly<Record<string, TreatmentText>>;
  readonly claims: Readonly<Record<string, ClaimWords>>;
}

/** A row's words. */
export interface TopicText {
  readonly question: string;
  readonly note?: string;
}
