/** An element's content as HTML, made by the element itself in a DOM of Node's. */
import { Window } from 'happy-dom';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readLocales } from './locales.ts';
import { open, plainHtml, print, type Printable } from './plain-html.ts';
import { fail, pkg, root } from './project.ts';
import { copyStyles, openByItself } from './shadow-copy.ts';

type HappyNode = Window['document']['body'];

const ORIGIN = 'https://localhost/';

/** Each language's file: of the sources, or of the package where this is part of its command. */
const readTexts = (): ReadonlyMap<string, string> => {
  const src = join(root, 'src');
  const dist = join(root, 'dist');
  return new Map(
    existsSync(src)
      ? readLocales(src).map(({ file, text }) => [file, text])
      : globSync('locales/*.json', { cwd: dist }).map((file) => [
          file,
          readFileSync(join(dist, file), 'utf8'),
        ]),
  );
};

/** What the elements have asked for and not got yet. */
const pending = new Set<Promise<unknown>>();

/** Puts Node's stand-in for a page where the elements look for one. */
function openPage(): Window {
  const page = new Window({ url: ORIGIN });
  const texts = readTexts();
  const ask = globalThis.fetch;
  /** Languages as the package has them, this folder's files for relative addresses, the net for all others. */
  const answer = async (address: string, options?: RequestInit): Promise<Response> => {
    const { origin, pathname } = new URL(address, ORIGIN);
    if (`${origin}/` !== ORIGIN) {
      const response = await ask(address, options);
      return new Response(await response.arrayBuffer(), { status: response.status });
    }
    const path = decodeURIComponent(pathname.slice(1));
    try {
      return new Response(texts.get(path) ?? (await readFile(path)));
    } catch {
      throw new TypeError(`${path} could not be read`);
    }
  };
  const silent = {
    backgroundImage: 'none',
    backgroundColor: 'rgba(0, 0, 0, 0)',
    colorScheme: 'light',
  };
  const globals: Record<string, unknown> = {
    window: page,
    __VERSION__: pkg.version,
    __LOCALES__: Object.fromEntries([...texts.keys()].map((file) => [basename(file, '.json'), ''])),
    fetch: (address: string | URL, options?: RequestInit) => {
      const answered = answer(String(address), options);
      const done = () => pending.delete(answered);
      pending.add(answered);
      answered.then(done, done);
      return answered;
    },
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
  for (const name of ['Event', 'CustomEvent', 'CSSStyleSheet', 'FormData'])
    globals[name] = Reflect.get(page, name) as unknown;
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return page;
}

let page: Window | undefined;

type Printed = HappyNode & { updateComplete: Promise<unknown>; headingLevel: number };

/** Waits until it shows what it was told, what it had to load included: that is shown a task after it came. */
async function settle(element: Printed): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    if (pending.size > 0) {
      await Promise.allSettled(pending);
      quiet = 0;
    }
    await wait(1);
    await element.updateComplete;
  }
}

/** The element with its content: as plain children of a placeholder, or in a shadow root of its own. */
export async function prerender(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  { shadow = false, form = false } = {},
): Promise<string> {
  page ??= openPage();
  const { setFolder } = await import('../../src/locale/locale.ts');
  setFolder(ORIGIN);
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
  const element = page.document.createElement(tag) as unknown as Printed;
  for (const [name, value] of attributes) element.setAttribute(name, value);
  page.document.body.append(element);
  await settle(element);
  const shown = element.shadowRoot!;
  if (shadow) openByItself(shown);
  const children = [...shown.childNodes] as unknown as Printable[];
  element.remove();
  if (shadow) {
    const inner = children.map((child) => print(child, false)).join('');
    const own = type.styles.join('');
    const styles = (own + copyStyles(own)).replace(/\s+/g, ' ');
    return `${open(tag, attributes)}<template shadowrootmode="open"><style>${styles}</style>${inner}</template></${tag}>`;
  }
  const data = [...attributes].map(([name, value]) => [`data-${name}`, value] as const);
  const { headingLevel: level } = element;
  const content = plainHtml(children, { lang: attributes.get('lang'), level, form });
  return `${open('div', [['data-te', tag], ...data])}${content}</div>`;
}
