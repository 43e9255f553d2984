/** The reference page's tables, from the manifest, and the change log as HTML. */
import type { Element, Named } from '../scripts/lib/manifest.ts';
import type { Assessment, Status } from '../scripts/lib/self-assessment.ts';
import type { Lists } from './builder/controls.ts';
import { examplesOf, type Example } from './examples.node.ts';
import { highlight } from './highlight.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text with `code` in it. */
const prose = (text = ''): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const code = (text = ''): string => (text ? `<code>${escape(text)}</code>` : '');

/** A default as one would write it in HTML; an empty one is no default to speak of. */
const initial = (text = ''): string => code(text.replace(/^'(.*)'$/, '$1'));

/** A row: its name, its cells, and what its example shows. */
type Row = readonly [name: string, cells: readonly string[], example?: Example | undefined];

const quote = (text: string): string => escape(text).replaceAll('"', '&quot;');

/** A button that opens an example in the page's dialog; what it shows is in its attributes. */
const button = (kind: string, name: string, { code: markup, hint, call, args }: Example): string =>
  `<button class="plain" type="button" aria-label="Example of the ${kind} ${quote(name)}" data-example="${quote(markup)}"${hint ? ` data-hint="${quote(hint)}"` : ''}${
    call ? ` data-call="${call}" data-args="${quote(JSON.stringify(args))}"` : ''
  }>Example</button>`;

const table = (
  id: string,
  kind: string,
  caption: string,
  head: readonly string[],
  rows: readonly Row[],
): string =>
  rows.length === 0
    ? ''
    : `<div class="scroll" id="${id}"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}<td></td></tr></thead>
<tbody>${rows
        .map(
          ([name, cells, example]) =>
            `<tr><th scope="row">${code(name) || 'default'}</th>${cells
              .map((text, index) => {
                // The last column is a sentence and needs no label where columns become lines.
                const label =
                  index < cells.length - 1 ? ` data-label="${head[index + 1] ?? ''}"` : '';
                return `<td${label}>${text}</td>`;
              })
              .join('')}<td>${example ? button(kind, name, example) : ''}</td></tr>`,
        )
        .join('\n')}</tbody>
</table></div>`;

const named = (
  id: string,
  kind: string,
  caption: string,
  items: readonly Named[],
  example: (name: string) => Example | undefined,
): string =>
  table(
    id,
    kind,
    caption,
    ['Name', 'What it is'],
    items.map(({ name, description }) => [name, [prose(description)], example(name)]),
  );

/** What an attribute takes: the values by name where they are known, else the type. */
const values = ({ name, type }: Element['attributes'][number], lists: Lists): string => {
  const known = lists[name]?.map(([id]) => id).filter(Boolean);
  return known ? known.map(code).join(' ') : code(type?.text);
};

const one = ({ tagName, description, ...element }: Element, lists: Lists): string => {
  const examples = examplesOf({ tagName, description, ...element }, lists);
  const id = (name: string): string => `${tagName}-${name}`;
  const tables = [
    [
      'Attributes',
      table(
        id('attributes'),
        'attribute',
        'Attributes',
        ['Name', 'Values', 'Default', 'What it does'],
        element.attributes.map((attribute) => [
          attribute.name,
          [values(attribute, lists), initial(attribute.default), prose(attribute.description)],
          examples.attribute(attribute.name),
        ]),
      ),
    ],
    ['Slots', named(id('slots'), 'slot', 'Slots', element.slots, examples.slot)],
    ['Events', named(id('events'), 'event', 'Events', element.events, examples.event)],
    ['Methods', named(id('methods'), 'method', 'Methods', element.methods, examples.method)],
    [
      'Parts',
      named(
        id('parts'),
        'part',
        'Parts, for <code>::part()</code>',
        element.cssParts,
        examples.part,
      ),
    ],
    [
      'Custom properties',
      table(
        id('properties'),
        'property',
        'Custom properties',
        ['Name', 'Default', 'What it is'],
        element.cssProperties.map(({ name, default: value, description: what }) => [
          name,
          [code(value), prose(what)],
          examples.token(name),
        ]),
      ),
    ],
    ['States', named(id('states'), 'state', 'States', element.cssStates, () => undefined)],
  ] as const;
  const shown = tables.filter(([, html]) => html);
  return `<section class="chapter" aria-labelledby="${tagName}">
<h2 id="${tagName}"><code>&lt;${tagName}&gt;</code></h2>
<p>${prose(description)} <a href="index.html#te=${tagName}">Set it up</a></p>
<ul class="within">${shown
    .map(
      ([label, html]) => `<li><a href="#${/id="(.+?)"/.exec(html)?.[1] ?? ''}">${label}</a></li>`,
    )
    .join('')}</ul>
<div class="code"><pre tabindex="0"><code id="code-${tagName}">${highlight(examples.base, 'xml')}</code></pre><button class="button copy" type="button" data-copy="code-${tagName}">Copy</button></div>
<div class="sheet"><template>${examples.base}</template></div>
${shown.map(([, html]) => html).join('\n')}
</section>`;
};

export const reference = (elements: readonly Element[], lists: Lists): string =>
  elements.map((element) => one(element, lists)).join('\n');

const ANSWERS: Readonly<Record<Status, string>> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No',
  open: 'For others to judge',
  host: 'Depends on the page',
  'does not apply': 'Does not apply',
};

/** How often each answer is given, `20 yes, 9 in part`. */
const tally = ({ groups }: Assessment): string =>
  Object.entries(ANSWERS)
    .map(([status, answer]) => {
      const items = groups.flatMap((group) => group.items);
      return [items.filter((one) => one.status === status).length, answer] as const;
    })
    .filter(([count]) => count > 0)
    .map(([count, answer]) => `${count} ${answer.toLowerCase()}`)
    .join(', ');

/** The self-assessments, closed: who wants one wants all of it. */
export const assessments = (all: readonly Assessment[]): string =>
  all
    .map(
      (one) => `<details>
<summary>${escape(one.title)}: ${tally(one)}</summary>
<p>${prose(one.source)}</p>
${one.groups
  .map(
    ({ name, note, items }) => `<h4>${escape(name)}</h4>
${note ? `<p>${prose(note)}</p>` : ''}
<ul class="answers">${items
      .map(
        ({ item, status, why }) =>
          `<li>${escape(item)}: <b>${ANSWERS[status]}.</b> ${prose(why)}</li>`,
      )
      .join('\n')}</ul>`,
  )
  .join('\n')}
</details>`,
    )
    .join('\n');

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
