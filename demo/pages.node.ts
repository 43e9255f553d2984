/** Vite plugin of the demo: the parts that its pages share, and what the package says of itself. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { elementsOf, type Element, type Manifest } from '../scripts/lib/manifest.ts';
import { readLocales } from '../scripts/lib/locales.ts';
import { assess } from '../scripts/lib/self-assessment.ts';
import { pkg, root } from '../scripts/lib/project.ts';
import { evidence, readWords } from '../src/evidence/evidence.ts';
import { THEORIES } from '../src/evidence/mechanisms.ts';
import { meta } from '../src/evidence/meta.ts';
import { TOPICS, TREATMENTS } from '../src/evidence/types.ts';
import { evidenceWords } from '../src/locale/en/evidence.ts';
import { formatDate } from '../src/locale/format.ts';
import type { Lists } from './builder/controls.ts';
import { ATTRIBUTES } from './builder/words.ts';
import { assessments, changes, reference } from './reference.node.ts';

/** Pages of the site, as its navigation names them. */
const PAGES = [
  ['index.html', 'Set up'],
  ['gallery.html', 'Gallery'],
  ['reference.html', 'Reference'],
] as const;

/** Every page that is built; one whose name begins with `tmp-` is somebody's scratch paper. */
export const PAGE_NAMES: readonly string[] = readdirSync(join(root, 'demo')).filter(
  (name) => name.endsWith('.html') && !name.startsWith('tmp-'),
);

const SCRIPT = 'treatment-elements.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const hashes = (): Record<string, string> =>
  existsSync(join(root, 'dist/integrity.json'))
    ? (JSON.parse(read('dist/integrity.json')) as Record<string, string>)
    : {};

const elements = (): Element[] => elementsOf(JSON.parse(read('custom-elements.json')) as Manifest);

const navigation = (current: string): string =>
  PAGES.map(
    ([href, label]) =>
      `<li><a href="${href}"${href === current ? ' aria-current="page"' : ''}>${label}</a></li>`,
  ).join('\n');

/** What a page may name as `%name%`. */
const facts = (): Record<string, string> => ({
  version: pkg.version,
  integrity: hashes()[SCRIPT] ?? '',
  kilobytes: existsSync(join(root, 'dist', SCRIPT))
    ? (brotliCompressSync(read(`dist/${SCRIPT}`)).length / 1024).toFixed(0)
    : '',
  events: [...new Set(elements().flatMap(({ events }) => events.map(({ name }) => name)))].join(
    ' ',
  ),
  reviewed: formatDate(meta.reviewed, 'en'),
  nextReview: formatDate(meta.nextReview, 'en'),
});

const part = (name: string): string => read(`demo/parts/${name}.html`).trimEnd();

/** What the attributes that take several values may be given, each with a name for people. */
export const lists = (): Lists => {
  const { treatments, topics } = readWords(evidenceWords);
  return {
    treatments: TREATMENTS.map((id) => [id, treatments[id]?.name ?? id]),
    topics: TOPICS.map((id) => [id, topics[id]?.question ?? id]),
    theories: THEORIES.map((id) => [id, id]),
    lang: ['', 'en', ...readLocales(join(root, 'src')).map(({ lang }) => lang)].map((id) => [
      id,
      id,
    ]),
    'form-fields': ['best-time', 'treatment', 'message'].map((id) => [id, id]),
  };
};

/** The module `virtual:package`, whose types are in `package.d.ts`. */
const packageModule = (): string => {
  const values = {
    elements: elements().map(({ tagName, attributes, cssProperties }) => ({
      tagName,
      attributes: attributes.map(({ name, type, default: initial, description }) =>
        // The form has words of its own for the attributes that somebody thought of.
        ({ name, type, default: initial, ...(ATTRIBUTES[name] ? {} : { description }) }),
      ),
      cssProperties: cssProperties.map(({ name, default: initial }) => ({
        name,
        default: initial,
      })),
    })),
    lists: lists(),
    name: pkg.name,
    version: pkg.version,
    integrity: hashes(),
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
};

const VIRTUAL = 'virtual:package';

export function pages(): Plugin {
  return {
    name: 'demo-pages',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: (id) => (id === `\0${VIRTUAL}` ? packageModule() : null),
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const values = facts();
        return (
          html
            .replace(/<!-- part: ([\w-]+) -->/g, (_, name: string) => part(name))
            .replace('<!-- navigation -->', () => navigation(path.split('/').at(-1) ?? ''))
            .replace('<!-- reference -->', () => reference(elements(), lists()))
            .replace('<!-- assessment -->', () =>
              assessments(assess(evidence, readWords(evidenceWords))),
            )
            .replace('<!-- changes -->', () => changes(read('CHANGELOG.md')))
            .replace(/%(\w+)%/g, (all, name: string) => values[name] ?? all)
            // Prettier closes void elements, which the Nu checker remarks on.
            .replace(/(<(?:br|img|link|meta)\b[^>]*?)\s*\/>/g, '$1>')
        );
      },
    },
  };
}
