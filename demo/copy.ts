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

/** Copies the old way, which needs no safe address; where that is not allowed either, the reader finds it selected. */
const copySelected = (source: HTMLElement): boolean => {
  getSelection()?.selectAllChildren(source);
  return document.execCommand('copy');
};

const copy = async (button: HTMLButtonElement): Promise<void> => {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  if (!source) return;
  try {
    await navigator.clipboard.writeText(source.textContent);
    say(button, SAID);
  } catch {
    say(button, copySelected(source) ? SAID : 'Selected: copy it now');
  }
};

/** Code is copied as text alone: with its colors, an editor would take it for something to show. */
const copyAsText = (event: ClipboardEvent): void => {
  const selection = getSelection();
  const at = selection?.anchorNode;
  const place = at instanceof Element ? at : at?.parentElement;
  if (!selection || !place?.closest('pre') || event.target instanceof HTMLInputElement) return;
  event.clipboardData?.setData('text/plain', selection.toString());
  event.preventDefault();
};

/** Makes every `<button data-copy="id">` of the page work, now and later. */
export const enableCopy = (): void => {
  document.body.append(status);
  document.addEventListener('copy', copyAsText);
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null;
    if (button instanceof HTMLButtonElement) void copy(button);
  });
};
