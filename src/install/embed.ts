/** The iframe form: makes one element of the page's query, and tells the parent page how high it is. */
import type { Problem } from '../element/log.ts';

/** Where a stranger's form or file could be passed off as the clinic's. */
const ADDRESSES = ['form-action', 'src', 'cta-href', 'booking-href', 'map-href'];

const query = new URLSearchParams(location.search);
const tag = (query.get('te') ?? '').trim().toLowerCase();
const problems: Problem[] = [];

const refuse = (code: string, message: string): void => {
  problems.push({ code, tag, message });
  // eslint-disable-next-line no-console -- this page's own script: the elements' log is in another file
  console.warn(`Treatment Elements: ${message}`);
};

const allowed = (document.querySelector<HTMLMetaElement>('meta[name=te-allow]')?.content ?? '')
  .split(/\s+/)
  .filter((address) => URL.canParse(address))
  .map((address) => new URL(address).href);

/** The address itself, or what lies below it: `/ours` is no leave for `/ours-not`. */
const isBelow = (href: string, prefix: string): boolean =>
  href.startsWith(prefix) &&
  (prefix.endsWith('/') || /^(?:[/?#]|$)/.test(href.slice(prefix.length)));

/** A page on a disk has no site of its own, and `data:` has none either. */
const isAllowed = ({ href, origin }: URL): boolean =>
  (origin.startsWith('http') && origin === new URL(location.href).origin) ||
  allowed.some((prefix) => isBelow(href, prefix));

/** Both ways of reading it must lead where it may: `https:example.com` is relative only beside `https:`. */
const mayLeadThere = (address: string): boolean =>
  URL.canParse(address, location.href) &&
  isAllowed(new URL(address, location.href)) &&
  (!URL.canParse(address) || isAllowed(new URL(address)));

const observed =
  (customElements.get(tag) as { observedAttributes?: readonly string[] } | undefined)
    ?.observedAttributes ?? [];

if (observed.length) {
  const element = document.createElement(tag);
  for (const name of observed) {
    const value = name === 'dir' ? null : query.get(name);
    if (value === null) continue;
    if (!ADDRESSES.includes(name) || mayLeadThere(value)) element.setAttribute(name, value);
    else {
      refuse(
        'embed-address',
        `${name} leads to another site and is left out. Add <meta name="te-allow" content="https://…"> to embed.html.`,
      );
    }
  }
  document.body.style.margin = '0';
  document.body.append(element);
} else {
  refuse(
    'embed-element',
    `te="${tag.slice(0, 80)}" is no element. Write te=treatment-compare or another.`,
  );
}

const global = window.treatmentElements;
if (global) {
  const report = global.report.bind(global);
  global.report = () => [...report(), ...problems];
}

let last: number | undefined;
const tell = (): void => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === last) return;
  last = height;
  parent.postMessage({ type: 'te-resize', height }, '*');
};
if (parent !== window) {
  tell();
  if ('ResizeObserver' in window) new ResizeObserver(tell).observe(document.documentElement);
}
