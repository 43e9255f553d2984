import { expect } from '@open-wc/testing';

import { fill, formatDate, formatList, formatNumber, pieces } from '../../src/locale/format.ts';

describe('format', () => {
  it('writes numbers, dates and lists as the language does', () => {
    expect(formatNumber(1234.5, 'en')).to.equal('1,234.5');
    expect(formatNumber(1234567.5, 'es')).to.equal('1.234.567,5');
    expect(formatDate('2026-11', 'en')).to.equal('November 2026');
    expect(formatDate('2026-11-05', 'en')).to.equal('November 5, 2026');
    expect(formatDate('2026-11', 'es')).to.equal('noviembre de 2026');
    expect(formatList(['a', 'b', 'c'], 'en')).to.equal('a, b, and c');
    expect(formatList(['a', 'b'], 'es')).to.equal('a y b');
  });

  it('cuts a sentence at its placeholders', () => {
    expect(pieces('Call {call} or {text-us}.')).to.deep.equal([
      'Call ',
      'call',
      ' or ',
      'text-us',
      '.',
    ]);
    expect(pieces('plain')).to.deep.equal(['plain']);
  });

  it('fills numbers, ranges and text; an unknown name stays empty', () => {
    const text = fill(
      '{name}: {few} of {many}, {range} {unknown}.',
      { name: 'A{few}', few: 3, many: 1000, range: [2.5, 4] },
      'en',
    );
    expect(text).to.equal('A{few}: 3 of 1,000, 2.5–4 .');
  });
});
