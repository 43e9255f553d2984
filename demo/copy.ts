/** Buttons that copy the text of the element they name, and say so. */
const SAID = 'Copied';

const copy = async (button: HTMLButtonElement): Promise<void> => {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const label = button.textContent;
  if (!source || label === SAID) return;
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = SAID;
    setTimeout(() => (button.textContent = label), 1600);
  } catch {
    // Where the page may not write to the clipboard, the text is selected for the reader to copy.
    getSelection()?.selectAllChildren(source);
  }
};

/** Makes every `<button data-copy="id">` of the page work, now and later. */
export const enableCopy = (): void => {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null;
    if (button instanceof HTMLButtonElement) void copy(button);
  });
};
