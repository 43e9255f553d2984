/** What each script weighs, what of it is text, style and library, and whether that is too much. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { matchesGlob, posix } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Bundle } from './bundle.ts';
import { root } from './project.ts';

const KB = 1024;

type Part = 'evidence' | 'css' | 'lit';

interface Budgets {
  scripts: Record<string, { total: number; withoutEvidence?: number }>;
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

export const readBudgets = (): Budgets =>
  JSON.parse(readFileSync(`${root}/bench/budgets.json`, 'utf8')) as Budgets;

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
    ['KB', 'raw', 'gzip', 'brotli', 'budget', 'CSS', 'evidence', 'Lit', 'without evidence'],
    ...entries.map((entry) => {
      const budget = scripts[entry.file];
      const rest = kb(entry.brotli - entry.parts.evidence);
      return [
        entry.file,
        kb(entry.raw),
        kb(entry.gzip),
        kb(entry.brotli),
        budget ? `${budget.total}` : 'none',
        share(entry, 'css'),
        share(entry, 'evidence'),
        share(entry, 'lit'),
        budget?.withoutEvidence ? `${rest} of ${budget.withoutEvidence}` : rest,
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

/** One sentence for each budget that is broken. */
export function overruns(entries: readonly Entry[], { scripts }: Budgets): string[] {
  return entries.flatMap((entry) => {
    const budget = scripts[entry.file];
    if (!budget) return [`${entry.file} has no budget: give it one in bench/budgets.json.`];
    const check = (what: string, bytes: number, limit = Infinity) =>
      bytes > limit * KB
        ? [
            `${entry.file}: ${what} ${kb(bytes)} KB after brotli, ` +
              `${Math.ceil(bytes - limit * KB)} bytes over its budget of ${limit} KB.`,
          ]
        : [];
    return [
      ...check('the whole file is', entry.brotli, budget.total),
      ...check(
        'everything but evidence text is',
        entry.brotli - entry.parts.evidence,
        budget.withoutEvidence,
      ),
    ];
  });
}
