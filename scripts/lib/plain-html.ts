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
  '[part~=selection]';
/** The parts of a form that works without the script, and what is said of them. */
const FORM = new Set('button fieldset form input label legend textarea'.split(' '));
const FORM_KEPT = new Set(
  'action autocomplete checked enctype for id inputmode method name required rows type value'.split(
    ' ',
  ),
);
/** What is true only at the moment it is printed: whether the clinic is open, which day is today, and which is closed. */
const STATE = '[part~=hours-state]';
const TODAY = '[part~=hours-table] th small, [part~=hours-table] td b';
/** A day's usual hours in a week in which it is closed. */
const USUAL = '[part~=hours-table] s';
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

/** Markup of a node; in the plain form of ordinary elements and attributes only, with a form's where one is wanted. */
export function print(node: Printable, plain: boolean, form = false): string {
  if (node.nodeType === 3) return escape((node.textContent ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const tag = node.localName;
  const isOfForm = form && FORM.has(tag);
  const isState = node.matches(STATE);
  const isDropped = () => tag === 'slot' || (node.matches(DROPPED) && !isOfForm);
  if (node.matches(USUAL)) return printAll(node.childNodes, plain);
  if (node.matches(TODAY) || (plain && (isState || isDropped()))) return '';
  const attributes = [...node.attributes]
    .map(({ name, value }) => [name, value ?? ''] as const)
    .filter(([name, value]) =>
      plain
        ? KEPT.has(name) || (isOfForm && FORM_KEPT.has(name))
        : (value || name !== 'style') && !(name === 'aria-current' && value === 'date'),
    )
    // The page may have ids of its own.
    .map(
      ([name, value]) =>
        [name, isOfForm && /^(id|for)$/.test(name) ? `te-${value}` : value] as const,
    );
  // The line that the script will write keeps its room.
  const inner = isState ? '&nbsp;' : printAll(node.childNodes, plain, form);
  if (!plain) return open(tag, attributes) + (VOID.has(tag) ? '' : `${inner}</${tag}>`);
  if (VOID.has(tag)) return open(tag, attributes);
  if (!inner.trim() && !/^(td|th|textarea)$/.test(tag)) return '';
  if (tag === 'button' && !isOfForm) return node.closest('summary, th, td, li, p') ? inner : '';
  const says = attributes.some(([name]) => name === 'lang' || name === 'dir');
  return PLAIN.has(tag) || isOfForm || says ? `${open(tag, attributes)}${inner}</${tag}>` : inner;
}

function printAll(nodes: Iterable<Printable>, plain: boolean, form = false): string {
  return [...nodes].map((node) => print(node, plain, form)).join('');
}

/** The content of a shadow root as ordinary HTML on one line, with its form or without. */
export const plainHtml = (children: Iterable<Printable>, form = false): string =>
  printAll(children, true, form)
    .replace(/\s+/g, ' ')
    .replace(/(<\/?(?:div|p|ul|ol|li|t\w+|h\d|details|summary)\b[^>]*>) /g, '$1');
