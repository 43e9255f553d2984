import { expect } from '@open-wc/testing';

import type { CtaClickEvent } from '../../src/treatment-compare/events.ts';
import { styles } from '../../src/treatment-compare/treatment-compare.styles.ts';
import { evidence, readWords } from '../../src/evidence/evidence.ts';
import { TOPICS, TREATMENTS } from '../../src/evidence/types.ts';
import { cellView, sourceHref } from '../../src/evidence/view.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';
import { placeOf, spanOf, TICKS } from '../../src/figures/time.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { putOnPaper } from '../support/paper.ts';
import { all, cellOf, clear, comparison, one, textOf } from './compare.ts';

const SEVEN = `treatments="${TREATMENTS.join(' ')}"`;
const marks = (path: Element | null | undefined): number =>
  (path?.getAttribute('d') ?? '').split('M').length - 1;
const shown = (node: Element): boolean => node.getClientRects().length > 0;

describe('<treatment-compare>', () => {
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
  });
  afterEach(() => {
    recorded.restore();
    clear();
  });

  // First, before another test has made the formats that are kept.
  it('asks nothing of Intl in English, whose first use costs a fifth of a first render', async () => {
    const { NumberFormat, DateTimeFormat } = Intl;
    const never = class {
      constructor() {
        throw new Error('Intl was used');
      }
    };
    try {
      Object.assign(Intl, { NumberFormat: never, DateTimeFormat: never });
      const element = await comparison(SEVEN);
      expect(textOf(one(element, '[part=foot]'))).to.match(/Evidence checked: [A-Z]\w+ 20\d\d\./);
    } finally {
      Object.assign(Intl, { NumberFormat, DateTimeFormat });
    }
  });

  describe('the comparison', () => {
    it('sets ketamine and TMS side by side over all topics, in silence', async () => {
      const element = await comparison();
      expect(all(element, 'thead th').map(textOf)).to.deep.equal([
        'Question',
        'Ketamine infusion (IV)',
        'TMS (magnetic stimulation)',
      ]);
      const ids = all(element, '.question[id]').map(({ id }) => id);
      expect(ids).to.deep.equal(['_warnings', ...TOPICS]);
      for (const row of all(element, 'tbody tr')) {
        expect(row.querySelectorAll('td')).to.have.length(2);
      }
      expect(recorded.lines).to.deep.equal([]);
    });

    it('answers every question for each of the seven, with claims or a plain gap', async () => {
      const element = await comparison(SEVEN, 2000);
      for (const topic of TOPICS) {
        TREATMENTS.forEach((treatment, index) => {
          const cell = cellOf(element, topic, index);
          expect(textOf(cell.querySelector('.answer')), `${treatment} ${topic}`).to.match(/\w.{5}/);
          const facts = evidence.treatments[treatment]?.cells[topic];
          expect(cell.querySelectorAll('.claim'), `${treatment} ${topic}`).to.have.length(
            typeof facts === 'string' ? 0 : (facts?.length ?? 0),
          );
        });
      }
    });

    it('leaves no placeholder and no gap in a sentence', async () => {
      const element = await comparison(SEVEN, 2000);
      const text = textOf(one(element, '.base'));
      expect(text).to.not.match(/[{}]|undefined|NaN|\[object/);
    });

    it('puts the crisis line right after the heading', async () => {
      const element = await comparison();
      expect(one(element, '.heading').nextElementSibling?.part.value).to.equal('crisis');
    });

    it('says what is to be decided, that numbers are of groups, and that other choices are open', async () => {
      const element = await comparison('treatments="ect"');
      const note = textOf(one(element, '[part=note]'));
      expect(note).to.match(/choose what to try next for depression, or to change nothing for now/);
      expect(note).to.include('groups of people');
      expect(note).to.include('Hard to treat: two or more antidepressants');
      expect(textOf(one(element, '[part=choices]'))).to.include('waiting are choices too');
    });

    it('gives each claim its kind, its certainty with the reason, and its sources', async () => {
      const element = await comparison(SEVEN, 2000);
      for (const claim of all(element, '.claim')) {
        expect(textOf(claim)).to.match(/Kind of evidence: .+\. \w.+: .+\./);
        expect(claim.querySelectorAll('.cite').length).to.be.above(0);
      }
    });

    it('says of each claim whom it is of, against what, and what else must be known, once', async () => {
      const element = await comparison(SEVEN, 2000);
      const text = readWords(evidenceWords);
      let noted = 0;
      for (const topic of TOPICS) {
        TREATMENTS.forEach((treatment, index) => {
          const cell = cellOf(element, topic, index);
          const [summary, ...more] = cell.querySelectorAll('summary');
          const items = [...cell.querySelectorAll('.claim')].map(textOf);
          const { claims } = cellView(evidence, text, treatment, topic, 'en');
          const above = textOf(cell).slice(0, textOf(cell).indexOf(textOf(summary)));
          for (const [place, { isAnswer, figures, ...claim }] of claims.entries()) {
            const told = items[place]!;
            if (claim.who) expect(told).to.include(`Who: ${claim.who}. `);
            if (figures.length) expect(told).to.not.include('Compared with: ');
            if (!isAnswer) expect(told).to.include(claim.text);
            if (claim.note) {
              noted++;
              expect(place ? told : above).to.include(claim.note);
            }
          }
          if (!claims.length) return;
          // What opens says of what it is, and which of the sources it rests on.
          const numbers = new Set(
            [...cell.querySelectorAll('.cite')].map((cite) => parseInt(textOf(cite))),
          );
          const sorted = [...numbers].sort((a, b) => a - b).join(', ');
          expect(textOf(summary)).to.match(new RegExp(`^Details Sources ${sorted}: `));
          expect(textOf(summary)).to.include(
            `: ${text.treatments[treatment]!.name}, ${text.topics[topic]!.question}`,
          );
          expect(more).to.have.length(0);
        });
      }
      expect(noted).to.be.above(3);
    });

    it('names the comparison group of every figure, or says that there was none', async () => {
      const element = await comparison(SEVEN, 2000);
      const frames = all(element, '.frames');
      expect(frames.length).to.be.above(10);
      for (const frame of frames) {
        const [measured, treated, versus] = [...frame.querySelectorAll('p')].map(textOf);
        expect(measured).to.match(/\w/);
        const parts = /: ([\d.]+) of 100 .+, ([\d.]+) /.exec(treated!)!.slice(1).map(Number);
        expect(parts[0]! + parts[1]!).to.be.closeTo(100, 1e-9);
        expect(parts.every((part) => part % 1 === 0) || parts.some((part) => part < 1)).to.equal(
          true,
        );
        expect(versus).to.match(/: \d+ of 100 .+, \d+ |no comparison group|not recorded/i);
      }
    });

    it('says how sure a number is, where the study does', async () => {
      const element = await comparison('treatments="ketamine" topics="everyday"');
      expect(textOf(one(element, '.frames'))).to.include(
        '45 of 100 responded, 55 did not. Likely range: 35–55 of 100',
      );
    });
  });

  it('shows what is seen at once, and has what is closed soon after', async () => {
    const element = document.createElement('treatment-compare');
    const box = document.createElement('div');
    box.className = 'box';
    box.append(element);
    document.body.append(box);
    while (!element.hasUpdated) await Promise.resolve();
    expect(all(element, '.answer')).to.have.length(2 * TOPICS.length);
    expect(all(element, 'td details')).to.have.length.above(20);
    expect(all(element, '.claim, .sources li')).to.have.length(0);
    for (const list of all(element, '.claims, .sources ol')) expect(textOf(list)).to.equal('');
    const { height } = element.getBoundingClientRect();
    await element.updateComplete;
    for (const details of all(element, 'td details')) {
      expect(details.querySelectorAll('.claim')).to.have.length.above(0);
    }
    const { length } = all(element, '.sources li');
    expect(length).to.be.above(20);
    // A number alone would sound like that of a source, as in the cells.
    expect(textOf(all(element, '.sources summary')[0])).to.equal(`Sources ${length} in all`);
    expect(element.getBoundingClientRect().height, 'nothing moves').to.equal(height);
  });

  describe('warnings', () => {
    it('stand first wherever their treatment is shown', async () => {
      const element = await comparison('treatments="psychotherapy ketamine" topics="cost"');
      const [first] = all(element, 'tbody tr');
      expect(first?.querySelector('.question')?.id).to.equal('_warnings');
      expect(textOf(cellOf(element, '_warnings', 1))).to.match(
        /Not FDA-approved|not approved ketamine/,
      );
      expect(textOf(cellOf(element, '_warnings', 1))).to.include('compounded');
      const told = [...cellOf(element, '_warnings', 1).querySelectorAll('.claim')].map(textOf);
      expect(new Set(told).size, 'each says which warning it is of').to.equal(2);
      expect(textOf(cellOf(element, '_warnings', 0))).to.include('No such warning');
      element.treatments = 'esketamine antidepressants';
      await element.updateComplete;
      expect(textOf(cellOf(element, '_warnings', 0))).to.match(/boxed warning: deep drowsiness/i);
      expect(textOf(cellOf(element, '_warnings', 1))).to.match(
        /boxed warning: more suicidal thoughts and acts/i,
      );
      const once = textOf(cellOf(element, '_warnings', 1)).match(/more suicidal thoughts/g);
      expect(once, 'the only warning is not told again with its source').to.have.length(1);
    });

    it('have no row where there are none', async () => {
      const element = await comparison('treatments="tms psychotherapy"');
      expect(all(element, '#_warnings')).to.have.length(0);
    });
  });

  describe('layout', () => {
    const isTable = (element: Parameters<typeof all>[0]) =>
      getComputedStyle(one(element, 'table')).display === 'table';

    it('goes by its own room, not the window’s', async () => {
      const wide = await comparison('', 900);
      const narrow = await comparison('', 320);
      expect(isTable(wide)).to.equal(true);
      expect(isTable(narrow)).to.equal(false);
      (narrow.parentElement as HTMLElement).style.width = '900px';
      expect(isTable(narrow)).to.equal(true);
    });

    it('breaks no word of a name that has room', async () => {
      const name = all(await comparison('', 900), 'thead th')[2]!;
      const words = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
      const word = document.createRange();
      while (!word.toString() && words.nextNode()) {
        const { data } = words.currentNode as Text;
        const start = data.indexOf('stimulation');
        if (start < 0) continue;
        word.setStart(words.currentNode, start);
        word.setEnd(words.currentNode, start + 'stimulation'.length);
      }
      expect(word.toString()).to.equal('stimulation');
      for (const width of [700, 760, 820, 880, 940]) {
        (name.getRootNode() as ShadowRoot).host.parentElement!.style.width = `${width}px`;
        expect(word.getClientRects(), `at ${width}`).to.have.length(1);
      }
    });

    it('keeps the two ends of a range on one line', async () => {
      const element = await comparison('treatments="ketamine tms antidepressants"', 1100);
      const ranges = all(element, '.answer').flatMap((answer) => {
        const texts = document.createTreeWalker(answer, NodeFilter.SHOW_TEXT);
        const found: Range[] = [];
        while (texts.nextNode()) {
          for (const { 0: text, index } of (texts.currentNode as Text).data.matchAll(/\d+–\d+/g)) {
            const range = document.createRange();
            range.setStart(texts.currentNode, index);
            range.setEnd(texts.currentNode, index + text.length);
            found.push(range);
          }
        }
        return found;
      });
      expect(ranges.map(String)).to.include('20–30').and.have.length.above(4);
      for (let width = 200; width < 1100; width += 60) {
        element.parentElement!.style.width = `${width}px`;
        for (const range of ranges)
          expect(range.getClientRects(), `${range.toString()} at ${width}`).to.have.length(1);
      }
    });

    it('asks for more room the more treatments there are', async () => {
      expect(isTable(await comparison('treatments="ketamine tms ect"', 700))).to.equal(false);
      expect(isTable(await comparison('treatments="ketamine tms ect"', 900))).to.equal(true);
      expect(isTable(await comparison(SEVEN, 900))).to.equal(false);
      expect(isTable(await comparison(SEVEN, 1300))).to.equal(false);
      expect(isTable(await comparison(SEVEN, 1900))).to.equal(true);
    });

    it('has on paper no table, grid or columns, in which Safari cuts lines at the end of a page', async () => {
      for (const [attributes, width] of [
        ['', 1000],
        ['layout="table"', 600],
        ['layout="cards"', 700],
        ['', 320],
      ] as const) {
        const element = await comparison(attributes, width);
        putOnPaper(element, styles);
        for (const row of all(element, '.row:not([hidden])')) {
          const { display, breakInside } = getComputedStyle(row);
          expect([display, breakInside], 'no question without its answers').to.deep.equal([
            'block',
            'avoid',
          ]);
        }
        for (const block of all(element, '.groups, .pictures'))
          expect(getComputedStyle(block).display).to.equal('block');
        expect(getComputedStyle(one(element, '.sources ol')).columnCount).to.equal('auto');
        // Side by side also in a narrow column, each with its name.
        const [first, second] = all(element, 'td').map((cell) => cell.getBoundingClientRect());
        expect(first!.top).to.equal(second!.top);
        expect(first!.right).to.be.at.most(second!.left);
        expect(all(element, '.row:not([hidden]) .name').every(shown)).to.equal(true);
      }
    });

    it('moves nothing, whatever motion a reader asks for', async () => {
      for (const node of all(await comparison('selectable'), '*')) {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(node);
        expect([animationName, transitionDuration, scrollBehavior], node.className).to.deep.equal([
          'none',
          '0s',
          'auto',
        ]);
      }
    });

    it('is as forced', async () => {
      expect(isTable(await comparison('layout="cards"', 1200))).to.equal(false);
      const forced = await comparison('layout="table"', 320);
      expect(isTable(forced)).to.equal(true);
      expect(forced.scrollWidth, 'scrolls within').to.be.at.most(320);
    });

    it('scrolls a table in itself, its names and questions in view, by keyboard too', async function () {
      this.timeout(60_000);
      const element = await comparison(`layout="table" ${SEVEN}`, 600);
      const scroller = one(element, '.scroll');
      expect(scroller.scrollWidth).to.be.above(scroller.clientWidth * 2);
      expect(scroller.scrollHeight).to.be.above(scroller.clientHeight * 2);
      // Arrows scroll it from any stop within; a stop of its own would be one where nothing scrolls as well.
      expect(scroller.hasAttribute('tabindex')).to.equal(false);
      const [stop] = all(element, 'td summary');
      stop!.focus();
      expect(element.renderRoot.activeElement).to.equal(stop);
      expect(scroller.contains(stop!)).to.equal(true);
      expect(scroller.getAttribute('role'), 'no landmark').to.equal('group');
      expect(scroller.getAttribute('aria-label')).to.include('Ketamine').and.include('TMS');
      scroller.scrollTo(400, 900);
      await new Promise(requestAnimationFrame);
      const frame = scroller.getBoundingClientRect();
      const name = all(element, 'thead th')[3]!;
      expect(name.getBoundingClientRect().top - frame.top).to.be.within(0, 2);
      const question = one(element, '#course').closest('th')!.getBoundingClientRect();
      expect(question.left - frame.left).to.be.within(-1, 1);
      expect(question.width, 'leaves room for answers').to.be.below(frame.width / 3);
      expect(Number(getComputedStyle(name).zIndex)).to.be.above(0);
      await expect(element).to.be.accessible();
    });

    it('shows whole what gets the focus in a table that scrolls in itself', async () => {
      const element = await comparison('layout="table" topics="approval response"', 600);
      const scroller = one(element, '.scroll');
      const frame = scroller.getBoundingClientRect();
      const names = one(element, 'thead').getBoundingClientRect().height;
      const questions = one(element, 'tbody th').getBoundingClientRect().width;
      const stops = all(element, 'td summary, td .term').filter((stop) => stop.checkVisibility());
      for (const [left, top] of [
        [0, 0],
        [9e3, 9e3],
      ] as const) {
        for (const stop of stops) {
          scroller.scrollTo(left, top);
          stop.focus();
          const box = stop.getBoundingClientRect();
          const where = `${textOf(stop)} from ${left}`;
          expect(box.left - frame.left, where).to.be.at.least(questions - 1);
          expect(box.right, where).to.be.at.most(frame.right + 1);
          expect(box.top - scroller.getBoundingClientRect().top, where).to.be.at.least(names - 1);
        }
      }
    });

    it('does not move what a pointer is on in a table that scrolls in itself', async () => {
      const element = await comparison('layout="table" topics="approval response"', 600);
      const scroller = one(element, '.scroll');
      const stop = one(element, 'tr:nth-child(3) summary');
      scroller.scrollTo(9e3, 9e3);
      const { scrollLeft, scrollTop } = scroller;
      // A pointer brings the focus without a ring.
      stop.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      expect([scroller.scrollLeft, scroller.scrollTop]).to.deep.equal([scrollLeft, scrollTop]);
    });

    it('keeps what gets the focus clear of the page’s own header', async () => {
      const element = await comparison('selectable treatments="ketamine ect" topics="risks"', 600);
      element.style.setProperty('--te-sticky-top', '90px');
      const own = document.createElement('a');
      own.slot = 'action-ect';
      own.href = own.textContent = '/ask';
      element.append(own);
      element.parentElement!.style.paddingBlock = '150vh';
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await element.updateComplete;
      for (const stop of [...all(element, 'a, button, summary, input'), own]) {
        window.scrollTo(0, 9e9);
        stop.scrollIntoView({ block: 'nearest' });
        expect(stop.getBoundingClientRect().top, textOf(stop)).to.be.at.least(90);
      }
    });

    it('keeps the names above what scrolls under them, below the page’s own header', async () => {
      const element = await comparison('', 900);
      element.style.setProperty('--te-sticky-top', '90px');
      const name = all(element, 'thead th')[1]!;
      const { position, top, zIndex, backgroundColor } = getComputedStyle(name);
      expect([position, top]).to.deep.equal(['sticky', '90px']);
      expect(Number(zIndex)).to.be.above(0);
      expect(backgroundColor)
        .to.match(/^(?:rgb|color)\([^/]*\)$/)
        .and.not.match(/rgba/);
      const header = document.createElement('header');
      header.style.cssText = 'position: absolute; z-index: 1; inset: 0; height: 9999px';
      element.parentElement!.append(header);
      name.scrollIntoView({ block: 'center' });
      const { x, y } = name.getBoundingClientRect();
      expect(document.elementFromPoint(x + 5, y + 5)).to.equal(header);
    });

    it('lets nothing of a table that scrolls in itself stick or be cut on paper', async () => {
      const element = await comparison(`layout="table" ${SEVEN}`, 600);
      putOnPaper(element, styles);
      const scroller = getComputedStyle(one(element, '.scroll'));
      expect([scroller.overflowX, scroller.overflowY, scroller.maxBlockSize]).to.deep.equal([
        'visible',
        'visible',
        'none',
      ]);
      expect(one(element, '.sheet').getBoundingClientRect().width).to.be.at.most(600);
      for (const head of all(element, 'th'))
        expect(getComputedStyle(head).position, textOf(head)).to.equal('static');
    });

    it('covers no answer by names that make way for the page’s own header, in a forced table either', async () => {
      const element = await comparison('layout="table" topics="onset response"', 900);
      element.style.setProperty('--te-sticky-top', '90px');
      element.parentElement!.style.paddingBlock = '150vh';
      window.scrollTo(0, 0);
      const edge = (selector: string) => one(element, selector).getBoundingClientRect();
      expect(edge('thead').bottom).to.be.at.most(edge('tbody').top + 1);
      expect(edge('thead th').bottom).to.be.at.most(edge('tbody').top + 1);
      one(element, '#response').scrollIntoView({ block: 'start' });
      window.scrollBy(0, 200);
      expect(edge('thead th').top, 'below the page’s header').to.be.closeTo(90, 1);
    });

    it('does not scroll in itself where there is room', async () => {
      const element = await comparison('layout="table"', 900);
      const scroller = one(element, '.scroll');
      expect(scroller.scrollWidth).to.equal(scroller.clientWidth);
      expect(scroller.scrollHeight).to.equal(scroller.clientHeight);
      expect(all(await comparison('', 900), '.scroll')).to.have.length(0);
    });

    it('gives cards all the room there is', async () => {
      for (const count of [1, 2, 3, 4, 5, 6, 7]) {
        const treatments = TREATMENTS.slice(0, count).join(' ');
        const element = await comparison(`layout="cards" treatments="${treatments}"`, 2560);
        const cells = all(element, 'tbody tr:first-child td');
        const ends = cells.map((cell) => cell.getBoundingClientRect().right);
        const edge = element.getBoundingClientRect().right;
        expect(Math.max(...ends), `${count} treatments`).to.be.closeTo(edge, 1);
      }
    });

    it('leaves no card of four alone in its row', async () => {
      const treatments = TREATMENTS.slice(0, 4).join(' ');
      const element = await comparison(`layout="cards" treatments="${treatments}"`);
      for (const [width, columns] of [
        [520, 1],
        [600, 2],
        [900, 2],
        [1100, 2],
        [1160, 4],
        [2000, 4],
      ] as const) {
        element.style.width = `${width}px`;
        const cells = all(element, 'tbody tr:first-child td');
        const edges = new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
        expect(edges.size, `${width} px`).to.equal(columns);
      }
    });

    it('stands as far from what is above it, however many treatments it has', async () => {
      for (const space of ['', '20px']) {
        const gaps: number[] = [];
        for (const count of [1, 2, 3, 4, 7]) {
          const treatments = TREATMENTS.slice(0, count).join(' ');
          const element = await comparison(`treatments="${treatments}"`, 2560);
          element.style.setProperty('--te-space', space);
          const { bottom } = one(element, '[part=note]').getBoundingClientRect();
          gaps.push(Math.round(one(element, 'table').getBoundingClientRect().top - bottom));
        }
        expect(new Set(gaps), gaps.join(' ')).to.have.property('size', 1);
        if (space) expect(gaps[0]).to.equal(30);
      }
    });

    it('leaves the window room for the page’s own header, where it scrolls in itself', async () => {
      const element = await comparison(`layout="table" ${SEVEN}`, 600);
      element.style.setProperty('--te-sticky-top', '120px');
      const { height } = one(element, '.scroll').getBoundingClientRect();
      expect(height + 120).to.be.at.most(window.innerHeight);
    });

    it('names the treatment in every answer of a card, and once only in a table', async () => {
      const element = await comparison('', 320);
      const names = all(element, 'td > .name');
      expect(names).to.have.length(all(element, 'td').length);
      const visible = () => names.filter((name) => shown(name)).length;
      expect(visible()).to.equal(all(element, 'tr:not([hidden]) td').length);
      expect(all(element, 'thead').some(shown)).to.equal(false);
      (element.parentElement as HTMLElement).style.width = '900px';
      expect(visible()).to.equal(0);
      expect(all(element, 'thead').every(shown)).to.equal(true);
    });

    it('stays a table to a screen reader whatever is displayed', async () => {
      const element = await comparison('', 320);
      const roles: Record<string, string> = {
        table: 'table',
        thead: 'rowgroup',
        tbody: 'rowgroup',
        tr: 'row',
        td: 'cell',
        'th[scope=row]': 'rowheader',
        'th[scope=col]': 'columnheader',
      };
      for (const [selector, role] of Object.entries(roles)) {
        for (const node of all(element, selector)) expect(node.getAttribute('role')).to.equal(role);
      }
    });

    it('makes the short answer the largest text of its cell', async () => {
      const element = await comparison('', 320);
      const sizeOf = (node: Element) => parseFloat(getComputedStyle(node).fontSize);
      const cell = cellOf(element, 'response');
      const answer = sizeOf(cell.querySelector('.answer')!);
      for (const node of cell.querySelectorAll('p:not(.answer), summary, li, button')) {
        expect(sizeOf(node), textOf(node)).to.be.below(answer);
      }
    });

    it('has no line longer than 75 characters, however wide its room', async function () {
      this.timeout(60_000);
      const element = await comparison('treatments="ketamine ect" selectable', 2560);
      for (const details of all<HTMLDetailsElement>(element, 'td details')) details.open = true;
      const place = document.createRange();
      for (const block of all(element, 'p, li > p, li:not(.claim), th')) {
        const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let [line, bottom] = ['', -Infinity];
        while (texts.nextNode()) {
          const node = texts.currentNode as Text;
          if (node.parentElement?.closest('.hidden') || !shown(node.parentElement!)) continue;
          for (const { 0: word, index } of node.data.matchAll(/\s*\S+/g)) {
            place.setStart(node, index + word.length - word.trimStart().length);
            place.setEnd(node, index + word.length);
            const box = [...place.getClientRects()].at(-1)!;
            line = box.top > bottom ? word : line + word;
            bottom = box.bottom - 1;
            expect(line.trim().length, line).to.be.at.most(75);
          }
        }
      }
    });

    for (const width of [288, 320, 768, 1280]) {
      it(`lets nothing stick out at ${width} px`, async () => {
        const element = await comparison(SEVEN, width);
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        const edge = element.getBoundingClientRect().right + 1;
        for (const node of all(element, 'p, summary, button, figure, li')) {
          if (!node.matches('.hidden *')) {
            expect(node.getBoundingClientRect().right, textOf(node)).to.be.at.most(edge);
          }
        }
      });
    }
  });

  describe('pictures', () => {
    it('draw as many people as the data say, both groups at one size', async () => {
      const element = await comparison();
      const [figure] = all(element, '#response')[0]!.closest('tr')!.querySelectorAll('.people');
      const [treated, versus] = figure!.querySelectorAll('.group');
      const facts = evidence.claims['ket-resp-1']?.figures?.[0];
      expect(facts?.versus).to.not.equal('none');
      const rates = [facts!.treated.rate, (facts!.versus as { rate: number }).rate].map(Math.round);
      expect([treated, versus].map((group) => marks(group?.querySelector('.yes')))).to.deep.equal(
        rates,
      );
      expect([treated, versus].map((group) => marks(group?.querySelector('.no')))).to.deep.equal(
        rates.map((rate) => 100 - rate),
      );
      const [a, b] = [...figure!.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect());
      expect(a?.width).to.be.closeTo(b?.width ?? 0, 1);
      expect(a?.width).to.be.above(40);
    });

    it('stand with the same facts in words, in both frames', async () => {
      const element = await comparison(SEVEN, 2000);
      for (const group of all(element, '.people .group:has(svg)')) {
        const yes = marks(group.querySelector('.yes'));
        expect(textOf(group.querySelector('.label'))).to.include(`${yes} of 100 `);
        expect(textOf(group)).to.include(`${100 - yes} did not`);
        expect(group.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
        expect(textOf(group.querySelector('.who')), 'who they are').to.match(/\w{3}/);
      }
      for (const figure of all(element, '.people'))
        expect(textOf(figure.firstElementChild), 'what was counted, and when').to.match(/^\w+, .+/);
      const [ketamine] = all(element, '.people');
      expect([...ketamine!.querySelectorAll('.who')].map(textOf)).to.deep.equal([
        'Ketamine infusion',
        'a sedative (midazolam)',
      ]);
    });

    it('stand no narrower than their words', async () => {
      const words = document.createRange();
      for (const width of [288, 700, 1000, 1216]) {
        const element = await comparison(SEVEN, width);
        for (const line of all(element, '.people .group > p')) {
          expect(line.scrollWidth, `${textOf(line)} at ${width}`).to.be.at.most(line.clientWidth);
          const text = [...line.childNodes].find((node) => node.nodeType === 3 && node.nodeValue)!;
          for (const { 0: word, index } of text.nodeValue!.matchAll(/\S+/g)) {
            words.setStart(text, index);
            words.setEnd(text, index + word.length);
            const ends = [...words.getClientRects()].map(({ bottom }) => Math.round(bottom));
            expect(new Set(ends).size, `${word} in one line at ${width}`).to.equal(1);
          }
        }
      }
    });

    it('never draw a group without its comparison, or the word that there was none', async () => {
      const element = await comparison(SEVEN, 2000);
      const figures = all(element, '.people');
      expect(figures.length).to.be.above(8);
      for (const figure of figures) expect(figure.querySelectorAll('.group')).to.have.length(2);
    });

    it('show a contrary blinded trial beside ketamine’s first', async () => {
      const element = await comparison('treatments="ketamine"');
      const labels = [...cellOf(element, 'response').querySelectorAll('.label')].map(textOf);
      expect(labels).to.deep.equal([
        '64 of 100 responded',
        '28 of 100 responded',
        '47 of 100 responded',
        '33 of 100 responded',
      ]);
    });

    it('show when a first effect was measured, on one scale', async () => {
      const element = await comparison();
      const bars = all(element, '.time .bar').map((bar) =>
        ['x1', 'x2'].map((end) => parseFloat(bar.getAttribute(end) ?? '')),
      );
      expect(bars).to.deep.equal(
        ['ketamine', 'tms'].map((id) => spanOf(evidence.treatments[id]!.onset!)),
      );
      expect(bars[0]![1]).to.be.below(bars[1]![0]!);
      const ticks = [...all(element, '.time')[0]!.querySelectorAll('text')];
      expect(ticks.map((tick) => parseFloat(tick.getAttribute('x')!))).to.deep.equal(
        TICKS.map(placeOf),
      );
      expect(textOf(cellOf(element, 'onset', 0).querySelector('figure > p'))).to.include(
        '2 hours – 1 day',
      );
      expect(textOf(cellOf(element, 'onset', 1).querySelector('figure > p'))).to.include(
        '2–3 weeks',
      );
    });

    it('show visits on calendars of one length', async () => {
      const element = await comparison('treatments="ketamine tms ect"');
      const figures = all(element, '.course');
      expect(figures.map((figure) => marks(figure.querySelector('.yes')))).to.deep.equal([
        6, 20, 6,
      ]);
      expect(figures.map((figure) => marks(figure.querySelector('.no')))).to.deep.equal([0, 10, 6]);
      expect(figures.map((figure) => textOf(figure.querySelector('p')))).to.deep.equal([
        'Visits: 6, over 2–3 weeks',
        'Visits: 20–30, over 4–6 weeks',
        'Visits: 6–12, over 2–6 weeks',
      ]);
      const weeks = [...figures[0]!.querySelectorAll('text')].map(textOf);
      expect(weeks).to.deep.equal([1, 2, 3, 4, 5, 6].map((week) => `Week ${week}`));
      const boxes = () => all(element, '.course svg').map((svg) => svg.getAttribute('viewBox'));
      const [long] = boxes();
      expect(new Set(boxes())).to.have.property('size', 1);
      element.treatments = 'ketamine';
      await element.updateComplete;
      expect(boxes(), 'also of the shortest alone').to.deep.equal([long]);
    });

    it('tell who it happened to by filled marks, and the groups apart', async () => {
      const element = await comparison('treatments="ketamine" topics="response onset course"');
      const inks = [...all(element, '.people')[0]!.querySelectorAll('.group')].map((group) => {
        const [yes, no] = ['.yes', '.no'].map((kind) =>
          getComputedStyle(group.querySelector(kind)!),
        );
        expect(yes!.fill).to.equal(yes!.stroke);
        expect([no!.fill, no!.stroke]).to.deep.equal(['none', yes!.stroke]);
        const shape = group.querySelector('.yes')!.getAttribute('d')!.split('M')[1]!;
        return [yes!.fill, shape] as const;
      });
      for (const by of [0, 1])
        expect(inks[0]![by], ['color', 'shape'][by]).to.not.equal(inks[1]![by]);
      // A moment is a line of no length.
      expect(getComputedStyle(one(element, '.bar')).strokeLinecap).to.equal('round');
      for (const svg of all(element, 'figure svg'))
        expect(svg.getAttribute('aria-hidden'), 'the words tell it').to.equal('true');
    });

    it('leave their names room in the narrowest column, in a language of longer words', async () => {
      const element = await comparison('treatments="tms" topics="course onset"', 225);
      const box = (node: Element) => node.getBoundingClientRect();
      const weeks = all<SVGTextElement>(element, '.course text');
      for (const week of weeks) week.textContent = 'Semana 10';
      const ends = Math.max(...weeks.map((week) => box(week).right));
      expect(ends).to.be.below(box(one(element, '.course .yes')).left);
      const ticks = all<SVGTextElement>(element, '.time text');
      for (const [index, name] of ['hora', 'día', 'semana', 'mes'].entries()) {
        ticks[index]!.textContent = name;
      }
      for (const [index, tick] of ticks.slice(1).entries()) {
        expect(box(tick).left, textOf(tick)).to.be.above(box(ticks[index]!).right);
      }
    });

    it('have their key in the first row that needs it', async () => {
      const element = await comparison();
      const key = /one of 100 people/;
      expect(textOf(one(element, '#response').closest('th'))).to.match(key);
      expect(textOf(one(element, '#remission').closest('th'))).to.not.match(key);
      expect(textOf(one(element, '#onset').closest('th'))).to.match(/a much longer time/);
      expect(textOf(one(element, '#course').closest('th'))).to.match(/a dot a day/);
      element.topics = 'remission';
      await element.updateComplete;
      expect(textOf(one(element, '#remission').closest('th'))).to.match(key);
    });

    it('have the meaning of what was counted beside their question', async () => {
      const element = await comparison('topics="response remission"');
      expect(textOf(one(element, '#response').nextElementSibling)).to.match(
        /^Response: .+ in half/,
      );
      expect(textOf(one(element, '#remission').nextElementSibling)).to.match(
        /^Remission: few or no/,
      );
    });
  });

  describe('different studies', () => {
    const warning = /different studies/;

    it('are told apart where treatments stand side by side', async () => {
      const element = await comparison();
      const warned = (): readonly string[] =>
        all(element, 'th .question')
          .filter((question) => warning.test(textOf(question.closest('th'))))
          .map(({ id }) => id);
      // Of the side effects only TMS has a figure here: there is nothing to compare it with.
      expect(warned()).to.deep.equal(['response', 'remission', 'everyday', 'durability', 'risks']);
      element.treatments = 'esketamine no-change';
      await element.updateComplete;
      expect(warned()).to.deep.equal(['onset', 'response', 'remission', 'durability']);
      element.treatments = 'tms';
      await element.updateComplete;
      expect(warned()).to.deep.equal([]);
    });

    it('give way to those that tried two of the chosen against each other', async () => {
      const element = await comparison();
      expect(all(element, '[part=head-to-head]')).to.have.length(0);
      element.treatments = 'ketamine ect';
      await element.updateComplete;
      const panel = textOf(one(element, '[part=head-to-head]'));
      expect(panel).to.include('55 of 100').and.include('41 of 100');
      const { localName } = one(element, '[part=head-to-head] .question');
      expect(localName, 'one below the element’s').to.equal('h3');
      expect(panel, 'the opposite result').to.include('46 of 100').and.include('63 of 100');
      element.topics = 'cost';
      await element.updateComplete;
      expect(all(element, '[part=head-to-head]'), 'of rows that are shown').to.have.length(0);
    });
  });

  describe('sources', () => {
    it('are one numbered list of what is shown, linked to the publisher', async () => {
      const element = await comparison('treatments="ketamine" topics="response cost"');
      const cited = new Set(all(element, '.cite').map(({ dataset }) => dataset['source']));
      const links = all<HTMLAnchorElement>(element, '.sources li a');
      expect(links.map(({ dataset }) => dataset['source'])).to.deep.equal([...cited]);
      for (const link of links) {
        expect(link.rel).to.equal('noopener');
        expect(link.getAttribute('href')).to.equal(
          sourceHref(evidence.sources[link.dataset['source'] ?? '']!),
        );
        expect(link.protocol).to.match(/^https?:$/);
        const { by, title, journal, year } = evidence.sources[link.dataset['source'] ?? '']!;
        expect(textOf(link.closest('li'))).to.include(`${by.replace(/\.$/, '')}. ${title}`);
        if (journal) expect(textOf(link.closest('li'))).to.include(` ${journal}. ${year}.`);
      }
      expect(links.some(({ dataset }) => evidence.sources[dataset['source']!]!.journal)).to.equal(
        true,
      );
      for (const cite of all(element, '.cite')) {
        const place = links.findIndex(
          ({ dataset }) => dataset['source'] === cite.dataset['source'],
        );
        expect(textOf(cite)).to.match(new RegExp(`^${place + 1}\\. `));
      }
    });

    it('end as a sentence does, also where their title is a question', async () => {
      const element = await comparison('treatments="antidepressants" topics="onset"');
      const titles = all(element, '.sources li').map(textOf);
      expect(titles.some((title) => title.includes('? 2016.'))).to.equal(true);
      for (const title of titles)
        expect(title)
          .to.match(/[^.?!]\.$/)
          .and.not.match(/\?\./);
    });

    it('open beside their claim at a touch, and close at another', async () => {
      const element = await comparison();
      const opened: unknown[] = [];
      document.addEventListener('te-source-open', (event) => opened.push(event.detail), {
        once: true,
      });
      const [button] = cellOf(element, 'response').querySelectorAll<HTMLElement>('.cite');
      button!.click();
      await element.updateComplete;
      expect(button!.getAttribute('aria-expanded')).to.equal('true');
      expect(textOf(button!.nextElementSibling)).to.include('Murrough');
      expect(all(element, '[part=source]')).to.have.length(1);
      expect(opened).to.deep.equal([{ source: 'murrough-2013-single' }]);
      button!.click();
      await element.updateComplete;
      expect(button!.getAttribute('aria-expanded')).to.equal('false');
      expect(all(element, '[part=source]')).to.have.length(0);
    });

    it('open at the one place that was touched, of a study that stands in several', async () => {
      const element = await comparison('treatments="ketamine ect" topics="response"');
      const [cite] = all(element, '[part=head-to-head] .cite');
      const same = all(element, `.cite[data-source="${cite!.dataset['source']}"]`);
      expect(same).to.have.length.above(1);
      cite!.click();
      await element.updateComplete;
      expect(all(element, '[part=source]')).to.have.length(1);
    });

    it('tell when their link is followed', async () => {
      const element = await comparison();
      const opened: string[] = [];
      element.addEventListener('te-source-open', ({ detail }) => opened.push(detail.source));
      const [link] = all<HTMLAnchorElement>(element, '.sources li a');
      element.addEventListener('click', (event) => event.preventDefault(), { once: true });
      link!.click();
      expect(opened).to.deep.equal([link!.dataset['source']]);
    });
  });

  describe('ids', () => {
    it('that are unknown are left out, with one warning that names them', async () => {
      const element = await comparison('treatments="leeches tms cupping" topics="onset price"');
      expect(all(element, 'thead th').map(textOf).slice(1)).to.deep.equal([
        'TMS (magnetic stimulation)',
      ]);
      element.requestUpdate();
      await element.updateComplete;
      expect(recorded.lines).to.have.length(2);
      expect(recorded.lines[0])
        .to.include('treatments="leeches cupping"')
        .and.include('esketamine');
      expect(recorded.lines[1]).to.include('topics="price"').and.include('how-given');
    });

    it('that are all unknown give the default, with a warning', async () => {
      const element = await comparison('treatments="leeches" topics="price"');
      expect(all(element, 'thead th')).to.have.length(3);
      expect(all(element, '.question[id]')).to.have.length(TOPICS.length + 1);
      expect(recorded.lines).to.have.length(2);
    });

    it('come in the order asked for, in upper or lower case, each once', async () => {
      const element = await comparison('treatments="TMS,ketamine, tms" topics="cost, onset"');
      expect(all(element, 'thead th').map(textOf).slice(1)).to.deep.equal([
        'TMS (magnetic stimulation)',
        'Ketamine infusion (IV)',
      ]);
      expect(all(element, '.question[id]').map(({ id }) => id)).to.deep.equal([
        '_warnings',
        'cost',
        'onset',
      ]);
      expect(recorded.lines).to.deep.equal([]);
    });
  });

  describe('a call to action', () => {
    const CTA = 'cta-href="https://find.example/{treatment}" cta-label="Find a clinic"';

    it('stands under each treatment, and says which one it is for', async () => {
      const element = await comparison(`${CTA} referral-id="site 7"`);
      const links = all<HTMLAnchorElement>(element, '[part=action]');
      expect(links.map(({ href }) => href)).to.deep.equal([
        'https://find.example/ketamine?ref=site%207',
        'https://find.example/tms?ref=site%207',
      ]);
      expect(links.map(textOf)).to.deep.equal([
        'Find a clinic: Ketamine infusion (IV)',
        'Find a clinic: TMS (magnetic stimulation)',
      ]);
      expect(links.every(shown)).to.equal(true);
      expect(links.map(({ rel }) => rel)).to.deep.equal(['noopener', 'noopener']);
    });

    it('is absent without an address', async () => {
      const element = await comparison();
      expect(all(element, '[part=action]')).to.have.length(0);
      expect(
        all(element, 'slot[name^=action-]').some((slot) => shown(slot.closest('tr')!)),
      ).to.equal(false);
    });

    it('is absent beside what the webmaster put in another place', async () => {
      const element = await comparison();
      element.innerHTML = '<p slot="footer">Ours</p>';
      element.requestUpdate();
      await element.updateComplete;
      expect(shown(one(element, 'slot[name^=action-]').closest('tr')!)).to.equal(false);
    });

    it('has words of its own where the webmaster gives none', async () => {
      const element = await comparison('cta-href="/x"');
      expect(textOf(all(element, '[part=action]')[0])).to.match(/^Learn more: Ketamine/);
    });

    it('is refused where its address could run code', async () => {
      const element = await comparison('cta-href="javascript:alert(1)"');
      expect(all(element, '[part=action]')).to.have.length(0);
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0]).to.include('cta-href');
    });

    it('tells before it is followed, and can be cancelled', async () => {
      const element = await comparison(CTA);
      const told: unknown[] = [];
      const onClick = (event: CtaClickEvent) => {
        told.push(event.detail);
        event.preventDefault();
      };
      document.addEventListener('te-cta-click', onClick);
      const [link] = all<HTMLAnchorElement>(element, '[part=action]');
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      link!.dispatchEvent(click);
      document.removeEventListener('te-cta-click', onClick);
      expect(told).to.deep.equal([
        { treatment: 'ketamine', href: 'https://find.example/ketamine' },
      ]);
      expect(click.defaultPrevented).to.equal(true);
    });

    it('always comes with a word on who gains from it', async () => {
      const without = await comparison();
      expect(textOf(one(without, '[part=disclosure]'))).to.include('not stated');
      const element = await comparison(CTA);
      expect(textOf(one(element, '[part=disclosure]'))).to.include('not stated');
      element.disclosure = 'Example Referrals may be paid by clinics.';
      element.publisher = 'Example Referrals';
      await element.updateComplete;
      expect(textOf(one(element, '[part=disclosure]'))).to.equal(
        'Shown by Example Referrals. Example Referrals may be paid by clinics.',
      );
      element.ctaHref = '';
      await element.updateComplete;
      expect(textOf(one(element, '[part=disclosure]')), 'also without one').to.include(
        'may be paid',
      );
    });

    it('comes with who shows it and what they gain, as far as they are given', async () => {
      for (const cta of ['', CTA])
        for (const [given, said] of [
          ['', /^Who pays .* not stated\.$/],
          [
            'publisher="Example Referrals"',
            /^Shown by Example Referrals\. Who pays .* not stated\.$/,
          ],
          ['disclosure="Clinics pay us."', /^Clinics pay us\.$/],
          [
            'publisher="Example Referrals" disclosure="Clinics pay us."',
            /^Shown by Example Referrals\. Clinics pay us\.$/,
          ],
        ] as const) {
          const line = one(
            await comparison(`${cta} topics="onset" ${given}`, 320),
            '[part=disclosure]',
          );
          expect(textOf(line), `${cta} ${given}`).to.match(said);
          expect(shown(line)).to.equal(true);
        }
    });

    it('gives way to the webmaster’s own, which needs no address', async () => {
      const element = await comparison('treatments="ketamine tms"');
      const own = document.createElement('a');
      own.slot = 'action-ketamine';
      own.textContent = 'Ask us';
      element.append(own);
      await new Promise((done) => setTimeout(done, 30));
      expect(shown(own)).to.equal(true);
      own.remove();
      await new Promise((done) => setTimeout(done, 30));
      expect(shown(one(element, 'slot[name=action-ketamine]').closest('tr')!)).to.equal(false);
    });
  });

  describe('accessibility', () => {
    const STATES: readonly (readonly [string, string, number])[] = [
      ['a table', 'cta-href="/x" cta-label="Ask"', 1000],
      ['cards', '', 320],
      ['seven treatments', `${SEVEN} topics="onset course response risks"`, 1900],
      ['one treatment', 'treatments="tms" topics="onset course response risks"', 700],
      [
        'two that were tried against each other',
        'treatments="ketamine ect" topics="response remission"',
        800,
      ],
      ['dark', 'theme="dark" topics="onset course response risks"', 900],
    ];
    for (const [name, attributes, width] of STATES) {
      it(`has no fault that axe finds: ${name}`, async function () {
        this.timeout(60_000);
        const element = await comparison(attributes, width);
        for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
        one(element, '.cite').click();
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
    }

    it('has targets that a thumb can hit', async () => {
      const element = await comparison('cta-href="/x"', 320);
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      for (const target of all(element, 'summary, button:not(.term), .button')) {
        const { width, height } = target.getBoundingClientRect();
        expect(height, textOf(target)).to.be.at.least(44);
        expect(width, textOf(target)).to.be.at.least(44);
      }
    });
  });
});
