import { expect } from '@open-wc/testing';

import { steps, THEORIES } from '../../src/evidence/mechanisms.ts';
import { styles } from '../../src/ketamine-explainer/ketamine-explainer.styles.ts';
import { explainer as words } from '../../src/locale/en/explainer.ts';
import { setFolder } from '../../src/locale/locale.ts';
import { frames, until } from '../support/host-page.ts';
import { flat, putOnPaper } from '../support/paper.ts';
import { all, clear, explainer, isShown, moveButtons, click, one } from './explainer.ts';

const { labels } = words;

const pictures = (panel: Element): readonly SVGSVGElement[] => [
  ...panel.querySelectorAll<SVGSVGElement>('svg[role="img"]'),
];

const sheet = (): CSSStyleSheet => {
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  return made;
};

describe('the drawings', () => {
  afterEach(clear);

  it('keep the first scene under every step, and give each step a change of its own', async () => {
    const element = await explainer();
    for (const theory of THEORIES) {
      const drawn = pictures(one(element, `#panel-${theory}`));
      expect(drawn).to.have.length(steps[theory].length);
      const [scene] = drawn.map((svg) => svg.querySelector('path')!.getAttribute('d'));
      const inks = (svg: SVGSVGElement) =>
        [...svg.querySelectorAll('.now, circle')].map((node) => node.outerHTML).join('');
      for (const svg of drawn) {
        expect(svg.querySelector('path')!.getAttribute('d')).to.equal(scene);
        expect(inks(svg)).not.to.equal('');
      }
      expect(new Set(drawn.map(inks)).size).to.equal(drawn.length);
    }
  });

  it('draw what each step tells: what came stays, and what is not proven is not drawn as if it were', async () => {
    const element = await explainer();
    const counts = (theory: string, selector: string) =>
      pictures(one(element, `#panel-${theory}`)).map(
        (svg) => svg.querySelectorAll(selector).length,
      );
    for (const [theory, selector, expected] of [
      ['synapse', '.plug', [0, 2, 2, 2, 2, 2, 2, 2, 2]],
      ['synapse', '.cell.quiet', [0, 0, 1, 1, 1, 1, 1, 1, 1]],
      ['synapse', '.dot.fall', [1, 1, 1, 2, 2, 2, 2, 2, 2]],
      ['synapse', '.bump', [0, 0, 0, 0, 0, 0, 1, 0, 0]],
      ['synapse', '.quiet[d^="M38"]', [0, 0, 0, 0, 0, 0, 0, 1, 1]],
      ['synapse', '.ask.now', [0, 0, 0, 0, 0, 0, 0, 4, 0]],
      ['synapse', 'circle + .ask', [0, 0, 0, 0, 0, 0, 0, 0, 5]],
      ['synapse', '.ask', [0, 0, 0, 0, 0, 0, 0, 4, 5]],
      ['habenula', '.plug', [0, 0, 0, 0, 1, 1, 1, 1]],
      ['habenula', '.spot.now', [1, 0, 0, 0, 0, 1, 1, 0]],
      ['habenula', 'circle + .ask', [0, 0, 0, 0, 0, 0, 0, 4]],
    ] as const) {
      expect(counts(theory, selector), `${theory} ${selector}`).to.deep.equal(expected);
    }
    // The record of firing is the one that its name says: spikes that follow each other at once, or one by one.
    for (const svg of pictures(one(element, '#panel-habenula'))) {
      const record = svg.querySelector('.across')?.getAttribute('d') ?? '';
      expect(/h4l2-30/.test(record)).to.equal(svg.textContent.includes(labels.bursts));
      expect(/h26l2-30/.test(record)).to.equal(svg.textContent.includes(labels.single));
    }
  });

  it('show only what changes in the accent', async () => {
    const element = await explainer('style="--te-color-accent: rgb(200, 0, 100)"');
    const accent = 'rgb(200, 0, 100)';
    for (const svg of THEORIES.flatMap((theory) => pictures(one(element, `#panel-${theory}`)))) {
      for (const node of svg.querySelectorAll('path, text')) {
        const { stroke, fill } = getComputedStyle(node);
        expect([stroke, fill].includes(accent), node.outerHTML).to.equal(node.matches('.now'));
        // What is stilled, or not proven, is told by more than a colour.
        if (node.matches('.quiet'))
          expect(getComputedStyle(node).strokeDasharray, node.outerHTML).to.match(/\d/);
      }
    }
  });

  for (const lang of ['en', 'es']) {
    describe(`in ${lang}`, () => {
      const fetched = window.fetch;
      before(() => {
        window.fetch = () => fetched('/src/locale/es.json');
        setFolder(`${location.origin}/`);
      });
      after(() => {
        window.fetch = fetched;
        setFolder(undefined);
      });

      /** Each step's picture, in as wide a face as a host may have. */
      const atEachStep = async (
        width: number,
        look: (svg: SVGSVGElement, name: string) => void,
      ): Promise<void> => {
        const element = await explainer(
          `lang="${lang}" style="font-family: Verdana, DejaVu Sans, sans-serif"`,
          { width },
        );
        if (lang === 'es') {
          await until(
            () => element.shadowRoot!.textContent.includes('Glutamato'),
            'Spanish is there',
          );
        }
        for (const theory of THEORIES) {
          for (let step = 1; step <= steps[theory].length; step++) {
            element.goTo(theory, step);
            await element.updateComplete;
            look(
              all<SVGSVGElement>(element, 'svg[role="img"]').find(isShown)!,
              `${theory} ${step}`,
            );
          }
        }
      };

      for (const width of [240, 288, 320, 400, 560, 768, 1280]) {
        it(`have labels that can be read, in the picture and clear of each other, at ${width} px`, () =>
          atEachStep(width, (svg, place) => {
            const frame = svg.getBoundingClientRect();
            const scale = frame.width / svg.viewBox.baseVal.width;
            const boxes = [...svg.querySelectorAll('text:not(.ask)')].map((text) => {
              const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
              expect(size, text.textContent).to.be.at.least(11.9);
              expect(size, text.textContent).to.be.at.most(18);
              return { box: text.getBoundingClientRect(), name: `${place}: ${text.textContent}` };
            });
            for (const [index, { box, name }] of boxes.entries()) {
              expect(box.left, name).to.be.at.least(frame.left - 1);
              expect(box.right, name).to.be.at.most(frame.right + 1);
              expect(box.bottom, name).to.be.at.most(frame.bottom + 1);
              for (const other of boxes.slice(index + 1)) {
                const apart =
                  box.right <= other.box.left ||
                  other.box.right <= box.left ||
                  box.bottom <= other.box.top + 2 ||
                  other.box.bottom <= box.top + 2;
                expect(apart, `${name} | ${other.name}`).to.equal(true);
              }
            }
          }));
      }

      it('have a time scale whose numbers stand clear of each other at 240 px', async () => {
        const element = await explainer(`lang="${lang}" timeline`, { width: 240 });
        const weeks = { en: '0 weeks', es: '0 sem' }[lang];
        await until(() => element.shadowRoot!.textContent.includes(weeks!), 'its words');
        const [axis] = all(element, '.axis');
        const boxes = [...axis!.children].map((number) => {
          const range = document.createRange();
          range.selectNodeContents(number);
          return range.getBoundingClientRect();
        });
        for (const [index, box] of boxes.slice(1).entries()) {
          expect(box.left - boxes[index]!.right, `after ${index}`).to.be.at.least(3);
        }
      });

      for (const width of [240, 288, 320, 400, 640, 1280]) {
        it(`have labels that no line runs through, at ${width} px`, () =>
          atEachStep(width, (svg, place) => {
            const drawn = [...svg.querySelectorAll<SVGPathElement>('path:not(.faint)')];
            for (const text of svg.querySelectorAll<SVGTextElement>('text:not(.ask)')) {
              const size = Number.parseFloat(getComputedStyle(text).fontSize);
              for (let index = 0; index < text.getNumberOfChars(); index++) {
                const { x, y, width: wide } = text.getExtentOfChar(index);
                const points = [0.1, 0.5, 0.9].flatMap((across) =>
                  [0.45, 0.65, 0.85].map(
                    (down) => new DOMPoint(x + across * wide, y + down * size),
                  ),
                );
                const through = drawn.find((path) =>
                  points.some((point) => path.isPointInStroke(point)),
                );
                expect(through?.outerHTML, `${place}, ${index} of ${text.textContent}`).to.equal(
                  undefined,
                );
              }
            }
          }));
      }
    });
  }

  it('lead from the name of the habenula to its spot, wherever it stands', async () => {
    const element = await explainer();
    for (let step = 1; step <= steps.habenula.length; step++) {
      element.goTo('habenula', step);
      await element.updateComplete;
      const svg = all<SVGSVGElement>(element, 'svg[role="img"]').find(isShown)!;
      const [label] = [...svg.querySelectorAll<SVGTextElement>('text')].filter((text) =>
        text.textContent.includes('habenula'),
      );
      if (!label) continue;
      const line = [...svg.querySelectorAll<SVGPathElement>('.lead')].find((path) => {
        const { x, y, width, height } = label.getBBox();
        const from = path.getPointAtLength(0);
        return (
          from.x > x - 8 && from.x < x + width + 8 && from.y > y - 8 && from.y < y + height + 8
        );
      });
      const to = line?.getPointAtLength(line.getTotalLength());
      const spot = svg.querySelector<SVGPathElement>('.spot')!.getPointAtLength(0);
      expect(Math.hypot(to!.x - spot.x, to!.y - spot.y)).to.be.below(9);
    }
  });

  it('show no record of firing as if it were taken in people', async () => {
    const element = await explainer();
    for (const theory of THEORIES) {
      for (const [index, svg] of pictures(one(element, `#panel-${theory}`)).entries()) {
        if (steps[theory][index]![0] !== 'human') continue;
        expect(svg.textContent).not.to.contain(labels.single);
        expect(svg.textContent).not.to.contain(labels.bursts);
      }
    }
  });

  it('stand still until the reader moves', async () => {
    const element = await explainer('step="2"');
    const theory = one(element, '#panel-synapse');
    expect(theory.matches('.moved')).to.equal(false);
    element.step = 4;
    await element.updateComplete;
    expect(theory.matches('.moved')).to.equal(false);
    await click(element, moveButtons(element)[1]);
    expect(theory.matches('.moved')).to.equal(true);
    // A last step has nothing that moves: no end of a move tells that it stands.
    element.goTo('synapse', steps.synapse.length);
    await element.updateComplete;
    element.step = 3;
    await element.updateComplete;
    expect(theory.matches('.moved')).to.equal(false);
  });

  it('name the habenula where it is marked in people', () => {
    expect(labels.less).to.match(/habenula/i);
  });

  it('move for a second and a half at most, once, and only what changes', async () => {
    const element = await explainer();
    element.next();
    for (const theory of THEORIES) {
      for (let step = 1; step <= steps[theory].length; step++) {
        element.goTo(theory, step);
        await element.updateComplete;
        const svg = all<SVGSVGElement>(element, 'svg[role="img"]').find(isShown)!;
        for (const animation of svg.getAnimations({ subtree: true })) {
          const effect = animation.effect as KeyframeEffect;
          const { endTime, iterations } = effect.getComputedTiming();
          expect(Number(endTime)).to.be.at.most(1500);
          expect(iterations).to.equal(1);
          expect(effect.target!.matches('.now')).to.equal(true);
        }
      }
    }
  });

  it('fade nothing that stood there a step before, and let what spreads sideways do so', async () => {
    const element = await explainer();
    for (const theory of THEORIES) {
      const drawn = pictures(one(element, `#panel-${theory}`));
      for (let step = steps[theory].length; step; step--) {
        element.goTo(theory, step);
        await element.updateComplete;
        const before = new Set(
          Array.from(
            drawn[step - 2]?.querySelectorAll('path, text') ?? [],
            (node) => node.getAttribute('d') ?? node.textContent,
          ),
        );
        for (const animation of drawn[step - 1]!.getAnimations({ subtree: true })) {
          const { target } = animation.effect as KeyframeEffect;
          const node = target as SVGGraphicsElement;
          const name = `${theory} ${step}: ${node.outerHTML}`;
          animation.pause();
          animation.currentTime = 0;
          if (before.has(node.getAttribute('d') ?? node.textContent)) {
            expect(getComputedStyle(node).opacity, name).to.equal('1');
          }
          // Else arrows come up cut in half.
          const { width, height } = node.getBBox();
          if (width > 2 * height)
            expect(getComputedStyle(node).clipPath, name).not.to.match(/ 100%\)/);
        }
      }
    }
  });

  it('keep what is held down dark enough to be seen', async () => {
    const element = await explainer();
    for (const theory of THEORIES) {
      for (const svg of pictures(one(element, `#panel-${theory}`))) {
        // What is faint is scenery: no line leads to it and no step changes it.
        const faint = (drawing: Element) =>
          Array.from(drawing.querySelectorAll('.faint'), (node) => node.outerHTML);
        expect(faint(svg)).to.deep.equal(faint(pictures(one(element, `#panel-${theory}`))[0]!));
      }
    }
  });

  for (const [hider, hide, show] of [
    [
      'closed <details>',
      (outer: HTMLElement) => outer.removeAttribute('open'),
      (outer: HTMLElement) => outer.setAttribute('open', ''),
    ],
    [
      'tab that is left',
      (outer: HTMLElement) => (outer.hidden = true),
      (outer: HTMLElement) => (outer.hidden = false),
    ],
  ] as const) {
    for (const [when, at] of [
      ['after', 1000],
      ['amid', 500],
    ] as const) {
      it(`start no move again where a ${hider} shows them once more, hidden ${when} the move`, async () => {
        const element = await explainer('', {
          outer: '<details open><summary></summary><div class="here"></div></details>',
        });
        const outer = element.closest('details')!;
        const moves = () =>
          all<SVGSVGElement>(element, 'svg[role="img"]')
            .find(isShown)!
            .getAnimations({ subtree: true })
            .map(({ currentTime }) => Number(currentTime));
        element.next();
        await element.updateComplete;
        element.next();
        await frames(2);
        const picture = all<SVGSVGElement>(element, 'svg[role="img"]').find(isShown)!;
        const playing = picture.getAnimations({ subtree: true });
        expect(playing, 'a step left amid its move stops none of the next').not.to.have.length(0);
        for (const animation of playing) animation.currentTime = at;
        await frames(2);
        hide(outer);
        await frames(2);
        show(outer);
        await frames(2);
        expect(moves().filter((time) => time < at)).to.deep.equal([]);
      });
    }
  }

  it('do not move at all on paper, or where the reader asks for none', () => {
    const moving = flat(sheet().cssRules).filter(
      ([rule]) => rule.style.animationName || rule.style.transitionProperty,
    );
    expect(moving).not.to.have.length(0);
    for (const [rule, under] of moving) {
      expect(under, rule.cssText).to.contain('prefers-reduced-motion: no-preference');
      // What prints must not be caught at the start of its move.
      expect(under, rule.cssText).to.contain('screen');
    }
  });

  it('print with all steps of the theories wanted, in order, without the controls', async () => {
    const element = await explainer('timeline');
    putOnPaper(element, styles);
    const drawn = all<SVGSVGElement>(element, 'svg[role="img"]');
    expect(drawn).to.have.length(steps.synapse.length + steps.habenula.length);
    let bottom = -Infinity;
    for (const svg of drawn) {
      const { top, height } = svg.getBoundingClientRect();
      expect(height).to.be.greaterThan(100);
      expect(top).to.be.greaterThan(bottom);
      bottom = top;
    }
    // No page ends amid a step, or with a heading whose step is on the next: it reaches down over the drawing.
    const kept = (name: string) => getComputedStyle(one(element, `[part~="${name}"]`)).breakInside;
    for (const name of ['theory-heading', 'step', 'drawing', 'timeline', 'beside', 'foot']) {
      expect(kept(name), name).to.equal('avoid');
    }
    for (const name of ['.theory-heading', '.step:last-child .step-heading']) {
      const heading = one(element, name);
      const { height } = heading.getBoundingClientRect();
      expect(height, name).to.be.greaterThan(drawn[0]!.getBoundingClientRect().height);
      expect(getComputedStyle(heading).breakInside, name).to.equal('avoid');
    }
    for (const name of ['tabs', 'steps', 'moves']) {
      expect(all(element, `[part~="${name}"]`).some(isShown), name).to.equal(false);
    }
  });
});
