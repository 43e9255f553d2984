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

/** What kind of evidence a claim rests on. */
export const KINDS = [
  'trial',
  'pooled-trials',
  'open-trial',
  'records',
  'review',
  'guideline',
  'label',
  'agency',
  'clinic-reported',
  'animal',
] as const;
export type Kind = (typeof KINDS)[number];

/** How sure one can be, in a word; the catalogue holds word and reason. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A group of people in a study: how many of 100 it happened to. */
export interface Group {
  /** Of 100 people, as the study gave it (63.8 is shown as 64). */
  readonly rate: number;
  /** People in the group, where the study's figure was read. */
  readonly n?: number;
  /** Confidence interval of the rate, of 100 people. */
  readonly ci?: readonly [low: number, high: number];
}

/** What is counted. */
export type Measure = 'response' | 'remission' | 'relapse' | 'still-well' | 'harm';

/**
 * A proportion that may be drawn as people. What, when, whom and with whom compared are in the claim's text
 * (`measured`, `who`, `versus`); the type makes leaving out the comparison group an error.
 */
export interface Figure {
  readonly measure: Measure;
  readonly treated: Group;
  /** The comparison group, or `'none'` where the study had none. */
  readonly versus: Group | 'none';
}

/** A number or a range a sentence is filled with, by placeholder. */
export type Amounts = Readonly<Record<string, number | readonly [number, number]>>;

/** One claim's facts. Its words are in a {@link ClaimText} under the same id. */
export interface Claim {
  readonly kind: Kind;
  readonly certainty: Certainty;
  /** Ids of sources; never empty. */
  readonly sources: readonly [string, ...string[]];
  readonly figures?: readonly Figure[];
  readonly amounts?: Amounts;
  /** Two treatments tried against each other in this very study. */
  readonly headToHead?: readonly [string, string];
}

/** One claim's words; `{placeholders}` are filled from its facts. */
export interface ClaimText {
  readonly text: string;
  /** Who was studied. */
  readonly who?: string;
  /** What was measured, and when. Needed for a figure. */
  readonly measured?: string;
  /** The comparison group's name, or that there was none. Needed for a figure. */
  readonly versus?: string;
  /** Must be printed beside the claim. */
  readonly note?: string;
}

/** What stands where a treatment meets a topic. */
export type Cell = readonly string[] | 'not-known' | 'not-studied' | 'does-not-apply';

/** One treatment's facts: claims by topic, the first the one that the short answer rests on. */
export interface Treatment {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Visits of the usual course, for the calendar strip. */
  readonly course?: {
    readonly visits: readonly [number, number];
    readonly weeks: readonly [number, number];
    readonly minutes?: readonly [number, number];
  };
  /** Hours until a first effect was measured, as a range, for the time scale. */
  readonly onset?: readonly [hours: number, hours: number];
}

/** One treatment's words. */
export interface TreatmentText {
  readonly name: string;
  readonly summary: string;
  /** Short answer by topic, at most 110 characters, filled from `amounts` and figures of the cell's claims. */
  readonly short: Readonly<Record<string, string>>;
  readonly questions: readonly string[];
  /** What must stand wherever this treatment is named (off-label, boxed warning). */
  readonly warnings?: readonly string[];
}

/** A publication, label or agency page. */
export interface Source {
  /** First author or body. */
  readonly by: string;
  readonly title: string;
  readonly journal?: string;
  readonly year: number;
  readonly doi?: string;
  readonly pmid?: string;
  /** Only where there is neither DOI nor PMID. */
  readonly url?: string;
}
