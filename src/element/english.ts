/**
 * Marks the elements that hold a text which a language leaves in English.
 *
 * @returns the elements marked, to be handed in the next time.
 */
export const markEnglish = (
  root: Element,
  pattern: RegExp | undefined,
  before: readonly Element[],
): readonly Element[] => {
  for (const element of before) element.removeAttribute('lang');
  if (!pattern) return [];
  const marked = [...root.querySelectorAll(':not([lang])')].filter((element) =>
    [...element.childNodes].some((node) => pattern.test(node.nodeValue!)),
  );
  for (const element of marked) element.setAttribute('lang', 'en');
  return marked;
};
