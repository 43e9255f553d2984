import { css } from '../element/reactive.ts';

/** One look for all figures: filled marks for those it happened to, outlines for the others. */
export const figureStyles = css`
  figure {
    margin-block-start: 0.75em;
    color: var(--_accent);
  }
  figcaption,
  .group p {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.4;
  }
  figcaption {
    margin-block-start: 0.4em;
  }
  figure svg {
    display: block;
    direction: ltr;
    overflow: visible;
    fill: currentColor;
    stroke: currentColor;
    stroke-linecap: round;
  }
  .yes,
  .no {
    stroke-width: 0.6;
  }
  .no,
  .range {
    fill: none;
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    gap: 0 2em;
  }
  .groups {
    display: flex;
    gap: 0.9em;
    max-width: 18em;
  }
  .group {
    flex: 1 1 0;
    min-width: 0;
    hyphens: auto;
  }
  .versus {
    color: var(--_compare);
  }
  .group .who {
    margin-block-start: 0.5em;
    color: inherit;
    font-weight: 650;
  }
  .who::first-letter,
  .frames p::first-letter {
    text-transform: uppercase;
  }
  .group .label {
    color: var(--_text);
    font-weight: 650;
  }
  .groups .missing {
    padding-inline-start: 1em;
    border-inline-start: 1px dashed var(--_border);
  }
  .time svg {
    width: 100%;
    max-width: 24em;
    height: 2.4em;
  }
  figure text {
    fill: var(--_muted);
    stroke: none;
    font-size: 0.8em;
  }
  .time text {
    text-anchor: middle;
  }
  .time text:first-of-type {
    text-anchor: start;
  }
  .axis {
    stroke: var(--_muted);
  }
  .bar {
    stroke-width: 0.55em;
  }
  .course svg {
    max-width: 100%;
  }
  .course text {
    font-size: 7.5px;
  }
  .day {
    stroke: var(--_border);
    stroke-width: 2.5;
  }
`;
