/** What each script weighs, what of it is text, style and library, and whether that is too much. */
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { matchesGlob, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { format } from 'prettier';
import type { Bundle } from './bundle.ts';
import { root } from './project.ts';

const KB = 1024;

type Part = 'evidence' | 'css' | 'lit';

/** In KB after brotli. */
export interface Budget {
  /** What the whole script should weigh. Going over it is said, and does not fail. */
  target: number;
  /** What everything but evidence text should weigh. */
  targetWithoutEvidence?: number;
  /** What the whole script may weigh: a little over what it weighed last. Going over it fails. */
  ceiling?: number;
}

export interface Budgets {
  scripts: Record<string, Budget>;
  parts: Record<Part, string[]>;
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

/** The part a source file belongs to. A `!` before a pattern takes files out again. */
function partOf(source: string, parts: Budgets['parts']): Part | undefined {
  return (Object.keys(parts) as Part[]).find((part) => {
    const patterns = parts[part];
    const match = (pattern: string) => matchesGlob(source, pattern);
    return (
      patterns.some((pattern) => !pattern.startsWith('!') && match(pattern)) &&
      !patterns.some((pattern) => pattern.startsWith('!') && match(pattern.slice(1)))
    );
  });
}

/** The script's text, cut wherever the source map says that another source file begins. */
function* slices({ code, map }: Bundle): Generator<{ source: string; text: string }> {
  const sources = new SourceMap(JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0]);
  let text = '';
  let current = '';
  for (const [line, content] of code.split('\n').entries()) {
    for (let column = 0; column < content.length; column++) {
      const found = sources.findEntry(line, column);
      const source =
        'originalSource' in found ? posix.normalize(`dist/${found.originalSource}`) : '';
      if (source !== current) {
        if (text) yield { source: current, text };
        text = '';
        current = source;
      }
      text += content[column] ?? '';
    }
    text += '\n';
  }
  if (text) yield { source: current, text };
}

const join = (all: readonly { text: string }[]): string => all.map(({ text }) => text).join('');

/** What each source file adds to a script, compressed, the heaviest first. */
export function bySource(bundle: Bundle): string {
  const all = [...slices(bundle)];
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

export function weigh(bundle: Bundle, { parts }: Budgets): Entry {
  const all = [...slices(bundle)];
  const total = brotli(bundle.code);
  const without = (part: Part) =>
    brotli(join(all.filter(({ source }) => partOf(source, parts) !== part)));
  return {
    file: bundle.file,
    raw: Buffer.byteLength(bundle.code),
    gzip: gzipSync(bundle.code, { level: 9 }).length,
    brotli: total,
    parts: {
      css: total - without('css'),
      evidence: total - without('evidence'),
      lit: total - without('lit'),
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
      ...['CSS', 'evidence', 'Lit', 'without evidence', 'target'],
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
        share(entry, 'css'),
        share(entry, 'evidence'),
        share(entry, 'lit'),
        kb(entry.brotli - entry.parts.evidence),
        shown(budget?.targetWithoutEvidence),
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
      'everything but evidence text is',
      brotli - parts.evidence,
      'target',
      scripts[file]?.targetWithoutEvidence,
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
