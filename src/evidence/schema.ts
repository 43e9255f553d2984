import { GAPS, KINDS, MEASURES } from './types.ts';

/** Files beyond these limits are refused: bytes of a file, entries of a table, letters of a text. */
export const LIMITS = { bytes: 1_000_000, entries: 1000, text: 1000 } as const;

/**
 * The published format of an evidence file, in the only place it is written: `check` reads it, and the build prints
 * it as `evidence.schema.json`. A `?` marks what may be left out; `[x]` is a list, `<x>` a pair, `{x}` a table by id.
 */
export const FORMAT = {
  file: 'format:format reportedBy:text sources?:{source} claims?:{claim} treatments?:{treatment} topics?:{topic}',
  source:
    'by:text title:text journal?:text year?:year doi?:doi pmid?:pmid pmcid?:pmcid url?:address',
  claim:
    'kind:kind sources:[id] text:text who?:text measured?:text|[text] versus?:text note?:text figures?:[figure] amounts?:{number|<number>} headToHead?:<id>',
  figure: 'measure:measure treated:group versus:group|none',
  group: 'rate:share n?:people ci?:<share>',
  treatment:
    'name:text cells?:{gap|[id]} short?:{text} warnings?:[id] course?:course onset?:<hours>',
  course: 'visits:<number> weeks:<number> minutes?:<number>',
  topic: 'question:text note?:text',
} as const;

/** What a single value may be: text of a form, one of a list, or a number between two. */
export const VALUES: Readonly<
  Record<string, RegExp | readonly string[] | readonly [number, number]>
> = {
  text: /\S/,
  id: /^[A-Za-z\d][\w.-]{0,63}$/,
  doi: /^10\.\d{4,9}\/\S+$/,
  pmid: /^\d{1,9}$/,
  pmcid: /^PMC\d{1,9}$/,
  address: /^https?:\/\/[^\s/]+\.\S+$/,
  kind: KINDS,
  measure: MEASURES,
  gap: GAPS,
  none: ['none'],
  format: [1, 1],
  year: [1800, 2200],
  share: [0, 100],
  people: [1, 1e9],
  hours: [0, 1e5],
  number: [-1e9, 1e9],
};

/** A record's fields: name, `?` where it may be left out, type. */
export const fieldsOf = (
  record: string,
): readonly (readonly [name: string, optional: boolean, type: string])[] =>
  record.split(' ').map((field) => {
    const [, name = '', mark, type = ''] = /^(\w+)(\??):(.+)$/.exec(field) ?? [];
    return [name, !!mark, type];
  });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a value, as `path: what`, the first fault only; nothing where it is right. */
export const check = (type: string, value: unknown, path: string): string | undefined => {
  const fault = `${path}: must be ${type.replaceAll('|', ' or ')}`;
  if (/^\w+\|/.test(type))
    return type.split('|').every((option) => check(option, value, path)) ? fault : undefined;
  const record = (FORMAT as Readonly<Record<string, string>>)[type];
  const inner = type.slice(1, -1);
  if (/^[[<]/.test(type)) {
    if (!Array.isArray(value)) return fault;
    const pair = type.startsWith('<');
    if (pair ? value.length !== 2 : !value.length || value.length > LIMITS.entries) return fault;
    return value.map((item, index) => check(inner, item, `${path}[${index}]`)).find(Boolean);
  }
  if (record || type.startsWith('{')) {
    if (!isObject(value)) return fault;
    const names = Object.keys(value);
    if (!record) {
      if (names.length > LIMITS.entries)
        return `${path}: must have at most ${LIMITS.entries} entries`;
      return names
        .map(
          (name) =>
            check('id', name, `${path}.${name}`) ?? check(inner, value[name], `${path}.${name}`),
        )
        .find(Boolean);
    }
    const fields = fieldsOf(record);
    const stranger = names.find((name) => !fields.some(([own]) => own === name));
    if (stranger !== undefined) return `${path}.${stranger}: is not in the format`;
    for (const [name, optional, own] of fields) {
      const there = Object.hasOwn(value, name);
      const wrong = there
        ? check(own, value[name], `${path}.${name}`)
        : !optional && `${path}.${name}: is missing`;
      if (wrong) return wrong;
    }
    return undefined;
  }
  const rule = VALUES[type]!;
  const right =
    rule instanceof RegExp
      ? typeof value === 'string' && value.length <= LIMITS.text && rule.test(value)
      : typeof rule[0] === 'string'
        ? (rule as readonly unknown[]).includes(value)
        : Number.isFinite(value) &&
          (value as number) >= rule[0] &&
          (value as number) <= Number(rule[1]);
  return right
    ? undefined
    : Array.isArray(rule) && typeof rule[0] === 'string'
      ? `${path}: must be one of ${rule.join(', ')}`
      : fault;
};
