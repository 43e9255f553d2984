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

const BUMPS =
  'M38 217c9 0 9-8 5-16-11-24 25-24 14 0-4 8-4 16 5 16m20 0c9 0 9-8 5-16-11-24 25-24 14 0-4 8-4 16 5 16m140 0c9 0 9-8 5-16-11-24 25-24 14 0-4 8-4 16 5 16m20 0c9 0 9-8 5-16-11-24 25-24 14 0-4 8-4 16 5 16';

/** A brake cell holds back a sending cell, which meets the spine of a receiving cell. */
const synapse: Scene = {
  parts: [
    [
      'cell',
      'M-5 216h150c12 0 17-4 17-10 0-10-34-8-34-34 0-16 6-26 20-26h56c14 0 20 10 20 26 0 26-34 24-34 34 0 6 5 10 17 10H325v60H-5zM124-5c-6 36 6 50 26 54 10 2 14 6 14 14 0 10-40 8-40 38 0 20 8 31 24 31h56c16 0 24-11 24-31 0-30-40-28-40-38 0-8 4-12 14-14 20-4 32-18 26-54z',
    ],
    ['vesicle faint', 'M144 106h.1m19 11h.1m13-22h.1m14 22h.1m19-11h.1'],
    [
      'dot',
      'M140 108h.1m8 0h.1m-4-6h.1m15 17h.1m8 0h.1m-4-6h.1m9-16h.1m8 0h.1m-4-6h.1m10 28h.1m8 0h.1m-4-6h.1m15-5h.1m8 0h.1m-4-6h.1',
    ],
    ['cell', 'M16 60a28 28 0 1 1 56 0a28 28 0 1 1-56 0', '', '01'],
    ['cell quiet', 'M16 60a28 28 0 1 1 56 0a28 28 0 1 1-56 0', '2', '2345678'],
    ['line', 'M72 58c22-4 18-20 50-20M122 24v28', '', '01'],
    ['line quiet off', 'M72 58c22-4 8-20 30-20M102 24v28', '2', '2345678'],
    ['pore', 'M44 76v28M152 140v28'],
    ['gate', 'M37 76v28M51 76v28M145 140v28M159 140v28'],
    ['gate round', 'M194 142v24M203 142v24', '', '0123'],
    ['gate round wide', 'M187 142l4 24M210 142l-4 24', '4', '45678'],
    ['dot fall', 'M151 137h.1m13 4h.1m14-5h.1m15 5h.1m17-3h.1', '03'],
    [
      'dot fall',
      'M130 135h.1m6 9h.1m6-4h.1m6-4h.1m6 9h.1m6-4h.1m6-4h.1m6 9h.1m6-4h.1m6-4h.1m6 9h.1m6-4h.1m6-4h.1m6-4h.1m6 9h.1',
      '3',
      '345678',
    ],
    ['plug aside', 'M142 134h20l-6 7v14h-8v-14z', '1', '12345678'],
    ['plug rise', 'M34 110h20l-6-7V89h-8v14z', '1', '12345678'],
    ['line down', 'M198 140v42m-6-7l6 7 6-7', '4', '45678'],
    ['line down', 'M170 180l6 6 6-6m-12 15l6 6 6-6m-12 15l6 6 6-6', '5', '5678'],
    [
      'line out',
      'M158 221l-6 6 6 6m-24-12l-6 6 6 6m-24-12l-6 6 6 6m-24-12l-6 6 6 6m-24-12l-6 6 6 6M194 221l6 6-6 6m24-12l6 6-6 6m24-12l6 6-6 6m24-12l6 6-6 6m24-12l6 6-6 6',
      '5',
      '5678',
    ],
    ['cell bump', BUMPS, '6', '6'],
    ['quiet', BUMPS, '7', '78'],
    ['lead', 'M31 90H4v68h137', '', '01234'],
    ['lead', 'M44 113v7M8 138h132', '1', '1'],
  ],
  labels: [
    ['brake', 4, 18, '2'],
    ['sender', 316, 58],
    ['receiver', 316, 253],
    ['nmda', 4, 175, '', '01234'],
    ['glutamate', 316, 143, '03'],
    ['ketamine', 8, 133, '1', '1'],
    ['ampa', 316, 174, '4', '4'],
    ['growth', 4, 150, '5', '5'],
    ['spines', 4, 150, '6', '6'],
    ['unproven', 4, 134, '7', '7'],
  ],
  marks: [
    [50, 197, 7],
    [94, 197, 7],
    [258, 197, 7],
    [302, 197, 7],
    [44, 58, 8],
    [176, 139, 8],
    [214, 160, 8],
    [176, 227, 8],
    [94, 197, 8],
  ],
};

