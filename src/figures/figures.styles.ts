import { css } from '../element/reactive.ts';

/** One look for all figures: filled marks for those it happened to, outlines for the others. */
export const figureStyles = css`
  figure {
    margin-block-start: 0.75em;
  }
  .aside,
  .group {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .aside,
  .groups,
  .warning,
  .who {
    margin-block-start: 0.4em;
  }
  figure svg {
    display: block;
    direction: ltr;
    max-width: 100%;
    overflow: visible;
    fill: currentColor;
    stroke: currentColor;
    stroke-linecap: round;
  }
  figure svg,
  .who {
    color: var(--_accent);
  }
  .versus svg,
  .versus .who {
    color: var(--_compare);
  }
  .yes,
  .no {
    stroke-width: 0.6;
  }
  .no {
    fill: none;
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0 1em;
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
    hyphenate-limit-chars: 12;
  }
  .who::first-letter,
  p.group::first-letter,
  .frames p::first-letter {
    text-transform: uppercase;
  }
  .label,
  .claim b {
    color: var(--_text);
  }
  .name,
  .who,
  .label,
  .question,
  b {
    font-weight: 650;
  }
  text {
    fill: var(--_muted);
    stroke: none;
    font-size: 0.8em;
  }
  .time svg {
    width: 24em;
    height: 2.4em;
  }
  .time text {
    text-anchor: middle;
  }
  .time text:first-of-type,
  .time text:last-of-type {
    text-anchor: start;
  }
  .time text:last-of-type {
    translate: -0.6em;
  }
  .axis {
    stroke: var(--_muted);
  }
  .bar {
    stroke-width: 0.55em;
  }
  .course text {
    font-size: 7.5px;
  }
  .day {
    stroke: var(--_border);
    stroke-width: 2.5;
  }
`;
