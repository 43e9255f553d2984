/** The reference's examples: each in a dialog, made when it is asked for. */
import { enableCopy } from './copy.ts';
import { mountInTime } from './mount.ts';

enableCopy();
mountInTime();

const dialog = document.querySelector('dialog')!;
const find = <T extends HTMLElement>(name: string): T => dialog.querySelector<T>(`.${name}`)!;
const title = dialog.querySelector('h2')!;
const code = dialog.querySelector('code')!;
const [place, log, hint] = [find('sheet'), find('events'), find('hint')];
const run = find<HTMLButtonElement>('run');

/** The element that an example shows. */
const subject = (): Element | null => place.querySelector(':scope > :not(style, script)');

/** The example that is open. */
let shown: DOMStringMap = {};

const open = async (button: HTMLButtonElement): Promise<void> => {
  shown = button.dataset;
  const markup = shown['example'] ?? '';
  title.textContent = button.closest('tr')?.querySelector('th')?.textContent ?? '';
  code.textContent = markup;
  // Markup of this page's own; its scripts are to be read, and do not run.
  place.innerHTML = markup;
  log.replaceChildren();
  hint.textContent = shown['hint'] ?? '';
  hint.hidden = !hint.textContent;
  run.hidden = shown['call'] === undefined;
  dialog.showModal();
  dialog.scrollTop = 0;
  const element = subject();
  const part = /::part\((.+)\)/.exec(markup)?.[1];
  if (part) {
    await (element as { updateComplete?: Promise<unknown> } | null)?.updateComplete;
    element?.shadowRoot?.querySelector(`[part~="${part}"]`)?.scrollIntoView({ block: 'center' });
  }
  const { highlight } = await import('./highlight.ts');
  if (code.textContent === markup) code.innerHTML = highlight(markup, 'xml');
};

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-example]') : null;
  if (button instanceof HTMLButtonElement) void open(button);
});

run.addEventListener('click', () => {
  const element = subject() as unknown as Record<
    string,
    ((...args: unknown[]) => void) | undefined
  >;
  element[shown['call'] ?? '']?.(...(JSON.parse(shown['args'] ?? '[]') as unknown[]));
});

// What its style sheet says is for the example alone.
dialog.addEventListener('close', () => {
  if (!dialog.open) place.replaceChildren();
});

for (const name of (dialog.dataset['events'] ?? '').split(' ')) {
  dialog.addEventListener(name, (event) => {
    const item = document.createElement('p');
    item.textContent = `${name} ${JSON.stringify((event as CustomEvent).detail)}`;
    log.prepend(item);
  });
}
document.addEventListener('te-request-submit', (event) => event.preventDefault());
// Links in an example are to be looked at here, not followed.
place.addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (link) event.preventDefault();
});
