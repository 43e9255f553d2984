import { pieces, type Values } from '../locale/format.ts';
import { loudWord, plainly } from './lint.ts';
import { BESIDE, check, LIMITS, PLACES } from './schema.ts';
import { CERTAINTY } from './types.ts';
import type {
  Cell,
  Claim,
  ClaimText,
  Evidence,
  EvidenceText,
  Source,
  TopicText,
  Treatment,
  TreatmentText,
} from './types.ts';
import { cellValues, claimValues, idsOf, table } from './view.ts';

/** Evidence and words with a file's added, and what was wrong with the file. */
export interface Merged {
  readonly evidence: Evidence;
  readonly text: EvidenceText;
  /** For the webmaster: what is left out and why, as `claims.my-claim.versus: is missing`. */
  readonly problems: readonly string[];
  /** For the webmaster: what is shown, but worded too strongly or one-sided. */
  readonly warnings: readonly string[];
}

/** What the file's tables hold, by the name of each. */
interface Tables {
  readonly sources: Source;
  readonly claims: Claim & ClaimText;
  readonly treatments: Partial<Treatment> &
    Partial<Omit<TreatmentText, 'own'>> & { readonly name: string };
  readonly topics: TopicText;
}
type File = { readonly reportedBy: string } & {
  readonly [Name in keyof Tables]?: Readonly<Record<string, Tables[Name]>>;
};

/**
 * A proportion written into a sentence instead of given as a figure, or a figure of others than 100: `#` stands for a
 * figure's number, `}` for another. In English and Spanish.
 */
const PROPORTION =
  /[\d}#] ?%|p(?:er|or) ?ci?ento?\b|[\d}] (?:in|per|de|of|out of) (?:every |each |cada )?\d|\b1 in }|# (?:de|of|out of) (?:every |each |cada )?(?!100\b)[\d}]/i;

/** What a claim, treatment or topic says to a reader; a short answer is looked at beside its claims. */
const SAID = ['name', 'short', 'question', 'text', 'note', ...BESIDE];

/** What a treatment is by its name, whatever else a file says of it: it has the warnings of that. */
const NAMED = [
  ['ketamine', /(?<!s)keta[lm]/i],
  ['esketamine', /\be?s\)?-?ketam|spravato/i],
  ['antidepressants', /antidepres|\bs[ns]ri/i],
] as const;

const BY_HAND =
  'must take proportions from figures, as “{treated} of 100”, counts from amounts, as “{n} of {all}”';

/** Whether a text holds a proportion that is not filled from these, of 100. */
const isByHand = (text: string, figures: Values): boolean =>
  PROPORTION.test(
    plainly(text).replace(/\{([\w-]+)\}/g, (_, name: string) => (name in figures ? '#' : '}')),
  );

/** The first placeholder in texts that these do not fill. */
const unfilled = (texts: readonly (string | undefined)[], values: Values): string | undefined =>
  texts
    .flatMap((text = '') => pieces(text).filter((_, index) => index % 2))
    .find((name) => !(name in values));

const withoutAmounts = ({ figures }: Claim): Claim => ({ figures }) as Claim;

/** What a claim of a file lacks, as `field: what is wrong`. */
const lacking = (
  claim: Claim & ClaimText,
  known: Readonly<Record<string, Source>>,
): string | undefined => {
  const { figures, headToHead, sources, text, who, measured, versus } = claim;
  const unknown = sources.find((id) => !known[id]);
  if (unknown) return `sources: there is no source ${unknown}`;
  const missing = figures && BESIDE.find((field) => !claim[field]);
  if (missing) return `${missing}: is missing`;
  if (figures && typeof measured === 'object' && measured.length !== figures.length)
    return 'measured: must be one for each figure';
  if (headToHead && figures?.some((figure) => figure.versus === 'none'))
    return 'figures.versus: is missing, for its headToHead';
  const empty = unfilled([text, who].concat(measured, versus), claimValues(claim));
  return empty && `amounts.${empty}: is missing`;
};

/**
 * Adds a file's sources, claims, treatments and topics, or replaces those of the same id. Nothing of it is trusted:
 * an entry that is not in the format, or a figure without its source or comparison group, is left out.
 */
