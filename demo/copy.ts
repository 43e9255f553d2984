/** Buttons that copy the text of the element they name, and say so, to screen readers too. */
const SAID = 'Copied';

const status = document.createElement('p');
status.role = 'status';
status.className = 'unseen';

/** Buttons that say what they did, in place of their label. */
const saying = new WeakSet<HTMLButtonElement>();

const say = (button: HTMLButtonElement, text: string): void => {
  if (saying.has(button)) return;
  saying.add(button);
  // Beside an open dialog, nothing on the page is heard.
  (button.closest('dialog') ?? document.body).append(status);
  const label = button.textContent;
  button.textContent = text;
  status.textContent = text;
  setTimeout(() => {
    saying.delete(button);
    button.textContent = label;
    status.textContent = '';
  }, 1600);
};

const copy = async (button: HTMLButtonElement): Promise<void> => {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  if (!source) return;
  try {
    await navigator.clipboard.writeText(source.textContent);
    say(button, SAID);
  } catch {
    // Where the page may not write to the clipboard, the text is selected for the reader to copy.
    getSelection()?.selectAllChildren(source);
    say(button, 'Selected: copy it now');
  }
};

/** Makes every `<button data-copy="id">` of the page work, now and later. */
export const enableCopy = (): void => {
  document.body.append(status);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null;
    if (button instanceof HTMLButtonElement) void copy(button);
  });
};
