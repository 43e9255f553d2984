/** The reference page's tables, from the manifest, and the change log as HTML. */
import type { Element, Named } from '../scripts/lib/manifest.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text with `code` in it. */
const prose = (text = ''): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const code = (text = ''): string => (text ? `<code>${escape(text)}</code>` : '');

/** A default as one would write it in HTML; an empty one is no default to speak of. */
const initial = (text = ''): string => code(text.replace(/^'(.*)'$/, '$1'));

const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  rows.length === 0
    ? ''
    : `<div class="scroll"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead>
<tbody>${rows
        .map(
          ([first = '', ...rest]) =>
            `<tr><th scope="row">${first}</th>${rest
              .map((text, index) => {
                // The last column is a sentence and needs no label where columns become lines.
                const label =
                  index < rest.length - 1 ? ` data-label="${head[index + 1] ?? ''}"` : '';
                return `<td${label}>${text}</td>`;
              })
              .join('')}</tr>`,
        )
        .join('\n')}</tbody>
</table></div>`;

const named = (caption: string, items: readonly Named[]): string =>
  table(
    caption,
    ['Name', 'What it is'],
    items.map(({ name, description }) => [name ? code(name) : 'default', prose(description)]),
  );

/** What shows each element in little room. Of one that is not named here, as it comes. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'treatment-compare': 'treatments="ketamine tms" topics="how-given response"',
  'ketamine-explainer': 'theories="synapse"',
  'clinic-contact': 'clinic-name="Ellery Harbor Psychiatry" phone="212-555-0142"',
};

const example = (tag: string): string => {
  const markup = `<${tag} ${EXAMPLES[tag] ?? ''} heading-level="3"></${tag}>`.replace('  ', ' ');
  return `<div class="code"><pre tabindex="0"><code>${escape(markup)}</code></pre></div>
<div class="sheet">${markup}</div>`;
};

const one = ({
  tagName,
  description,
  ...element
}: Element): string => `<section class="chapter" aria-labelledby="${tagName}">
<h2 id="${tagName}"><code>&lt;${tagName}&gt;</code></h2>
<p>${prose(description)} <a href="index.html#te=${tagName}">Set it up</a></p>
${example(tagName)}
${[
  table(
    'Attributes',
    ['Name', 'Values', 'Default', 'What it does'],
    element.attributes.map(({ name, type, default: value, description: what }) => [
      code(name),
      code(type?.text),
      initial(value),
      prose(what),
    ]),
  ),
  named('Slots', element.slots),
  named('Events', element.events),
  named('Methods', element.methods),
  named('Parts, for <code>::part()</code>', element.cssParts),
  table(
    'Custom properties',
    ['Name', 'Default', 'What it is'],
    element.cssProperties.map(({ name, default: value, description: what }) => [
      code(name),
      code(value),
      prose(what),
    ]),
  ),
  named('States', element.cssStates),
]
  .filter(Boolean)
  .join('\n')}
</section>`;

export const reference = (elements: readonly Element[]): string => elements.map(one).join('\n');

/** The entries of a change log in the "Keep a Changelog" form. */
export const changes = (markdown: string): string => {
  let html = '';
  let items: string[] = [];
  const flush = () => {
    if (items.length > 0)
      html += `<ul>${items.map((item) => `<li>${prose(item)}</li>`).join('')}</ul>\n`;
    items = [];
  };
  for (const line of markdown.slice(markdown.indexOf('\n## ')).split('\n')) {
    const [, marks, title] = /^(##+) (.*)$/.exec(line) ?? [];
    if (marks && title) {
      flush();
      const level = marks.length + 1;
      html += `<h${level}>${prose(title.replace(/[[\]]/g, ''))}</h${level}>\n`;
    } else if (line.startsWith('- ')) items.push(line.slice(2));
    else if (/^\s+\S/.test(line) && items.length > 0)
      items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  flush();
  return html;
};
