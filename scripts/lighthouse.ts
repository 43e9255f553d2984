/**
 * Measures each page of the built demo with Lighthouse, as on a slow phone, and prints its scores.
 * Fails where one is below 100.
 *
 *   npm run lighthouse
 *   npm run lighthouse -- gallery.html                these pages only
 *   npm run lighthouse -- --details                   and its measures, and what each lost score is for
 *   npm run lighthouse -- --runs 5                    of five runs the one in the middle by speed
 *
 * Load on this machine lowers the score for speed, and nothing else: run it alone, or let a page run
 * several times.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import lighthouse, { type Result } from 'lighthouse';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { PAGE_NAMES } from '../demo/pages.node.ts';
import { findChromium, HOW_TO_GET } from './lib/engines.ts';
import { complain, fail, root } from './lib/project.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    details: { type: 'boolean', default: false },
    runs: { type: 'string', default: '1' },
  },
});
const runs = Number(values.runs);
if (!(runs >= 1)) fail(`--runs ${values.runs}: a number, 1 or more.`);

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** What the score for speed is made of, with its layout shift. */
const MEASURES = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'speed-index': 'speed index',
  'total-blocking-time': 'blocked',
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

const executablePath = findChromium() ?? fail(`No Chromium: ${HOW_TO_GET.chromium}.`);
if (!existsSync(join(root, 'dist/integrity.json'))) fail('There is no dist/. Run: npm run build');
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
const site = join(root, 'site');

/** As any static host serves files: compressed, and kept by the browser where their name has a hash. */
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = resolve(site, `.${pathname}`);
  if (!file.startsWith(site) || !extname(file) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Encoding': 'gzip',
    'Cache-Control': pathname.startsWith('/assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  });
  response.end(gzipSync(readFileSync(file)));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;

/** The preview is a frame of the first page, which asks search engines to leave it out. */
const isPage = (name: string): boolean => name !== 'preview.html';

const browser = await launch({ executablePath, args: ['--no-sandbox'] });

const measure = async (name: string): Promise<Result> => {
  const result = await lighthouse(`http://127.0.0.1:${port}/${name}`, {
    port: Number(new URL(browser.wsEndpoint()).port),
    onlyCategories: CATEGORIES,
    logLevel: 'silent',
  });
  return result?.lhr ?? fail(`Lighthouse said nothing of ${name}.`);
};

const speedOf = ({ categories }: Result): number => categories['performance']?.score ?? 0;

const low: string[] = [];
try {
  const names = positionals.length > 0 ? positionals : PAGE_NAMES.filter(isPage);
  console.log(`${'page'.padEnd(20)} ${CATEGORIES.join('  ')}  layout shift`);
  for (const name of names) {
    const results: Result[] = [];
    while (results.length < runs) results.push(await measure(name));
    results.sort((one, other) => speedOf(one) - speedOf(other));
    const { audits, categories } = results[results.length >> 1]!;
    const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100));
    const cells = scores.map((score, index) =>
      String(score).padStart(CATEGORIES[index]?.length ?? 0),
    );
    const shift = audits['cumulative-layout-shift']?.displayValue ?? '';
    console.log(`${name.padEnd(20)} ${cells.join('  ')}  ${shift.padStart(12)}`);
    if (scores.some((score) => score < 100)) low.push(name);
    if (!values.details) continue;
    const measures = Object.entries(MEASURES).map(
      ([id, label]) => `${label} ${audits[id]?.displayValue ?? '?'}`,
    );
    console.log(`  ${measures.join(', ')}`);
    for (const category of Object.values(categories)) {
      for (const { id, weight } of category.auditRefs) {
        const audit = audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score >= 0.995) continue;
        console.log(`  ${category.id}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
if (low.length > 0) complain(`Below 100: ${low.join(', ')}.`);
