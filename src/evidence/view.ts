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
  Gap,
  Group,
  Kind,
  Measure,
} from './types.ts';

/** A group as it is shown: whole people, and both frames in words. */
export interface GroupView {
  readonly name: string;
  /** Of 100 people, whole. */
  readonly rate: number;
  readonly not: number;
  readonly n?: number;
  readonly ci?: readonly [number, number];
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
  readonly versus?: GroupView;
  readonly versusName: string;
}

/** A claim as it is shown. */
export interface ClaimView {
  readonly id: string;
  readonly text: string;
  /** The sentence already stands above as the cell's short answer. */
  readonly isAnswer: boolean;
  readonly who?: string;
  readonly measured?: string;
  readonly versus?: string;
  readonly note?: string;
  readonly kind: string;
  readonly certainty: { readonly level: Certainty; readonly word: string; readonly reason: string };
  readonly figures: readonly FigureView[];
  readonly sources: readonly string[];
  readonly headToHead?: readonly [string, string];
  /** That a clinic reports this of itself. */
  readonly reported?: string;
}

/** What stands where a treatment meets a topic. */
export interface CellView {
  readonly answer: string;
  /** Set where nothing is known to show. */
  readonly gap?: Gap;
  readonly claims: readonly ClaimView[];
  /** Sentences in place of claims that may not be shown. */
  readonly refused: readonly string[];
}

/** A claim's words, whichever way the catalogue holds them. */
export const claimText = (words: ClaimWords): ClaimText => {
  if (typeof words === 'string') return { text: words };
  if (!Array.isArray(words)) return words as ClaimText;
  const [text, who, measured, versus, note] = words as Extract<ClaimWords, readonly unknown[]>;
  return { text, who, measured, versus, ...(note && { note }) };
};

/** What a claim's sentences are filled with: its amounts, and `treated`, `treatedNot`, `versus2` … of its figures. */
export const claimValues = (claim: Claim, swapped = false): Values => {
  const values: Record<string, string | number | readonly [number, number]> = { ...claim.amounts };
  claim.figures?.forEach(({ treated, versus }, index) => {
    const suffix = index ? index + 1 : '';
    const put = (name: string, group: Group | 'none'): void => {
      if (group === 'none') return;
      const rate = Math.round(group.rate);
      values[name + suffix] = rate;
      values[`${name}Not${suffix}`] = 100 - rate;
    };
    put(swapped ? 'versus' : 'treated', treated);
    put(swapped ? 'treated' : 'versus', versus);
  });
  return values;
};

/** A claim's words, filled. */
export const fillClaim = (claim: Claim, words: ClaimWords, language: string): ClaimText => {
  const values = claimValues(claim);
  const { text, who, measured, versus, note } = claimText(words);
  const say = (template: string): string => fill(template, values, language);
  return {
    text: say(text),
    ...(who && { who: say(who) }),
    ...(measured && { measured: typeof measured === 'string' ? say(measured) : measured.map(say) }),
    ...(versus && { versus: say(versus) }),
    ...(note && { note }),
  };
};

const at = (measured: string | readonly string[] | undefined, index: number): string | undefined =>
  typeof measured === 'string' ? measured : measured?.[index];

/** How sure one can be of a kind of evidence, in a word and why. */
export const certaintyView = (
  kind: Kind,
  text: Pick<EvidenceText, 'certainties' | 'kinds'>,
): ClaimView['certainty'] => {
  const level = CERTAINTY[kind];
  return { level, word: text.certainties[level], reason: text.kinds[kind][1] };
};

/** One claim as it is shown beside a treatment, whose group of a head-to-head trial stands first. */
export const claimView = (
  evidence: Pick<Evidence, 'claims'>,
  text: Pick<
    EvidenceText,
    'claims' | 'certainties' | 'kinds' | 'measures' | 'frame' | 'noComparison' | 'reported'
  > & {
    readonly treatments: Readonly<Record<string, { readonly name: string }>>;
  },
  id: string,
  language: string,
  treatmentId?: string,
): ClaimView | undefined => {
  const claim = evidence.claims[id];
  const words = text.claims[id];
  if (!claim || !words) return;
  const { kind, sources, headToHead, reportedBy } = claim;
  const filled = fillClaim(claim, words, language);
  const swapped = headToHead?.[1] === treatmentId && treatmentId !== undefined;
  const nameOf = (treatment = ''): string => text.treatments[treatment]?.name ?? treatment;
  const treatedName = nameOf(swapped ? treatmentId : (headToHead?.[0] ?? treatmentId));
  const versusName = swapped ? nameOf(headToHead?.[0]) : filled.versus || text.noComparison;
  const figures = (claim.figures ?? []).map(({ measure, treated, versus }, index): FigureView => {
    const [name, did, didNot] = text.measures[measure];
    const group = ({ rate: exact, n, ci }: Group, group: string): GroupView => {
      const rate = Math.round(exact);
      const not = 100 - rate;
      return {
        name: group,
        rate,
        not,
        ...(n && { n }),
        ...(ci && { ci }),
        frame: fill(text.frame, { group, rate, did, not, didNot }, language),
      };
    };
    const [first, second] = swapped && versus !== 'none' ? [versus, treated] : [treated, versus];
    const when = at(filled.measured, index);
    return {
      measure,
      measured: when ? `${name}, ${when}` : name,
      treated: group(first, treatedName),
      ...(second !== 'none' && { versus: group(second, versusName) }),
      versusName,
    };
  });
  return {
    id,
    text: filled.text,
    isAnswer: false,
    ...(filled.who && { who: filled.who }),
    ...(figures[0]
      ? { measured: figures[0].measured, versus: versusName }
      : filled.versus && { versus: versusName }),
    ...(filled.note && { note: filled.note }),
    kind: text.kinds[kind][0],
    certainty: certaintyView(kind, text),
    figures,
    sources,
    ...(headToHead && { headToHead }),
    ...(reportedBy && { reported: fill(text.reported, { clinic: reportedBy }, language) }),
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
    return field ? [fill(text.refused, { claim, field }, language)] : [];
  });
  const claims = ids.flatMap((id) => claimView(evidence, text, id, language, treatmentId) ?? []);
  const [first, ...rest] = claims;
  if (!first) {
    const gap = typeof cell === 'string' ? cell : 'not-known';
    return { answer: text.gaps[gap], gap, claims, refused };
  }
  const short = text.treatments[treatmentId]?.short[topicId];
  if (!short)
    return { answer: first.text, claims: [{ ...first, isAnswer: true }, ...rest], refused };
  const values: Record<string, string | number | readonly [number, number]> = {};
  claims.forEach(({ id, headToHead }, index) => {
    const own = claimValues(evidence.claims[id]!, headToHead?.[1] === treatmentId);
    for (const [name, value] of Object.entries(own))
      values[index ? `${name}-${index + 1}` : name] = value;
  });
  return { answer: fill(short, values, language), claims, refused };
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
  const found = new Map<string, HeadToHead>();
  for (const treatment of chosen)
    for (const [topic, cell] of Object.entries(evidence.treatments[treatment]?.cells ?? {}))
      for (const id of typeof cell === 'string' ? [] : cell) {
        const between = evidence.claims[id]?.headToHead;
        if (!between?.every((other) => chosen.includes(other))) continue;
        const topics = found.get(id)?.topics ?? [];
        found.set(id, {
          id,
          topics: topics.includes(topic) ? topics : [...topics, topic],
          between,
        });
      }
  return [...found.values()];
};

export { sourceHref } from './sources.ts';
