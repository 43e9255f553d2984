/**
 * Registers an element unless the page has the tag already: the first definition wins.
 *
 * @returns whether this definition was the first.
 */
export const define = (tag: string, element: CustomElementConstructor): boolean => {
  const registry = globalThis.customElements;
  if (!registry || registry.get(tag)) return false;
  try {
    registry.define(tag, element);
    return true;
  } catch {
    // Another copy of the same class holds a tag of its own, or a polyfill refuses: the page goes on.
    return false;
  }
};
