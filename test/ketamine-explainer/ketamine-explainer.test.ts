import { expect } from '@open-wc/testing';

import { KetamineExplainer } from '../../src/ketamine-explainer/ketamine-explainer.ts';
import {
  mechanismSource,
  numbers,
  safety,
  steps,
  THEORIES,
} from '../../src/evidence/mechanisms.ts';
import { sourceHref } from '../../src/evidence/sources.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { common } from '../../src/locale/en/common.ts';
import { add } from '../../src/locale/locale.ts';
import type { MechanismSourceId, TheoryId } from '../../src/evidence/mechanisms.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { RUBBISH } from '../support/rubbish.ts';
import {
  all,
  clear,
  click,
  explainer,
  isShown,
  moveButtons,
  one,
  press,
  record,
  shownSteps,
  stepButtons,
  swipe,
  textOf,
} from './explainer.ts';

const LAST = { synapse: steps.synapse.length, habenula: steps.habenula.length };
const WIDTHS = [240, 320, 480, 768, 1280];

describe('<ketamine-explainer>', () => {
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
  });
  afterEach(() => {
    recorded.restore();
    clear();
  });

  describe('what it says', () => {
    it('opens with heading, crisis line, how little is known, and approval, in this order', async () => {
      const element = await explainer();
      const order = ['heading', 'crisis', 'banner', 'off-label', 'tabs', 'theory'].map((name) =>
        one(element, `[part~="${name}"]`),
      );
      expect(textOf(order[0])).to.equal('How ketamine may work');
      expect(textOf(order[2])).to.contain('rats and mice').and.to.contain('Nobody knows');
      expect(textOf(order[3])).to.contain('not approved ketamine for depression');
      const foot = textOf(one(element, '[part~="foot"]'));
      const safetyLines = [
        'compounded ketamine',
        `drive or do anything risky for ${numbers.driving}`,
        'suicide in children',
      ];
      const lines = [...one(element, '[part~="foot"]').querySelectorAll('p')];
      for (const [index, told] of safetyLines.entries()) {
        expect(foot).to.contain(told);
        const line = lines.find((found) => textOf(found).includes(told));
        const [, ...sources] = safety[index]!;
        const cited = line!.querySelectorAll<HTMLElement>('.cite');
        expect(
          Array.from(cited, ({ dataset }) => dataset['source']),
          told,
        ).to.deep.equal(sources);
      }
      for (const [index, node] of order.slice(1).entries()) {
        expect(
          order[index]!.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
          `${index}`,
        ).to.be.greaterThan(0);
        expect(isShown(node)).to.equal(true);
      }
      expect(recorded.lines).to.deep.equal([]);
    });

    it('gives every step a sentence, a drawing with a description, its evidence and a source', async () => {
      const element = await explainer();
      for (const theory of THEORIES) {
        const articles = all(element, `#panel-${theory} [part~="step"]`);
        expect(articles).to.have.length(LAST[theory]);
        for (const [index, article] of articles.entries()) {
          const [title, sentence, basis, drawing] = mechanisms.steps[theory][index]!;
          expect(textOf(article.querySelector('[part~="step-heading"]'))).to.contain(title);
          expect(textOf(article.querySelector('[part~="text"]'))).to.equal(sentence);
          const mark = article.querySelector('[part~="basis"]')!;
          expect(textOf(mark)).to.equal(basis);
          expect(mark.classList.contains(steps[theory][index]![0]), mark.className).to.equal(true);
          const picture = article.querySelector('svg[role="img"]')!;
          expect(picture.getAttribute('aria-label')).to.equal(drawing);
          // The labels are in the description: nothing is told twice.
          for (const label of picture.querySelectorAll('text')) {
            expect(label.closest('[aria-hidden="true"]'), textOf(label)).not.to.equal(null);
          }
          const cited = [...article.querySelectorAll<HTMLElement>('[part~="sources"] .cite')];
          expect(cited).not.to.have.length(0);
          for (const citation of cited) {
            expect(citation.lang, textOf(citation)).to.equal('en');
            expect(citation.ariaExpanded).to.equal('false');
            expect(textOf(citation)).to.match(/^\d+\. \D+ \d{4}$/);
          }
        }
      }
      expect(element.shadowRoot!.textContent).not.to.match(/[{}]|undefined|NaN/);
    });

    it('ends each theory with the contested points: masked trial, KARMA-Dep 2, missing proof', async () => {
      const element = await explainer();
      for (const theory of THEORIES) {
        const points = one(element, `#panel-${theory} [part~="open-points"]`);
        const last = all(element, `#panel-${theory} [part~="step"]`).at(-1)!;
        expect(last.contains(points)).to.equal(true);
        // The older trial that found a benefit stands before the newer that found none.
        expect(textOf(points)).to.match(
          new RegExp(
            `${numbers.single} of 100.*${numbers.single0} after.*When ${numbers.masked} people`,
          ),
        );
        expect(textOf(points)).to.contain('KARMA-Dep 2');
        expect(textOf(points)).to.match(/unproven|theory/);
        for (const point of points.children) {
          expect(point.querySelectorAll('[part~="basis"]')).to.have.length(1);
          expect(point.querySelectorAll('.cite').length).to.be.greaterThan(0);
        }
        expect(textOf(points.nextElementSibling), 'beside the numbers').to.contain('Results vary.');
      }
    });

    it('stands ketamine beside usual antidepressants, the serotonin story not settled', async () => {
      const element = await explainer();
      const beside = one(element, '[part~="beside"]');
      expect(isShown(beside)).to.equal(true);
      expect(textOf(beside)).to.contain('serotonin story is not settled').and.to.contain('NMDA');
      expect(beside.querySelectorAll('.cite').length).to.be.greaterThan(4);
    });

    it('heads its parts in steps of one level', async () => {
      const element = await explainer('heading-level="3" timeline', {
        inner: '<p slot="testimonial">It helped me.</p>',
      });
      const levels = all(element, 'h1, h2, h3, h4, h5, h6').map((node) =>
        Number(node.localName[1]),
      );
      expect(levels[0]).to.equal(3);
      const weights = all(element, 'h3, h4, h5').map((node) => getComputedStyle(node).fontWeight);
      expect(new Set(weights)).to.have.length(1);
      for (const [index, level] of levels.slice(1).entries()) {
        expect(level - levels[index]!, `after ${index}`).to.be.at.most(1);
      }
      expect(Math.max(...levels)).to.equal(5);
      expect(all(element, '.theory-heading').map(({ localName }) => localName)).to.deep.equal([
        'h4',
        'h4',
      ]);
    });

    it('has lists that Safari tells as lists, and names for what its buttons stand in', async () => {
      const element = await explainer();
      for (const list of all(element, 'ol, ul')) {
        if (getComputedStyle(list).listStyleType === 'none')
          expect(list.getAttribute('role'), list.className).to.equal('list');
      }
      expect(one(element, '[role="tablist"]').ariaLabel).to.equal('Two ideas');
      expect(one(element, 'ol').ariaLabel).to.equal('Steps');
    });
  });

  describe('moving through it', () => {
    it('shows one step of one theory, marked in its list, and moves by previous and next', async () => {
      const element = await explainer();
      expect(shownSteps(element)).to.deep.equal(['synapse 1']);
      const [previous, next] = moveButtons(element);
      // What was seen in animals only is told with the step's title.
      const [title, , basis] = mechanisms.steps.synapse[1];
      expect(textOf(stepButtons(element)[1])).to.equal(`2 ${title}${basis}`);
      await click(element, next);
      expect(shownSteps(element)).to.deep.equal(['synapse 2']);
      expect(textOf(one(element, '.on .moves'))).to.contain(`Step 2 of ${LAST.synapse}`);
      const current = stepButtons(element).filter((button) => button.ariaCurrent === 'step');
      expect(current.map((button) => stepButtons(element).indexOf(button))).to.deep.equal([1]);
      const edges = stepButtons(element).map((button) => getComputedStyle(button).borderTopWidth);
      expect(edges.indexOf('4px'), 'by more than a colour').to.equal(1);
      expect(edges.lastIndexOf('4px')).to.equal(1);
      expect(element.shadowRoot!.activeElement).to.equal(next);
      await click(element, previous);
      expect(shownSteps(element)).to.deep.equal(['synapse 1']);
    });

    it('keeps focus on a button that leads no further, and says so', async () => {
      const element = await explainer(`step="${LAST.synapse - 1}"`);
      const [, next] = moveButtons(element);
      expect(next.getAttribute('aria-disabled')).to.equal('false');
      await click(element, next);
      expect(next.getAttribute('aria-disabled')).to.equal('true');
      await click(element, next);
      expect(shownSteps(element)).to.deep.equal([`synapse ${LAST.synapse}`]);
      expect(element.shadowRoot!.activeElement).to.equal(next);
      element.setAttribute('step', '1');
      await element.updateComplete;
      expect(moveButtons(element)[0].getAttribute('aria-disabled')).to.equal('true');
      expect(recorded.lines).to.deep.equal([]);
    });

    it('goes to a step of the list by press or arrow key, focus with it', async () => {
      const element = await explainer();
      const buttons = stepButtons(element);
      await click(element, buttons[2]!);
      expect(shownSteps(element)).to.deep.equal(['synapse 3']);
      const moves: [string, number][] = [
        ['ArrowRight', 4],
        ['ArrowDown', 5],
        ['ArrowLeft', 4],
        ['ArrowUp', 3],
        ['End', LAST.synapse],
        ['ArrowRight', LAST.synapse],
        ['Home', 1],
        ['ArrowLeft', 1],
        ['a', 1],
      ];
      for (const [key, step] of moves) {
        await press(element, element.shadowRoot!.activeElement!, key);
        expect(shownSteps(element), key).to.deep.equal([`synapse ${step}`]);
        expect(element.shadowRoot!.activeElement, key).to.equal(buttons[step - 1]);
      }
    });

    it('turns the arrow keys and the swipe round where text runs right to left', async () => {
      add('es', { common: { ...common, direction: 'rtl' } });
      const element = await explainer('lang="es" step="3"');
      await press(element, stepButtons(element)[2]!, 'ArrowLeft');
      expect(shownSteps(element)).to.deep.equal(['synapse 4']);
      await swipe(element, 80);
      expect(shownSteps(element)).to.deep.equal(['synapse 5']);
    });

    it('takes a sideways swipe of a finger, and no other', async () => {
      const element = await explainer('step="3"');
      await swipe(element, -80);
      expect(shownSteps(element)).to.deep.equal(['synapse 4']);
      await swipe(element, 80);
      expect(shownSteps(element)).to.deep.equal(['synapse 3']);
      await swipe(element, -45);
      expect(shownSteps(element)).to.deep.equal(['synapse 4']);
      await swipe(element, 45);
      await swipe(element, -20);
      await swipe(element, -80, 90);
      await swipe(element, -80, 0, 'mouse');
      // A finger that rested first selects text.
      await swipe(element, -80, 0, 'touch', 700);
      expect(shownSteps(element)).to.deep.equal(['synapse 3']);
      const stage = one(element, '#panel-synapse .stage');
      expect(getComputedStyle(stage).touchAction).to.equal('pan-y pinch-zoom');
    });

    it('takes a swipe where the browser tells of no visual viewport', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'visualViewport')!;
      const element = await explainer('step="3"');
      Object.defineProperty(window, 'visualViewport', { value: undefined, configurable: true });
      try {
        await swipe(element, -80);
      } finally {
        Object.defineProperty(window, 'visualViewport', own);
      }
      expect(shownSteps(element)).to.deep.equal(['synapse 4']);
    });

    it('shows a swiped step from its start where the last was longer, and else moves nothing', async () => {
      const element = await explainer(`step="${LAST.synapse}"`, { width: 390 });
      const box = element.parentElement!;
      box.style.paddingBlock = '3000px';
      const stage = one(element, '#panel-synapse .stage');
      const at = () => stage.getBoundingClientRect().top;
      scrollTo(0, 0);
      scrollBy(0, stage.getBoundingClientRect().bottom - 100);
      const end = at();
      expect(end).to.be.below(-500);
      await swipe(element, -80);
      expect(at(), 'there is no next').to.equal(end);
      await swipe(element, 80);
      expect(shownSteps(element)).to.deep.equal([`synapse ${LAST.synapse - 1}`]);
      expect(at()).to.be.within(-1, innerHeight - 100);
      scrollBy(0, at() - 20);
      await swipe(element, 80);
      expect(at()).to.be.closeTo(20, 1);
      // On a phone that lies on its side a step is higher than the window.
      element.style.fontSize = '60px';
      scrollBy(0, at() + 200);
      expect(stage.getBoundingClientRect().bottom).to.be.above(innerHeight);
      await swipe(element, 80);
      expect(at()).to.be.closeTo(0, 1);
      // A frame as high as its page has nothing above its edge.
      element.style.fontSize = '';
      element.goTo('synapse', LAST.synapse);
      await element.updateComplete;
      scrollBy(0, at() - 20);
      await swipe(element, 80, 0, 'touch', 100, stage.getBoundingClientRect().bottom - 50);
      expect(at()).to.be.closeTo(0, 1);
      scrollTo(0, 0);
    });

    it('takes no swipe of two fingers', async () => {
      const element = await explainer('step="3"');
      const stage = one(element, '#panel-synapse .stage');
      for (const [type, isPrimary, clientX] of [
        ['pointerdown', true, 200],
        ['pointerdown', false, 240],
        ['pointerup', false, 320],
        ['pointerup', true, 120],
      ] as const) {
        const init = { pointerType: 'touch', isPrimary, clientX, clientY: 200, bubbles: true };
        stage.dispatchEvent(new PointerEvent(type, init));
      }
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['synapse 3']);
    });

    it('announces what the reader went to, and nothing before', async () => {
      const element = await explainer();
      const status = one(element, '[role="status"]');
      expect(textOf(status)).to.equal('');
      await click(element, moveButtons(element)[1]);
      const [title, sentence, basis] = mechanisms.steps.synapse[1];
      // What was seen in animals only must not be heard as a fact.
      expect(textOf(status)).to.equal(`Step 2 of ${LAST.synapse}. ${title}. ${sentence} ${basis}.`);
      expect(one(element, '[role="status"]')).to.equal(status);
    });

    it('announces a step of the other theory where a page goes there, not where a tab tells it', async () => {
      const element = await explainer();
      const status = one(element, '[role="status"]');
      element.goTo('habenula', 3);
      await element.updateComplete;
      const [title, sentence, basis] = mechanisms.steps.habenula[2];
      expect(textOf(status)).to.equal(
        `Step 3 of ${LAST.habenula}. ${title}. ${sentence} ${basis}.`,
      );
      const [tab] = all(element, '[role="tab"]');
      await click(element, tab!);
      expect(shownSteps(element)).to.deep.equal(['synapse 1']);
      expect(textOf(status)).to.equal('');
      element.goTo('habenula', 4);
      await element.updateComplete;
      expect(textOf(status), 'the focus is on the other tab').to.contain(
        `Step 4 of ${LAST.habenula}`,
      );
    });

    it('announces no title that focus has told, and keeps no announcement that is out of date', async () => {
      const element = await explainer();
      const status = one(element, '[role="status"]');
      stepButtons(element)[0]!.focus();
      await press(element, stepButtons(element)[0]!, 'ArrowRight');
      expect(textOf(status)).to.equal(mechanisms.steps.synapse[1][1]);
      await press(element, stepButtons(element)[1]!, 'End');
      expect(textOf(status)).to.equal(mechanisms.steps.synapse[LAST.synapse - 1]![1]);
      // Focus is on the button of another step: it has told nothing of this one.
      await swipe(element, 80);
      const [title, sentence] = mechanisms.steps.synapse[LAST.synapse - 2]!;
      // A title that asks ends as a question, and no full stop follows it.
      expect(title).to.match(/\?$/);
      expect(textOf(status)).to.contain(`${title} ${sentence}`);
      element.step = 3;
      await element.updateComplete;
      expect(textOf(status)).to.equal('');
      element.next();
      element.heading = 'Another heading';
      await element.updateComplete;
      expect(textOf(status)).to.contain(mechanisms.steps.synapse[3][1]);
      element.theory = 'habenula';
      await element.updateComplete;
      expect(textOf(status)).to.equal('');
    });

    it('leaves the keys that scroll to the page on the tabs, and modified keys everywhere', async () => {
      const element = await explainer();
      const key = (target: Element, init: KeyboardEventInit) => {
        const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
        target.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const [tab] = all(element, '[role="tab"]');
      for (const name of ['ArrowDown', 'ArrowUp', 'PageDown', ' ']) {
        expect(key(tab!, { key: name }), name).to.equal(false);
      }
      expect(key(tab!, { key: 'ArrowRight', altKey: true })).to.equal(false);
      expect(key(stepButtons(element)[0]!, { key: 'End', ctrlKey: true })).to.equal(false);
      expect(key(stepButtons(element)[0]!, { key: 'ArrowRight', metaKey: true })).to.equal(false);
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['synapse 1']);
      expect(key(stepButtons(element)[0]!, { key: 'ArrowDown' }), 'its own').to.equal(true);
    });

    it('takes no swipe where the page is zoomed in: the finger moves the view', async () => {
      const element = await explainer();
      Object.defineProperty(visualViewport, 'scale', { value: 2, configurable: true });
      await swipe(element, -80);
      delete (visualViewport as { scale?: number }).scale;
      expect(shownSteps(element)).to.deep.equal(['synapse 1']);
      await swipe(element, -80);
      expect(shownSteps(element)).to.deep.equal(['synapse 2']);
    });

    it('switches theory as tabs do, and keeps the place in each', async () => {
      const element = await explainer('step="4"');
      const tabs = all<HTMLButtonElement>(element, '[role="tab"]');
      expect(tabs.map((tab) => tab.ariaSelected)).to.deep.equal(['true', 'false']);
      expect(tabs.map((tab) => tab.tabIndex)).to.deep.equal([0, -1]);
      const edges = tabs.map((tab) => getComputedStyle(tab).borderBottomWidth);
      expect(edges, 'by more than a colour').to.deep.equal(['4px', '0px']);
      tabs[0]!.focus();
      await press(element, tabs[0]!, 'ArrowRight');
      expect(element.shadowRoot!.activeElement).to.equal(tabs[1]);
      expect(tabs.map((tab) => tab.ariaSelected)).to.deep.equal(['false', 'true']);
      expect(tabs.map((tab) => tab.tabIndex)).to.deep.equal([-1, 0]);
      expect(shownSteps(element)).to.deep.equal(['habenula 1']);
      await click(element, moveButtons(element)[1]);
      await click(element, tabs[0]!);
      expect(shownSteps(element)).to.deep.equal(['synapse 4']);
      await click(element, tabs[1]!);
      expect(shownSteps(element)).to.deep.equal(['habenula 2']);
      for (const tab of tabs) {
        const panel = element.shadowRoot!.getElementById(tab.getAttribute('aria-controls')!)!;
        expect(panel.getAttribute('role')).to.equal('tabpanel');
        expect(panel.getAttribute('aria-labelledby')).to.equal(tab.id);
      }
    });
  });

  describe('attributes and methods', () => {
    it('touches none of its own attributes until the reader moves, then they follow', async () => {
      const element = await explainer();
      expect(element.getAttributeNames()).to.deep.equal([]);
      await click(element, moveButtons(element)[1]);
      expect(element.getAttribute('theory')).to.equal('synapse');
      expect(element.getAttribute('step')).to.equal('2');
      expect([element.theory, element.step]).to.deep.equal(['synapse', 2]);
    });

    it('opens where the attributes say, and follows them', async () => {
      const element = await explainer('theory="habenula" step="3"');
      expect(shownSteps(element)).to.deep.equal(['habenula 3']);
      element.setAttribute('step', '5');
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['habenula 5']);
      element.step = 2;
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['habenula 2']);
      element.theory = 'synapse';
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['synapse 1']);
      expect(element.getAttribute('step'), 'follows to the place kept').to.equal('1');
      element.setAttribute('theory', 'habenula');
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['habenula 2']);
      element.setAttribute('theory', 'synapse');
      element.setAttribute('step', '2');
      await element.updateComplete;
      expect(shownSteps(element), 'both set, the step to what it was').to.deep.equal(['synapse 2']);
    });

    it('follows to the place kept even where a call that leads nowhere came between', async () => {
      const element = await explainer('step="3"');
      element.theory = 'habenula';
      element.goTo('habenula', 99);
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['habenula 1']);
      expect(element.getAttribute('step')).to.equal('1');
    });

    it('keeps the place in each theory where a page answers a move at once', async () => {
      const element = await explainer('step="2"');
      element.addEventListener('te-step-change', () => (element.theory = 'synapse'));
      element.goTo('habenula', 5);
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['synapse 2']);
      expect(element.getAttribute('step')).to.equal('2');
    });

    it('is not driven in circles by a page that writes back what it hears', async () => {
      const element = await explainer();
      const events = record(element);
      element.addEventListener('te-step-change', ({ detail }) => {
        element.setAttribute('step', `${detail.step}`);
        element.setAttribute('theory', detail.theory);
      });
      await click(element, moveButtons(element)[1]);
      await click(element, all<HTMLButtonElement>(element, '[role="tab"]')[1]!);
      expect(events).to.deep.equal([
        ['te-step-change', { theory: 'synapse', step: 2, steps: LAST.synapse }],
        ['te-step-change', { theory: 'habenula', step: 1, steps: LAST.habenula }],
      ]);
      expect(shownSteps(element)).to.deep.equal(['habenula 1']);
    });

    it('fires nothing for what the page sets, and completes a theory once', async () => {
      const element = await explainer();
      const events = record(element);
      element.step = 3;
      await element.updateComplete;
      expect(events).to.deep.equal([]);
      element.goTo('habenula', LAST.habenula);
      element.previous();
      element.next();
      element.goTo('habenula', LAST.habenula);
      await element.updateComplete;
      expect(events.map(([type]) => type)).to.deep.equal([
        'te-step-change',
        'te-complete',
        'te-step-change',
        'te-step-change',
      ]);
      expect(events[1]).to.deep.equal(['te-complete', { theory: 'habenula' }]);
      expect(shownSteps(element)).to.deep.equal([`habenula ${LAST.habenula}`]);
    });

    it('has events that bubble out of shadow roots', async () => {
      const element = await explainer();
      let event: Event | undefined;
      document.addEventListener('te-step-change', (heard) => (event = heard), { once: true });
      element.next();
      expect(event?.composed && event.bubbles).to.equal(true);
      const last = new Promise<Event>((done) =>
        element.addEventListener('te-complete', done, { once: true }),
      );
      element.goTo('synapse', LAST.synapse);
      expect([event!.cancelable, (await last).cancelable]).to.deep.equal([false, false]);
    });

    it('warns once and stays where goTo leads nowhere', async () => {
      const element = await explainer('step="2"');
      const wrong: unknown[][] = [
        ['synapse', 0],
        ['synapse', LAST.synapse + 1],
        ['synapse', 1.5],
        ['synapse', '3'],
        ['nonsense', 1],
        ...RUBBISH.map((value) => [value, value]),
      ];
      for (const [theory, step] of wrong) element.goTo(theory as TheoryId, step as number);
      element.goTo('synapse', 0);
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['synapse 2']);
      expect(recorded.lines.length).to.be.greaterThan(5);
      expect(recorded.lines.filter((line) => line.includes('goTo(synapse, 0)'))).to.have.length(1);
      // Else `goTo('synapse', '3')` would be told to use what it looks like.
      expect(recorded.lines[0]).to.contain(`a number: (synapse, 1 to ${LAST.synapse})`);
    });

    it('takes what was set before it was upgraded, and goes where it is sent before it is on a page', async () => {
      const early = document.createElement('early-explainer') as KetamineExplainer;
      early.theory = 'habenula';
      early.step = 3;
      early.className = 'box';
      document.body.append(early);
      customElements.define('early-explainer', class extends KetamineExplainer {});
      await early.updateComplete;
      expect(shownSteps(early)).to.deep.equal(['habenula 3']);
      expect(early.hasAttribute('step')).to.equal(false);

      const sent = document.createElement('ketamine-explainer');
      sent.goTo('habenula', 4);
      sent.className = 'box';
      document.body.append(sent);
      await sent.updateComplete;
      expect(shownSteps(sent)).to.deep.equal(['habenula 4']);
      expect(recorded.lines).to.deep.equal([]);
    });

    it('stands on a page many times, each with a place and names of its own', async () => {
      const made = await Promise.all([explainer(), explainer('theory="habenula"'), explainer()]);
      made[0].goTo('synapse', 5);
      made[1].next();
      await Promise.all(made.map((element) => element.updateComplete));
      expect(made.map((element) => shownSteps(element)[0])).to.deep.equal([
        'synapse 5',
        'habenula 2',
        'synapse 1',
      ]);
      for (const element of made) {
        for (const tab of all(element, '[role="tab"]')) {
          const panel = element.shadowRoot!.getElementById(tab.getAttribute('aria-controls')!);
          expect(panel?.getRootNode()).to.equal(element.shadowRoot);
          expect(isShown(panel!)).to.equal(tab.ariaSelected === 'true');
        }
      }
    });

    it('stays at the ends without a word', async () => {
      const element = await explainer();
      element.previous();
      expect(element.getAttributeNames()).to.deep.equal([]);
      element.goTo('synapse', LAST.synapse);
      element.next();
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal([`synapse ${LAST.synapse}`]);
      expect(recorded.lines).to.deep.equal([]);
    });

    for (const name of ['theories', 'theory', 'step', 'timeline']) {
      it(`takes any rubbish as ${name}, and shows a step`, async () => {
        const element = await explainer();
        for (const value of RUBBISH) {
          Object.assign(element, { [name]: value });
          if (typeof value === 'string') element.setAttribute(name, value);
          await element.updateComplete;
          expect(shownSteps(element)).to.have.length(1);
        }
      });
    }
  });

  describe('sources', () => {
    const shownNumbers = (element: KetamineExplainer): readonly string[] =>
      all(element, '.cite').map((citation) => textOf(citation).split('.')[0]!);

    it('opens one in place, with its authors, title, journal, year and link, and closes it', async () => {
      const element = await explainer('theory="habenula"');
      const events = record(element);
      const citation = all(element, '#panel-habenula [part~="step"] .cite').find(isShown)!;
      citation.click();
      await element.updateComplete;
      expect(events).to.deep.equal([['te-source-open', { source: 'yang-2018' }]]);
      expect(citation.ariaExpanded).to.equal('true');
      const [source, ...others] = all(element, '[part~="source"]');
      expect(others).to.deep.equal([]);
      expect(citation.nextElementSibling === source).to.equal(true);
      expect(textOf(source)).to.equal(
        'Yang et al. Ketamine and the lateral habenula. Nature. 2018.',
      );
      const link = source!.querySelector('a')!;
      expect([link.href, link.rel]).to.deep.equal([
        sourceHref(mechanismSource('yang-2018')),
        'noopener',
      ]);
      expect(source!.firstElementChild!.getAttribute('lang')).to.equal('en');
      citation.click();
      await element.updateComplete;
      expect(events).to.have.length(1);
      expect(citation.ariaExpanded).to.equal('false');
      expect(all(element, '[part~="source"]')).to.deep.equal([]);
    });

    it('keeps one open from step to step, in its own place only', async () => {
      const element = await explainer('theory="habenula"');
      all(element, '#panel-habenula [part~="step"] .cite')[0]!.click();
      element.next();
      await element.updateComplete;
      expect(all(element, '[part~="source"]').filter(isShown)).to.deep.equal([]);
      element.previous();
      await element.updateComplete;
      expect(all(element, '[part~="source"]').filter(isShown)).to.have.length(1);
    });

    it('opens one alone, where the same line stands elsewhere too', async () => {
      const element = await explainer('timeline', {
        inner: '<p slot="testimonial">It helped me.</p>',
      });
      const lines = new Set(all(element, '.cite').map(({ dataset }) => dataset['key']));
      expect(lines.size, 'each has a key of its own').to.equal(all(element, '.cite').length);
      for (const citation of all(element, '.testimonial .cite')) {
        citation.click();
        await element.updateComplete;
        const opened = all(element, '.cite[aria-expanded="true"]');
        expect(opened).to.deep.equal([citation]);
        citation.click();
        await element.updateComplete;
      }
    });

    for (const attributes of ['', 'timeline', 'theories="habenula"']) {
      it(`has one numbered list of those shown: ${attributes || 'as it is'}`, async () => {
        const element = await explainer(attributes);
        const listed = all(element, '[part~="source-list"] li');
        const numbers = new Set(shownNumbers(element));
        // In the order of first use.
        expect([...numbers]).to.deep.equal(listed.map((_, index) => `${index + 1}`));
        for (const citation of all(element, '.cite')) {
          const entry = listed[Number(textOf(citation).split('.')[0]) - 1]!;
          const link = entry.querySelector('a')!;
          const { source = '' } = citation.dataset;

          expect(link.dataset['source']).to.equal(source);
          expect(link.href).to.equal(sourceHref(mechanismSource(source as MechanismSourceId)));
          expect(textOf(entry)).to.match(/^.+\. .+[.?!].* \d{4}\.$/);
        }
      });
    }

    it('lists no source that only an empty testimonial would need', async () => {
      const element = await explainer();
      const elsewhere = new Set(
        all(element, '.cite')
          .filter((citation) => !citation.closest('[hidden]'))
          .map(({ dataset }) => dataset['source']),
      );
      const listed = all(element, '[part~="source-list"] a').map(
        ({ dataset }) => dataset['source'],
      );
      expect(listed).to.deep.equal([...elsewhere]);
    });

    it('tells which source the reader opened from the list', async () => {
      const element = await explainer();
      const events = record(element);
      const link = one(element, '[part~="source-list"] a');
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
      expect(events).to.deep.equal([['te-source-open', { source: link.dataset['source'] }]]);
    });
  });

  describe('states', () => {
    it('shows one theory without a switch', async () => {
      const element = await explainer('theories="habenula"');
      expect(all(element, '[role="tab"]')).to.have.length(0);
      expect(all(element, '[role="tabpanel"]')).to.have.length(0);
      expect(shownSteps(element)).to.deep.equal(['habenula 1']);
      element.goTo('synapse', 1);
      expect(recorded.lines).to.have.length(1);
      element.theories = 'habenula, synapse';
      await element.updateComplete;
      expect(all(element, '[role="tab"]').map(textOf)[0]).to.equal(
        mechanisms.theories.habenula.name,
      );
    });

    it('leaves out a theory that it does not know, with a warning', async () => {
      const element = await explainer('theories="habenula opioid"');
      expect(element.theories).to.equal('habenula');
      expect(shownSteps(element)).to.deep.equal(['habenula 1']);
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0]).to.contain('theories="habenula opioid"').and.to.contain('synapse');
      element.theories = false as unknown as string;
      expect(element.theories).to.equal('synapse habenula');
      expect(recorded.lines).to.have.length(1);
      element.theories = {} as string;
      expect(element.theories).to.equal('synapse habenula');
      await element.updateComplete;
      expect(recorded.lines).to.have.length(2);
    });

    it('shows the first theory where the one asked for is not among those wanted', async () => {
      const element = await explainer('theories="habenula" theory="synapse" step="2"');
      expect(shownSteps(element)).to.deep.equal(['habenula 2']);
      expect(recorded.lines).to.have.length(1);
    });

    it('shows the first step where the one asked for is beyond the end, with a warning', async () => {
      const element = await explainer('theory="habenula" step="99"');
      expect(shownSteps(element)).to.deep.equal(['habenula 1']);
      expect(element.getAttribute('step')).to.equal('99');
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0]).to.contain(`from 1 to ${LAST.habenula}`);
    });

    it('stands without a heading, named all the same', async () => {
      const element = await explainer('heading=""');
      expect(all(element, '[part~="heading"]')).to.have.length(0);
      expect(one(element, '[part~="base"]').ariaLabel).to.equal('How ketamine may work');
      expect(isShown(one(element, '[part~="crisis"]'))).to.equal(true);
    });

    it('shows nothing for a story until there is one, then what is typical beside it', async () => {
      const element = await explainer();
      const story = one(element, '[part~="testimonial"]');
      expect(isShown(story)).to.equal(false);
      element.innerHTML = '<blockquote slot="testimonial">It helped me.</blockquote>';
      await new Promise((done) => setTimeout(done));
      await element.updateComplete;
      expect(isShown(story)).to.equal(true);
      expect(textOf(story)).to.contain('Results vary');
      expect(textOf(story)).to.contain(`${numbers.repeated} of 100`);
      expect(textOf(story)).to.contain(`${numbers.repeated0} on a sedative`);
      expect(story.querySelectorAll('.cite').length).to.be.greaterThan(1);
      one(element, '[part~="testimonial"] .cite').click();
      await element.updateComplete;
      expect(
        all(element, '.cite[aria-expanded="true"]'),
        'the one that was pressed',
      ).to.have.length(1);
      element.replaceChildren();
      await new Promise((done) => setTimeout(done));
      await element.updateComplete;
      expect(isShown(story)).to.equal(false);
    });

    for (const [where, outer] of [
      ['in a closed details', '<details><div class="here"></div></details>'],
      ['in a tab that is not open', '<div hidden><div class="here"></div></div>'],
    ] as const) {
      it(`works when it was hidden at first, ${where}`, async () => {
        const element = await explainer('', { outer });
        element.next();
        await element.updateComplete;
        expect(shownSteps(element)).to.deep.equal([]);
        const hider = element.parentElement!.parentElement!;
        Object.assign(
          hider,
          hider instanceof HTMLDetailsElement ? { open: true } : { hidden: false },
        );
        expect(shownSteps(element)).to.deep.equal(['synapse 2']);
        const [picture] = all<SVGSVGElement>(element, 'svg[role="img"]').filter(isShown);
        expect(picture!.getBoundingClientRect().height).to.be.greaterThan(100);
      });
    }

    it('keeps its place when it is moved', async () => {
      const element = await explainer('timeline');
      element.goTo('habenula', 3);
      await element.updateComplete;
      document.querySelector('.box')!.append(element);
      await element.updateComplete;
      expect(shownSteps(element)).to.deep.equal(['habenula 3']);
    });

    for (const [width, dir] of [
      ...WIDTHS.map((width) => [width, 'ltr']),
      [240, 'rtl'],
      [1280, 'rtl'],
    ]) {
      it(`fits a column of ${width} px, ${dir}`, async () => {
        const element = await explainer(`timeline step="9" dir="${dir}"`, { width: Number(width) });
        const box = element.getBoundingClientRect();
        for (const node of all(element, 'p, button, li, svg, h3, h4, div, a')) {
          if (!isShown(node) || node.closest('.hidden, .what')) continue;
          const { left, right } = node.getBoundingClientRect();
          expect(left, textOf(node)).to.be.at.least(box.left - 1);
          expect(right, textOf(node)).to.be.at.most(box.right + 1);
        }
        for (const button of all(element, 'button').filter(isShown)) {
          const { width: wide, height } = button.getBoundingClientRect();
          expect(Math.min(wide, height), textOf(button)).to.be.at.least(43.5);
        }
        one<HTMLDetailsElement>(element, '[part~="source-list"]').open = true;
        one(element, '.step.on .cite').click();
        await element.updateComplete;
        const links = all(element, '[part~="source-list"] a, [part~="source"] a').filter(isShown);
        expect(links.length).to.be.above(10);
        for (const link of links) {
          expect(link.getBoundingClientRect().height, textOf(link)).to.be.at.least(43.5);
        }
      });
    }
  });

  describe('the time scale', () => {
    it('is there when asked for: one straight scale, ranges, sources, in studies', async () => {
      const element = await explainer('timeline');
      const timeline = one(element, '[part~="timeline"]');
      expect(textOf(timeline)).to.contain('in studies');
      expect(textOf(timeline)).to.contain(`${numbers.first.join('–')} hours`);
      expect(textOf(timeline)).to.contain(`${numbers.start.join('–')} weeks`);
      expect(textOf(timeline)).to.contain(`within ${numbers.relapse} days`);
      expect(timeline.querySelectorAll('.cite').length).to.be.at.least(6);
      const marks = [...timeline.querySelectorAll<SVGPathElement>('path[class]')].map((mark) => {
        const { x, width } = mark.getBBox();
        return [x, x + width].map((day) => Math.round(day * 24));
      });
      const [fades, first, course, , soonest, latest] = marks;
      expect(first).to.deep.equal([...numbers.first]);
      expect(fades).to.deep.equal([numbers.first[1], numbers.fades * 24]);
      expect(course).to.deep.equal([0, numbers.relapse * 24]);
      // What has begun to work goes on working: it grows to its full effect, and no gap or end is drawn.
      const end = 8 * 7 * 24;
      expect(soonest).to.deep.equal([numbers.start[0] * 7 * 24, end]);
      expect(latest).to.deep.equal([numbers.start[1] * 7 * 24, end]);
      const grown = [...timeline.querySelectorAll<SVGPathElement>('.late')].map((mark) => {
        const from = mark.getBBox().x + 0.01;
        const day = (y: number) => {
          for (let x = from; x < 56.1; x += 0.25)
            if (mark.isPointInFill(new DOMPoint(x, y))) return x;
          return NaN;
        };
        return [day(9.9), day(0.1)];
      });
      for (const [at, [begins]] of grown.entries()) {
        expect(begins).to.be.closeTo(numbers.start[at]! * 7, 0.6);
      }
      expect(grown[0]![1]).to.be.closeTo(numbers.full[0] * 7, 0.6);
      expect(grown[1]![1], 'eight weeks or more').to.be.NaN;
      for (const mark of timeline.querySelectorAll('.part')) {
        const { fill, stroke, opacity, strokeOpacity } = getComputedStyle(mark);
        expect([stroke, opacity, strokeOpacity], 'an edge that is seen').to.deep.equal([
          fill,
          '1',
          '1',
        ]);
      }
      for (const drawn of timeline.querySelectorAll('svg, .axis')) {
        expect(drawn.getAttribute('aria-hidden'), 'the words tell it').to.equal('true');
      }
      const scales = [...timeline.querySelectorAll('svg')];
      expect(new Set(scales.map((svg) => svg.getAttribute('viewBox'))).size).to.equal(1);
      expect(new Set(scales.map((svg) => svg.getBoundingClientRect().width)).size).to.equal(1);
      for (const svg of scales) {
        const axis = svg.previousElementSibling!;
        expect(textOf(axis)).to.match(/0 weeks.*2.*4.*6.*8/);
        const { left, top, width } = svg.getBoundingClientRect();
        expect(top - axis.getBoundingClientRect().bottom, 'numbers at the bar').to.be.within(-1, 6);
        for (const [index, number] of [...axis.children].slice(0, 4).entries()) {
          expect(number.getBoundingClientRect().left).to.be.closeTo(left + (width * index) / 4, 1);
        }
        const { left: from, right: to } = svg.querySelector('path')!.getBoundingClientRect();
        expect(from, 'the lines stand at the numbers').to.be.closeTo(left, 1);
        expect(to).to.be.closeTo(left + width, 1);
      }
      element.timeline = false;
      await element.updateComplete;
      expect(all(element, '[part~="timeline"]')).to.have.length(0);
    });
  });

  describe('accessibility', function () {
    // The first look of axe takes long where machines are slow.
    this.timeout(60_000);

    const states = [
      '',
      'timeline theory="habenula" step="8"',
      'step="9" theme="dark"',
      'theories="synapse" heading="" dir="rtl"',
      ...Array.from({ length: 8 }, (_, index) => `step="${index + 1}"`),
      ...Array.from({ length: 7 }, (_, index) => `theory="habenula" step="${index + 1}"`),
    ];
    for (const attributes of states) {
      it(`has no violations: ${attributes || 'as it is'}`, async () => {
        const element = await explainer(attributes, {
          inner: '<p slot="testimonial">It helped me.</p>',
          width: 640,
        });
        await expect(element).to.be.accessible();
      });
    }
  });
});
