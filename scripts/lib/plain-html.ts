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
  '[part~=selection], [part~=steps], [part~=moves]';
/** What is true only at the moment it is printed: whether the clinic is open, and which day is today. */
const STATE = '[part~=hours-state]';
const TODAY = '[part~=hours-table] th small';
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

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quote = (text: string): string => escape(text).replace(/"/g, '&quot;');

/** An opening tag. */
export const open = (tag: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${[tag, ...[...attributes].map(([name, value]) => (value ? `${name}="${quote(value)}"` : name))].join(' ')}>`;

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** Markup of a node; in the plain form of ordinary elements and attributes only. */
export function print(node: Printable, plain: boolean): string {
  if (node.nodeType === 3) return escape((node.textContent ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const tag = node.localName;
  const isState = node.matches(STATE);
  if (node.matches(TODAY) || (plain && (isState || tag === 'slot' || node.matches(DROPPED))))
    return '';
  const attributes = [...node.attributes]
    .map(({ name, value }) => [name, value ?? ''] as const)
    .filter(([name, value]) =>
      plain
        ? KEPT.has(name)
        : (value || name !== 'style') && !(name === 'aria-current' && value === 'date'),
    );
  // The line that the script will write keeps its room.
  const inner = isState
    ? '&nbsp;'
    : [...node.childNodes].map((child) => print(child, plain)).join('');
  if (!plain) return open(tag, attributes) + (VOID.has(tag) ? '' : `${inner}</${tag}>`);
  if (VOID.has(tag)) return open(tag, attributes);
  if (!inner.trim() && tag !== 'td' && tag !== 'th') return '';
  if (tag === 'button') return node.closest('summary, th, td, li, p') ? inner : '';
  const says = attributes.some(([name]) => name === 'lang' || name === 'dir');
  return PLAIN.has(tag) || says ? `${open(tag, attributes)}${inner}</${tag}>` : inner;
}

/** The content of a shadow root as ordinary HTML on one line, marked as of the language that was asked for. */
export const plainHtml = (children: Iterable<Printable>, lang = ''): string =>
  [...children]
    .map((child) => print(child, true))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/(<\/?(?:div|p|ul|ol|li|t\w+|h\d|details|summary)\b[^>]*>) /g, '$1')
    // Where the text is in another language after all, it says so itself.
    .replace(/^<div>/, (tag) => (lang ? open('div', [['lang', lang]]) : tag));
