/** What each script weighs, what of it is text, code, style, drawings and Lit, and whether that is too much. */
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { matchesGlob, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { format } from 'prettier';
import type { Bundle } from './bundle.ts';
import { root } from './project.ts';

const KB = 1024;

/** What a part is, by its source files; the rest is code, that of the text's own files too. */
export const PARTS = ['text', 'css', 'drawings', 'lit'] as const;
type Part = (typeof PARTS)[number] | 'code';

/** In KB after brotli. */
export interface Budget {
  /** What the whole script should weigh. Going over it is said, and does not fail. */
  target: number;
  /** What Lit, code, styles and drawings should weigh: everything but text. */
  targetWithoutText?: number;
  /** What the whole script may weigh: a little over what it weighed last. Going over it fails. */
  ceiling?: number;
}

export interface Budgets {
  scripts: Record<string, Budget>;
  parts: Record<(typeof PARTS)[number], string[]>;
}

export interface Entry {
  file: string;
  raw: number;
  gzip: number;
  brotli: number;
  /** What the script weighs less, compressed, when this part is taken out. */
  parts: Record<Part, number>;
}

const FILE = `${root}/bench/budgets.json`;

export const readBudgets = (): Budgets => JSON.parse(readFileSync(FILE, 'utf8')) as Budgets;

/** Room for a small change above what a script weighs. */
const ROOM = 1.01;

/** The budgets with new ceilings: what each script weighs now, and one per cent. */
export const withCeilings = (budgets: Budgets, entries: readonly Entry[]): Budgets => {
  const scripts = { ...budgets.scripts };
  for (const { file, brotli } of entries) {
    const budget = scripts[file];
    if (budget) scripts[file] = { ...budget, ceiling: Math.ceil((brotli * ROOM * 100) / KB) / 100 };
  }
  return { ...budgets, scripts };
};

export const writeBudgets = async (budgets: Budgets): Promise<void> =>
  writeFileSync(FILE, await format(JSON.stringify(budgets), { parser: 'json', printWidth: 100 }));

const brotli = (text: string): number =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text),
    },
  }).length;

/** A `!` before a pattern takes files out again. */
const isOneOf = (source: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => !pattern.startsWith('!') && matchesGlob(source, pattern)) &&
  !patterns.some((pattern) => pattern.startsWith('!') && matchesGlob(source, pattern.slice(1)));

/** For each line of a module, whether it belongs to a statement that computes something. */
export function computes(module: string): readonly boolean[] {
  const statements = module.split(
    /^(?=(?:export|const|let|function|class|import|type|interface)\b)/m,
  );
  return statements.flatMap((statement) => {
    const does = /=>|^(?:export )?(?:function|class)\b/.test(statement);
    const lines = statement.split('\n').length - (statement.endsWith('\n') ? 1 : 0);
    return Array<boolean>(lines).fill(does);
  });
}

export interface Slice {
  source: string;
  text: string;
  part: Part;
}

/** The script's text, cut wherever the source map says that something of another file or part begins. */
export function* slices(
  { code, map }: Pick<Bundle, 'code' | 'map'>,
  { parts }: Pick<Budgets, 'parts'>,
): Generator<Slice> {
  const payload = JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0];
  const sources = new SourceMap(payload);
  const nameOf = (source?: string) => (source ? posix.normalize(`dist/${source}`) : '');
  const doing = new Map(
    payload.sources.map((source, index) => [
      nameOf(source),
      computes(payload.sourcesContent[index] ?? ''),
    ]),
  );
  const partAt = (source: string, line: number): Part => {
    const part = PARTS.find((name) => isOneOf(source, parts[name]));
    return part === 'text' && doing.get(source)?.[line] ? 'code' : (part ?? 'code');
  };
  let slice: Slice = { source: '', text: '', part: 'code' };
  for (const [line, content] of code.split('\n').entries()) {
    for (let column = 0; column < content.length; column++) {
      const found = sources.findEntry(line, column);
      const isKnown = 'originalSource' in found;
      const source = nameOf(isKnown ? found.originalSource : '');
      const part = partAt(source, isKnown ? found.originalLine : 0);
      if (source !== slice.source || part !== slice.part) {
        if (slice.text) yield slice;
        slice = { source, text: '', part };
      }
      slice.text += content[column] ?? '';
    }
    slice.text += '\n';
  }
  yield slice;
}

