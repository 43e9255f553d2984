import { pieces, type Values } from '../locale/format.ts';
import { loudWord } from './lint.ts';
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

type FileTreatment = Partial<Treatment> & Partial<TreatmentText> & { readonly name: string };

/** The file's tables, by the name of each. */
interface Tables {
  readonly sources: Source;
  readonly claims: Claim & ClaimText;
  readonly treatments: FileTreatment;
  readonly topics: TopicText;
}

/** A proportion written into a sentence instead of given as a figure. */
const PROPORTION = /[\d}] ?%|\bpercent\b|[\d}] (?:in|(?:out )?of) (?:every )?\d/i;

/** What a claim, treatment or topic says to a reader; a short answer is looked at beside its claims. */
const SAID = ['name', 'short', 'question', 'text', 'who', 'measured', 'versus', 'note'] as const;

const BY_HAND = 'must take its numbers from figures of its cell';

/** Whether a text holds a proportion that is not filled from these. */
const isByHand = (text: string, figures: Values): boolean =>
  PROPORTION.test(text.replace(/\{([\w-]+)\}/g, (_, name: string) => (name in figures ? '' : '}')));

/** The first placeholder in texts that these do not fill. */
const unfilled = (texts: readonly (string | undefined)[], values: Values): string | undefined =>
  texts
    .flatMap((text = '') => pieces(text).filter((_, index) => index % 2))
    .find((name) => !(name in values));

const withoutAmounts = (claim: Claim): Claim => ({ ...claim, amounts: undefined });

const isTraceable = ({ doi, pmid, pmcid }: Source): boolean => !!(doi ?? pmid ?? pmcid);

/** What a claim of a file lacks, as `field: what is wrong`. */
const lacking = (
  claim: Claim & ClaimText,
  sources: Readonly<Record<string, Source>>,
): string | undefined => {
  const { figures, headToHead, text, who, measured, versus } = claim;
  const unknown = claim.sources.find((id) => !sources[id]);
  if (unknown) return `sources: there is no source ${unknown}`;
  if (figures) {
    const missing = BESIDE.find((field) => !claim[field]);
    if (missing) return `${missing}: is missing`;
    if (typeof measured === 'object' && measured.length !== figures.length)
      return 'measured: must be one text for each figure';
    if (headToHead && figures.some((figure) => figure.versus === 'none'))
      return 'headToHead: needs a comparison group';
  }
  const empty = unfilled([text, who, measured, versus].flat(), claimValues(claim));
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

  /** The sound entries of a table. */
  const entries = <Name extends keyof Tables>(name: Name): (readonly [string, Tables[Name]])[] =>
    Object.entries(
      (file as Partial<Record<Name, Record<string, Tables[Name]>>>)[name] ?? {},
    ).filter(([id]) => !refused[`${name}.${id}`]);

  for (const name of ['claims', 'treatments', 'topics'] as const)
    for (const [id, entry] of entries(name))
      for (const field of SAID) {
        const said = JSON.stringify((entry as Readonly<Record<string, unknown>>)[field] ?? '');
        const loud = loudWord(said);
        if (loud)
          warnings.push(`${name}.${id}.${field}: “${loud}” says more than studies can show`);
        if (field !== 'short' && isByHand(said, claimValues(withoutAmounts(entry as Claim))))
          refuse(
            `${name}.${id}`,
            name === 'claims' ? `figures: is missing, for its ${field}` : `${field}: ${BY_HAND}`,
          );
      }

  const replaces = (path: string, old: unknown): void => {
    if (old) warnings.push(`${path}: replaces what is built in`);
  };

  const sources = table<Source>(evidence.sources);
  for (const [id, source] of entries('sources'))
    if (PLACES.some((place) => source[place])) {
      sources[id] = source;
      replaces(`sources.${id}`, evidence.sources[id]);
    } else refuse(`sources.${id}`, `${PLACES.join(' or ')}: is missing`);

  const claims = table<Claim>(evidence.claims);
  const words = table<ClaimText>(text.claims);
  const lasting = Object.values(text.treatments).flatMap((treatment) => treatment.warnings ?? []);
  for (const [id, claim] of entries('claims')) {
    const path = `claims.${id}`;
    const bad = lasting.includes(id) ? 'text: is a warning that stays' : lacking(claim, sources);
    if (bad) refuse(path, bad);
    else {
      // A result that no journal or agency vouches for is the clinic's own, whatever the file calls it.
      const isOwn =
        CERTAINTY[claim.kind] !== 'stated' &&
        !claim.sources.some((source) => isTraceable(sources[source]!));
      claims[id] = isOwn ? { ...claim, kind: 'clinic-reported' } : claim;
      words[id] = claim;
      replaces(path, evidence.claims[id]);
    }
  }

  const topics = table<TopicText>(text.topics, Object.fromEntries(entries('topics')));
  const added = table<FileTreatment>(Object.fromEntries(entries('treatments')));
  const treatments = table<Treatment>();
  const names = table<TreatmentText>();
  for (const id in table(evidence.treatments, added)) {
    const before = evidence.treatments[id];
    const known = text.treatments[id];
    const { name, course, onset, ...own } = added[id] ?? { name: known!.name };
    const { cells = {}, short = {}, warnings: must = [] } = own;
    const path = `treatments.${id}.`;
    const unknown = (field: string, ids: readonly string[]): void => {
      const claim = ids.find((found) => !claims[found] && !refused[`claims.${found}`]);
      if (claim) problems.push(`${path}${field}: there is no claim ${claim}`);
    };
    const all = table<Cell>(before?.cells, cells);
    unknown('warnings', must);
    for (const topic in cells) {
      const field = `cells.${topic}`;
      const ids = idsOf(cells[topic]);
      const dropped = idsOf(before?.cells[topic]).filter((claim) => !ids.includes(claim));
      if (!topics[topic]) problems.push(`${path}${field}: there is no such topic`);
      unknown(field, ids);
      if (dropped[0]) warnings.push(`${path}${field}: leaves out ${dropped.join(', ')}`);
    }
    const answers = table<string>();
    const told = table<unknown>(course && { course }, onset && { onset });
    for (const [topic, answer] of Object.entries({ ...known?.short, ...short })) {
      const ids = idsOf(all[topic]);
      const facts = ids.map((claim) => claims[claim]!);
      if (!Object.hasOwn(short, topic)) {
        // The package's short answer is about the package's claims.
        if (!cells[topic] && ids.every((claim) => claims[claim] === evidence.claims[claim]))
          answers[topic] = answer;
      } else if (
        !ids.length ||
        facts.includes(undefined!) ||
        unfilled([answer], cellValues(facts, id)) ||
        isByHand(answer, cellValues(facts.map(withoutAmounts), id))
      )
        problems.push(`${path}short.${topic}: ${BY_HAND}`);
      else answers[topic] = told[topic] = answer;
    }
    treatments[id] = {
      ...before,
      ...(course && { course }),
      ...(onset && { onset }),
      cells: all,
    };
    names[id] = {
      name,
      short: answers,
      own: told,
      warnings: [...new Set([...(known?.warnings ?? []), ...must])],
    };
  }

  return {
    evidence: {
      ...evidence,
      treatments,
      claims,
      sources,
      added: { by: (file as { reportedBy: string }).reportedBy, to: evidence, refused },
    },
    text: { ...text, claims: words, treatments: names, topics, questions: table(text.questions) },
    problems: problems.slice(0, LIMITS.told),
    warnings: warnings.slice(0, LIMITS.told),
  };
};
