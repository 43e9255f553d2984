/** An element's content as HTML, made by the element itself in a DOM of Node's. */
import { Window } from 'happy-dom';
import { fail, pkg, root } from './project.ts';

/** Elements that every editor and filter lets through. */
const PLAIN = new Set(
  (
    'a abbr address b blockquote br caption cite dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins li ol p q s small strong sub summary sup table tbody td tfoot th thead time tr u ul'
  ).split(' '),
);
/** What is of no use without the script. */
const DROPPED =
  'svg, form, input, select, textarea, dialog, style, script, template, [aria-hidden=true]';
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

const open = (tag: string, attributes: Iterable<readonly [string, string]>): string =>
  `<${[tag, ...[...attributes].map(([name, value]) => (value ? `${name}="${quote(value)}"` : name))].join(' ')}>`;

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr']);

type HappyNode = Window['document']['body'];

/** Markup of a node; in the plain form of ordinary elements and attributes only. */
function print(node: HappyNode, plain: boolean): string {
  if (node.nodeType === 3) return escape((node.textContent ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const tag = node.localName;
  if (plain && (tag === 'slot' || node.matches(DROPPED))) return '';
  const attributes = [...node.attributes]
    .map(({ name, value }) => [name, value ?? ''] as const)
    .filter(([name, value]) => (plain ? KEPT.has(name) : value || name !== 'style'));
  const inner = [...node.childNodes].map((child) => print(child as HappyNode, plain)).join('');
  if (!plain) return open(tag, attributes) + (VOID.has(tag) ? '' : `${inner}</${tag}>`);
  if (VOID.has(tag)) return open(tag, attributes);
  if (!inner.trim() && tag !== 'td' && tag !== 'th') return '';
  if (tag === 'button') return node.closest('summary, th, td, li, p') ? inner : '';
  const says = attributes.some(([name]) => name === 'lang' || name === 'dir');
  return PLAIN.has(tag) || says ? `${open(tag, attributes)}${inner}</${tag}>` : inner;
}

/** Puts Node's stand-in for a page where the elements look for one. */
function openPage(): Window {
  const page = new Window({ url: 'https://localhost/' });
  const silent = {
    backgroundImage: 'none',
    backgroundColor: 'rgba(0, 0, 0, 0)',
    colorScheme: 'light',
  };
  const globals: Record<string, unknown> = {
    window: page,
    __VERSION__: pkg.version,
    __LOCALES__: {},
    getComputedStyle: () => ({ ...silent, getPropertyValue: () => '' }),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  };
  for (const name of Object.getOwnPropertyNames(page)) {
    if (
      /^([A-Z]|document$|customElements$|location$|requestAnimationFrame$)/.test(name) &&
      !(name in globalThis)
    ) {
      globals[name] ??= Reflect.get(page, name) as unknown;
    }
  }
  for (const name of ['Event', 'CustomEvent', 'CSSStyleSheet'])
    globals[name] = Reflect.get(page, name) as unknown;
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return page;
}

let page: Window | undefined;

/** The element with its content: as plain children of a placeholder, or in a shadow root of its own. */
export async function prerender(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  { shadow = false } = {},
): Promise<string> {
  page ??= openPage();
  await import(`${root}/src/index.ts`);
  const type = page.customElements.get(tag) as unknown as
    { observedAttributes: string[]; styles: readonly string[] } | undefined;
  if (!type) return fail(`${tag} is no element.`);
  const known = type.observedAttributes.filter((name) => name !== 'dir');
  for (const name of attributes.keys()) {
    if (!known.includes(name)) {
      fail(`<${tag}> has no attribute ${name}. It has ${known.join(', ')}.`);
    }
  }
  const element = page.document.createElement(tag) as unknown as HappyNode & {
    updateComplete: Promise<unknown>;
  };
  for (const [name, value] of attributes) element.setAttribute(name, value);
  page.document.body.append(element);
  await element.updateComplete;
  await element.updateComplete;
  const content = element.shadowRoot as unknown as HappyNode;
  const children = [...content.childNodes] as HappyNode[];
  const inner = children.map((child) => print(child, !shadow)).join('');
  element.remove();
  if (shadow) {
    const styles = type.styles.join('').replace(/\s+/g, ' ');
    return `${open(tag, attributes)}<template shadowrootmode="open"><style>${styles}</style>${inner}</template></${tag}>`;
  }
  const text = inner
    .replace(/\s+/g, ' ')
    .replace(/(<\/?(?:div|p|ul|ol|li|t\w+|h\d|details|summary)\b[^>]*>) /g, '$1');
  const data = [...attributes].map(([name, value]) => [`data-${name}`, value] as const);
  return `${open('div', [['data-te', tag], ...data])}${text}</div>`;
}
