import { css } from '../element/reactive.ts';

export const styles = css`
  .banner {
    font-weight: 600;
  }
  .note,
  .open-points li {
    margin-block-start: 0.5em;
  }
  .note,
  .basis,
  .sources,
  .moves span,
  .timeline p,
  .axis,
  small {
    font-size: var(--_small);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: calc(1.25 * var(--_space));
    border-block-end: 1px solid var(--_border);
  }
  .tabs button,
  .steps button {
    border: 0 solid var(--_border);
    border-radius: 0;
    color: var(--_muted);
  }
  .tabs button {
    border-block-end: 3px solid transparent;
    padding-inline: 0;
  }
  .tabs [aria-selected='true'],
  .steps [aria-current] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .theory,
  .step {
    display: none;
  }
  .on {
    display: block;
  }
  .theory-heading,
  .section-heading,
  .step-heading {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  .theory-heading,
  .section-heading {
    font-size: var(--_large);
  }
  .theory-heading {
    margin-block: var(--_space) 0.75em;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(44px, 17%), 1fr));
  }
  .steps button {
    width: 100%;
    border-block-start-width: 3px;
    padding: 0;
  }
  .steps small {
    display: block;
    color: var(--_muted);
    font-weight: 400;
  }
  .moves {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    margin-block: 0.25em 0.75em;
    text-align: center;
  }
  [aria-disabled='true'] {
    background: transparent;
    border-color: var(--_border);
    color: var(--_muted);
    cursor: default;
  }
  .stage {
    touch-action: pan-y pinch-zoom;
  }
  figure {
    container-type: inline-size;
    max-width: 36em;
    margin-block-end: 0.75em;
  }
  .text {
    margin-block: 0.25em 0.5em;
    font-size: var(--_large);
    line-height: 1.4;
    text-wrap: pretty;
  }
  .basis {
    display: inline-block;
    padding-inline: 0.5em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    margin-inline-end: 0.25em;
    font-weight: 600;
  }
  .basis.known {
    background: var(--_text);
    color: var(--_surface);
  }
  .basis.human {
    border: 2px solid var(--_text);
  }
  .basis.open {
    border-style: dashed;
  }
  .sources a {
    display: inline-block;
    padding-block: 0.85em;
    margin-block: -0.85em;
    margin-inline-end: 0.25em;
  }
  .open-points {
    margin-block-start: 0.75em;
  }
  .below {
    margin-block-start: calc(1.5 * var(--_space));
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0.75em 2em;
    margin-block: 0.5em 0.75em;
  }
  .span {
    margin-block-start: 0.75em;
  }
  .timeline {
    max-width: 44em;
  }
  .span svg {
    height: 1.25em;
  }
  .axis {
    display: grid;
    grid-template-columns: repeat(4, 1fr) 0;
    direction: ltr;
    color: var(--_muted);
  }
  .axis span {
    white-space: nowrap;
  }
  .axis :last-child {
    justify-self: end;
  }

  svg {
    display: block;
    width: 100%;
    direction: ltr;
  }
  text {
    fill: var(--_text);
    font-size: 16px;
  }
  text.now {
    fill: var(--_accent);
    font-weight: 650;
  }
  path {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .cell {
    fill: color-mix(in srgb, var(--_text) 7%, transparent);
  }
  .fold,
  .lead {
    stroke-width: 1;
  }
  .fold {
    stroke: color-mix(in srgb, var(--_text) 25%, transparent);
  }
  .band,
  .vesicle {
    stroke: color-mix(in srgb, var(--_text) 18%, var(--_surface));
    stroke-width: 17;
  }
  .band {
    stroke-width: 8;
  }
  .line {
    stroke-width: 2.5;
  }
  .dot {
    stroke-width: 5;
  }
  .spot {
    stroke-width: 12;
  }
  .dim {
    stroke: color-mix(in srgb, var(--_text) 30%, var(--_surface));
  }
  .mark {
    stroke-width: 20;
  }
  .gate {
    stroke: color-mix(in srgb, var(--_text) 55%, var(--_surface));
    stroke-width: 8;
    stroke-linecap: butt;
  }
  .round {
    stroke-linecap: round;
  }
  .quiet {
    stroke-dasharray: 2 4;
    stroke-width: 2;
  }
  .bump {
    fill: var(--_tint);
  }
  path.now {
    stroke: var(--_accent);
  }
  .plug {
    fill: var(--_text);
    stroke: var(--_surface);
  }
  .plug.now {
    fill: var(--_accent);
    stroke: var(--_surface);
  }
  .ask {
    text-anchor: middle;
  }
  .ask:not(.now) {
    fill: var(--_surface);
    font-weight: 700;
  }
  .grid,
  .late {
    vector-effect: non-scaling-stroke;
  }
  .grid {
    stroke: var(--_border);
    stroke-width: 1;
  }
  .soon {
    fill: var(--_accent);
    stroke: none;
  }
  .soon.part {
    opacity: 0.5;
  }
  .late {
    fill: var(--_compare);
    stroke: var(--_compare);
    stroke-width: 2;
  }
  .late.part {
    fill: none;
  }

  @container (min-width: 19em) {
    text {
      font-size: 14px;
    }
  }
  @container (min-width: 24em) {
    text {
      font-size: 12px;
    }
  }
  @container (min-width: 30em) {
    text {
      font-size: 10.5px;
    }
  }
  @container (min-width: 44em) {
    .theory.on {
      display: grid;
      grid-template-columns: 15em 1fr;
      gap: 0 2em;
    }
    .theory-heading {
      grid-column: 1 / -1;
    }
    .steps {
      display: block;
    }
    .steps button {
      justify-content: start;
      align-items: start;
      border-block-start-width: 0;
      border-inline-start-width: 3px;
      padding: 0.45em 0.75em;
      text-align: start;
    }
  }
  @container (max-width: 44em) {
    .what {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (min-width: 64em) {
    .step.on {
      display: grid;
      grid-template-columns: 3fr 2fr;
      gap: 2em;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .moved .now {
      animation: 0.8s ease-out backwards tint;
    }
    .moved .fall {
      animation-name: fall;
    }
    .moved .rise {
      animation-name: rise;
    }
    .moved .off {
      animation-name: off;
      transform-origin: 80px 56px;
    }
    .moved .wide {
      animation-name: wide;
      transform-origin: 202px 159px;
    }
    .moved .bump {
      animation-name: grow;
      transform-origin: 0 216px;
    }
    .moved .down,
    .moved .down {
      animation: 1.2s ease-in-out backwards down;
    }
    .moved .across {
      animation: 1.4s linear backwards across;
    }
  }
  @keyframes tint {
    from {
      opacity: 0.2;
    }
  }
  @keyframes fall {
    from {
      opacity: 0;
      transform: translateY(-22px);
    }
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(22px);
    }
  }
  @keyframes off {
    from {
      transform: scaleX(1.48);
    }
  }
  @keyframes wide {
    from {
      transform: scaleX(0.6);
    }
  }
  @keyframes grow {
    from {
      transform: scaleY(0);
    }
  }
  @keyframes down {
    from {
      clip-path: inset(0 -9px 100%);
    }
  }
  @keyframes across {
    from {
      clip-path: inset(-3px 100% -3px 0);
    }
  }

  @media print {
    .tabs,
    .controls {
      display: none;
    }
    .theory,
    .theory.on,
    .step,
    .step.on {
      display: block;
    }
    .step {
      break-inside: avoid;
      margin-block-start: var(--_space);
    }
    figure {
      max-width: 18em;
    }
  }
`;