export const merge = (evidence: Evidence, text: EvidenceText, file: unknown): Merged => {
  const problems: string[] = [];
  const warnings: string[] = [];
  const refused = table<string>();
  const refuse = (path: string, wrong: string): void => {
    problems.push(`${path}.${wrong}`);
    refused[path] = wrong.replace(/:.*/, '');
  };
  const wrong = check('file', file, '', refuse);
  if (wrong) return { evidence, text, problems: [wrong], warnings };
  const { reportedBy: by, ...tables } = file as File;

  const warnOfLoud = (path: string, said: string): void => {
    const loud = loudWord(said);
    if (loud) warnings.push(`${path}: “${loud}” says too much`);
  };
  warnOfLoud('reportedBy', by);
  if (isByHand(by, {})) return { evidence, text, problems: [`reportedBy: ${BY_HAND}`], warnings };

  /** Calls `visit` with each sound entry of a table. */
  const each = <Name extends keyof Tables>(
    name: Name,
    visit: (entry: Tables[Name], id: string, path: string) => void,
  ): void => {
    for (const id of Object.keys(tables[name] ?? {})) {
      const path = `${name}.${id}`;
      if (!refused[path]) visit(tables[name]![id] as Tables[Name], id, path);
    }
  };
  const replaces = (path: string, old: unknown): void => {
    if (old) warnings.push(`${path}: replaces the built-in one`);
  };

  for (const name of ['claims', 'treatments', 'topics'] as const)
    each(name, (entry, _, path) => {
      const figures = claimValues(withoutAmounts(entry as Claim));
      for (const field of SAID) {
        const said = JSON.stringify((entry as Readonly<Record<string, unknown>>)[field] ?? '');
        warnOfLoud(`${path}.${field}`, said);
        if (field !== 'short' && isByHand(said, figures)) refuse(path, `${field}: ${BY_HAND}`);
      }
    });

  const sources = table<Source>(evidence.sources);
  each('sources', (source, id, path) => {
    if (!PLACES.some((place) => source[place]))
      return refuse(path, `${PLACES.join(' or ')}: is missing`);
    sources[id] = source;
    replaces(path, evidence.sources[id]);
  });

  const claims = table<Claim>(evidence.claims);
  const words = table<ClaimText>(text.claims);
  const lasting = Object.values(text.treatments).flatMap((treatment) => treatment.warnings ?? []);
  each('claims', (claim, id, path) => {
    const bad = lasting.includes(id) ? 'text: must stay' : lacking(claim, sources);
    if (bad) return refuse(path, bad);
    // A result that no journal or agency vouches for is the clinic's own, whatever the file calls it.
    const isOwn =
      (claim.figures || CERTAINTY[claim.kind] !== 'stated') &&
      !claim.sources.some((source) => PLACES.slice(0, 3).some((place) => sources[source]![place]));
    let { kind } = claim;
    if (isOwn) kind = 'clinic-reported';
    // Nor is a study without a comparison group any surer than one group.
    if (/trials?$/.test(kind) && claim.figures?.some(({ versus }) => versus === 'none')) {
      warnings.push(`${path}.kind: ${kind} needs a comparison`);
      kind = kind === 'pooled-trials' ? 'pooled-limited' : 'single-arm';
    }
    claims[id] = { ...claim, kind };
    words[id] = claim;
    replaces(path, evidence.claims[id]);
  });

  const topics = table<TopicText>(text.topics);
  each('topics', (topic, id) => {
    topics[id] = topic;
  });

  const treatments = table<Treatment>(evidence.treatments);
  const names = table<TreatmentText>(text.treatments);
  const kept = table<readonly string[]>();
  each('treatments', (treatment, id, path) => {
    const { name, cells = {}, short = {}, warnings: must = [], ...drawn } = treatment;
    const before = treatments[id]?.cells;
    const known = names[id];
    const all = table<Cell>(before, cells);
    const answers = table<string>(known?.short);
    const own = table<unknown>(drawn);
    const is = NAMED.flatMap(([named, pattern]) =>
      pattern.test(plainly(`${id} ${name}`)) ? named : [],
    );
    kept[id] = is.flatMap((named) => text.treatments[named]?.warnings ?? []);
    const find = (field: string, ids: readonly string[]): void => {
      const claim = ids.find((found) => !claims[found] && !refused[`claims.${found}`]);
      if (claim) problems.push(`${path}.${field}: there is no claim ${claim}`);
    };
    find('warnings', must);
    for (const topic of Object.keys(cells)) {
      const field = `cells.${topic}`;
      const ids = idsOf(cells[topic]);
      const dropped = idsOf(before?.[topic]).filter((claim) => !ids.includes(claim));
      if (!topics[topic]) problems.push(`${path}.${field}: there is no topic ${topic}`);
      find(field, ids);
      // What is left of the package's claims is the file's choice.
      if (dropped[0]) {
        warnings.push(`${path}.${field}: leaves out ${dropped.join(', ')}`);
        own[topic] = dropped;
      }
      // A short answer is about its cell's claims: a new cell has a new answer, or none.
      answers[topic] = '';
    }
    for (const topic of Object.keys(short)) {
      const answer = short[topic]!;
      const facts = idsOf(all[topic]).map((claim) => claims[claim]);
      const isWhole = (found: typeof facts): found is Claim[] => found.every(Boolean);
      if (
        facts[0] &&
        isWhole(facts) &&
        !unfilled([answer], cellValues(facts, id)) &&
        !isByHand(answer, cellValues(facts.map(withoutAmounts), id))
      )
        answers[topic] = own[topic] = answer;
      else problems.push(`${path}.short.${topic}: ${BY_HAND}`);
    }
    treatments[id] = { ...treatments[id], ...drawn, cells: all };
    names[id] = {
      name,
      short: answers,
      own,
      warnings: [...new Set([...kept[id], ...must])],
    };
  });

  return {
    evidence: {
      ...evidence,
      treatments,
      claims,
      sources,
      added: { by, to: evidence, warnings: kept, refused },
    },
    text: { ...text, claims: words, treatments: names, topics, questions: table(text.questions) },
    problems: problems.slice(0, LIMITS.told),
    warnings: warnings.slice(0, LIMITS.told),
  };
};
