/** Turns `data-te` placeholders into elements: for editors that strip tags, and for scripts that stand alone. */
import type { TreatmentElement } from '../element/base.ts';
import { shown, warn } from '../element/log.ts';
import { oneOf } from '../element/parse.ts';

export const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;

const parseTag = oneOf<(typeof TAGS)[number] | ''>(TAGS, '');

/** Stands on each element that a placeholder made, so that a copy of the page is known as one. */
const MARK = 'data-te-mounted';

const made = new WeakMap<Node, Element>();

/** Those whose element comes back after the page has taken it out. */
const returning = new Set<Node>();

/** The attributes of the contract that an element has; none until its script is there. */
export const attributesOf = (tag: string): readonly string[] => {
  const found = customElements.get(tag) as { observedAttributes?: string[] } | undefined;
  return (found?.observedAttributes ?? []).filter((name) => name !== 'dir');
};

/** The element that a placeholder stands for; '' for none, with a warning. */
export const tagOf = (placeholder: Element): (typeof TAGS)[number] | '' => {
  const raw = placeholder.getAttribute('data-te');
  const { value, accepted } = parseTag(raw);
  if (accepted) {
    warn(placeholder, 'placeholder', `data-te="${shown(raw)}" is not accepted. Use ${accepted}.`);
  }
  return value;
};

const valueOf = (placeholder: Element, name: string): string | null =>
  placeholder.getAttribute(`data-${name}`);

/** `data-x` becomes attribute `x`. */
const copy = (placeholder: Element, element: Element, name: string): void => {
  const value = valueOf(placeholder, name);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const mountOne = (placeholder: Element): void => {
  const tag = tagOf(placeholder);
  // The script of another element may come later.
  if (tag && !customElements.get(tag)) return;
  const names = attributesOf(tag);
  const next = placeholder.nextElementSibling;
  const alone = placeholder.localName === 'script';
  const before =
    made.get(placeholder) ??
    [...(alone ? [next] : placeholder.children)].find((node) => node?.hasAttribute(MARK));
  let element = before;
  if (before?.localName !== tag) {
    element = tag ? document.createElement(tag) : undefined;
    if (before) (element ?? placeholder).append(...before.childNodes);
    before?.remove();
  }
  if (!element) return;
  // An optimiser that waits for the visitor leaves its inert copy beside the script it runs.
  const same = (name: string) => valueOf(next!, name) === valueOf(placeholder, name);
  if (alone && !before && next && ['te', ...names].every(same)) return;
  if (made.get(placeholder) !== element) {
    made.set(placeholder, element);
    element.setAttribute(MARK, '');
    for (const name of names) copy(placeholder, element, name);
  }
  if (alone) {
    if (placeholder.closest('head')) {
      warn(placeholder, 'place', 'data-te shows nothing in <head>. Put it in <body>.');
    } else if (!element.isConnected) placeholder.after(element);
    // The page may have taken the element elsewhere.
  } else if (!element.isConnected || element.parentNode === placeholder) {
    // Its own children become the element's: fallback, or what fills the slots.
    element.append(...[...placeholder.childNodes].filter((node) => node !== element));
    if (element.parentNode !== placeholder) placeholder.append(element);
  }
};

const observer = new MutationObserver((records) => {
  for (const { target, addedNodes, attributeName, previousSibling } of records) {
    const name = attributeName?.slice(5);
    if (name === 'te') mountOne(target as Element);
    for (const placeholder of [target, previousSibling] as Element[]) {
      const element = made.get(placeholder) as (Element & Partial<TreatmentElement>) | undefined;
      if (!element) continue;
      if (name) {
        if (attributesOf(element.localName).includes(name)) copy(placeholder, element, name);
        // The parser, or a page, may fill a placeholder after it was mounted. A page that is made like its own markup
        // again loses the element, which is not in there; one that was taken out before it was seen is not wanted.
      } else if (element.isConnected) mountOne(placeholder);
      else if (element.hasUpdated && !returning.has(placeholder)) {
        returning.add(placeholder);
        // Before the loss is drawn, but in a task of its own: a fight within one would hold up the page for ever.
        requestAnimationFrame(() => {
          // The same element, which holds what was typed; the page's new markup has its children.
          if (!element.isConnected) element.replaceChildren();
          mountOne(placeholder);
          void element.updateComplete!.then(() => returning.delete(placeholder));
        });
      }
    }
    for (const node of addedNodes) mount(node as Element);
  }
});

/** Turns the placeholders in `root`, and `root` itself, into elements; without one, those of the page, now and later. */
export const mount = (root: ParentNode | null = document): void => {
  const self = root as Element | null;
  if (self?.hasAttribute?.('data-te')) mountOne(self);
  for (const placeholder of root?.querySelectorAll?.('[data-te]') ?? []) mountOne(placeholder);
  if (root !== document) return;
  // The document itself, which outlives a body that a page swaps.
  observer.observe(document, {
    attributeFilter: ['te', ...TAGS.flatMap(attributesOf)].map((name) => `data-${name}`),
    childList: true,
    subtree: true,
  });
};
