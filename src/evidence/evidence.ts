import { eachCell } from './claims.ts';
import { meta } from './meta.ts';
import { compareSources, decodeSource, sharedSources } from './sources.ts';
import type { SourceRow } from './sources.ts';
import { onsets } from './treatments.ts';
import { TOPICS } from './types.ts';
import type {
  Amounts,
  Cell,
  Claim,
  ClaimWords,
  Evidence,
  EvidenceText,
  EvidenceWords,
  Source,
  Treatment,
  TreatmentId,
  TreatmentText,
} from './types.ts';
import { table } from './view.ts';

type Tables = Pick<Evidence, 'treatments' | 'claims'>;
let tables: Tables | undefined;
let sources: Evidence['sources'] | undefined;

const pair = (value: Amounts[string]): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : value;

/** The usual course, from the first claim about it. */
const courseOf = ({ amounts: { visits, weeks } = {} }: Claim): Treatment['course'] =>
  visits && weeks ? { visits: pair(visits), weeks: pair(weeks) } : undefined;

const unfold = (): Tables => {
  const claims = table<Claim>();
  const cells: Record<string, Record<string, Cell>> = {};
  eachCell((treatment, topic, found) => {
    (cells[treatment] ??= table<Cell>())[TOPICS[topic]!] =
      typeof found === 'string' ? found : found.map(({ id }) => id);
    if (typeof found !== 'string') for (const { id, facts } of found) if (facts) claims[id] = facts;
  });
  const treatments = table<Treatment>();
  for (const id in cells) {
    const own = cells[id]!;
    treatments[id] = {
      cells: own,
      course: courseOf(claims[`${own['course']![0]}`]!),
      onset: onsets[id as TreatmentId],
    };
  }
  return { treatments, claims };
};

/** The evidence that the package ships. Its tables are unfolded when first asked for. */
export const evidence: Evidence = {
  ...meta,
  get treatments() {
    return (tables ??= unfold()).treatments;
  },
  get claims() {
    return (tables ??= unfold()).claims;
  },
  get sources() {
    if (!sources) {
      const found = table<Source>();
      for (const [id, row] of Object.entries<SourceRow>({ ...sharedSources, ...compareSources }))
        found[id] = decodeSource(id, row);
      sources = found;
    }
    return sources;
  },
};

const texts = new WeakMap<EvidenceWords, EvidenceText>();

/** A catalogue's words by treatment, topic and claim. */
export const readWords = (words: EvidenceWords): EvidenceText => {
  let text = texts.get(words);
  if (!text) {
    const claims = table<ClaimWords>();
    eachCell((treatment, topic, found) => {
      const cell = words.cells[treatment]?.[topic];
      if (typeof found === 'string' || !cell) return;
      found.forEach(({ id }, index) => {
        const own = cell[index];
        if (own) claims[id] = own;
      });
    });
    const treatments = table<TreatmentText>();
    for (const [id, [name, warnings]] of Object.entries(words.treatments))
      treatments[id] = { name, short: words.short[id] ?? {}, warnings };
    texts.set(words, (text = { ...words, claims, treatments }));
  }
  return text;
};
