/** An element's content as HTML, made by the element itself in a DOM of Node's. */
import { Window } from 'happy-dom';
import { open, plainHtml, print, type Printable } from './plain-html.ts';
import { fail, pkg } from './project.ts';

type HappyNode = Window['document']['body'];

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
  await import('../../src/index.ts');
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
  const children = [...content.childNodes] as unknown as Printable[];
  element.remove();
  if (shadow) {
    const inner = children.map((child) => print(child, false)).join('');
    const styles = type.styles.join('').replace(/\s+/g, ' ');
    return `${open(tag, attributes)}<template shadowrootmode="open"><style>${styles}</style>${inner}</template></${tag}>`;
  }
  const data = [...attributes].map(([name, value]) => [`data-${name}`, value] as const);
  return `${open('div', [['data-te', tag], ...data])}${plainHtml(children)}</div>`;
}
