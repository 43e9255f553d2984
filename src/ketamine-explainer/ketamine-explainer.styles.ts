import { css } from '../element/reactive.ts';

export const styles = css`
  .banner,
  .basis,
  .ask,
  text.now {
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
  :is(.note, .timeline, .foot) .sources {
    font-size: 1em;
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: var(--_space);
    border-block-end: 1px solid var(--_border);
  }
  .tabs button,
  .steps button {
    padding: 0;
    border: 0 solid var(--_border);
    border-radius: 0;
    color: var(--_muted);
  }
  .tabs button {
    padding-block-end: 4px;
  }
  .steps button {
    width: 100%;
    border-block-start-width: 1px;
  }
  .tabs [aria-selected='true'],
  .steps [aria-current] {
    padding: 0;
    border-color: var(--_accent);
    color: var(--_text);
  }
  .tabs [aria-selected='true'] {
    border-block-end-width: 4px;
  }
  .steps [aria-current] {
    border-block-start-width: 4px;
  }
  .theory,
  .step {
    display: none;
  }
  .on {
    display: block;
  }
  [class$='-heading'] {
    font-weight: 650;
    line-height: 1.3;
  }
  .theory-heading,
  .section-heading,
  .text {
    font-size: var(--_large);
  }
  .theory-heading {
    margin-block: var(--_space) 0.75em;
  }
  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(max(44px, 17%), 1fr));
  }
  small {
    display: block;
    color: var(--_muted);
    font-weight: 400;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em;
    margin-block: 0.75em;
  }
  .moves span {
    width: 100%;
    order: -1;
  }
  [aria-disabled='true'] {
    border-color: var(--_border);
    background: none;
    color: var(--_muted);
    cursor: default;
  }
  .stage {
    touch-action: pan-y pinch-zoom;
  }
  figure {
    container-type: inline-size;
    max-width: 36em;
  }
  figure,
  .text,
  .span svg {
    margin-block: 0.25em 0.5em;
  }
  .text {
    line-height: 1.4;
  }
  .basis {
    display: inline-block;
    padding-inline: 0.5em;
    margin-inline-end: 0.25em;
    border: 1px solid;
    border-radius: var(--_radius);
  }
  .known {
    background: var(--_tint);
  }
  .human {
    border-width: 2px;
  }
  .open {
    border-style: dashed;
  }
  .cite {
    display: inline-block;
    min-height: 0;
    padding: 0.9em 0;
    margin-block: -0.9em;
    margin-inline-end: 0.5em;
    border: 0;
    font-weight: 400;
    line-height: inherit;
    text-decoration: underline;
  }
  [part='source'] {
    display: block;
    margin-block: 0.5em;
  }
  summary {
    padding-block: 0.9em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    width: fit-content;
  }
  ol:not([role]) {
    list-style: decimal;
    padding-inline-start: 2em;
  }
  details li {
    padding-block: 0.85em;
  }
  /* Room for a finger, which parts no lines. */
  details a,
  [part='source'] a {
    padding-block: 1.1em;
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
  .axis {
    display: grid;
    grid-template-columns: repeat(4, 1fr) 0;
    direction: ltr;
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
  .span svg {
    height: 1.25em;
  }
  path {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  path.now {
    stroke: var(--_accent);
  }
  text,
  .plug {
    fill: var(--_text);
  }
  .now:is(text, .plug) {
    fill: var(--_accent);
  }
  /* In the drawing's units, so that labels keep their size while the drawing grows. */
  text {
    font-size: max(9.5px, 22.6px - 2.72cqi);
  }
  .end {
    text-anchor: end;
  }
  .ask {
    text-anchor: middle;
  }
  .ask:not(.now) {
    fill: var(--_surface);
  }
  .plug.plug {
    stroke: var(--_surface);
  }
  .cell {
    fill: color-mix(in srgb, var(--_text) 7%, var(--_surface));
  }
  .pore {
    stroke: var(--_surface);
    stroke-width: 6;
  }
  .faint {
    opacity: 0.3;
  }
  .lead {
    stroke-width: 1;
  }
  .line,
  .quiet {
    stroke-width: 2.5;
  }
  .dot {
    stroke-width: 4.5;
  }
  .band,
  .gate {
    stroke-width: 8;
  }
  .spot {
    stroke-width: 12;
  }
  .vesicle {
    stroke-width: 18;
  }
  circle {
    fill: var(--_accent);
  }
  .gate:not(.round),
  .pore {
    stroke-linecap: butt;
  }
  .quiet {
    stroke-dasharray: 1 4.5;
  }
  .span path {
    color: var(--_border);
    fill: currentColor;
    stroke: none;
  }
  .span .soon {
    color: var(--_accent);
  }
  .span .late {
    color: var(--_compare);
  }
  /* Its edge is as dark as what is sure. */
  .span .part {
    fill-opacity: 0.3;
    stroke: currentColor;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }

  /* Not of paper: Firefox prints no words of a drawing that a container query lays out anew. */
  @media screen {
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
      .steps.steps button {
        justify-content: start;
        align-items: start;
        padding-block: 0.45em;
        text-align: start;
      }
    }
    @container (max-width: 43.99em) {
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
        grid-template: auto 1fr / 3fr 2fr;
        gap: 0 2em;
      }
      .step-heading,
      .step > div {
        grid-column: 2;
      }
      figure {
        grid-area: 1 / 1 / 3;
      }
    }
  }

  @media screen and (prefers-reduced-motion: no-preference) {
    .moved path.now {
      animation: 1s ease-out backwards enter;
    }
  }
  .fall {
    --_from: translateY(-14px);
  }
  .aside {
    --_from: translate(-26px, -6px);
  }
  .rise {
    --_from: translateY(10px);
  }
  .bump {
    --_from: scaleY(0);
    transform-origin: 0 216px;
  }
  .off {
    --_from: scaleX(1.67);
    transform-origin: 72px;
  }
  .wide {
    --_from: scaleX(0.6);
    transform-origin: 198px;
  }
  .down {
    --_cut: -9px -9px 100%;
  }
  .out {
    --_cut: -9px 50%;
  }
  .across {
    --_cut: -9px 100% -9px -9px;
  }
  @keyframes enter {
    from {
      transform: var(--_from);
      clip-path: inset(var(--_cut, -9px));
    }
    to {
      clip-path: inset(-9px);
    }
  }

  @media print {
    /* On paper everything stands in order. */
    .tabs,
    .controls {
      display: none;
    }
    .theory.theory,
    .step.step {
      display: flow-root;
      margin-block-start: var(--_space);
    }
    figure,
    .step:not(:last-child),
    .step li,
    .below,
    .foot {
      break-inside: avoid;
    }
    ::details-content {
      content-visibility: visible;
    }
    summary,
    details a,
    details li {
      padding-block: 0;
      line-height: 1.25;
    }
    .step figure {
      float: inline-start;
      width: 14em;
      margin-inline-end: 1.5em;
    }
    /* As high as what must not be parted from it: Safari knows no other way. */
    .theory-heading,
    .step:last-child .step-heading {
      break-inside: avoid;
      padding-block-end: 14em;
      margin-block-end: -14em;
    }
  }
`;
