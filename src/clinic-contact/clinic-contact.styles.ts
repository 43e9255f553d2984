import { css } from '../element/reactive.ts';

export const styles = css`
  .base:has(> .card) {
    padding: calc(1.25 * var(--_space));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .contact,
  .facts {
    display: grid;
    gap: calc(1.5 * var(--_space));
    margin-block-start: var(--_space);
  }
  .facts {
    grid-template-columns: repeat(auto-fit, minmax(min(16em, 100%), 1fr));
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
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .written,
  span {
    unicode-bidi: plaintext;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .button {
    flex-wrap: wrap;
    gap: 0 0.4em;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
  }
  .primary,
  .name,
  .form-heading {
    font-size: var(--_large);
    font-weight: 650;
  }
  .label,
  small,
  table {
    font-size: var(--_small);
  }
  .label,
  small {
    color: var(--_muted);
  }
  .state,
  [aria-current] {
    font-weight: 650;
  }
  .state::before {
    content: '';
    display: inline-block;
    width: 0.7em;
    height: 0.7em;
    margin-inline-end: 0.45em;
    border: 2px solid;
    border-radius: 50%;
  }
  .open::before {
    background: currentColor;
    forced-color-adjust: none;
  }
  table {
    width: 100%;
    margin-block: 0.4em;
    border-collapse: collapse;
    font-weight: 400;
  }
  th,
  td {
    padding: 0.25em 0;
    border-block-end: 1px solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  td {
    text-align: end;
  }
  td span {
    display: block;
  }
  form,
  .fields:not([hidden]),
  .status,
  div[part='field'] {
    display: grid;
    gap: var(--_space);
  }
  form {
    align-content: start;
    justify-items: start;
    padding-block-start: calc(1.25 * var(--_space));
    border-block-start: 1px solid var(--_border);
  }
  .fields,
  .status {
    width: 100%;
    max-width: 34em;
  }
  .fields [part] {
    gap: 0.25em 0.6em;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
  }
  label,
  legend {
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 44px;
    margin-inline-end: 1em;
  }
  .choice,
  [for='consent'] {
    font-weight: 400;
  }
  [for='consent'] {
    grid-area: 1 / 2;
    align-self: center;
  }
  [for='consent'] ~ p {
    grid-column: 1 / 3;
  }
  :has(> #consent) {
    grid-template-columns: auto 1fr;
  }
  textarea,
  input {
    min-height: 44px;
    margin: 0;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea,
  [inputmode] {
    width: 100%;
  }
  [type='radio'],
  [type='checkbox'] {
    flex: none;
    width: 1.3em;
    accent-color: var(--_accent);
  }
  [aria-invalid] {
    border-color: var(--_compare);
  }
  .error {
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid var(--_compare);
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
  .actions[popover] {
    position: absolute;
    inset: auto 0 0;
    gap: 0.4em;
    width: auto;
    height: auto;
    margin: 0;
    padding: 0.5em;
    padding-block-end: max(0.5em, env(safe-area-inset-bottom));
    border: 0;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
    color: inherit;
    font-size: var(--_small);
  }
  .actions:popover-open {
    position: fixed;
  }
  [popover] li {
    flex: 1 0 auto;
  }
  [popover] .button {
    flex-direction: column;
    width: 100%;
    height: 100%;
    padding-inline: 0.3em;
    font-size: 1em;
  }
  [popover] span {
    font-weight: 400;
  }
  .clinic-contact .foot {
    margin-block-end: var(--_bar, 0);
  }
  @media screen {
    [popover] .email {
      display: none;
    }
  }
  @media print {
    .actions[popover] {
      position: static;
    }
  }
`;