const SINGLE =
  'M6 252h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h26l2-30 2 30h8';
const BURSTS =
  'M6 252h20l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h16h20l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h16h20l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h16h20l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h4l2-30 2 30h16h20';
const PATHS = 'M140 98c-3 14-10 20-14 26M146 98c6 14 6 26-3 41';
const CENTERS = 'M122 134h.1m14 14h.1';

/** A brain cut down the middle, a close-up of the edge of a habenula cell, and the record of its firing. */
const habenula: Scene = {
  parts: [
    [
      'cell',
      'M104 134c-10 10-40 12-56 4C22 132 4 108 8 80 14 36 56 8 108 8c54 0 96 30 100 74 2 22-10 38-28 42-12 2-22 2-31 0 4 12 7 22 4 36-3 12-6 20-5 34h-22c0-10-1-18-4-22-6-6-9-14-6-26 2-8 2-14-12-14M155 148c-2-18 16-26 32-22s24 22 12 34c-14 12-42 8-44-12zM96 98a24 15 0 1 1 48 0a24 15 0 1 1-48 0',
    ],
    [
      'lead faint',
      'M58 30c2 10 6 14 12 20M104 8c-4 10-4 16 0 24M20 100c8-4 14-4 22 0M156 146c12-2 22-2 36 0m-22-1c4-6 8-8 14-10m-14 10c4 6 8 8 14 10',
    ],
    ['band faint', 'M72 106C60 76 86 56 116 58c28 2 46 14 46 34'],
    ['lead', 'M143 91L232 78M143 91L236 134M44 150L122 134M44 150L136 148'],
    ['lead', 'M205 28L143 91', '', '0134567'],
    ['spot', 'M143 91h.1', '06'],
    ['line down', `${PATHS}M119 119l14 10M136 135l14 8`, '3', '34'],
    ['line quiet', PATHS, '5', '57'],
    ['spot', CENTERS, '5', '012567'],
    ['band', CENTERS, '', '34'],
    ['line out', 'M122 123v-4M111 131l-4-1M114 126l-3-3M136 159v4M147 148h4M144 156l3 3', '5', '5'],
    ['', 'M224 104a44 44 0 1 1 88 0a44 44 0 1 1-88 0M224 100h88M224 108h88'],
    ['pore', 'M250 90v28'],
    ['gate', 'M243 90v28M257 90v28', '2'],
    ['gate round', 'M284 92v24M293 92v24', '2'],
    ['plug fall', 'M240 84h20l-6 7v14h-8v-14z', '4', '4567'],
    ['line across', BURSTS, '1', '123'],
    ['line across', SINGLE, '4', '0457'],
    ['lead', 'M250 46v40M290 122l6 32', '2', '2'],
    ['lead', 'M250 108l22 48', '4', '4'],
  ],
  labels: [
    ['habenula', 208, 22, '0', '013457'],
    ['gate', 208, 22, '2', '2'],
    ['calcium', 316, 168, '2', '2'],
    ['ketamine', 316, 168, '4', '4'],
    ['less', 208, 14, '6', '6'],
    ['reward', 4, 166, '35'],
    ['single', 6, 212, '4', '0457'],
    ['bursts', 6, 212, '1', '123'],
  ],
  marks: [
    [143, 91, 7],
    [268, 133, 7],
    [228, 226, 7],
    [136, 148, 7],
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
