/** The drawings: two scenes, drawn again for every step, with only that step's change in the accent. */
import { svg, type TemplateResult } from 'lit/html.js';

import type { TheoryId } from '../evidence/mechanisms.ts';
import type { explainer } from '../locale/en/explainer.ts';

/** Words on the drawings; a line break in one is a line break in the picture. */
export type Labels = Readonly<Record<keyof typeof explainer.labels, string>>;

/** The steps, from 0, in which a thing is the change, and those in which it is there: each a digit, none means all. */
type Life = readonly [now?: string, there?: string];

interface Scene {
  readonly parts: readonly (readonly [kind: string, d: string, ...life: Life])[];
  readonly labels: readonly (readonly [word: keyof Labels, x: number, y: number, ...life: Life])[];
  /** Question marks: where, and in which step; in a disc at the last one. */
  readonly marks: readonly (readonly [x: number, y: number, step: number])[];
}

/** A round dot, as wide as the stroke, at each pair of coordinates. */
const dots = (points: string): string => points.replace(/\d+ \d+/g, 'M$&h.1');

const BRAKE = 'M20 62a30 30 0 1 1 60 0a30 30 0 1 1-60 0';
const VESICLES = dots('138 104 158 114 176 94 194 114 214 104');
const GLUTAMATE = dots('136 140 148 137 162 141 176 136 192 142 206 138');
const BURST = [...Array(14).keys()]
  .map((n) => `M${128 + 6 * n} ${134 + ((10.5 * n) % 17)}h.1`)
  .join('');
const BUMPS = [24, 62, 100, 276];
const BUMP = BUMPS.map((x) => `M${x - 6} 216c2-6 1-9-2-12-8-22 24-22 16 0-3 3-4 6-2 12z`).join('');

/** A brake cell holds back a sending cell, which meets the spine of a receiving cell. */
const synapse: Scene = {
  parts: [
    [
      'cell',
      'M-5 216H138c14 0 20-4 20-12 0-10-42-6-42-32 0-10 6-14 16-14h88c10 0 16 4 16 14 0 26-42 22-42 32 0 8 6 12 20 12H325v60H-5zM138-5c-5 28-2 48 12 58 8 6 10 8 10 12 0 8-44 8-44 40 0 16 8 25 22 25h76c14 0 22-9 22-25 0-32-44-32-44-40 0-4 2-6 10-12 14-10 17-30 12-58z',
    ],
    ['vesicle faint', VESICLES],
    ['dot', VESICLES],
    ['cell', BRAKE, '', '01'],
    ['cell quiet', BRAKE, '2', '2345678'],
    ['line', 'M80 56C102 50 112 30 134 30M135 14v32', '', '01'],
    ['line quiet off', 'M80 56C96 52 102 34 116 34M117 18v32', '2', '2345678'],
    ['gate', 'M43 79v28M57 79v28M143 145v28M157 145v28'],
    ['gate round', 'M197 147v24M207 147v24', '', '0123'],
    ['gate round wide', 'M190 146l4 26M214 146l-4 26', '4', '45678'],
    ['dot fall', GLUTAMATE, '03'],
    ['dot fall', BURST, '3', '345678'],
    ['plug fall', 'M140 141h20l-6 7v14h-8v-14z', '1', '12345678'],
    ['plug rise', 'M40 111h20l-6-7V90h-8v14z', '1', '12345678'],
    ['line fall', 'M202 144v44m-6-7l6 7 6-7', '4', '45678'],
    [
      'line down',
      `M170 182${'l6 6 6-6m-12 16'.repeat(3)}M160 232${'l-6 6 6 6m-24-12'.repeat(6)}M192 232${'l6 6-6 6m24-12'.repeat(2)}`,
      '5',
      '5678',
    ],
    ['bump', BUMP, '6', '6'],
    ['bump quiet', BUMP, '7', '78'],
    ['lead', 'M36 152l8-44M66 168l76 2', '', '01234'],
    ['lead', 'M58 128l-4-16M44 146h86l10-4', '1', '1'],
  ],
  labels: [
    ['brake', 8, 20, '2'],
    ['sender', 312, 22],
    ['receiver', 312, 236],
    ['nmda', 8, 166, '', '01234'],
    ['glutamate', 312, 142, '03', '01234'],
    ['ketamine', 42, 142, '1', '1'],
    ['ampa', 312, 172, '4', '4'],
    ['growth', 8, 160, '5', '5'],
    ['spines', 8, 162, '6', '6'],
    ['unproven', 8, 162, '7', '7'],
  ],
  marks: [
    ...BUMPS.map((x) => [x, 199, 7] as const),
    [50, 56, 8],
    [174, 137, 8],
    [224, 162, 8],
    [176, 228, 8],
    [62, 200, 8],
  ],
};

