/** Of a shadow root alone: other nodes have a `host` too where they are links, or a page put one on every object. */
const hostOf = (root: Node): Element | null =>
  root.nodeType === 11 ? (root as ShadowRoot).host : null;

/** The parent, through slots and out of shadow roots. */
export const above = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? hostOf(node.getRootNode());

/** The nearest `lang` on the element or above it, shadow roots included; '' where there is none. */
export const languageAt = (element: Element): string => {
  for (let node: Element | null = element; node; node = above(node)) {
    const lang = node.getAttribute('lang') ?? node.getAttribute('xml:lang');
    if (lang !== null) return lang.trim();
  }
  return '';
};

export type Rgb = readonly [red: number, green: number, blue: number, alpha: number];

/** Red, green and blue from 0 to 1 of a computed colour; `undefined` where it is written in another way. */
export const readColor = (color: string): Rgb | undefined => {
  const found = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(color);
  const parts = found?.[2]?.split(/[\s,/]+/).map(Number) ?? [];
  const [red = NaN, green = NaN, blue = NaN, alpha = 1] = parts;
  const scale = found?.[1] === 'color' ? 1 : 255;
  return isFinite(red + green + blue + alpha)
    ? [red / scale, green / scale, blue / scale, alpha]
    : undefined;
};

/** WCAG relative luminance. */
export const luminance = ([red, green, blue]: Rgb): number => {
  const linear = (channel: number) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** WCAG contrast ratio, 1 to 21. */
export const contrast = (a: Rgb, b: Rgb): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

interface Watcher extends HTMLElement {
  requestUpdate(): void;
}
/** The elements of this script that stand in a page. */
export const watchers = new Set<Watcher>();
let due = false;

/** Asks every element for a new look at its surroundings, soon. */
export const lookAgain = (): void => {
  if (due) return;
  due = true;
  setTimeout(() => {
    due = false;
    for (const watcher of watchers) watcher.requestUpdate();
  });
};

let observer: MutationObserver | undefined;

const watchPage = (): void => {
  const { body, documentElement } = document;
  observer!.observe(documentElement, { attributes: true, childList: true });
  if (body) observer!.observe(body, { attributes: true });
};

/** One observer for all elements on the page: language, colours, and the system's preferences. */
const start = (): MutationObserver => {
  observer = new MutationObserver(() => {
    // The body may be a new one.
    watchPage();
    lookAgain();
  });
  watchPage();
  globalThis.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', lookAgain);
  addEventListener('load', lookAgain);
  // A page that fades to its other theme has the new colour only now.
  addEventListener('transitionend', ({ target, propertyName }) => {
    const isInside = (node: Element | null): boolean =>
      !!node && (node === target || isInside(above(node)));
    if (propertyName === 'background-color' && [...watchers].some(isInside)) lookAgain();
  });
  return observer;
};

/** The element's own `::before` tells of new ink where it stands, which no other shadow root it may be in lets out. */
const onInk = (event: TransitionEvent): void => {
  if (event.target !== event.currentTarget || !event.pseudoElement) return;
  // A page may wait for the end of a transition of its own.
  event.stopPropagation();
  lookAgain();
};

/** Renders the element again when the language or the looks of the place where it stands may have changed. */
export const watch = (element: Watcher): void => {
  watchers.add(element);
  const watching = observer ?? start();
  element.addEventListener('transitionend', onInk);
  for (let at: Element | null = element; at;) {
    const root = at.getRootNode();
    watching.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
    at = hostOf(root);
  }
};

export const unwatch = (element: Watcher): void => void watchers.delete(element);
