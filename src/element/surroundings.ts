/** What the host page looks like where an element stands. */
export interface Scheme {
  readonly dark: boolean;
  /** Whether the element must paint a surface of its own to be readable. */
  readonly painted: boolean;
  /** The host's background there, where it is one plain colour. */
  readonly background: string | undefined;
}

/** The parent, through slots and out of shadow roots. */
const above = (node: Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

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
  return Number.isFinite(red + green + blue + alpha)
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

const systemDark = (): MediaQueryList | undefined =>
  globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** The luminance at which black and white ink are equally legible. */
const MIDDLE = 0.18;

/** What one element's own background says; `undefined` where it lets the one behind it through. */
const look = (node: Element): Scheme | undefined => {
  const { backgroundImage, backgroundColor } = getComputedStyle(node);
  const color = readColor(backgroundColor);
  if (backgroundImage === 'none' && color) {
    if (color[3] > 0.95) {
      return { dark: luminance(color) < MIDDLE, painted: false, background: backgroundColor };
    }
    if (color[3] < 0.05) return undefined;
  }
  return { dark: pageDark(node), painted: true, background: undefined };
};

const detect = (element: Element): Scheme => {
  for (let node = above(element); node; node = above(node)) {
    const scheme = look(node);
    if (scheme) return scheme;
  }
  return { dark: pageDark(element), painted: false, background: undefined };
};

/** With no host background: the `color-scheme` in force there, the system's choice where it allows both. */
const pageDark = (element: Element): boolean => {
  let scheme = getComputedStyle(element).colorScheme ?? '';
  if (scheme === 'normal') {
    scheme = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content ?? '';
  }
  return /dark/.test(scheme) && (!/light/.test(scheme) || !!systemDark()?.matches);
};

let seen = new WeakMap<Node, Scheme>();
let fresh = false;

/** The host's colours where the element stands; siblings share one look within a task. */
export const schemeAt = (element: Element): Scheme => {
  if (!fresh) {
    fresh = true;
    seen = new WeakMap();
    setTimeout(() => (fresh = false));
  }
  const own = look(element);
  if (own) return own;
  const parent = element.parentNode ?? element;
  let scheme = seen.get(parent);
  if (!scheme) seen.set(parent, (scheme = detect(element)));
  return scheme;
};

type Listener = () => void;
const listeners = new Set<Listener>();
let due = false;

/** Asks every element for a new look at its surroundings, soon. */
export const lookAgain = (): void => {
  if (due) return;
  due = true;
  setTimeout(() => {
    due = fresh = false;
    for (const listener of [...listeners]) listener();
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
  systemDark()?.addEventListener('change', lookAgain);
  addEventListener('load', lookAgain);
  return observer;
};

/**
 * Calls back when the language or the looks of the place where `element` stands may have changed, until the
 * returned function is called.
 */
export const onSurroundings = (listener: Listener, element: Element): (() => void) => {
  listeners.add(listener);
  const watching = observer ?? start();
  for (let at: Element | undefined = element; at;) {
    const root = at.getRootNode();
    watching.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
    at = (root as Partial<ShadowRoot>).host;
  }
  return () => listeners.delete(listener);
};
