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
import { idsOf, table } from './view.ts';

type Tables = Pick<Evidence, 'treatments' | 'claims' | 'sources'>;
let tables: Tables | undefined;

const pair = (value: Amounts[string]): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : value;

/** The usual course, from the first claim about it. */
const courseOf = ({ amounts: { visits, weeks } = {} }: Claim): Treatment['course'] =>
  visits && weeks ? { visits: pair(visits), weeks: pair(weeks) } : undefined;

const unfold = (): Tables => {
  const claims = table<Claim>();
  const cells = table<Record<string, Cell>>();
  eachCell((treatment, topic, found) => {
    (cells[treatment] ??= table())[TOPICS[topic]!] =
      typeof found === 'string'
        ? found
        : found.map(({ id, facts }) => {
            if (facts) claims[id] = facts;
            return id;
          });
  });
  const treatments = table<Treatment>();
  for (const id of Object.keys(cells)) {
    const own = cells[id]!;
    treatments[id] = {
      cells: own,
      course: courseOf(claims[`${own['course']![0]}`]!),
      onset: onsets[id as TreatmentId],
    };
  }
  const sources = table<Source>();
  const rows: Readonly<Record<string, SourceRow>> = { ...sharedSources, ...compareSources };
  for (const id of Object.keys(rows)) sources[id] = decodeSource(id, rows[id]!);
  return { treatments, claims, sources };
};

const unfolded = (): Tables => (tables ??= unfold());

/** The evidence that the package ships. Its tables are unfolded when first asked for. */
export const evidence: Evidence = {
  ...meta,
  get treatments() {
    return unfolded().treatments;
  },
  get claims() {
    return unfolded().claims;
  },
  get sources() {
    return unfolded().sources;
  },
};

const texts = new WeakMap<EvidenceWords, EvidenceText>();

/** A catalogue's words by treatment, topic and claim. */
export const readWords = (words: EvidenceWords): EvidenceText => {
  let text = texts.get(words);
  if (!text) {
    const claims = table<ClaimWords>();
    const treatments = table<TreatmentText>();
    for (const id of Object.keys(evidence.treatments)) {
      TOPICS.forEach((topic, place) => {
        const said = words.cells[id]?.[place] || [];
        idsOf(evidence.treatments[id]!.cells[topic]).forEach((claim, index) => {
          if (said[index]) claims[claim] = said[index];
        });
      });
      const [name, warnings] = words.treatments[id]!;
      treatments[id] = { name, short: words.short[id] ?? {}, warnings };
    }
    texts.set(words, (text = { ...words, claims, treatments }));
  }
  return text;
};
