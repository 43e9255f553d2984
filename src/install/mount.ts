/** Attributes that `data-te` placeholders may set, by tag. */
const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'];

/** Attributes that are never taken over from a placeholder. */
const REFUSED = /^(on|te-)|^(te|style|id|class|slot|srcdoc)$/;

const made = new WeakMap<Element, Element>();

const sync = (placeholder: Element, element: Element): void => {
  const supported =
    (customElements.get(element.localName) as { observedAttributes?: string[] } | undefined)
      ?.observedAttributes ?? [];
  for (const name of supported) {
    if (REFUSED.test(name)) continue;
    const value = placeholder.getAttribute(`data-${name}`);
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
};

const mountOne = (placeholder: Element): void => {
  const tag = placeholder.getAttribute('data-te')?.trim().toLowerCase() ?? '';
  if (!TAGS.includes(tag) || !customElements.get(tag)) return;
  let element = made.get(placeholder);
  if (element?.localName !== tag) {
    element?.remove();
    element = document.createElement(tag);
    made.set(placeholder, element);
  }
  sync(placeholder, element);
  if (placeholder.localName === 'script') {
    if (placeholder.parentElement && !element.isConnected) placeholder.after(element);
  } else if (element.parentNode !== placeholder) {
    placeholder.replaceChildren(element);
  }
};

/** Turns `data-te` placeholders below `root`, and `root` itself, into elements. */
export const mount = (root: ParentNode = document): void => {
  if (root instanceof Element && root.hasAttribute('data-te')) mountOne(root);
  for (const placeholder of root.querySelectorAll('[data-te]')) mountOne(placeholder);
};

/** Mounts what is there and what comes or changes later. */
export const watch = (): void => {
  mount();
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') {
        if (target instanceof Element && target.hasAttribute('data-te')) mountOne(target);
      } else {
        for (const node of addedNodes) if (node instanceof Element) mount(node);
      }
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
};
