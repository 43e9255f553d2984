/** Of 100 people: a 10 × 10 array, geometry and picture. */
import { html, type TemplateResult } from 'lit/html.js';

/** Outlines of 100 people in a square of 100 × 100: those it happened to, and the others. */
export interface People {
  readonly yes: string;
  readonly no: string;
}

/** A head, and two shapes of shoulders, so that the groups differ by more than colour. */
const OUTLINES = ['v-1.2a2.6 2.6 0 0 1 5.2 0v1.2z', 'v-3.6h5.2v3.6z'].map(
  (shoulders) => `a1.8 1.8 0 1 0 .1 0zm-2.6 8.3${shoulders}`,
);

/**
 * Everyone's outline, row by row from the top, so that a height in the array is a number of people. All are equally
 * long, to be cut where one ends.
 */
const everyone = OUTLINES.map((outline) =>
  Array.from(
    { length: 100 },
    (_, index) => `M${index % 10}5 ${Math.floor(index / 10)}0.8${outline}`,
  ).join(''),
);

/** A rate as whole people of 100. */
export const of100 = (rate: number): number => Math.round(Math.min(100, Math.max(0, rate || 0)));

export const arrange = (rate: number, comparison = false): People => {
  const all = everyone[comparison ? 1 : 0]!;
  const end = (of100(rate) * all.length) / 100;
  return { yes: all.slice(0, end), no: all.slice(end) };
};

/** One group as it is drawn. */
export interface PeopleGroup {
  readonly rate: number;
  /** Range of uncertainty, of 100 people. */
  readonly ci?: readonly [low: number, high: number] | undefined;
  /** Who they are. */
  readonly name: string;
  /** How many of 100 it happened to. */
  readonly label: string;
  /** The other frame, and whatever else is known. */
  readonly lines: readonly string[];
}

/** A bracket beside the array, at its own scale: 100 units high for 100 people. */
export const bracket = ([low, high]: readonly [number, number]): string =>
  `M102 ${low}h4v${Math.round((high - low) * 10) / 10}h-4`;

const group = (
  { rate, ci, name, label, lines }: PeopleGroup,
  comparison: boolean,
): TemplateResult => {
  const { yes, no } = arrange(rate, comparison);
  return html`<div class="group ${comparison ? 'versus' : ''}">
    <svg viewBox="0 0 107 100" aria-hidden="true">
      <path class="yes" d=${yes} />
      <path class="no" d=${no} />
      <path class="no" d=${ci ? bracket(ci) : ''} />
    </svg>
    <p class="who">${name}</p>
    <p class="label">${label}</p>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </div>`;
};

/** Two groups side by side at one scale; a text stands in the place of a comparison group that the study lacked. */
export const peopleFigure = (
  treated: PeopleGroup,
  versus: PeopleGroup | string,
  caption: string,
): TemplateResult =>
  html`<figure class="people" part="figure">
    <p class="aside">${caption}</p>
    <div class="groups">
      ${group(treated, false)}
      ${typeof versus === 'string' ? html`<p class="group">${versus}</p>` : group(versus, true)}
    </div>
  </figure>`;
