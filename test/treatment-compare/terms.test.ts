import { expect } from '@open-wc/testing';

import { TREATMENTS } from '../../src/evidence/types.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';
import { cutTerms } from '../../src/treatment-compare/terms.ts';
import { all, cellOf, clear, comparison, one, textOf } from './compare.ts';

describe('hard words', () => {
  afterEach(clear);

  it('are found whole, in either case, at the beginning of a word', () => {
    expect(cutTerms('Relapsed or placebo? No preplacebo.', ['placebo', 'relapse'])).to.deep.equal([
      '',
      'Relapsed',
      ' or ',
      'placebo',
      '? No preplacebo.',
    ]);
    expect(cutTerms('nothing hard', ['placebo'])).to.deep.equal(['nothing hard']);
    expect(cutTerms('no glossary', [])).to.deep.equal(['no glossary']);
  });

  it('are found with the star in their name', () => {
    expect(cutTerms('In STAR*D, from the start.', ['STAR*D'])).to.deep.equal([
      'In ',
      'STAR*D',
      ', from the start.',
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
    const element = await comparison('treatments="ketamine tms" topics="approval onset"');
    const terms = all(element, 'p.answer .term').map(({ dataset }) => dataset['term']);
    expect(terms).to.include('off-label');
    for (const row of all(element, 'tbody tr')) {
      const own = [...row.querySelectorAll<HTMLElement>('.answer .term, .warning .term')].map(
        ({ dataset }) => dataset['term'],
      );
      expect(new Set(own).size).to.equal(own.length);
    }
  });

  it('open their meaning at a touch', async () => {
    const element = await comparison('treatments="ketamine" topics="approval"');
    const meaning = one(element, '#meaning');
    expect(meaning.getClientRects()).to.have.length(0);
    const [term] = all(element, '.answer .term');
    term!.click();
    await element.updateComplete;
    expect(textOf(meaning)).to.match(/^off-label .{20}/);
    expect(meaning.getClientRects()).to.have.length(1);
    await expect(element).to.be.accessible();
    meaning.hidePopover();
    expect(meaning.getClientRects()).to.have.length(0);
  });
});
