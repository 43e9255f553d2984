import { pieces } from '../locale/format.ts';
import { table } from './evidence.ts';
import { loudWord } from './lint.ts';
import { check, fieldsOf, FORMAT, LIMITS } from './schema.ts';
import { CERTAINTY } from './types.ts';
import type {
  Claim,
  ClaimText,
  Evidence,
  EvidenceText,
  Source,
  TopicText,
  Treatment,
  TreatmentText,
} from './types.ts';
import { claimValues } from './view.ts';

/** Evidence and words with a file's added, and what was wrong with the file. */
export interface Merged {
  readonly evidence: Evidence;
  readonly text: EvidenceText;
  /** For the webmaster: what is left out and why, as `claims.my-claim.versus: is missing`. */
  readonly problems: readonly string[];
  /** For the webmaster: what is shown, but worded too strongly or one-sided. */
  readonly warnings: readonly string[];
}

type Entry<T> = Readonly<Record<string, T>>;
type FileClaim = Claim & ClaimText;
type FileTreatment = Partial<Treatment> & Partial<TreatmentText> & { readonly name: string };

/** A proportion written into a sentence instead of given as a figure. */
const PROPORTION = /[\d}] ?%|\bpercent\b|[\d}] (?:in|(?:out )?of) (?:every )?\d/i;

/** Whether a text holds such a proportion; `isKnown` placeholders are filled from figures. */
const isByHand = (text: string, isKnown: (name: string) => boolean): boolean =>
  PROPORTION.test(
    pieces(text)
      .map((piece, index) => (index % 2 ? (isKnown(piece) ? '' : '}') : piece))
      .join(''),
  );

/** What a claim, treatment or topic says to a reader. */
const SAID = ['name', 'short', 'question', 'text', 'who', 'measured', 'versus', 'note'];

const isTraceable = ({ doi, pmid, pmcid }: Source): boolean => !!(doi ?? pmid ?? pmcid);

/** What a claim of a file lacks, as `field: what is wrong`. */
const lacking = (claim: FileClaim, sources: Entry<Source>): string | undefined => {
  const { figures, text, who, measured, versus, note } = claim;
  const unknown = claim.sources.find((id) => !sources[id]);
  if (unknown) return `sources: there is no source ${unknown}`;
  if (figures) {
    const missing = (['who', 'measured', 'versus'] as const).find((field) => !claim[field]);
    if (missing) return `${missing}: is missing`;
    if (typeof measured === 'object' && measured.length !== figures.length)
      return 'measured: must be one text for each figure';
  }
  const filled = claimValues({ ...claim, amounts: {} });
  if (isByHand(`${text} ${note ?? ''}`, (name) => Object.hasOwn(filled, name)))
    return 'figures: is missing, for a proportion in the text';
  const values = claimValues(claim);
  const empty = [text, who, measured, versus]
    .flat()
    .flatMap((template) => pieces(template ?? '').filter((_, index) => index % 2))
    .find((name) => !Object.hasOwn(values, name));
  return empty && `amounts.${empty}: is missing`;
};

/**
 * Adds a file's sources, claims, treatments and topics, or replaces those of the same id. Nothing of it is trusted:
 * an entry that is not in the format, or a figure without its source or comparison group, is left out.
 */
