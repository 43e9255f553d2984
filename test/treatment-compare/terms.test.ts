import { expect } from '@open-wc/testing';
import { render } from 'lit/html.js';

import { TREATMENTS } from '../../src/evidence/types.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';
import { cutTerms, explain } from '../../src/treatment-compare/terms.ts';
import { all, cellOf, clear, comparison, one, textOf } from './compare.ts';

describe('hard words', () => {
  afterEach(clear);

  it('are found whole, in either case, at the beginning of a word', () => {
    expect(cutTerms('Relapsed or placebo? No preplacebo.', ['placebo', 'relapse'])).to.deep.equal([
      '',
      'Relapsed',
      ' or ',
      'placebo?',
      ' No preplacebo.',
    ]);
    expect(cutTerms('nothing hard', ['placebo'])).to.deep.equal(['nothing hard']);
    expect(cutTerms('In 2–3 weeks', ['placebo'])).to.deep.equal(['In ', '2–3', ' weeks']);
    expect(cutTerms('To it (off-label), “off-label”', ['off-label'])).to.deep.equal([
      'To it ',
      '(off-label),',
      ' ',
      '“off-label”',
      '',
    ]);
    for (const dash of ['–', '—', '-']) {
      expect(cutTerms(`fake${dash}placebo`, ['placebo'])[1], dash).to.equal('placebo');
    }
    expect(cutTerms('no glossary', [])).to.deep.equal(['no glossary']);
    for (const text of [
      '«Плацебо»',
      '¿Плацебо?',
      'the “плацебо”’s',
      '(ПЛАЦЕБО, again)',
      'a плацебо–like',
    ]) {
      expect(cutTerms(text, ['плацебо'])[1]?.toLowerCase(), text).to.match(/^[(“]?плацебо/);
    }
  });

  it('are found with the star in their name', () => {
    expect(cutTerms('In STAR*D, from the start.', ['STAR*D'])).to.deep.equal([
      'In ',
      'STAR*D,',
      ' from the start.',
    ]);
  });

  it('are each explained somewhere', async () => {
    const element = await comparison(`treatments="${TREATMENTS.join(' ')}"`);
    const explained = all(element, '.term').map(({ dataset }) => dataset['term']);
    expect(explained).to.include.members(Object.keys(evidenceWords.glossary));
  });

  it('leave the sentence as it was', async () => {
    const element = await comparison('treatments="tms" topics="response"');
    expect(textOf(cellOf(element, 'response').querySelector('.answer'))).to.match(
      /29 of 100 people responded, against 10 with fake TMS\.$/,
    );
  });

  it('are explained at their first use in a section only', async () => {
    const element = await comparison(`treatments="${TREATMENTS.join(' ')}"`);
    const rows = all(element, 'tbody tr').map((row) =>
      [...row.querySelectorAll<HTMLElement>('.answer .term, .warning .term')].map(
        ({ dataset }) => dataset['term'],
      ),
    );
    for (const own of rows) expect(new Set(own).size).to.equal(own.length);
    expect(rows.filter((own) => own.includes('placebo'))).to.have.length.above(1);
  });

  it('are explained at the beginning of a sentence as well, as the sentence writes them', () => {
    const place = document.createElement('p');
    const glossary = { relapse: 'Being ill again.' };
    render(
      explain('Relapses (relapse) are told.', 'here', glossary, new Set(), () => 0),
      place,
    );
    expect([...place.querySelectorAll('button')].map(textOf)).to.deep.equal(['Relapses']);
    expect(textOf(place)).to.equal('Relapses (relapse) are told.');
  });

  it('are underlined', async () => {
    const element = await comparison('treatments="ketamine" topics="approval"');
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(one(element, '.term'));
    expect([textDecorationLine, textDecorationStyle]).to.deep.equal(['underline', 'dotted']);
  });

  it('open their meaning at a touch, also a little beside the word', async () => {
    const element = await comparison('treatments="ketamine" topics="approval" theme="dark"');
    const meaning = one(element, '#_meaning');
    expect(meaning.getClientRects()).to.have.length(0);
    const [term] = all(element, '.answer .term');
    term!.scrollIntoView({ block: 'center' });
    const { x, top, bottom } = term!.getBoundingClientRect();
    for (const y of [top - 7, bottom + 7])
      expect(element.shadowRoot!.elementFromPoint(x + 9, y)).to.equal(term);
    term!.click();
    await element.updateComplete;
    expect(textOf(meaning)).to.match(/^off-label .{20}/);
    expect(meaning.getClientRects()).to.have.length(1);
    await expect(element).to.be.accessible();
    meaning.hidePopover();
    expect(meaning.getClientRects()).to.have.length(0);
  });

  it('say alone that they are open, one after the other, and tell their meaning', async () => {
    const element = await comparison('treatments="ketamine" topics="approval durability"');
    const meaning = one(element, '#_meaning');
    const terms = ['off-label', 'relapse'].map((word) =>
      one(element, `.answer [data-term="${word}"]`),
    );
    for (const term of terms) {
      // As by keyboard: nothing has closed the one before.
      term.click();
      expect(meaning.matches(':popover-open')).to.equal(true);
      expect(textOf(meaning)).to.match(new RegExp(`^${term.dataset['term']} .{20}`));
      expect(all(element, '[popovertarget]').map((own) => own === term)).to.deep.equal([true]);
      expect(textOf(one(element, '[role=status]'))).to.equal(textOf(meaning));
    }
    terms[1]!.click();
    expect(meaning.matches(':popover-open')).to.equal(false);
    expect(textOf(one(element, '[role=status]')), 'nothing is told of what closes').to.equal('');
  });

  it('close their meaning when the focus goes on, not when the reader looks at another window', async () => {
    const element = await comparison('treatments="ketamine" topics="approval"');
    const meaning = one(element, '#_meaning');
    const [term] = all(element, '.answer .term');
    term!.focus();
    term!.click();
    term!.blur();
    expect(meaning.matches(':popover-open')).to.equal(true);
    term!.focus();
    one(element, 'td summary').focus();
    expect(meaning.matches(':popover-open')).to.equal(false);
  });

  it('tell their meaning where the browser knows no popover', async () => {
    const element = await comparison('treatments="ketamine" topics="approval"');
    const meaning = one(element, '#_meaning');
    Object.defineProperty(meaning, 'hidePopover', { value: undefined });
    const [term] = all(element, '.answer .term');
    term!.focus();
    term!.click();
    expect(textOf(meaning)).to.match(/^off-label .{20}/);
    one(element, 'td summary').focus();
  });

  it('keep what opens and closes them on their line', async () => {
    const element = await comparison(
      `treatments="${TREATMENTS.join(' ')}" layout="cards" topics="how-given response approval"`,
    );
    const box = element.parentElement!;
    const texts = document.createTreeWalker(element.renderRoot, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) nodes.push(texts.currentNode as Text);
    const marks = nodes.flatMap((node, index) => {
      const term = node.parentElement!;
      if (!term.matches('.term') || !term.checkVisibility()) return [];
      const [before, after] = [nodes[index - 1]!, nodes[index + 1]!];
      return [
        ...(/[(“]$/.test(before.data) ? [{ term, mark: before, at: before.length - 1 }] : []),
        ...(/^[.,)]/.test(after.data) ? [{ term, mark: after, at: 0 }] : []),
      ];
    });
    expect(marks.map(({ mark, at }) => mark.data[at])).to.include.members(['(', ')', '.']);
    const place = document.createRange();
    for (let width = 200; width < 420; width += 10) {
      box.style.width = `${width}px`;
      for (const { term, mark, at } of marks) {
        place.setStart(mark, at);
        place.setEnd(mark, at + 1);
        const { top, bottom } = term.getBoundingClientRect();
        const box = place.getBoundingClientRect();
        expect((box.top + box.bottom) / 2, `${textOf(term)}, ${width} px`).to.be.within(
          top,
          bottom,
        );
      }
    }
  });

  it('open their meaning in view, and keep the focus, at the edges of the window as well', async () => {
    const element = await comparison('treatments="ketamine" topics="approval response"', 300);
    const meaning = one(element, '#_meaning');
    const terms = all(element, '.term').filter((term) => term.checkVisibility());
    for (const block of ['start', 'end'] as const) {
      for (const term of terms) {
        term.scrollIntoView({ block });
        term.focus();
        term.click();
        await element.updateComplete;
        const { left, right, top, bottom } = meaning.getBoundingClientRect();
        const where = `${textOf(term)} at the ${block}`;
        expect(bottom - top, where).to.be.above(40);
        expect(left, where).to.be.at.least(0);
        expect(right, where).to.be.at.most(innerWidth);
        expect(top, where).to.be.at.least(0);
        expect(bottom, where).to.be.at.most(innerHeight);
        meaning.hidePopover();
        expect(meaning.getClientRects(), where).to.have.length(0);
        expect(element.renderRoot.activeElement === term, where).to.equal(true);
      }
    }
  });

  it('open it beside the word where the page is scrolled sideways, in a window of its own size', async () => {
    const element = await comparison('treatments="ketamine" topics="approval"', 300);
    const frame = document.createElement('iframe');
    // Narrower than a meaning likes to be.
    frame.width = '300';
    frame.height = '400';
    element.parentElement!.append(frame);
    const page = frame.contentDocument!;
    page.body.style.cssText = 'width: 2000px; padding: 2000px';
    page.body.append(element);
    await element.updateComplete;
    const meaning = one(element, '#_meaning');
    const [term] = all(element, '.answer .term');
    for (const block of ['start', 'end'] as const) {
      term!.scrollIntoView({ block, inline: 'center' });
      term!.click();
      await element.updateComplete;
      const word = term!.getBoundingClientRect();
      const { left, right, top, bottom } = meaning.getBoundingClientRect();
      expect(bottom - top, block).to.be.above(40);
      expect(left, block).to.be.within(0, word.right);
      expect(right, block).to.be.within(word.left, 300);
      expect(right - left, block).to.be.above(230);
      if (block === 'start') expect(top).to.be.closeTo(word.bottom, 1);
      else expect(bottom).to.be.closeTo(word.top, 1);
      meaning.hidePopover();
    }
  });
});
