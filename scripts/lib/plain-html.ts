/**
 * An element's content as ordinary HTML, which editors and filters let through and which needs no script. Works on the
 * nodes of any DOM: Node's stand-in in `npm run prerender`, and a browser's in the demo.
 */

/** What is read of a node. */
export interface Printable {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string | null }>;
  readonly childNodes: Iterable<Printable>;
  matches: (selector: string) => boolean;
  closest: (selector: string) => unknown;
}

/** Elements that every editor and filter lets through. */
const PLAIN = new Set(
  (
    'a abbr address b blockquote br caption cite dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins li ol p q s small strong sub summary sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
);
/** What is of no use without the script. */
const DROPPED =
  'svg, form, input, select, textarea, dialog, style, script, template, wbr, [hidden], [aria-hidden=true], ' +
  '[part~=selection], [part~=steps], [part~=moves], ' +
  '[part~=table] thead, [part~=table] .key, summary .hidden';
/** The parts of a form that works without the script, and what is said of them. */
const FORM = new Set('button fieldset form input label legend textarea'.split(' '));
const FORM_KEPT = new Set(
  'action autocomplete checked enctype inputmode method name required rows type value'.split(' '),
);
/** A field without which the browser may not send the form. */
const NEEDED = 'input[aria-required=true]:not([type=tel], [type=email])';
/** What the description of a drawing is called, in each language. */
export const DRAWING: Readonly<Record<string, string>> = { en: 'Drawing', es: 'Dibujo' };
/** What is true only at the moment it is printed: whether the clinic is open, which day is today, and which is closed. */
const STATE = '[part~=hours-state]';
const TODAY = '[part~=hours-table] th small, [part~=hours-table] td b';
/** A day's usual hours in a week in which it is closed. */
const USUAL = '[part~=hours-table] s';
/** What holds paragraphs and the like. */
const HOLDERS = new Set(['dd', 'div', 'figure', 'li']);
const BLOCK = /<(?:h\d|div|dl|details|fieldset|figcaption|figure|form|ol|p|summary|table|ul)\b/;
const KEPT = new Set([
  'alt',
  'colspan',
  'datetime',
  'dir',
  'href',
  'lang',
  'open',
  'rowspan',
  'scope',
  'src',
]);

/** As WordPress writes one. */
const entity = (character: string): string => `&#${`${character.charCodeAt(0)}`.padStart(3, '0')};`;

/** For text. WordPress looks for shortcodes in brackets, shops and other systems for what they fill in in `{{ }}`. */
export const escape = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\[|\{(?=[{%#])/g, entity);
/** For an attribute. WordPress takes a blank line in one for a new paragraph, and writes a line break like this itself. */
export const quote = (text: string): string =>
  escape(text)
    .replace(/"/g, '&quot;')
    .replace(/[\r\n]/g, entity);

/** An opening tag. */
export const open = (tag: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${[tag, ...[...attributes].map(([name, value]) => (value ? `${name}="${quote(value)}"` : name))].join(' ')}>`;

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Words that stand loose beside a block become a paragraph: WordPress would make one that ends in the wrong place. */
function inParagraphs(pieces: readonly string[], tag = 'p'): string {
  if (!pieces.some((piece) => BLOCK.test(piece))) return pieces.join('');
  let html = '';
  let loose = '';
  for (const piece of [...pieces, '<p']) {
    if (!BLOCK.test(piece)) {
      loose += piece;
      continue;
    }
    html += loose.trim() && `<${tag}>${loose.trim()}</${tag}>`;
    html += piece === '<p' ? '' : piece;
    loose = '';
  }
  return html;
}

const childrenOf = (node: Printable, selector: string): Printable[] =>
  [...node.childNodes].filter((child) => child.nodeType === 1 && child.matches(selector));

const attribute = (node: Printable, wanted: string): string =>
  [...node.attributes].find(({ name }) => name === wanted)?.value ?? '';

/** What a node cannot say of itself. */
interface Around {
  readonly form?: boolean;
  /** Addresses of the sources, by their ids. */
  readonly sources?: ReadonlyMap<string, string>;
  readonly drawing?: string;
}

const inPlain = (nodes: Iterable<Printable>, around: Around): string =>
  [...nodes].map((node) => print(node, true, around)).join('');

/** The sources listed among the nodes, and below. */
export const sourcesIn = (nodes: Iterable<Printable>): [id: string, href: string][] =>
  [...nodes].flatMap((node) => {
    if (node.nodeType !== 1) return [];
    const own = [attribute(node, 'data-source'), attribute(node, 'href')] as [string, string];
    return own[0] && own[1] ? [own] : sourcesIn(node.childNodes);
  });

/**
 * A row of the comparison as a question and its answers, each below its treatment's name: columns would leave a
 * phone's screen. `h0` is a heading one level below the element's own.
 */
function printRow(row: Printable, around: Around): string {
  const asked = childrenOf(row, 'th').flatMap((head) => [...head.childNodes]);
  const answers = childrenOf(row, 'td').map((cell) => {
    const [name] = childrenOf(cell, '.name');
    const rest = [...cell.childNodes].filter((node) => node !== name);
    const said = inParagraphs(rest.map((node) => print(node, true, around)));
    return `<dt><b>${inPlain(name?.childNodes ?? [], around)}</b></dt><dd>${said}</dd>`;
  });
  return `${inPlain(asked, around)}<dl>${answers.join('')}</dl>`;
}

/** Markup of a node; in the plain form of ordinary elements and attributes only, with a form's where one is wanted. */
export function print(node: Printable, plain: boolean, around: Around = {}): string {
  if (node.nodeType === 3) return escape((node.textContent ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  // WordPress's classic editor takes the paragraphs of a list item for one.
  const tag = plain && node.matches('li > p') ? 'div' : node.localName;
  const isOfForm = around.form && FORM.has(tag);
  const isState = node.matches(STATE);
  const isDropped = () => node.matches(DROPPED) && !isOfForm;
  const printed = () => [...node.childNodes].map((child) => print(child, plain, around));
  if (node.matches(USUAL)) return printed().join('');
  if (plain && node.matches('svg[role=img]')) {
    return `<p>${around.drawing}: ${escape(attribute(node, 'aria-label'))}</p>`;
  }
  if (node.matches(TODAY) || (plain && (isState || isDropped()))) return '';
  if (plain && node.matches('[part~=table] tr')) return printRow(node, around);
  const attributes = [...node.attributes]
    .map(({ name, value }) => [name, value ?? ''] as const)
    .filter(([name, value]) =>
      plain
        ? KEPT.has(name) || (isOfForm && FORM_KEPT.has(name))
        : // A strict policy refuses it, and what it says is of Node's page.
          name !== 'style' && !(name === 'aria-current' && value === 'date'),
    )
    // The script checks for itself, and Firefox reads out an empty field that has this as wrong. Which way to be
    // reached was chosen, the browser cannot know.
    .concat(node.matches(NEEDED) ? [['required', '']] : []);
  // The line that the script will write keeps its room.
  const pieces = isState ? ['&nbsp;'] : printed();
  const joined =
    plain && HOLDERS.has(tag) ? inParagraphs(pieces, tag === 'li' ? 'div' : 'p') : pieces.join('');
  // A parser puts it there, and an editor of WordPress's blocks takes its lack for a mistake.
  const inner = childrenOf(node, 'tr')[0] && tag === 'table' ? `<tbody>${joined}</tbody>` : joined;
  if (!plain) return open(tag, attributes) + (VOID.has(tag) ? '' : `${inner}</${tag}>`);
  if (VOID.has(tag)) return open(tag, attributes);
  if (!inner.trim() && !/^(td|th|textarea)$/.test(tag)) return '';
  const says = attributes.some(([name]) => name === 'lang' || name === 'dir');
  if (tag === 'button' && !isOfForm) {
    if (!node.closest('summary, th, td, li, p')) return '';
    const href = around.sources?.get(attribute(node, 'data-source'));
    if (href) return `${open('a', [['href', href], ...attributes])}${inner.trim()}</a>`;
    return says ? `${open('span', attributes)}${inner}</span>` : inner;
  }
  if (node.matches('p[part~=question]')) return `<h0>${inner}</h0>`;
  if (node.matches('[part~=table], [part~=table] tbody')) return inner;
  return PLAIN.has(tag) || isOfForm || says ? `${open(tag, attributes)}${inner}</${tag}>` : inner;
}

/**
 * The content of a shadow root as ordinary HTML on one line, marked as of the language that was asked for, with its
 * form or without. `level` is that of the element's own heading, which it may be without.
 */
export function plainHtml(
  children: Iterable<Printable>,
  { lang = '', level, form = false }: { lang?: string | undefined; level: number; form?: boolean },
): string {
  const nodes = [...children];
  // English where the language has no text.
  const [said = 'en'] = (
    attribute(
      nodes.find(({ nodeType }) => nodeType === 1)!,
      'lang',
    ) || lang
  )
    .toLowerCase()
    .split(/[-_]/);
  const sources = new Map(sourcesIn(nodes));
  return (
    inPlain(nodes, { form, sources, drawing: DRAWING[said] ?? DRAWING['en']! })
      .replace(/\s+/g, ' ')
      // A field stands in its label: the page, or another such form on it, may have the ids that would tie them.
      .replace(/ ?<\/label> ?(<input[^>]*>|<textarea[^>]*><\/textarea>)/g, ' $1</label>')
      .replace(
        / ?(<\/?(?:d[dlt]|div|fig\w+|p|ul|ol|li|t[a-z]*|h\d|details|summary)\b[^>]*>) ?/g,
        '$1',
      )
      // Where the text is in another language after all, it says so itself.
      .replace(/^<div(?! lang)/, (tag) => (lang ? `${tag} lang="${quote(lang)}"` : tag))
      .replace(/(<\/?h)0>/g, `$1${Math.min(level + 1, 6)}>`)
  );
}
