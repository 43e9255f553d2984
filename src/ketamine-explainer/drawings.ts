/** The drawings: two scenes, each drawn again for every step with only that step's change in the accent. */
import { nothing, svg, type TemplateResult } from 'lit/html.js';

import type { TheoryId } from '../evidence/mechanisms.ts';
import type { explainer } from '../locale/en/explainer.ts';

/** Words on the drawings; a line break in one is a line break in the picture. */
export type Labels = typeof explainer.labels;

const label = (x: number, y: number, text: string, kind = ''): TemplateResult =>
  svg`<text class=${kind} y=${y}>${text
    .split('\n')
    .map((line, index) => svg`<tspan x=${x} dy=${index ? '1.15em' : 0}>${line}</tspan>`)}</text>`;

const path = (kind: string, d: string): TemplateResult => svg`<path class=${kind} d=${d} />`;

/** Round dots, as wide as the stroke. */
const dots = (...points: readonly string[]): string =>
  points.map((point) => `M${point}h.1`).join('');

/** A gate through a cell's wall: two halves. */
const gate = (x: number, y: number, height: number): string =>
  `M${x - 7} ${y}v${height}M${x + 7} ${y}v${height}`;

const NMDA_GATES = gate(50, 79, 28) + gate(150, 145, 28);

const ask = (...points: readonly (readonly [x: number, y: number])[]): unknown =>
  points.map(
    ([x, y]) =>
      svg`${path('now mark', `M${x} ${y}h.1`)}<text class="ask" x=${x} y=${y + 5}>?</text>`,
  );

const BUMPS = [24, 62, 100, 276];

/** A synapse: a brake cell holds back a sending cell, which meets the spine of a receiving cell. */
const synapse = (step: number, words: Labels): TemplateResult => {
  const state = (from: number) => (step === from ? 'now' : '');
  const since = (first: number, part: () => unknown) => (step >= first ? part() : nothing);
  return svg`
    ${path('cell', 'M-5 216H138c14 0 20-4 20-12 0-10-42-6-42-32 0-10 6-14 16-14h88c10 0 16 4 16 14 0 26-42 22-42 32 0 8 6 12 20 12H325v60H-5z')}
    ${path('cell', 'M138-5c-5 28-2 48 12 58 8 6 10 8 10 12 0 8-44 8-44 40 0 16 8 25 22 25h76c14 0 22-9 22-25 0-32-44-32-44-40 0-4 2-6 10-12 14-10 17-30 12-58z')}
    ${path('vesicle', dots('138 104', '158 114', '176 94', '194 114', '214 104'))}
    ${path('dot', dots('135 102', '141 106', '155 112', '161 116', '173 92', '179 96', '191 112', '197 116', '211 102', '217 106'))}
    ${path(`cell ${state(2)} ${step > 1 ? 'quiet' : ''}`, 'M20 62a30 30 0 1 1 60 0a30 30 0 1 1-60 0')}
    ${
      step < 2
        ? path('line', 'M80 56C102 50 112 30 134 30M135 14v32')
        : path(`${state(2)} line quiet off`, 'M80 56C96 52 102 34 116 34M117 18v32')
    }
    ${path('gate', NMDA_GATES)}
    ${path(`${state(4)} gate round`, step < 4 ? 'M197 147v24M207 147v24' : 'M190 146l3 26M214 146l-3 26')}
    ${path(`${state(0) || state(3)} dot fall`, dots('140 138', '158 141', '172 136', '186 143', '202 137', '216 141'))}
    ${since(3, () => path(`${state(3)} dot fall`, dots('130 140', '148 134', '166 146', '178 144', '194 137', '209 143', '224 136', '134 149', '172 152', '183 151', '223 148', '165 136', '180 137')))}
    ${since(1, () => path(`${state(1)} plug`, 'M140 141h20l-6 7v14h-8v-14zM40 111h20l-6-7V90h-8v14z'))}
    ${since(4, () => path(`${state(4)} line pass`, 'M202 144v44m-6-7l6 7 6-7'))}
    ${since(5, () => path(`${state(5)} line spread`, 'M170 182l6 6 6-6M170 198l6 6 6-6M170 214l6 6 6-6M160 232l-6 6 6 6M136 232l-6 6 6 6M112 232l-6 6 6 6M88 232l-6 6 6 6M64 232l-6 6 6 6M40 232l-6 6 6 6M192 232l6 6-6 6M216 232l6 6-6 6'))}
    ${since(6, () =>
      path(
        `${step > 6 ? `${state(7)} line quiet` : 'now'} bump`,
        BUMPS.map((x) => `M${x - 6} 216c2-6 1-9-2-12-8-22 24-22 16 0-3 3-4 6-2 12z`).join(''),
      ),
    )}
    ${step === 7 ? BUMPS.map((x) => svg`<text class="now mid" x=${x} y="204">?</text>`) : nothing}
    ${label(8, 20, words.brake, state(2))}
    ${label(228, 22, words.sender)}
    ${label(250, 236, words.receiver)}
    ${step < 5 ? [path('lead', 'M36 152l8-44M66 168l76 2'), label(8, 166, words.nmda)] : nothing}
    ${step === 0 || step === 3 ? label(246, 142, words.glutamate, 'now') : nothing}
    ${
      step === 1
        ? [path('now lead', 'M66 118l-8-8M118 134l24 8'), label(56, 132, words.ketamine, 'now')]
        : nothing
    }
    ${step === 4 ? label(246, 172, words.ampa, 'now') : nothing}
    ${step === 5 ? label(8, 184, words.growth, 'now') : nothing}
    ${step === 6 ? label(8, 162, words.spines, 'now') : nothing}
    ${step === 7 ? label(8, 162, words.unproven, 'now') : nothing}
    ${step === 8 ? ask([50, 56], [250, 144], [222, 174], [170, 230], [62, 200]) : nothing}`;
};