const SPIKE = 'h4l2-30 2 30';
const SINGLE = `M6 252${`h22${SPIKE}`.repeat(10)}h8`;
const BURSTS = `M6 252${`h16${SPIKE.repeat(5)}h16`.repeat(4)}h20`;
const PATHS = 'M130 98C128 108 120 114 112 123M138 98C148 110 149 126 142 139';
const CENTERS = dots('104 132 137 150');

/** A brain cut down the middle, a close-up of a habenula cell's wall, and the record of its firing. */
const habenula: Scene = {
  parts: [
    [
      'cell',
      'M92 136c10 4 6 12 4 18-4 12 0 22 8 28 4 5 6 9 6 14h26c-2-10 0-16 4-24 6-16 6-32-4-50M144 150c-2-18 14-28 32-24s22 24 10 36c-12 12-38 8-42-12zM92 136C80 146 56 146 44 138 20 132 4 108 8 78 14 36 54 8 104 8c50 0 90 30 94 74 2 22-8 38-26 42-16 3-28 0-36-2M86 100a24 15 0 1 1 48 0a24 15 0 1 1-48 0',
    ],
    [
      'lead faint',
      'M147 144c14-4 26-6 42-4M150 156c12 2 24 4 36 0M30 62c8 2 14 8 16 16M58 32c2 10 8 16 16 20M104 20c-4 8-4 16 0 24M146 30c-8 4-12 10-12 18M178 66c-10-2-16 2-20 8M26 108c8-4 16-4 24 0',
    ],
    ['band faint', 'M62 106C54 76 78 56 108 58c26 2 42 16 42 36'],
    ['lead', 'M134 92L228 32M134 92L234 84M40 157l58-21M40 157l90-6'],
    ['spot', dots('134 92'), '0'],
    ['line down', `${PATHS}M105 117l14 12M134 135l16 8`, '3', '34'],
    ['line quiet', PATHS, '5', '57'],
    ['spot', CENTERS, '5', '012567'],
    ['spot faint', CENTERS, '', '34'],
    [
      'line',
      'M104 119v-4m0 30v-4M91 132h-4m30 0h-4M137 137v-4m0 30v-4M124 150h-4m30 0h-4',
      '5',
      '5',
    ],
    ['lens', 'M224 54a42 42 0 1 1 84 0a42 42 0 1 1-84 0M224 50h84M224 58h84'],
    ['gate', 'M241 40v28M255 40v28', '2'],
    ['gate round', 'M277 42v24M291 42v24', '2'],
    ['plug fall', 'M238 36h20l-6 7v14h-8v-14z', '4', '4567'],
    ['line across', BURSTS, '1', '123'],
    ['line across', SINGLE, '4', '0457'],
    ['line faint', SINGLE, '', '6'],
    ['line', 'M118 86v-10h10M140 76h10v10M150 98v10h-10M128 108h-10V98', '6', '6'],
    ['line fall', 'M214 108v22m-6-7l6 7 6-7', '6', '6'],
    ['lead', 'M246 72l-10 32M284 70l12 74', '2', '2'],
    ['lead', 'M246 62l-6 46', '4', '4'],
  ],
  labels: [
    ['habenula', 210, 122, '0', '01357'],
    ['gate', 206, 118, '2', '2'],
    ['calcium', 312, 160, '2', '2'],
    ['ketamine', 210, 122, '4', '4'],
    ['less', 226, 124, '6', '6'],
    ['reward', 4, 170, '35'],
    ['single', 8, 212, '4', '0457'],
    ['bursts', 8, 212, '1', '123'],
  ],
  marks: [
    [134, 92, 7],
    [266, 24, 7],
    [228, 224, 7],
    [118, 160, 7],
  ],
};

const scenes: Readonly<Record<TheoryId, Scene>> = { synapse, habenula };

/** The drawing of a theory's step, from 0; `last` is the one where nothing is known. */
export const drawing = (
  theory: TheoryId,
  step: number,
  last: boolean,
  words: Labels,
): TemplateResult => {
  const { parts, labels, marks } = scenes[theory];
  const draw = (
    [now = '', there]: Life,
    content: (state: '' | 'now') => TemplateResult,
  ): TemplateResult | '' =>
    !there || there.includes(`${step}`) ? content(now.includes(`${step}`) ? 'now' : '') : '';
  return svg`${parts.map(([kind, d, ...life]) =>
    draw(life, (state) => svg`<path class="${kind} ${state}" d=${d} />`),
  )}${labels.map(([word, x, y, ...life]) =>
    draw(
      life,
      (state) =>
        svg`<text class="${state} ${x > 300 ? 'end' : ''}" y=${y}>${words[word]
          .split('\n')
          .map(
            (line, index) => svg`<tspan x=${x} dy=${index && '1.15em'}>${line}</tspan>`,
          )}</text>`,
    ),
  )}${marks.map(([x, y, at]) =>
    at === step
      ? svg`${last ? svg`<circle cx=${x} cy=${y} r="10" />` : ''}<text class="ask ${last ? '' : 'now'}" x=${x} y=${y + 5}>?</text>`
      : '',
  )}`;
};
