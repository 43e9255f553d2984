/** The drawings: two scenes, each drawn again for every step with only that step's change in the accent. */
import { nothing, svg, type TemplateResult } from 'lit/html.js';

import type { TheoryId } from '../evidence/mechanisms.ts';
import type { explainer } from '../locale/en/explainer.ts';

/** Words on the drawings; a line break in one is a line break in the picture. */
export type Labels = typeof explainer.labels;

const label = (x: number, y: number, text: string, kind = '', end = ''): TemplateResult =>
  svg`<text class="${kind} ${end}" x=${x} y=${y}>${text
    .split('\n')
    .map((line, index) => svg`<tspan x=${x} dy=${index ? '1.15em' : 0}>${line}</tspan>`)}</text>`;

const path = (kind: string, d: string): TemplateResult => svg`<path class=${kind} d=${d} />`;

/** Round dots of a stroke's width. */
const dots = (...points: readonly string[]): string =>
  points.map((point) => `M${point}h.1`).join('');

/** A channel through a cell's wall: two halves, `gap` apart. */
const channel = (x: number, y: number, gap: number, height: number): string =>
  `M${x - gap} ${y}v${height}M${x + gap} ${y}v${height}`;

const cork = (x: number, y: number): string => `M${x - 5} ${y}l5-5 5 5-5 12z`;

const QUESTION = (x: number, y: number): TemplateResult => svg`<text class="ask" x=${x} y=${y}>?</text>`;

const SPINES = [30, 72, 114, 284]
  .map((x) => `M${x - 5} 207c2-9 1-9-2-13-4-14 18-14 14 0-3 4-4 4-2 13`)
  .join('');

/** A synapse: a brake cell holds a sending cell, which meets the receiving cell's spine. */
const synapse = (step: number, words: Labels): TemplateResult => {
  const state = (from: number) => (step === from ? 'now' : 'ink');
  const from = (first: number, part: () => unknown) => (step >= first ? part() : nothing);
  const only = (...parts: readonly [number, () => unknown][]) =>
    parts.map(([at, part]) => (at === step ? part() : nothing));
  return svg`
    ${path('cell', 'M-5 207H150c13 0 16-6 16-16 0-8-30-8-34-24-3-12 2-21 14-21h68c12 0 17 9 14 21-4 16-34 16-34 24 0 10 3 16 16 16H325v50H-5z')}
    ${path('cell', 'M140-5c-4 30-2 52 14 60 8 5 12 8 12 14 0 7-38 6-38 30 0 14 8 24 20 24h64c12 0 20-10 20-24 0-24-38-23-38-30 0-6 4-9 12-14 16-8 18-30 14-60z')}
    ${path('vesicle', dots('148 98', '166 108', '180 92', '198 108', '213 96'))}
    ${path('ink dot', dots('145 96', '151 100', '163 106', '169 110', '177 90', '183 94', '195 106', '201 110', '210 94', '216 98'))}
    ${path(`cell ${step === 2 ? 'now' : ''} ${step > 1 ? 'quiet' : ''}`, 'M22 58a28 28 0 1 1 56 0a28 28 0 1 1-56 0')}
    ${
      step < 2
        ? path('ink line', 'M78 54C100 48 112 30 134 32M137 16v32')
        : path(`${state(2)} line quiet release`, 'M78 54C96 50 104 36 116 34M118 20v30')
    }
    ${path('ink bar', channel(50, 76, 5, 20) + channel(158, 136, 5, 22))}
    ${path(`${state(4)} bar round`, step < 4 ? channel(202, 138, 4, 17) : 'M196 137l-3 18M208 137l3 18')}
    ${path(`${state(0)} dot fall`, dots('158 130', '172 135', '186 130', '200 134', '177 142'))}
    ${from(1, () => path(`${state(1)} cork`, cork(50, 92) + cork(158, 140)))}
    ${from(3, () => path(`${state(3)} dot fall`, dots('146 131', '152 138', '165 133', '169 141', '179 132', '184 139', '192 136', '207 131', '213 138', '190 143', '219 131', '140 136', '196 129')))}
    ${from(4, () => path(`${state(4)} line down`, 'M202 140v30m-5-6l5 6 5-6'))}
    ${from(5, () => path(`${state(5)} line trail`, 'M183 172v48M183 220H60m6-5l-6 5 6 5M183 220H270m-6-5l6 5-6 5'))}
    ${from(6, () => path(step > 6 ? `${state(7)} line guess` : 'now grown', SPINES))}
    ${from(7, () => [30, 72, 114, 284].map((x) => QUESTION(x, 190)))}
    ${from(8, () => [QUESTION(50, 64), QUESTION(226, 136), QUESTION(232, 164), QUESTION(196, 194)])}
    ${label(8, 18, words.brake, state(2))}
    ${label(228, 20, words.sender)}
    ${label(314, 242, words.receiver, '', 'end')}
    ${only(
      [0, () => label(238, 136, words.glutamate, 'now')],
      [1, () => label(10, 130, words.ketamine, 'now')],
      [3, () => label(238, 136, words.glutamate, 'now')],
      [4, () => label(238, 150, words.ampa, 'now')],
      [5, () => label(10, 180, words.growth, 'now')],
      [6, () => label(10, 176, words.spines, 'now')],
      [7, () => label(10, 170, words.unproven, 'now')],
    )}
    ${
      step < 5
        ? [
            path('lead', 'M50 112v-12M96 142l52 4'),
            step === 1 ? nothing : label(10, 124, words.nmda),
          ]
        : nothing
    }`;
};