const SPIKE = 'h4l2-30 2 30';
const SINGLE = `M6 252${`h22${SPIKE}`.repeat(10)}h8`;
const BURSTS = `M6 252${`h16${SPIKE.repeat(5)}h16`.repeat(4)}h20`;

/** A brain cut down the middle, a close-up of a habenula cell's wall, and the record of its firing. */
const habenula = (step: number, words: Labels): TemplateResult => {
  const state = (...at: readonly number[]) => (at.includes(step) ? 'now' : '');
  const bursting = step > 0 && step < 4;
  const held = step === 3 || step === 4;
  return svg`
    ${path('cell', 'M92 136c10 4 6 12 4 18-4 12 0 22 8 28 4 5 6 9 6 14h26c-2-10 0-16 4-24 6-16 6-32-4-50')}
    ${path('cell', 'M144 150c-2-18 14-28 32-24s22 24 10 36c-12 12-38 8-42-12z')}
    ${path('fold', 'M146 148c14-2 26-4 44-2M148 140c12-6 22-8 36-6M150 158c12 2 22 4 32 2')}
    ${path('cell', 'M92 136C80 146 56 146 44 138 20 132 4 108 8 78 14 36 54 8 104 8c50 0 90 30 94 74 2 22-8 38-26 42-16 3-28 0-36-2')}
    ${path('fold', 'M30 62c8 2 14 8 16 16M58 32c2 10 8 16 16 20M104 20c-4 8-4 16 0 24M146 30c-8 4-12 10-12 18M178 66c-10-2-16 2-20 8M26 108c8-4 16-4 24 0M186 104c-8-4-16-4-22 2')}
    ${path('band', 'M62 106C54 76 78 56 108 58c26 2 42 16 42 36')}
    ${path('cell', 'M86 100a24 15 0 1 1 48 0a24 15 0 1 1-48 0')}
    ${path('lead', 'M134 92L228 32M134 92L234 84')}
    ${path(`${state(0)} dot spot`, dots('134 92'))}
    ${path('lead', 'M58 172l40-36M58 172l72-20')}
    ${
      step > 2
        ? path(
            `${state(3, 5)} line hold ${held ? '' : 'quiet'}`,
            `M130 98C128 108 120 114 112 123M138 98C148 110 149 126 142 139${held ? 'M105 117l14 12M134 135l16 8' : ''}`,
          )
        : nothing
    }
    ${path(`${state(5)} ${held ? 'down' : ''} dot center`, dots('104 132', '137 150'))}
    ${step === 5 ? path('now line rays', 'M104 119v-4M104 145v4M91 132h-4M117 132h4M137 137v-4M137 163v4M124 150h-4M150 150h4') : nothing}
    ${path('lens', 'M224 54a42 42 0 1 1 84 0a42 42 0 1 1-84 0')}
    ${path('wall', 'M224 50h84M224 58h84')}
    ${path(`${state(2)} gate`, gate(248, 40, 28))}
    ${path(`${state(2)} gate round`, gate(284, 42, 24))}
    ${step > 3 ? path(`${state(4)} plug`, 'M238 36h20l-6 7v14h-8v-14z') : nothing}
    ${path(`${state(1, 4)} line trace`, bursting ? BURSTS : SINGLE)}
    ${step === 6 ? path('now line scan', 'M118 86v-10h10M140 76h10v10M150 98v10h-10M128 108h-10V98') : nothing}
    ${label(8, 212, bursting ? words.bursts : words.single, state(1, 4))}
    ${label(8, 170, words.reward, state(3, 5))}
    ${
      step === 2
        ? [
            path('now lead', 'M246 72l-10 38M284 70l8 60'),
            label(206, 124, words.gate, 'now'),
            label(262, 146, words.calcium, 'now'),
          ]
        : step === 4
          ? [path('now lead', 'M246 62l-6 46'), label(210, 122, words.ketamine, 'now')]
          : step === 6
            ? [
                path('now line fall', 'M214 108v22m-6-7l6 7 6-7'),
                label(226, 124, words.less, 'now'),
              ]
            : label(210, 122, words.habenula, state(0))
    }
    ${step === 7 ? ask([134, 92], [266, 24], [228, 224], [118, 160]) : nothing}`;
};

/** The drawing of a theory's step; `step` counts from 0. */
export const drawing = (theory: TheoryId, step: number, words: Labels): TemplateResult =>
  (theory === 'synapse' ? synapse : habenula)(step, words);
