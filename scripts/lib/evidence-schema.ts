/** The format of evidence files as JSON Schema, printed from the definition that the code checks files with. */
import { BESIDE, fieldsOf, FORMAT, LIMITS, PLACES, VALUES } from '../../src/evidence/schema.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const ABOUT: Readonly<Record<string, string>> = {
  file: 'Adds treatments, claims, sources and topics to the built-in evidence, or replaces those of the same id. All text is plain text.',
  source: 'A publication, label or page. One of doi, pmid, pmcid and url is needed.',
  claim:
    'One claim with its words. Placeholders in text, who, measured and versus are filled from amounts and figures: {name}, and {treated}, {treatedNot}, {versus}, {versusNot} (from the second figure on {treated2} …). A claim with figures needs who, measured and versus. A proportion written by hand (90%, 9 of 10, 1 in 8) is refused, as is a figure of others than 100: give it as a figure. With headToHead each figure needs its comparison group. A study result without a doi, pmid or pmcid counts as reported by the clinic. A trial whose figure has no comparison group counts as one group only, pooled trials as pooled-limited.',
  figure:
    'How many of 100 people it happened to, and in the comparison group; "none" where there was none.',
  treatment:
    'Cells hold ids of claims by topic; one that leaves out a built-in claim is shown as the clinic’s choice. A short answer should have at most 110 letters; it is filled from its cell’s claims, {treated} from the first, {treated-2} from the second, and stands only where all of them do. What is ketamine, esketamine or an antidepressant by its id or name keeps their built-in warnings.',
  course: 'The usual course: visits and weeks are drawn.',
  share: 'Of 100 people.',
  hours: 'Hours.',
  text: 'Plain text, never markup, without marks that turn the direction of writing.',
  times: 'Drawn one by one.',
};

/** What a record needs beside its fields. */
const NEEDS: Readonly<Record<string, JsonSchema>> = {
  source: { anyOf: PLACES.map((place) => ({ required: [place] })) },
  claim: { dependentRequired: { figures: BESIDE } },
};

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const typeOf = (type: string): JsonSchema => {
  if (/^\w+\|/.test(type)) return { anyOf: type.split('|').map(typeOf) };
  const inner = type.slice(1, -1);
  if (type.startsWith('['))
    return { type: 'array', items: typeOf(inner), minItems: 1, maxItems: LIMITS.entries };
  if (type.startsWith('<'))
    return { type: 'array', items: typeOf(inner), minItems: 2, maxItems: 2 };
  if (type.startsWith('{'))
    return {
      type: 'object',
      propertyNames: ref('id'),
      additionalProperties: typeOf(inner),
      maxProperties: LIMITS.entries,
    };
  return ref(type);
};

const recordOf = (name: string, record: string): JsonSchema => {
  const fields = fieldsOf(record);
  return {
    ...(ABOUT[name] && { description: ABOUT[name] }),
    type: 'object',
    properties: Object.fromEntries(fields.map(([, field, , type]) => [field, typeOf(type)])),
    required: fields.filter(([, , mark]) => !mark).map(([, field]) => field),
    additionalProperties: false,
    ...NEEDS[name],
  };
};

const valueOf = (name: string, rule: (typeof VALUES)[string]): JsonSchema => ({
  ...(ABOUT[name] && { description: ABOUT[name] }),
  ...(rule instanceof RegExp
    ? { type: 'string', pattern: rule.source, maxLength: LIMITS.text }
    : typeof rule[1] !== 'number'
      ? { enum: rule }
      : { type: 'number', minimum: rule[0], maximum: rule[1] }),
});

/** The whole schema. */
export const evidenceSchema = (): JsonSchema => {
  const { file, ...records } = FORMAT;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Evidence file of treatment-elements',
    ...recordOf('file', file),
    $defs: {
      ...Object.fromEntries(
        Object.entries(records).map(([name, record]) => [name, recordOf(name, record)]),
      ),
      ...Object.fromEntries(
        Object.entries(VALUES).map(([name, rule]) => [name, valueOf(name, rule)]),
      ),
    },
  };
};
