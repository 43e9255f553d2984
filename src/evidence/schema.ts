import { GAPS, KINDS, MEASURES } from './types.ts';

/**
 * Files beyond these limits are refused: bytes of a file, entries of a table, letters of a text. So many faults are
 * told at most.
 */
export const LIMITS = { bytes: 1_000_000, entries: 1000, text: 1000, told: 100 } as const;

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
  course: 'visits:<times> weeks:<times>',
  topic: 'question:text note?:text',
} as const;

/** What a single value may be: text of a form, one of a list, or a number between two. */
export const VALUES: Readonly<Record<string, RegExp | readonly (string | number)[]>> = {
  // No mark turns the writing of what follows around, such as of “not checked”.
  text: /^\s*[^\s\u202a-\u202e\u2066-\u2069][^\u202a-\u202e\u2066-\u2069]*$/,
  id: /^[A-Za-z\d][\w.-]{0,63}$/,
  doi: /^10\.\d{4,9}\/\S+$/,
  pmid: /^\d{1,9}$/,
  pmcid: /^PMC\d{1,9}$/,
  address: /^https?:\/\/[^\s/]+\.\S+$/,
  kind: KINDS,
  measure: MEASURES,
  gap: GAPS,
  none: ['none'],
  format: [1],
  year: [1800, 2200],
  share: [0, 100],
  people: [1, 1e9],
  hours: [0, 1e5],
  // Drawn one by one.
  times: [0, 366],
  number: [-1e9, 1e9],
};

/** Where a source may be found: it needs one of these. */
export const PLACES = ['doi', 'pmid', 'pmcid', 'url'] as const;

/** What a claim with figures needs beside them. */
export const BESIDE = ['who', 'measured', 'versus'] as const;

/** A record's fields, each as the whole, its name, `?` where it may be left out, and its type. */
export const fieldsOf = (record: string): readonly (readonly [string, string, string, string])[] =>
  [...record.matchAll(/(\w+)(\??):(\S+)/g)] as unknown as [string, string, string, string][];

/** How a part of a type is told, where its name or its values do not say enough. */
const WORDS: Readonly<Record<string, string>> = {
  '[': `a list (1 to ${LIMITS.entries}) of `,
  '<': 'a list (two) of ',
  '{': `an object (at most ${LIMITS.entries}) of `,
  '|': ' or ',
  text: `text of 1 to ${LIMITS.text} letters`,
};

/** What a value of a type must be, in words. */
const inWords = (type: string): string =>
  type.replace(/(\w+|[[<{|])[\]>}]*/g, (_, part: string) => {
    const rule = VALUES[part];
    const values = Array.isArray(rule)
      ? typeof rule[1] === 'number'
        ? `number from ${rule.join(' to ')}`
        : rule.join(' or ')
      : part;
    return WORDS[part] ?? values;
  });

/** Told of an entry that is left out: its path, and what is wrong with it. */
export type Refuse = (path: string, wrong: string) => void;

/**
 * What is wrong with a value, as `path: what`, the first fault only; nothing where it is right. With `refuse`, a
 * wrong entry of a record's tables is told there and is no fault of the record's.
 */
export const check = (
  type: string,
  value: unknown,
  path = '',
  refuse?: Refuse,
): string | undefined => {
  const record = (FORMAT as Readonly<Record<string, string>>)[type];
  const rule = VALUES[type];
  const options = /^\w/.test(type) ? type.split('|') : [type];
  const fault = (): string => `${path}: must be ${inWords(type)}`;
  if (options[1]) return options.every((option) => check(option, value)) ? fault() : undefined;
  if (rule) {
    const isRight =
      rule instanceof RegExp
        ? // Letters, as the schema counts them: half of the units that a script has for an emoji.
          typeof value === 'string' && [...value].length <= LIMITS.text && rule.test(value)
        : (rule as readonly unknown[]).includes(value) ||
          (typeof value === 'number' && value >= Number(rule[0]) && value <= Number(rule[1]));
    return isRight ? undefined : fault();
  }
  const within = Object(value) as Readonly<Record<string, unknown>>;
  const names = Object.keys(within);
  const isTable = type.startsWith('{');
  // What is no record lacks its fields; of other things the kind and the number of entries must be right.
  if (
    !record &&
    (within !== value ||
      Array.isArray(value) === isTable ||
      (type.startsWith('<')
        ? names.length !== 2
        : names.length > LIMITS.entries || !(isTable || names.length)))
  )
    return fault();
  const fields = record
    ? fieldsOf(record)
    : names.map((name) => ['', name, '', type.slice(1, -1)] as const);
  const at = (name: string): string => (path && `${path}.`) + name;
  for (const [, name, mark, own] of fields) {
    const here = at(name);
    const wrong =
      check('id', name, `${here}.id`) ??
      (Object.hasOwn(within, name)
        ? check(own, within[name], here, record ? refuse : undefined)
        : mark
          ? undefined
          : `${here}: is missing`);
    if (wrong && (record || !refuse)) return wrong;
    if (wrong) refuse!(here, wrong.slice(here.length + 1));
  }
  // Last, so that a list or a text in the place of a record lacks fields and has no strange ones.
  const stranger = record && names.find((name) => !fields.some(([, own]) => own === name));
  return stranger === undefined ? undefined : `${at(stranger)}: is not in the format`;
};