const join = (all: readonly { text: string }[]): string => all.map(({ text }) => text).join('');

/** What each source file adds to a script, compressed, the heaviest first. */
export function bySource(bundle: Bundle, budgets: Budgets): string {
  const all = [...slices(bundle, budgets)];
  const total = brotli(bundle.code);
  return [...new Set(all.map(({ source }) => source))]
    .map((name) => {
      const raw = Buffer.byteLength(join(all.filter(({ source }) => source === name)));
      const bytes = total - brotli(join(all.filter(({ source }) => source !== name)));
      return { name: name || '(banner, guard)', raw, bytes };
    })
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ name, raw, bytes }) => `${kb(bytes).padStart(8)}  ${kb(raw).padStart(8)} raw  ${name}`)
    .join('\n');
}

export function weigh(bundle: Bundle, budgets: Budgets): Entry {
  const all = [...slices(bundle, budgets)];
  const total = brotli(bundle.code);
  const less = (part: Part) => total - brotli(join(all.filter((slice) => slice.part !== part)));
  return {
    file: bundle.file,
    raw: Buffer.byteLength(bundle.code),
    gzip: gzipSync(bundle.code, { level: 9 }).length,
    brotli: total,
    parts: {
      text: less('text'),
      code: less('code'),
      css: less('css'),
      drawings: less('drawings'),
      lit: less('lit'),
    },
  };
}

const kb = (bytes: number): string => (bytes / KB).toFixed(2);

/** The ledger as a table for a terminal. */
export function table(entries: readonly Entry[], { scripts }: Budgets): string {
  const share = (entry: Entry, part: Part) =>
    `${kb(entry.parts[part])} (${Math.round((100 * entry.parts[part]) / entry.brotli)} %)`;
  const rows = [
    [
      ...['KB', 'raw', 'gzip', 'brotli', 'target', 'ceiling'],
      ...['text', 'code', 'CSS', 'drawings', 'Lit', 'all but text', 'target'],
    ],
    ...entries.map((entry) => {
      const budget = scripts[entry.file];
      const shown = (limit?: number) => (limit === undefined ? 'none' : `${limit}`);
      return [
        entry.file,
        kb(entry.raw),
        kb(entry.gzip),
        kb(entry.brotli),
        shown(budget?.target),
        shown(budget?.ceiling),
        share(entry, 'text'),
        share(entry, 'code'),
        share(entry, 'css'),
        share(entry, 'drawings'),
        share(entry, 'lit'),
        kb(entry.brotli - entry.parts.text),
        shown(budget?.targetWithoutText),
      ];
    }),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  '),
    )
    .join('\n');
}

const over = (file: string, what: string, bytes: number, name: string, limit = Infinity) =>
  bytes > limit * KB
    ? [
        `${file}: ${what} ${kb(bytes)} KB after brotli, ` +
          `${Math.ceil(bytes - limit * KB)} bytes over its ${name} of ${limit} KB.`,
      ]
    : [];

const WHOLE = 'the whole file is';

/** One sentence for each target that is not met. */
export const overTarget = (entries: readonly Entry[], { scripts }: Budgets): string[] =>
  entries.flatMap(({ file, brotli, parts }) => [
    ...over(file, WHOLE, brotli, 'target', scripts[file]?.target),
    ...over(
      file,
      'everything but text is',
      brotli - parts.text,
      'target',
      scripts[file]?.targetWithoutText,
    ),
  ]);

/** One sentence for each script that weighs more than it may, or of which nobody said what it may. */
export const overCeiling = (entries: readonly Entry[], { scripts }: Budgets): string[] =>
  entries.flatMap(({ file, brotli }) => {
    const ceiling = scripts[file]?.ceiling;
    return ceiling === undefined
      ? [`${file} has no ceiling: give it one in bench/budgets.json.`]
      : over(file, WHOLE, brotli, 'ceiling', ceiling);
  });
