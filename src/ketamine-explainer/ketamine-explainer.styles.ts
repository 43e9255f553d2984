import { css } from '../element/reactive.ts';

export const styles = css`
  .theory,
  .step {
    display: none;
  }
  .theory.on,
  .step.on {
    display: block;
  }
  .print {
    display: none;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    margin-block: var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .tabs button {
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    padding-inline: 0.25em;
    margin-inline-end: 0.75em;
    color: var(--_muted);
  }
  .tabs [aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
  }
  .steps li {
    flex: 1 0 44px;
  }
  .steps button {
    width: 100%;
    border: 0;
    border-block-start: 3px solid var(--_border);
    border-radius: 0;
    color: var(--_muted);
    padding: 0;
  }
  .steps [aria-current] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .what {
    display: none;
  }
  .moves {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
  svg {
    display: block;
    width: 100%;
    direction: ltr;
  }
  text {
    fill: var(--_text);
    font-size: 14px;
  }
  text.now {
    fill: var(--_accent);
    font-weight: 650;
  }
  .end {
    text-anchor: end;
  }
  path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .cell {
    fill: color-mix(in srgb, var(--_text) 6%, transparent);
    stroke: var(--_muted);
  }
  path.now {
    stroke: var(--_accent);
  }
  .quiet {
    stroke-dasharray: 3 4;
  }
  .vesicle {
    stroke: color-mix(in srgb, var(--_text) 18%, var(--_surface));
    stroke-width: 16;
  }
  .dot {
    stroke-width: 5;
  }
  .big {
    stroke-width: 12;
  }
  .bar {
    stroke-width: 6;
  }
  .cork {
    fill: var(--_text);
  }
  .cork.now {
    fill: var(--_accent);
  }
  .line {
    stroke-width: 2.5;
  }
  .lead {
    stroke: var(--_muted);
    stroke-width: 1;
  }
  .ask {
    fill: var(--_accent);
    font-weight: 700;
    text-anchor: middle;
  }
  .guess {
    stroke-dasharray: 2 3;
  }
`;
