/** What a copy in a shadow root needs to be of use where the script is blocked or never comes. */
import type { Window } from 'happy-dom';

/**
 * For the copy alone. Six seconds after it was shown, or at once where scripts are switched off, all that only the
 * script could show stands in order, and what only the script could answer is gone. Until then nothing moves, so that
 * a script that comes takes over what it finds. Not every engine animates `display`.
 */
export const copyStyles = `
  @media screen {
    :host(:not(:defined)) { --_wait: 6s; }
    @media (scripting: none) {
      :host(:not(:defined)) { --_wait: 0s; }
    }
    :host(:not(:defined)) :is(.theory, .step):not(.on) {
      display: flow-root;
      animation: away 0s var(--_wait) backwards;
    }
    :host(:not(:defined)) .step:not(.on) { margin-block: var(--_space); }
    :host(:not(:defined)) :is(.tabs, .controls, .picker) { animation: away 0s var(--_wait) forwards; }
    :host(:not(:defined)) .theory.on { animation: whole 0s var(--_wait) forwards; }
    @container (min-width: 64em) {
      :host(:not(:defined)) .step:not(.on) {
        display: grid;
        grid-template: auto 1fr / 3fr 2fr;
        gap: 0 2em;
      }
    }
  }
  @keyframes away {
    from, to {
      position: absolute;
      max-height: 0;
      overflow: hidden;
      visibility: hidden;
    }
  }
  @keyframes whole {
    to { grid-template-columns: none; }
  }
  [popovertarget] + [popover] {
    position: fixed;
    inset: auto 5% 1em;
    margin-inline: auto;
    font-size: var(--_small);
    white-space: normal;
  }
`;

type Root = InstanceType<Window['ShadowRoot']>;

/** Makes of what the script would open what the browser opens by itself: links to sources, meanings of hard words. */
export function openByItself(root: Root): void {
  const { ownerDocument: page } = root;
  for (const button of root.querySelectorAll('button[data-source]')) {
    const link = page.createElement('a');
    link.className = `button ${button.className}`;
    const listed = root.querySelector(`a[data-source="${button.getAttribute('data-source')}"]`)!;
    link.setAttribute('href', listed.getAttribute('href')!);
    link.setAttribute('rel', 'noopener');
    const lang = button.getAttribute('lang');
    if (lang) link.setAttribute('lang', lang);
    link.append(...button.childNodes);
    button.replaceWith(link);
  }
  const terms = [...root.querySelectorAll('[data-term]')];
  if (!terms[0]) return;
  const shared = root.querySelector('[popover]')!;
  // Each word's own: all that open one popover are told as open with it.
  const meanings = terms.map((term) => {
    (term as unknown as { click(): void }).click();
    return [...shared.children].map(({ textContent }) => textContent);
  });
  shared.remove();
  root.querySelector('[role=status]')!.textContent = '';
  for (const [index, [word = '', text = '']] of meanings.entries()) {
    const name = page.createElement('b');
    name.textContent = word;
    const meaning = page.createElement('span');
    meaning.id = `_meaning-${index}`;
    meaning.setAttribute('popover', '');
    meaning.append(name, ` ${text}`);
    terms[index]!.setAttribute('popovertarget', meaning.id);
    terms[index]!.after(meaning);
  }
}
