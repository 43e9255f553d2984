import { css } from '../element/reactive.ts';

/** The table. */
const wide = css`
  .flex {
    display: table;
    table-layout: fixed;
  }
  .flex thead {
    display: table-header-group;
  }
  .flex tbody {
    display: table-row-group;
  }
  .flex tr {
    display: table-row;
  }
  .flex th,
  .flex td {
    display: table-cell;
    padding-block: 1.1em 0.8em;
    padding-inline-end: 1.5em;
    border-block-start: 1px solid var(--_border);
  }
  .flex thead th {
    position: sticky;
    inset-block-start: var(--te-sticky-top, 0px);
    z-index: 2;
    padding-block: 0.75em;
    border-block-start: 0;
    border-block-end: 2px solid var(--_text);
    background: var(--_surface);
    font-size: var(--_large);
    font-weight: 650;
    hyphens: auto;
    hyphenate-limit-chars: 12;
  }
  .flex .first {
    width: 20%;
  }
  .flex .question {
    font-size: 1em;
  }
  .flex .name {
    display: none;
  }
`;

/** Cards where there is little room, a table where there is enough; both are the same nodes. */
export const styles = css`
  /* Em in a container query is the container's own: the more columns, the larger, the later it is a table. */
  .room {
    --_scale: 1;
    container: te-room / inline-size;
    font-size: calc(1em * var(--_scale));
    isolation: isolate;
  }
  .sheet {
    container: te-sheet / inline-size;
  }
  .n1 {
    --_part: 100%;
  }
  .n2 {
    --_part: 50%;
  }
  .n3 {
    --_part: 33.33%;
    --_scale: 1.25;
  }
  /* Two by two, until there is room for all. */
  .n4 {
    --_part: max(25%, min(50%, (70em - 100%) * 999));
    --_scale: 1.6;
  }
  .n5 {
    --_scale: 2;
  }
  .n6 {
    --_scale: 2.4;
  }
  .n7 {
    --_scale: 2.8;
  }
  .compare,
  .room::before,
  .room::after {
    display: block;
    width: 100%;
    font-size: calc(1em / var(--_scale));
    border-spacing: 0;
  }
  /* A margin of the room's own would grow with its letters. */
  .room::before,
  .room::after {
    content: '';
    height: calc(1.5 * var(--_space));
  }
  thead {
    display: none;
  }
  tbody,
  th,
  td {
    display: block;
    padding: 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(16em, var(--_part, 25%) - 2em)), 1fr)
    );
    gap: 1em 2em;
    padding-block: 1.25em;
  }
  [hidden] {
    display: none !important;
  }
  .row th {
    grid-column: 1 / -1;
  }
  .question {
    line-height: 1.3;
  }
  .question,
  .answer {
    font-size: var(--_large);
    text-wrap: pretty;
  }
  summary {
    padding-block: 0.9em;
    color: var(--_accent);
    font-size: var(--_small);
    font-weight: 600;
    cursor: pointer;
    width: fit-content;
  }
  /* What gets the focus stays clear of the names above it, and of the page's own header. */
  .base *,
  ::slotted(*) {
    scroll-margin-block: calc(8em + var(--te-sticky-top, 0px)) 2em;
  }
  .numbers {
    margin-inline-start: 0.5em;
    font-weight: 400;
  }
  .gap,
  .numbers {
    color: var(--_muted);
  }
  .claim {
    padding-block: 0.75em;
  }
  .row,
  .claim {
    border-block-start: 1px solid var(--_border);
  }
  .cite {
    justify-content: start;
    padding: 0;
    border: 0;
    font-size: var(--_small);
    font-weight: 400;
    text-decoration: underline;
    margin-inline-end: 1em;
  }
  [part='source'] {
    display: block;
  }
  .sources ol {
    list-style: decimal;
    padding-inline-start: 2em;
    font-size: var(--_small);
  }
  .sources li,
  .sources a {
    padding-block: 0.65em;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.75em;
  }
  legend {
    margin-block-end: 0.5em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 44px;
    padding: 0.3em 0.9em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: var(--_small);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .chip:has(:checked) {
    border-color: var(--_accent);
    background: var(--_tint);
  }
  .chip input {
    margin: 0;
  }
  .keep {
    white-space: nowrap;
  }
  /* Stronger than a button, weaker than the focus ring. */
  p button {
    all: unset;
    position: relative;
    white-space: normal;
    /* Safari knows no shorthand of the two. */
    text-decoration: underline;
    text-decoration-style: dotted;
    cursor: pointer;
  }
  p button::after {
    content: '';
    position: absolute;
    inset: -0.8em -0.3em;
  }
  :popover-open {
    position: absolute;
    max-width: min(26em, 90%);
    max-height: 40vh;
    margin: 0;
    padding: 0.75em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }
  .paper {
    display: none;
  }
  .picker,
  .paper,
  .panel,
  .closing,
  .panel ul {
    margin-block-start: 0.75em;
  }
  /* Not on paper: Firefox prints no words of a drawing that a container query lays out anew. */
  @media screen {
    .scroll .sheet {
      min-width: 41em;
    }
    /* Where the table is wider than its room it scrolls in itself, in both ways, so that its names can stay. */
    @container te-room (max-width: 41em) {
      .scroll {
        position: relative;
        overflow-x: auto;
        max-block-size: max(320px, 90vh - var(--te-sticky-top, 0px));
        scroll-padding-inline-start: calc(7em / var(--_scale));
        border-block: 1px solid var(--_border);
      }
      .scroll .flex th:first-child {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        background: var(--_surface);
      }
      .scroll .flex thead th {
        inset-block-start: 0;
      }
      .scroll .flex thead .first {
        z-index: 3;
        width: 6em;
        padding-inline-end: 0.75em;
      }
    }
    @container te-sheet (min-width: 40em) {
      ${wide}
    }
  }
  @media print {
    .treatment-compare {
      --_space: 0.3em;
      --_small: 1em;
      --_large: 1em;
      font-size: 8.5pt;
    }
    .treatment-compare * {
      line-height: 1.15;
    }
    p,
    li,
    .groups {
      max-width: none;
    }
    .picker,
    .sources .numbers,
    .some :is(.row, ol > li):not(.mark) {
      display: none !important;
    }
    /* Lines of blocks: Safari cuts what stands in a grid, columns or a table’s row at the end of a page. */
    .row,
    .pictures,
    .groups,
    .panel,
    .paper {
      display: block;
      break-inside: avoid;
    }
    td,
    .group,
    .paper div,
    .panel li {
      display: inline-block;
      width: max(50% - 0.2em, 14em);
      padding-inline-end: 0.4em;
      vertical-align: top;
    }
    .panel li {
      width: max(33.33%, 12em);
    }
    td {
      width: max(var(--_part, 25%), 12em);
    }
    /* Too high for one piece, once its details are open. */
    .row:has([open]) {
      break-inside: auto;
    }
    .row:has([open]) td {
      display: block;
      width: auto;
    }
    th {
      break-after: avoid;
    }
    th p::after {
      content: ' ';
    }
    .sources li {
      counter-increment: list-item;
    }
    .sources li::before {
      content: ' ' counter(list-item) '. ';
      font-weight: 650;
    }
    .paper,
    .panel,
    .panel ul,
    .groups,
    .aside,
    .closing {
      margin-block-start: 0.15em;
    }
    .paper ul {
      list-style: disc;
      padding-inline-start: 1.2em;
    }
    .row,
    .claim {
      padding-block: 0.2em;
    }
    th *,
    figure,
    figure > p,
    .sources li,
    .answer,
    .group p + p,
    td details,
    summary {
      display: inline;
    }
    p {
      break-inside: avoid;
    }
    .label ~ p::before,
    figure ~ details::before {
      content: ' · ';
    }
    .group svg {
      float: inline-start;
      width: 2.8em;
      margin-inline-end: 0.4em;
    }
    .course svg {
      height: auto;
      width: 7em;
    }
    text {
      font-size: 1em;
    }
    /* The weeks’ names would be too small to read; the row’s key says that a line is a week. */
    .course text {
      display: none;
    }
    /* On paper nothing opens: what is left of the line is its sources. */
    td summary {
      font-size: 0;
    }
    td .numbers {
      margin: 0;
      font-size: 8.5pt;
    }
    summary,
    .sources :is(ol, li, a) {
      padding: 0;
    }
    .cite {
      min-height: 0;
    }
    .sources::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
