import { claimRows, decodeClaim } from './claims.ts';
import { meta } from './meta.ts';
import { compareSources, decodeSource, sharedSources } from './sources.ts';
import type { SourceRow } from './sources.ts';
import { treatments } from './treatments.ts';
import type { Claim, Evidence, Source } from './types.ts';

const decode = <Row, Value>(
  tables: readonly Readonly<Record<string, Row>>[],
  value: (id: string, row: Row) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(tables.flatMap((table) => Object.entries(table).map(([id, row]) => [id, value(id, row)])));

let claims: Readonly<Record<string, Claim>> | undefined;
let sources: Readonly<Record<string, Source>> | undefined;

/** The evidence that the package ships. Its tables are unfolded when first asked for. */
export const evidence: Evidence = {
  ...meta,
  treatments,
  get claims() {
    return (claims ??= decode<Parameters<typeof decodeClaim>[0], Claim>([claimRows], (_, row) =>
      decodeClaim(row),
    ));
  },
  get sources() {
    return (sources ??= decode<SourceRow, Source>([sharedSources, compareSources], decodeSource));
  },
};
