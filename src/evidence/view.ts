import { fill } from '../locale/format.ts';
import type { Values } from '../locale/format.ts';
import { CERTAINTY } from './types.ts';
import type {
  Certainty,
  Claim,
  ClaimText,
  ClaimWords,
  Evidence,
  EvidenceText,
  FigureWords,
  Gap,
  Group,
  Measure,
} from './types.ts';

/** A group as it is shown: whole people, and both frames in words. */
export interface GroupView {
  readonly name: string;
  /** Of 100 people, whole. */
  readonly rate: number;
  readonly not: number;
  readonly n: number | undefined;
  readonly ci: readonly [number, number] | undefined;
  /** `Ketamine: 64 of 100 responded, 36 did not`. */
  readonly frame: string;
}

/** A proportion as it is shown, its comparison group beside it. */
export interface FigureView {
  readonly measure: Measure;
  /** What was measured and when: `Response, one day after`. */
  readonly measured: string;
  readonly treated: GroupView;
  /** Absent where there is none; `versusName` says why. */
  readonly versus: GroupView | undefined;
  readonly versusName: string;
}

/** A claim as it is shown. */
export interface ClaimView {
  readonly id: string;
  readonly text: string;
  /** The sentence already stands above as the cell's short answer. */
  readonly isAnswer: boolean;
  readonly who: string | undefined;
  readonly measured: string | undefined;
  readonly versus: string | undefined;
  readonly note: string | undefined;
  readonly kind: string;
  readonly certainty: { readonly level: Certainty; readonly word: string; readonly reason: string };
  readonly figures: readonly FigureView[];
  readonly sources: readonly string[];
  readonly headToHead: readonly [string, string] | undefined;
  /** That a clinic reports this of itself. */
  readonly reported: string | undefined;
}

/** What stands where a treatment meets a topic. */
export interface CellView {
  readonly answer: string;
  /** Set where nothing is known to show. */
  readonly gap: Gap | undefined;
  readonly claims: readonly ClaimView[];
  /** Sentences in place of claims that may not be shown. */
  readonly refused: readonly string[];
}

/** A claim's words, whichever way the catalogue holds them. */
export const claimText = (words: ClaimWords): ClaimText => {
  if (typeof words === 'string') return { text: words };
  if (!Array.isArray(words)) return words as ClaimText;
  const [text, who, measured, versus, note] = words as FigureWords;
  return { text, who, measured, versus, note };
};

/** What a claim's sentences are filled with: its amounts, and `treated`, `treatedNot`, `versus2` … of its figures. */
export const claimValues = (claim: Claim, swapped = false): Values => {
  const values: Record<string, Values[string]> = { ...claim.amounts };
  claim.figures?.forEach(({ treated, versus }, index) =>
    [treated, versus].forEach((group, second) => {
      if (group === 'none') return;
      const name = !!second === swapped ? 'treated' : 'versus';
      const suffix = index ? index + 1 : '';
      const rate = Math.round(group.rate);
      values[name + suffix] = rate;
      values[`${name}Not${suffix}`] = 100 - rate;
    }),
  );
  return values;
};

/** The claim's words and what the evidence says of its kind. */
type Phrases = Pick<
  EvidenceText,
  'claims' | 'certainties' | 'kinds' | 'measures' | 'frame' | 'noComparison' | 'reported'
> & { readonly treatments: Readonly<Record<string, { readonly name: string }>> };

