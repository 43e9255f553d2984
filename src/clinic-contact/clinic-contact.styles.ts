import { css } from '../element/reactive.ts';

export const styles = css`
  .base:has(> .card) {
    border: 1px solid var(--_border);
    padding: min(1.25 * var(--_space), 7%);
    border-radius: var(--_radius);
  }
  .contact,
  .facts {
    display: grid;
    gap: calc(1.5 * var(--_space));
    margin-block-start: var(--_space);
    overflow-wrap: anywhere;
  }
  ::slotted([slot='logo']) {
    display: block;
    max-width: 100%;
  }
  ::slotted([slot='logo']),
  .name,
  .written {
    margin-block-end: var(--_space);
  }
  .written {
    white-space: pre-line;
  }
  .actions,
  .facts,
  fieldset {
    display: flex;
    flex-wrap: wrap;
  }
  .facts > * {
    flex: 1 16em;
  }
  .actions {
    gap: 0.5em;
  }
  .button {
    flex-wrap: wrap;
    row-gap: 0;
    -webkit-user-select: text;
  }
  .primary,
  .name,
  .form-heading {
    font-size: var(--_large);
  }
  .name,
  .form-heading,
  .state,
  [aria-current] th,
  label,
  legend {
    font-weight: 600;
  }
  small,
  table {
    font-size: var(--_small);
  }
  small,
  s {
    color: var(--_muted);
  }
  .state::before {
    content: '○ ' / '';
  }
  .open::before {
    content: '● ' / '';
  }
  table {
    overflow-wrap: normal;
    width: 100%;
    margin-block: 0.4em;
    border-collapse: collapse;
  }
  tr {
    vertical-align: top;
    border-block-end: 1px solid var(--_border);
  }
  th,
  td {
    padding: 0.25em 0;
    font-weight: inherit;
    text-align: start;
  }
  td {
    text-align: end;
    padding-inline-start: 0.5em;
  }
  @container (max-width: 12em) {
    th,
    td {
      display: block;
    }
    button,
    .button {
      padding-inline: 0.3em;
    }
  }
  @container (max-width: 28em) {
    .reach li {
      display: grid;
      flex: auto;
    }
  }
  :not(label) > small,
  td bdi {
    display: block;
  }
  form,
  .fields,
  div[part='field'] {
    display: grid;
    gap: var(--_space);
  }
  form {
    align-content: start;
    padding-block-start: calc(1.25 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  .fields {
    max-width: 34em;
  }
  .fields [part] {
    gap: 0.25em 1em;
  }
  /* The box beside the first line of its text, and both 44 pixels high where that is all. */
  .choice {
    padding-block: calc(22px - 0.75em);
    display: flex;
    gap: 0.5em;
    font-weight: 400;
  }
  textarea,
  input {
    width: 100%;
    min-height: 44px;
    margin: 0;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .choice input {
    flex: none;
    width: 1.3em;
    height: 1.5em;
    min-height: 0;
  }
  /* WebKit takes a radio that an arrow key came to for one that was clicked. */
  .choice :focus {
    outline: 2px solid;
    outline-offset: 2px;
  }
  .error,
  .sent {
    padding-inline-start: 0.5em;
    border-inline-start: 3px solid var(--_accent);
  }
  .error,
  [aria-invalid='true'] {
    border-color: var(--_compare);
  }
  /* Together with the button that tries again. */
  .status {
    scroll-margin: 6em;
  }
  @container (min-width: 48em) {
    .card:has(form) {
      grid-template-columns: 1fr 1fr;
    }
    .card form {
      padding: 0;
      padding-inline-start: calc(1.5 * var(--_space));
      border: 0;
      border-inline-start: 1px solid var(--_border);
    }
  }
  [popover] {
    position: absolute;
    inset: auto 0 0;
    width: auto;
    margin: 0;
    padding: 0.5em;
    padding-block-end: max(0.5em, env(safe-area-inset-bottom));
    border: 0;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
    color: inherit;
    font-size: var(--_small);
  }
  :popover-open {
    position: fixed;
  }
  [popover] li {
    display: grid;
    flex: auto;
  }
  [popover] .button {
    flex-direction: column;
    padding-inline: 0.3em;
    font-size: 1em;
  }
  [popover] bdi {
    font-weight: 400;
  }
  [popover] .email {
    display: none;
  }
  .clinic-contact .foot {
    margin-block-end: var(--_bar, 0);
  }
`;
