/** Shows, in a frame of its own, the element that the page around it describes. */
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?url';
import { plainHtml, type Printable } from '../../scripts/lib/plain-html.ts';
import type { TreatmentElement } from '../../src/element/base.ts';
import type { Problem } from '../../src/element/log.ts';

/** What the page around asks to be shown. */
export interface Wanted {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  tokens: Readonly<Record<string, string>>;
  host: string;
  scheme: string;
  /** Whether the element's content is wanted as HTML too. */
  plain: boolean;
}

/** What the preview answers: what the element finds wrong, as a webmaster would read it. */
export interface Found {
  problems: readonly Problem[];
  /** The page's background. */
  paper: string;
  /** The element's content as HTML, and the setup that it is of. */
  content?: string;
  of?: string;
}

const place = document.getElementById('place');
let element: HTMLElement | undefined;
let shown = '';

const theme = document.createElement('link');
theme.rel = 'stylesheet';
theme.href = bootstrap;

const show = ({ tag, attributes, tokens, host, scheme }: Wanted): void => {
  document.body.className = `${host} ${scheme}`;
  if (host === 'bootstrap') document.head.prepend(theme);
  else theme.remove();
  // What an element found wrong, or did once for a page, such as adjusting colors, stays with it:
  // after either a new one is needed.
  const page = JSON.stringify([tag, tokens, host, scheme]);
  if (!element || page !== shown || window.treatmentElements?.report().length) {
    shown = page;
    element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    for (const [name, value] of Object.entries(tokens)) element.style.setProperty(name, value);
    place?.replaceChildren(element);
    return;
  }
  for (const name of element.getAttributeNames()) {
    if (name !== 'style' && !(name in attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
};

/** What tells two setups' contents apart. */
const setupOf = ({ tag, attributes }: Wanted): string => JSON.stringify([tag, attributes]);

const tell = (): void => {
  const problems = window.treatmentElements?.report() ?? [];
  const content = printed && {
    content: plainHtml(printed.twin.shadowRoot!.childNodes as unknown as Iterable<Printable>, {
      lang: printed.twin.lang,
      level: printed.twin.headingLevel,
    }),
    of: printed.of,
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  parent.postMessage({ problems, paper, ...content } satisfies Found, location.origin);
};

/** A second element, out of sight and wide, as nobody has touched it: its content is what is printed. */
let printed: { twin: TreatmentElement; of: string } | undefined;
let pending = 0;
const changes = new MutationObserver(() => {
  clearTimeout(pending);
  pending = setTimeout(tell, 50);
});

const print = async (wanted: Wanted): Promise<void> => {
  const of = setupOf(wanted);
  if (wanted.plain && printed?.of === of) return;
  changes.disconnect();
  printed = undefined;
  const press = document.getElementById('press');
  press?.replaceChildren();
  if (!wanted.plain) return;
  await customElements.whenDefined(wanted.tag);
  const twin = document.createElement(wanted.tag) as TreatmentElement;
  for (const [name, value] of Object.entries(wanted.attributes)) {
    // The data for search engines is in the page once already.
    if (name !== 'structured-data') twin.setAttribute(name, value);
  }
  press?.replaceChildren(twin);
  if (!twin.shadowRoot) return;
  printed = { twin, of };
  changes.observe(twin.shadowRoot, { childList: true, subtree: true, characterData: true });
};

/** Other scripts on the page around, such as accessibility checkers, post messages too. */
const isWanted = (data: unknown): data is Wanted =>
  typeof data === 'object' && data !== null && 'tag' in data && 'attributes' in data;

addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== parent || !isWanted(data)) return;
  show(data);
  void print(data).then(() => setTimeout(tell, 150));
});

// Links and forms are to be looked at here, not followed.
document.addEventListener('te-request-submit', (event) => event.preventDefault());
document.addEventListener('te-cta-click', (event) => event.preventDefault());
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
});

parent.postMessage('ready', location.origin);