const spikes = (count: number): string => 'h4l2-28 2 28'.repeat(count);
const SINGLE = `M6 243${`h22${spikes(1)}`.repeat(10)}h8`;
const BURSTS = `M6 243${`h14${spikes(5)}h18`.repeat(4)}h20`;

/** A brain cut down the middle, a close-up of a habenula cell's wall, and the record of its firing. */
const habenula = (step: number, words: Labels): TemplateResult => {
  const state = (...at: readonly number[]) => (at.includes(step) ? 'now' : 'ink');
  const when = (shown: boolean, part: () => unknown) => (shown ? part() : nothing);
  const held = step > 2 && step < 5;
  return svg`
    ${path('cell', 'M52 142C20 132 2 100 12 68 26 28 68 6 114 6c52 0 92 28 98 70 3 22-4 40-22 46H120')}
    ${path('lobe', 'M66 104C64 70 92 56 122 58c30 2 46 18 44 38')}
    ${path('cell', 'M98 98a25 15 0 1 1 50 0a25 15 0 1 1-50 0')}
    ${when(held, () => path(`${state(3)} line hold`, 'M144 94C146 108 136 116 126 122M148 94C156 112 152 124 146 134m-28-16l10 12m8 0h20'))}
    ${path(`${state(5)} dot big`, dots('120 128', '146 142'))}
    ${path(`${state(0)} dot big`, dots('146 90'))}
    ${path('lens', 'M226 54a42 42 0 1 1 84 0a42 42 0 1 1-84 0M150 88l80-18')}
    ${path('wall', 'M230 54h76')}
    ${path(`${state(2)} bar`, channel(252, 42, 5, 24))}
    ${path(`${state(2)} bar round`, channel(286, 44, 5, 20))}
    ${when(step > 3, () => path(`${state(4)} cork`, cork(252, 46)))}
    ${path(`${state(1, 4)} line trace`, step > 0 && step < 4 ? BURSTS : SINGLE)}
    ${when(step === 6, () => path('now line scanned', 'M132 84v-8h8M152 76h8v8M160 98v8h-8M140 106h-8v-8'))}
    ${label(8, 206, step > 0 && step < 4 ? words.bursts : words.single, state(1, 4))}
  `;
};

/** The drawing of a theory's step; `step` counts from 0. */
export const drawing = (theory: TheoryId, step: number, words: Labels): TemplateResult =>
  (theory === 'synapse' ? synapse : habenula)(step, words);
