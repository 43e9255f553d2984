import { expect } from '@open-wc/testing';

import { styles } from '../../src/treatment-compare/treatment-compare.styles.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { putOnPaper } from '../support/paper.ts';
import { all, clear, comparison, one, textOf } from './compare.ts';

type Comparison = Awaited<ReturnType<typeof comparison>>;

describe('<treatment-compare selectable>', () => {
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
  });
  afterEach(() => {
    recorded.restore();
    clear();
  });

  const box = (element: Comparison, value: string): HTMLInputElement => {
    const found = all<HTMLInputElement>(element, 'input').find((input) => input.value === value);
    if (!found) throw new Error(`no box for ${value}`);
    return found;
  };
  const press = async (element: Comparison, value: string): Promise<void> => {
    box(element, value).click();
    await element.updateComplete;
  };
  const shown = (element: Comparison) => all(element, 'thead th').map(textOf).slice(1);
  const rows = (element: Comparison) => all(element, '.question[id]').map(({ id }) => id);

  it('offers nothing to choose unless asked to', async () => {
    const element = await comparison();
    expect(all(element, 'input, [part=sheet]')).to.have.length(0);
    element.selectable = true;
    await element.updateComplete;
    expect(all(element, 'input')).to.have.length(7 + 14);
    const [first, second] = all(element, 'fieldset > legend').map(textOf);
    expect(first).to.match(/^Choose/);
    expect(second).to.match(/first/);
    const heads = all(element, '[part=sheet] .question').map(textOf);
    expect(
      heads.every((head) => head.startsWith('Questions to ask')),
      heads.join(),
    ).to.equal(true);
    expect(recorded.lines).to.deep.equal([]);
  });

  it('adds treatments at the end, and drops them', async () => {
    const element = await comparison('selectable');
    expect(all<HTMLInputElement>(element, 'input:checked').map(({ value }) => value)).to.deep.equal(
      ['ketamine', 'tms'],
    );
    const said = one(element, '[role=status]');
    await press(element, 'esketamine');
    expect(shown(element).map((name) => name.slice(0, 4))).to.deep.equal(['Keta', 'TMS ', 'Eske']);
    expect(textOf(said)).to.equal(shown(element).join(', '));
    await press(element, 'ketamine');
    expect(shown(element).map((name) => name.slice(0, 4))).to.deep.equal(['TMS ', 'Eske']);
    expect(textOf(said)).to.equal(shown(element).join(', '));
  });

  it('keeps the last one', async () => {
    const element = await comparison('selectable treatments="tms"');
    expect(box(element, 'tms').disabled).to.equal(true);
    await press(element, 'ect');
    expect(box(element, 'tms').disabled).to.equal(false);
    await press(element, 'tms');
    expect(shown(element)).to.have.length(1);
    expect(box(element, 'ect').disabled).to.equal(true);
  });

  it('puts what matters first, in the order marked, and on the sheet', async () => {
    const element = await comparison('selectable topics="onset course cost"');
    await press(element, 'cost');
    await press(element, 'course');
    expect(rows(element)).to.deep.equal(['_warnings', 'cost', 'course', 'onset']);
    expect(textOf(one(element, '[part=sheet]'))).to.match(/plan pay\?.*How many visits/);
    expect(textOf(one(element, '[part=sheet]'))).to.include(
      'Questions to ask: Ketamine infusion (IV)',
    );
    await press(element, 'cost');
    expect(rows(element)).to.deep.equal(['_warnings', 'course', 'onset', 'cost']);
    element.topics = 'onset cost';
    await element.updateComplete;
    expect(textOf(one(element, '[part=sheet]')), 'a row that is gone').to.not.include('visits');
  });

  it('prints the rows that matter, what must be known first, and the sources of these', async () => {
    const element = await comparison('selectable topics="onset course cost"');
    const paper = (selector: string) =>
      all(element, selector).filter((node) => node.matches('.mark'));
    expect(all(element, '.some')).to.have.length(0);
    await press(element, 'cost');
    expect(all(element, '.room.some, .sources.some')).to.have.length(2);
    expect(paper('.row').map((row) => row.querySelector('.question')!.id)).to.deep.equal([
      '_warnings',
      'cost',
    ]);
    const cited = paper('.row').flatMap((row) =>
      [...row.querySelectorAll<HTMLElement>('.cite')].map(({ dataset }) => dataset['source']),
    );
    const listed = paper('.sources li').map((item) => item.querySelector('a')!.dataset['source']);
    expect(listed).to.have.members([...new Set(cited)]);
    expect(all(element, '.sources li')).to.have.length.above(listed.length);
    putOnPaper(element, styles);
    const seen = (selector: string) =>
      all(element, selector).filter((node) => node.getClientRects().length);
    expect(seen('[part=selection]')).to.have.length(0);
    expect(seen('[part=sheet]')).to.have.length(1);
    expect(seen('.question[id]').map(({ id }) => id)).to.deep.equal(['_warnings', 'cost']);
    one<HTMLDetailsElement>(element, '.sources').open = true;
    expect(seen('.sources li')).to.have.length(listed.length);
  });

  it('prints the sources of the trials that compared the chosen, whatever row was marked', async () => {
    const element = await comparison(
      'selectable treatments="ketamine ect" topics="response remission cost"',
    );
    await press(element, 'cost');
    const cited = all(element, '[part=head-to-head] .cite').map(({ dataset }) => dataset['source']);
    expect(cited).to.have.length.above(1);
    const listed = all(element, '.sources .mark a').map(({ dataset }) => dataset['source']);
    expect(listed).to.include.members(cited);
  });

  it('shows the sheet on paper only', async () => {
    const element = await comparison('selectable');
    expect(one(element, '[part=sheet]').getClientRects()).to.have.length(0);
    expect(one(element, '[part=selection]').getClientRects()).to.have.length(1);
  });

  it('tells of each choice, with ids only', async () => {
    const element = await comparison('selectable');
    const told: unknown[] = [];
    element.addEventListener('te-selection-change', ({ detail }) => told.push(detail));
    await press(element, 'ect');
    await press(element, 'cost');
    expect(told).to.deep.equal([
      { treatments: ['ketamine', 'tms', 'ect'], topics: [] },
      { treatments: ['ketamine', 'tms', 'ect'], topics: ['cost'] },
    ]);
  });

  it('remembers through changed attributes, another language and a move', async () => {
    const element = await comparison('selectable');
    await press(element, 'ect');
    await press(element, 'cost');
    const check = async (change: string) => {
      await element.updateComplete;
      expect(shown(element), change).to.have.length(3);
      expect(rows(element)[1], change).to.equal('cost');
      expect(box(element, 'ect').checked, change).to.equal(true);
      expect(box(element, 'cost').checked, change).to.equal(true);
    };
    element.treatments = 'psychotherapy';
    element.heading = 'Ours';
    await check('attributes');
    element.lang = 'es';
    await check('language');
    const place = document.createElement('section');
    element.parentElement?.append(place);
    place.append(element);
    await check('move');
    element.selectable = false;
    await element.updateComplete;
    expect(shown(element)).to.have.length(1);
    expect(rows(element)[0]).to.equal('how-given');
    element.selectable = true;
    await check('switched off and on');
  });

  it('keeps focus where the reader is', async () => {
    const element = await comparison('selectable');
    one<HTMLDetailsElement>(element, '.picker details').open = true;
    const last = box(element, 'how-it-works');
    last.focus();
    await press(element, 'how-it-works');
    expect(element.renderRoot.activeElement).to.equal(last);
  });

  it('keeps details open with the answer they belong to', async () => {
    const element = await comparison('selectable topics="onset course cost"');
    const open = () =>
      all<HTMLDetailsElement>(element, 'td details')
        .filter((details) => details.open)
        .map(({ dataset }) => dataset['key']);
    all<HTMLDetailsElement>(element, '[data-key="ketamine course"]')[0]!.open = true;
    // Its event comes later than the render.
    await press(element, 'cost');
    expect(open()).to.deep.equal(['ketamine course']);
    await press(element, 'ketamine');
    expect(open()).to.deep.equal([]);
    await press(element, 'ketamine');
    expect(open()).to.deep.equal(['ketamine course']);
    all<HTMLDetailsElement>(element, '[data-key="ketamine course"]')[0]!.open = false;
    await press(element, 'cost');
    expect(open(), 'what the reader closed').to.deep.equal([]);
  });

  for (const width of [320, 1000]) {
    it(`has no fault that axe finds at ${width} px, and targets that a thumb can hit`, async function () {
      this.timeout(60_000);
      const element = await comparison('selectable', width);
      one<HTMLDetailsElement>(element, '.picker details').open = true;
      await press(element, 'cost');
      await expect(element).to.be.accessible();
      for (const chip of all(element, '.chip')) {
        expect(chip.getBoundingClientRect().height, textOf(chip)).to.be.at.least(44);
      }
    });
  }
});