export const merge = (evidence: Evidence, text: EvidenceText, file: unknown): Merged => {
  const problems: string[] = [];
  const warnings: string[] = [];
  const refused = table<string>(evidence.refused ?? {});
  const data = table<unknown>(typeof file === 'object' && file ? file : {});
  const shell = table<unknown>(data);
  const added = table<Record<string, unknown>>();
  for (const [name, , type] of fieldsOf(FORMAT.file))
    if (type.startsWith('{')) {
      delete shell[name];
      const kept = (added[name] = table<unknown>());
      const entries = data[name] ?? {};
      const ids = typeof entries === 'object' ? Object.keys(entries) : [];
      if (typeof entries !== 'object' || Array.isArray(entries))
        problems.push(`${name}: must be a table by id`);
      else if (ids.length > LIMITS.entries)
        problems.push(`${name}: must have at most ${LIMITS.entries} entries`);
      else
        for (const id of ids) {
          const path = `${name}.${id}`;
          const entry = (entries as Entry<unknown>)[id];
          const wrong = check('id', id, path) ?? check(type.slice(1, -1), entry, path);
          if (!wrong) kept[id] = entry;
          else {
            problems.push(wrong);
            if (name === 'claims')
              refused[id] = wrong.slice(path.length).replace(/^\.|:.*/g, '') || 'form';
          }
        }
    }
  const wrong = check('file', file && !Array.isArray(file) ? { ...shell } : file, 'file');
  if (wrong) return { evidence, text, problems: [wrong], warnings };
  const reportedBy = data['reportedBy'] as string;

  for (const name of ['claims', 'treatments', 'topics'])
    for (const [id, entry] of Object.entries(added[name] as Entry<Entry<unknown>>))
      for (const field of SAID) {
        const loud = loudWord(JSON.stringify(entry[field] ?? ''));
        if (loud)
          warnings.push(`${name}.${id}.${field}: “${loud}” says more than studies can show`);
      }

  const sources = table<Source>(evidence.sources);
  for (const [id, source] of Object.entries(added['sources'] as Entry<Source>))
    if (isTraceable(source) || source.url) sources[id] = source;
    else problems.push(`sources.${id}: needs a doi, pmid, pmcid or url`);

  const claims = table<Claim>(evidence.claims);
  const words = table<ClaimText>(text.claims);
  for (const [id, claim] of Object.entries(added['claims'] as Entry<FileClaim>)) {
    const bad = lacking(claim, sources);
    if (bad) {
      problems.push(`claims.${id}.${bad}`);
      refused[id] = bad.replace(/:.*/, '');
      continue;
    }
    // A result that no journal or agency vouches for is the clinic's own, whatever the file calls it.
    const own =
      claim.kind === 'clinic-reported' ||
      (CERTAINTY[claim.kind] !== 'stated' &&
        !claim.sources.some((source) => isTraceable(sources[source]!)));
    claims[id] = { ...claim, kind: own ? 'clinic-reported' : claim.kind, reportedBy };
    words[id] = claim;
    if (evidence.claims[id]) warnings.push(`claims.${id}: replaces what is built in`);
  }

  const treatments = table<Treatment>(evidence.treatments);
  const names = table<TreatmentText>(text.treatments);
  for (const [id, treatment] of Object.entries(added['treatments'] as Entry<FileTreatment>)) {
    const { name, cells = {}, short, warnings: must = [], course, onset } = treatment;
    const before = treatments[id];
    for (const [topic, cell] of Object.entries(cells)) {
      const path = `treatments.${id}.cells.${topic}`;
      const unknown =
        typeof cell === 'object' && cell.find((claim) => !claims[claim] && !refused[claim]);
      if (unknown) problems.push(`${path}: there is no claim ${unknown}`);
      const old = before?.cells[topic];
      const dropped = typeof old === 'object' && old.filter((claim) => !cell.includes(claim));
      if (dropped && dropped.length) warnings.push(`${path}: leaves out ${dropped.join(', ')}`);
    }
    treatments[id] = {
      ...before,
      ...(course && { course }),
      ...(onset && { onset }),
      cells: table(before?.cells ?? {}, cells),
    };
    // A short answer is about its cell's claims: a new cell has a new answer, or none.
    const kept = Object.entries(names[id]?.short ?? {}).filter(([topic]) => !cells[topic]);
    const answers = Object.entries(short ?? {}).filter(([topic, answer]) => {
      const byHand = isByHand(answer, () => true);
      if (byHand)
        problems.push(`treatments.${id}.short.${topic}: must take its numbers from figures`);
      return !byHand;
    });
    names[id] = {
      name,
      short: table(Object.fromEntries([...kept, ...answers])),
      warnings: [...new Set([...(names[id]?.warnings ?? []), ...must])],
    };
  }

  return {
    evidence: { ...evidence, treatments, claims, sources, refused },
    text: {
      ...text,
      claims: words,
      treatments: names,
      topics: table(text.topics, added['topics'] as Entry<TopicText>),
    },
    problems,
    warnings,
  };
};
