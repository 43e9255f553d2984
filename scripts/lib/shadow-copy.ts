/** What a copy in a shadow root needs to be of use where the script is blocked or never comes. */
import type { Window } from 'happy-dom';
import { sourcesIn, type Printable } from './plain-html.ts';

/** How bright the page's ink is, from 0 to 255, above which its paper is dark: greys that are read on white are below. */
const BRIGHT = 158;

/**
 * A colour that the page does not set, from its two defaults in the element's own styles: dark or bright as the ink that
 * is inherited, for no style sheet can see the page's paper. `--_bright` is 1 where that ink is bright, else 0.
 */
const color = (styles: string, name: string, alpha = '1'): string => {
  const found = styles.matchAll(new RegExp(`--_${name}:[^;#]*?--te-color-(\\w+),\\s*#(\\w+)`, 'g'));
  const [light = [], dark = []] = [...found].map(([, , hex = '']) =>
    (hex.length < 6 ? hex.replace(/./g, '$&$&') : hex)
      .match(/../g)!
      .map((two) => parseInt(two, 16)),
  );
  const channels = light.map((from, at) => `calc(${from} + ${dark[at]! - from} * var(--_bright))`);
  const given = name === 'surface' ? 'background' : name;
  return `var(--te-color-${given}, rgb(from currentcolor ${channels.join(' ')} / ${alpha}))`;
};

/** Where nobody has chosen a scheme. */
const AUTO = `:host(:not([theme='light'], [theme='dark']))`;

/**
 * For the copy alone. Ten seconds after it was shown, or at once where scripts are switched off, all that only the
 * script could show stands in order, and what only the script could answer is gone. Until then nothing moves, so that
 * a script that comes takes over what it finds. Not every engine animates `display`; what changed its `position` would
 * throw a reader who is further down; and Firefox prints what an animation shows at that time. What is primary has the
 * paper's colour for its ink.
 */
export const copyStyles = (styles: string): string => `
  @media screen {
    :host { --_wait: 10s; }
    @media (scripting: none) {
      :host { --_wait: 0s; }
    }
    :host :is(.theory, .step):not(.on) {
      display: flow-root;
      animation: away 0s var(--_wait) backwards;
      overflow-anchor: none;
    }
    :host .step:not(.on) { margin-block: var(--_space); }
    :host :is(.tabs, .controls, .picker) {
      animation: away 0s var(--_wait) forwards;
      overflow-anchor: none;
    }
    :host .theory.on { animation: whole 0s var(--_wait) forwards; }
    @container (min-width: 64em) {
      :host .step:not(.on) {
        display: grid;
        grid-template: auto 1fr / 3fr 2fr;
        gap: 0 2em;
      }
    }
  }
  @media print {
    :is(.theory, .step):not(.on) {
      max-height: none !important;
      overflow: visible !important;
      visibility: visible !important;
    }
    .step:not(.on) { margin-block: var(--_space) 0 !important; }
  }
  @keyframes away {
    from, to {
      max-height: 0;
      margin-block: 0;
      border-width: 0;
      overflow: hidden;
      visibility: hidden;
    }
  }
  @keyframes whole {
    to { grid-template-columns: none; }
  }
  [part~='hours-state']::before { visibility: hidden; }
  [popovertarget] + :popover-open {
    position: fixed;
    inset: auto 5% 1em;
    margin-inline: auto;
    font-size: var(--_small);
    white-space: normal;
  }
  @media screen and (forced-colors: none) {
    @supports (color: rgb(from currentcolor r g b)) {
      :host {
        --_brightness: (0.2126 * r + 0.7152 * g + 0.0722 * b);
        --_is-bright: clamp(0, 99 * (var(--_brightness) - ${BRIGHT}), 1);
      }
      ${AUTO} div.base {
        --_bright: var(--_is-bright);
        --_text: ${color(styles, 'text')};
        --_muted: ${color(styles, 'muted')};
        --_accent: ${color(styles, 'accent')};
        --_compare: ${color(styles, 'compare')};
        --_surface: ${color(styles, 'surface')};
      }
      ${AUTO} .primary {
        --_bright: (1 - var(--_is-bright));
        --_text: ${color(styles, 'text')};
        --_accent: ${color(styles, 'accent')};
      }
      ${AUTO} .primary:focus-visible { box-shadow: 0 0 0 6px ${color(styles, 'surface')}; }
      /* Ink that is read on black and on white says little of its paper. */
      :host(:not(:defined, [theme='light'], [theme='dark'])) {
        --_bright: var(--_is-bright);
        background: ${color(styles, 'surface', 'min(clamp(0, 99 * (var(--_brightness) - 125), 1), clamp(0, 99 * (190 - var(--_brightness)), 1))')};
      }
      :host(:not(:defined)[theme='light']) {
        --_card: rgb(from currentcolor 255 255 255 / var(--_is-bright));
        background: var(--_card);
        box-shadow: 0 0 0 0.75em var(--_card);
      }
    }
  }
`;

type Root = InstanceType<Window['ShadowRoot']>;

/** Makes of what the script would open what the browser opens by itself: links to sources, meanings of hard words. */
export function openByItself(root: Root): void {
  const { ownerDocument: page } = root;
  // Without its tab a panel is none.
  for (const panel of root.querySelectorAll('[role=tabpanel]')) panel.setAttribute('role', 'group');
  for (const box of root.querySelectorAll('input:checked')) box.setAttribute('checked', '');
  const sources = new Map(sourcesIn(root.childNodes as unknown as Iterable<Printable>));
  for (const button of root.querySelectorAll('button[data-source]')) {
    const link = page.createElement('a');
    link.className = `button ${button.className}`;
    link.setAttribute('href', sources.get(button.getAttribute('data-source')!)!);
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
    terms[index]!.after(' ', meaning);
  }
}
