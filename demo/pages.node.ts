/** Vite plugin of the demo: the parts that its pages share, and the facts that they name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { pkg, root } from '../scripts/lib/project.ts';
import { meta } from '../src/evidence/meta.ts';
import { formatDate } from '../src/locale/format.ts';

/** Pages of the site, as its navigation names them. */
const PAGES = [
  ['index.html', 'Gallery'],
  ['clinic-article.html', 'Clinic article'],
  ['dark-clinic.html', 'Dark clinic'],
  ['referral.html', 'Referral site'],
] as const;

const navigation = (current: string): string =>
  PAGES.map(
    ([href, label]) =>
      `<li><a href="${href}"${href === current ? ' aria-current="page"' : ''}>${label}</a></li>`,
  ).join('\n');

/** What a page may name as `%name%`. */
const facts = (): Record<string, string> => {
  const file = (name: string) => join(root, 'dist', name);
  const script = 'treatment-elements.js';
  const built = existsSync(file(script)) && existsSync(file('integrity.json'));
  const hashes = built
    ? (JSON.parse(readFileSync(file('integrity.json'), 'utf8')) as Record<string, string>)
    : {};
  return {
    version: pkg.version,
    integrity: hashes[script] ?? '',
    kilobytes: built
      ? (brotliCompressSync(readFileSync(file(script))).length / 1024).toFixed(0)
      : '',
    reviewed: formatDate(meta.reviewed, 'en'),
    nextReview: formatDate(meta.nextReview, 'en'),
  };
};

const part = (name: string): string =>
  readFileSync(new URL(`parts/${name}.html`, import.meta.url), 'utf8').trimEnd();

export function pages(): Plugin {
  return {
    name: 'demo-pages',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const values = facts();
        return html
          .replace(/<!-- part: ([\w-]+) -->/g, (_, name: string) => part(name))
          .replace('<!-- navigation -->', () => navigation(path.split('/').at(-1) ?? ''))
          .replace(/%(\w+)%/g, (all, name: string) => values[name] ?? all);
      },
    },
  };
}
