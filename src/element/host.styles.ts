import { css } from './reactive.ts';

/** What the three elements share: isolation from the host page, tokens, type scale, links and buttons. */
export const hostStyles = css`
  :host {
    display: block;
    position: relative;
    writing-mode: horizontal-tb;
    /* A page may set 0 against the gaps between its columns, or size its own paragraphs alone. */
    font-size: max(1em, 12px, 16px - 99em);
  }
  /* The width it asks for where the page gives it none, as in a flex row: a container has no width of its own. */
  :host::before {
    content: 'x x';
    display: block;
    height: 0;
    overflow: hidden;
    visibility: hidden;
    text-indent: 0;
    word-spacing: 54em;
    white-space: normal;
    /* Its end tells that a page has other colours, whatever gave it them, and once they have come to rest. */
    transition: color 0s 0.1s;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    /* Nothing leaks in but what the page means for all of its text. */
    all: initial;
    font-family: inherit;
    font-size: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-text-size-adjust: inherit;
    -webkit-user-select: text;
    --_text: var(--_ink-text, var(--te-color-text, #18222c));
    --_muted: var(--_ink-muted, var(--te-color-muted, #4a5763));
    --_accent: var(--_ink-accent, var(--te-color-accent, #14599c));
    --_compare: var(--_ink-compare, var(--te-color-compare, #b4530f));
    --_border: var(--te-color-border, color-mix(in srgb, var(--_text) 18%, transparent));
    --_surface: var(--_paper, var(--te-color-background, #fff));
    --_tint: color-mix(in srgb, var(--_accent) 8%, transparent);
    --_radius: var(--te-radius, 6px);
    --_space: var(--te-space, 1em);
    --_small: 0.86em;
    --_large: 1.15em;
    display: block;
    box-sizing: border-box;
    /* A page may make a row of everything, or a grid. */
    flex: 1 0 100%;
    grid-column: 1/-1;
    font-variant-numeric: tabular-nums;
    line-height: 1.5;
    overflow-wrap: break-word;
    color: var(--_text);
    background: var(--te-color-background, transparent);
    accent-color: var(--_accent);
    color-scheme: light;
    container-type: inline-size;
  }
  .dark {
    --_text: var(--_ink-text, var(--te-color-text, #e8edf2));
    --_muted: var(--_ink-muted, var(--te-color-muted, #a6b3bf));
    --_accent: var(--_ink-accent, var(--te-color-accent, #86bdf5));
    --_compare: var(--_ink-compare, var(--te-color-compare, #f0a763));
    --_surface: var(--_paper, var(--te-color-background, #151b21));
    /* Not every engine puts a dark tick on a light colour that is given. */
    accent-color: auto;
    color-scheme: dark;
  }
  .painted {
    background: var(--_surface);
    padding: calc(1.25 * var(--_space));
    border-radius: var(--_radius);
  }
  .base * {
    box-sizing: border-box;
  }
  slot {
    direction: var(--_dir);
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
    font-size: 1em;
    font-weight: 400;
  }
  ul,
  ol {
    list-style: none;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
    max-width: 40em;
  }
  p,
  li,
  dd {
    max-width: 55ch;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  /* In quirks mode a table inherits neither font nor colour. */
  table,
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-height: 44px;
    min-width: 44px;
    padding: 0.4em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .primary {
    background: var(--_accent);
    color: var(--_surface);
  }
  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 2px;
    box-shadow: 0 0 0 6px var(--_surface);
    border-radius: 2px;
  }
  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  /* A reader in danger finds this whatever the page's own styles say. */
  .crisis {
    all: unset !important;
    display: block !important;
    visibility: visible !important;
  }
  .crisis div {
    margin-block: var(--_space);
    padding-block: 0.6em;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_compare);
  }
  .crisis a {
    padding-block: 0.35em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .crisis a:not([href^='h']) {
    white-space: nowrap;
  }
  .foot {
    margin-block-start: calc(1.5 * var(--_space));
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
  }
  .foot * + p {
    margin-block-start: 0.4em;
  }
  .stale {
    margin-block: var(--_space);
    padding: 0.75em 1em;
    border: 1px solid var(--_compare);
    border-radius: var(--_radius);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* On paper the system's colours are those of the light scheme. */
  @media print, (forced-colors: active) {
    .base {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_accent: LinkText;
      --_compare: CanvasText;
      --_border: CanvasText;
      --_surface: Canvas;
      background: none;
      color-scheme: light;
    }
    .primary {
      background: none;
      color: inherit;
    }
  }
  @media print {
    .base {
      --_accent: #000;
    }
  }
`;
