import { fill } from '../locale/format.ts';
import type { Values } from '../locale/format.ts';
import { CERTAINTY } from './types.ts';
import type {
  Cell,
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

/** A group as it is shown: whole people where it is one at least, and both frames in words. */
export interface GroupView {
  readonly name: string;
  /** Of 100 people. */
  readonly rate: number;
  readonly not: number;
  readonly n?: number | undefined;
  readonly ci?: readonly [number, number] | undefined;
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
  readonly isAnswer?: boolean;
  readonly who: string | undefined;
  readonly versus: string | undefined;
  readonly note: string | undefined;
  readonly kind: string;
  readonly certainty: { readonly level: Certainty; readonly word: string; readonly reason: string };
  readonly figures: readonly FigureView[];
  readonly sources: readonly string[];
  /** That a clinic says so: the claim or a source of it is its own, or it is none of this treatment's. */
  readonly reported: string | undefined;
}

/** What stands where a treatment meets a topic. */
export interface CellView {
  readonly answer: string;
  /** That a clinic says so, where the answer, its picture or the choice of claims is its own, not the claims. */
  readonly reported?: string | undefined;
  /** Set where nothing is known to show. */
  readonly gap?: Gap;
  readonly claims: readonly ClaimView[];
  /** Sentences in place of claims that may not be shown. */
  readonly refused: readonly string[];
}

/** A table in which `constructor` and the like are nothing. */
export const table = <Value>(...from: readonly (object | undefined)[]): Record<string, Value> =>
  Object.assign(Object.create(null) as Record<string, Value>, ...from) as Record<string, Value>;

/** Whole people of 100, and never `-0`; the rate itself where whole people would be nobody, or everybody. */
const wholeOf = ({ rate }: Group): number => (Math.round(rate) % 100 ? Math.round(rate) : rate) + 0;

/** A claim's words, whichever way the catalogue holds them. */
export const claimText = (words: ClaimWords): ClaimText => {
  const [text, who, measured, versus, note] = ([] as unknown[]).concat(
    words,
  ) as unknown as FigureWords;
  return typeof text === 'string' ? { text, who, measured, versus, note } : text;
};

/**
 * What a sentence about a claim is filled with: its amounts, and `treated`, `treatedNot`, `versus2` … of its figures,
 * the treatment's own group first. Another claim's may be added, under names with a suffix.
 */
export const claimValues = (
  { amounts = {}, figures, headToHead }: Claim,
  treatment = '',
  suffix = '',
  values = table<Values[string]>(),
): Values => {
  for (const name of Object.keys(amounts)) values[name + suffix] = amounts[name]!;
  figures?.forEach(({ treated, versus }, index) =>
    [treated, versus].forEach((group, second) => {
      if (group === 'none') return;
      const name = !!second === (headToHead?.[1] === treatment) ? 'treated' : 'versus';
      const end = (index ? index + 1 : '') + suffix;
      const rate = wholeOf(group);
      values[name + end] = rate;
      values[`${name}Not${end}`] = 100 - rate;
    }),
  );
  return values;
};

/** What a cell's short answer is filled with: `treated` is the first claim's, `treated-2` the second's. */
export const cellValues = (claims: readonly Claim[], treatment: string): Values => {
  const values = table<Values[string]>();
  claims.forEach((claim, index) =>
    claimValues(claim, treatment, index ? `-${index + 1}` : '', values),
  );
  return values;
};

/** The ids of the claims in a cell; none in one that says why it has none. */
export const idsOf = (cell: Cell | undefined): readonly string[] =>
  typeof cell === 'object' ? cell : [];

/** One claim as it is shown beside a treatment, whose group of a head-to-head trial stands first. */
export const claimView = (
  { claims, sources: known, added }: Evidence,
  text: EvidenceText,
  id: string,
  language: string,
  treatment = '',
): ClaimView | undefined => {
  const claim = claims[id];
  const words = text.claims[id];
  if (!claim || !words) return;
  const { kind, sources, headToHead: pair, figures = [] } = claim;
  const { text: sentence, who, measured = '', versus: other, note } = claimText(words);
  const values = claimValues(claim);
  const say = (template = '', also = values): string => fill(template, also, language);
  const nameOf = (other: string): string => text.treatments[other]?.name ?? other;
  const isSecond = pair?.[1] === treatment;
  const versusName = isSecond ? nameOf(pair[0]) : say(other) || text.noComparison;
  const shown = figures.map(({ measure, treated, versus }, index): FigureView => {
    const [title, did, didNot] = text.measures[measure];
    const view = (group: Group, name: string): GroupView => {
      const rate = wholeOf(group);
      const not = 100 - rate;
      const frame = say(text.frame, { group: name, rate, did, not, didNot });
      return { ...group, name, rate, not, frame };
    };
    const [first, second] = isSecond && versus !== 'none' ? [versus, treated] : [treated, versus];
    const when = say(typeof measured === 'string' ? measured : measured[index]);
    return {
      measure,
      measured: `${title}, ${when}`,
      treated: view(first, nameOf(isSecond ? treatment : (pair?.[0] ?? treatment))),
      versus: second === 'none' ? undefined : view(second, versusName),
      versusName,
    };
  });
  const [name, reason] = text.kinds[kind];
  const level = CERTAINTY[kind];
  return {
    id,
    text: say(sentence),
    who: who && say(who),
    versus: figures[0] || other ? versusName : undefined,
    note,
    kind: name,
    certainty: { level, word: text.certainties[level], reason },
    figures: shown,
    sources,
    reported:
      added &&
      (claim !== added.to.claims[id] ||
        sources.some((source) => known[source] !== added.to.sources[source]) ||
        !([] as string[])
          .concat(
            ...Object.values(added.to.treatments[treatment]?.cells ?? {}),
            added.warnings[treatment] ?? text.treatments[treatment]?.warnings ?? [],
          )
          .includes(id))
        ? say(text.reported, { clinic: added.by })
        : undefined,
  };
};

/** What to show where a treatment meets a topic. */
export const cellView = (
  evidence: Evidence,
  text: EvidenceText,
  treatment: string,
  topic: string,
  language: string,
): CellView => {
  const { treatments, claims: facts, added } = evidence;
  const cell = treatments[treatment]?.cells[topic];
  const ids = idsOf(cell);
  const refused = ids.flatMap((claim) => {
    const field = added?.refused[`claims.${claim}`];
    return field ? fill(text.refused, { claim, field }, language) : [];
  });
  const claims = ids.flatMap((id) => claimView(evidence, text, id, language, treatment) ?? []);
  const [first, ...rest] = claims;
  if (!first) {
    const gap = typeof cell === 'string' ? cell : 'not-known';
    return { answer: text.gaps[gap], gap, claims, refused };
  }
  const { short, own } = text.treatments[treatment]!;
  // The package's own answer is about the package's own claims.
  const answer =
    (own?.[topic] === short[topic] || !claims.some((claim) => claim.reported)) && short[topic];
  return {
    answer: answer
      ? fill(
          answer,
          cellValues(
            ids.map((id) => facts[id]!),
            treatment,
          ),
          language,
        )
      : first.text,
    reported: own?.[topic] ? fill(text.reported, { clinic: added!.by }, language) : undefined,
    claims: [{ ...first, isAnswer: !answer }, ...rest],
    refused,
  };
};

/** The claims that must stand wherever a treatment is named. */
export const warningsView = (
  evidence: Evidence,
  text: EvidenceText,
  treatment: string,
  language: string,
): readonly ClaimView[] =>
  (text.treatments[treatment]?.warnings ?? []).flatMap(
    (id) => claimView(evidence, text, id, language, treatment) ?? [],
  );

/** The sources of a page in the order of first use: their places in it are their numbers. */
export const numberSources = (ids: Iterable<string>): readonly string[] => [...new Set(ids)];

/** The studies, in these rows, that tried two of the chosen treatments against each other. */
export const headToHeads = (
  { claims, treatments }: Evidence,
  chosen: readonly string[],
  topics: readonly string[],
): readonly string[] =>
  [
    ...new Set(
      chosen.flatMap((id) => topics.flatMap((topic) => idsOf(treatments[id]?.cells[topic]))),
    ),
  ].filter((id) => claims[id]?.headToHead?.every((other) => chosen.includes(other)));

export { sourceHref } from './sources.ts';