/** One claim as it is shown beside a treatment, whose group of a head-to-head trial stands first. */
export const claimView = (
  evidence: Pick<Evidence, 'claims'>,
  text: Phrases,
  id: string,
  language: string,
  treatmentId = '',
): ClaimView | undefined => {
  const claim = evidence.claims[id];
  const words = text.claims[id];
  if (!claim || !words) return;
  const { kind, sources, headToHead, reportedBy, figures = [] } = claim;
  const values = claimValues(claim);
  const say = (template = '', also?: Values): string => fill(template, also ?? values, language);
  const { text: sentence, who, measured = '', versus: other, note } = claimText(words);
  const swapped = headToHead?.[1] === treatmentId;
  const nameOf = (treatment: string): string => text.treatments[treatment]?.name ?? treatment;
  const versusName =
    headToHead && swapped ? nameOf(headToHead[0]) : say(other) || text.noComparison;
  const level = CERTAINTY[kind];
  const shown = figures.map(({ measure, treated, versus }, index): FigureView => {
    const [title, did, didNot] = text.measures[measure];
    const view = ({ rate: exact, n, ci }: Group, name: string): GroupView => {
      const rate = Math.round(exact);
      const not = 100 - rate;
      return {
        name,
        rate,
        not,
        n,
        ci,
        frame: say(text.frame, { group: name, rate, did, not, didNot }),
      };
    };
    const [first, second] = swapped && versus !== 'none' ? [versus, treated] : [treated, versus];
    return {
      measure,
      measured: [title, say(typeof measured === 'string' ? measured : measured[index])]
        .filter(Boolean)
        .join(', '),
      treated: view(first, nameOf(swapped ? treatmentId : (headToHead?.[0] ?? treatmentId))),
      versus: second === 'none' ? undefined : view(second, versusName),
      versusName,
    };
  });
  return {
    id,
    text: say(sentence),
    isAnswer: false,
    who: who && say(who),
    measured: shown[0]?.measured,
    versus: shown[0] || other ? versusName : undefined,
    note,
    kind: text.kinds[kind][0],
    certainty: { level, word: text.certainties[level], reason: text.kinds[kind][1] },
    figures: shown,
    sources,
    headToHead,
    reported: reportedBy && say(text.reported, { clinic: reportedBy }),
  };
};

/** What to show where a treatment meets a topic. */
export const cellView = (
  evidence: Evidence,
  text: EvidenceText,
  treatmentId: string,
  topicId: string,
  language: string,
): CellView => {
  const cell = evidence.treatments[treatmentId]?.cells[topicId] ?? 'not-known';
  const ids = typeof cell === 'string' ? [] : cell;
  const refused = ids.flatMap((claim) => {
    const field = evidence.refused?.[claim];
    return field ? fill(text.refused, { claim, field }, language) : [];
  });
  const claims = ids.flatMap((id) => claimView(evidence, text, id, language, treatmentId) ?? []);
  const [first, ...rest] = claims;
  if (!first) {
    const gap = typeof cell === 'string' ? cell : 'not-known';
    return { answer: text.gaps[gap], gap, claims, refused };
  }
  const short = text.treatments[treatmentId]?.short[topicId];
  const found = { gap: undefined, refused };
  if (!short)
    return { ...found, answer: first.text, claims: [{ ...first, isAnswer: true }, ...rest] };
  const values: Record<string, Values[string]> = {};
  claims.forEach(({ id, headToHead }, index) => {
    const own = claimValues(evidence.claims[id]!, headToHead?.[1] === treatmentId);
    for (const name in own) values[index ? `${name}-${index + 1}` : name] = own[name]!;
  });
  return { ...found, answer: fill(short, values, language), claims };
};

/** The claims that must stand wherever a treatment is named. */
export const warningsView = (
  evidence: Evidence,
  text: EvidenceText,
  treatmentId: string,
  language: string,
): readonly ClaimView[] =>
  (text.treatments[treatmentId]?.warnings ?? []).flatMap(
    (id) => claimView(evidence, text, id, language) ?? [],
  );

/** The numbers of sources on a page: in the order of first use, from 1. */
export const numberSources = (ids: Iterable<string>): ReadonlyMap<string, number> =>
  new Map([...new Set(ids)].map((id, index) => [id, index + 1]));

/** A study of two of the chosen treatments against each other, and the rows it belongs in. */
export interface HeadToHead {
  readonly id: string;
  readonly topics: readonly string[];
  readonly between: readonly [string, string];
}

/** The studies that tried two of the chosen treatments against each other. */
export const headToHeads = (
  evidence: Evidence,
  chosen: readonly string[],
): readonly HeadToHead[] => {
  const topics: Record<string, string[]> = {};
  for (const treatment of chosen)
    for (const [topic, cell] of Object.entries(evidence.treatments[treatment]?.cells ?? {}))
      for (const id of typeof cell === 'string' ? [] : cell)
        if (evidence.claims[id]?.headToHead?.every((other) => chosen.includes(other)))
          (topics[id] ??= []).push(topic);
  return Object.entries(topics).map(([id, found]) => ({
    id,
    topics: [...new Set(found)],
    between: evidence.claims[id]!.headToHead!,
  }));
};

export { sourceHref } from './sources.ts';
