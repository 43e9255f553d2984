/** Shows, in a frame of its own, the element that the page around it describes. */
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?url';
import type { Problem } from '../../src/element/log.ts';

/** What the page around asks to be shown. */
export interface Wanted {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  tokens: Readonly<Record<string, string>>;
  host: string;
  scheme: string;
}

/** What the preview answers: what the element finds wrong, as a webmaster would read it. */
export interface Found {
  problems: readonly Problem[];
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

const tell = (): void => {
  const problems = window.treatmentElements?.report() ?? [];
  parent.postMessage({ problems } satisfies Found, location.origin);
};

/** Other scripts on the page around, such as accessibility checkers, post messages too. */
const isWanted = (data: unknown): data is Wanted =>
  typeof data === 'object' && data !== null && 'tag' in data && 'attributes' in data;

addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== parent || !isWanted(data)) return;
  show(data);
  setTimeout(tell, 150);
});

// Links and forms are to be looked at here, not followed.
document.addEventListener('te-request-submit', (event) => event.preventDefault());
document.addEventListener('te-cta-click', (event) => event.preventDefault());
document.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
});

parent.postMessage('ready', location.origin);
