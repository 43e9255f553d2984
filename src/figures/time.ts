/** When a first effect was measured: one logarithmic scale from an hour to six months. */
import { html, svg, type TemplateResult } from 'lit/html.js';

import { formatUnit, type Unit } from '../locale/format.ts';

const DAY = 24;
const WEEK = 7 * DAY;
const LAST = 26 * WEEK;

/** Where an hour, a day, a week and a month stand. */
export const TICKS = [1, DAY, WEEK, 30 * DAY] as const;

/** Place of a time, in percent of the scale: each step to the right is many times as long as the one before. */
export const placeOf = (hours: number): number => {
  const within = Math.min(LAST, Math.max(1, hours || 1));
  return Math.round((Math.log(within) / Math.log(LAST)) * 1000) / 10;
};

/** A range as a bar; a single moment is a bar of no length, which its round ends make a dot. */
export const spanOf = ([from, to]: readonly [number, number]): readonly [
  x1: number,
  x2: number,
] => [placeOf(Math.min(from, to)), placeOf(Math.max(from, to))];

/** A range in the unit in which people would say it: `2–3 weeks`, `2 hours – 1 day`. */
export const timeInWords = (range: readonly [number, number], language: string): string => {
  const [from, to] = range.map((hours): readonly [number, Unit] =>
    hours < DAY
      ? [hours, 'hour']
      : hours < 2 * WEEK && hours % WEEK
        ? [Math.round(hours / DAY), 'day']
        : [Math.round(hours / WEEK), 'week'],
  ) as [readonly [number, Unit], readonly [number, Unit]];
  return from[1] === to[1]
    ? formatUnit([from[0], to[0]], from[1], language)
    : // A line may end after the dash and nowhere else.
      `${formatUnit(...from, language)} – ${formatUnit(...to, language)}`.replace(
        /(?<!–) /g,
        '\u00a0',
      );
};

const percent = (value: number) => `${value}%`;

/** `labels` name the four ticks. */
export const timeFigure = (
  range: readonly [number, number],
  labels: readonly string[],
  caption: string,
): TemplateResult => {
  const [x1, x2] = spanOf(range).map(percent);
  return html`<figure class="time" part="figure">
    <svg aria-hidden="true">
      <line class="axis" x2="100%" y1=".6em" y2=".6em" />
      ${TICKS.map((tick, index) => {
        const x = percent(placeOf(tick));
        return svg`<line class="axis" x1=${x} x2=${x} y1=".2em" y2="1em" /><text x=${x} y="2.2em">${labels[index]}</text>`;
      })}
      <line class="bar" x1=${x1} x2=${x2} y1=".6em" y2=".6em" />
    </svg>
    <p class="aside">${caption}</p>
  </figure>`;
};
