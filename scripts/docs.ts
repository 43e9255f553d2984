/**
 * Writes the generated parts of the README: the paste-in snippet, and a reference of each element
 * from `custom-elements.json`.
 *
 *   npm run docs
 *   npm run docs -- --check     fails where the README is not what this would write
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { elementsOf, type Element, type Manifest, type Named } from './lib/manifest.ts';
import { fail, pkg, root } from './lib/project.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

const cell = (text: string | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();

const code = (text: string | undefined): string => (text ? `\`${cell(text)}\`` : '');

/** A table, or nothing where there are no rows. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const list = (head: string, items: readonly Named[]): string =>
  table(
    [head, 'what it is'],
    items.map(({ name, description }) => [code(name) || 'default', cell(description)]),
  );

const reference = ({ tagName, description, ...element }: Element): string =>
  [
    `### \`<${tagName}>\``,
    description?.replace(/\s+/g, ' ').trim() ?? '',
    table(
      ['attribute', 'values', 'default', 'what it does'],
      element.attributes.map(({ name, type, default: value, description: what }) => [
        code(name),
        code(type?.text),
        code(value?.replace(/^'(.*)'$/, '$1')),
        cell(what),
      ]),
    ),
    list('slot', element.slots),
    list('event', element.events),
    list('method', element.methods),
    list('part', element.cssParts),
    table(
      ['custom property', 'default', 'what it is'],
      element.cssProperties.map(({ name, default: value, description: what }) => [
        code(name),
        code(value),
        cell(what),
      ]),
    ),
    list('state', element.cssStates),
  ]
    .filter(Boolean)
    .join('\n\n');

const snippet = (): string => {
  const file = 'treatment-elements.js';
  const hashes = read('dist/integrity.json') as Record<string, string>;
  return `\`\`\`html
<script
  async
  src="https://cdn.jsdelivr.net/npm/${pkg.name}@${pkg.version}/dist/${file}"
  integrity="${hashes[file] ?? fail(`dist/integrity.json does not name ${file}`)}"
  crossorigin="anonymous"
></script>

<treatment-compare treatments="ketamine tms"></treatment-compare>
\`\`\``;
};

const parts: Readonly<Record<string, () => string>> = {
  snippet,
  reference: () =>
    elementsOf(read('custom-elements.json') as Manifest)
      .map(reference)
      .join('\n\n'),
};

const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const filled = readme.replace(
  /(<!-- generated: (\w+) -->\n)[^]*?(<!-- \/generated -->)/g,
  (_, open: string, name: string, close: string) =>
    `${open}\n${parts[name]?.() ?? fail(`README.md: nothing generates "${name}"`)}\n\n${close}`,
);
const wanted = await format(filled, { ...(await resolveConfig(path)), filepath: path });

if (values.check) {
  if (wanted !== readme) fail('README.md is not current. Run: npm run docs');
} else if (wanted !== readme) {
  writeFileSync(path, wanted);
}
