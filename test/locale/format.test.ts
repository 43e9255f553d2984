import { expect } from '@open-wc/testing';

import {
  fill,
  formatDate,
  formatList,
  formatNumber,
  formatUnit,
  pieces,
} from '../../src/locale/format.ts';

describe('format', () => {
  it('writes numbers, dates and lists as the language does', () => {
    expect(formatNumber(1234.5, 'en')).to.equal('1,234.5');
    expect(formatNumber(1234567.5, 'es')).to.equal('1.234.567,5');
    expect(formatDate('2026-11', 'en')).to.equal('November 2026');
    expect(formatDate('2026-11-05', 'en')).to.equal('November 5, 2026');
    expect(formatDate('2026-11', 'es')).to.equal('noviembre de 2026');
    expect(formatDate('2026-11-05', 'es')).to.equal('5 de noviembre de 2026');
    expect(formatUnit(2, 'week', 'es')).to.equal('2 semanas');
    expect(formatUnit([1, 1], 'hour', 'es')).to.equal('1 hora');
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

  it('writes English as Intl does', () => {
    const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
    for (const value of [0, 1, 1.005, 2.5, 25.9, 33.333, 99.995, 999, 1000, 1234.56, 1e6, 1e21, -3])
      expect(formatNumber(value, 'en')).to.equal(format.format(value));
    for (let month = 1; month <= 12; month++) {
      const day = `2027-${`${month}`.padStart(2, '0')}`;
      const whole = new Date(day).toLocaleDateString('en', {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
      });
      expect(formatDate(day, 'en')).to.equal(whole);
    }
    for (const unit of ['hour', 'day', 'week'] as const) {
      const units = new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' });
      for (const value of [0, 1, 1.5, 2, 1200])
        expect(formatUnit(value, unit, 'en')).to.equal(units.format(value));
      for (const [low, high] of [
        [0, 1],
        [1, 2],
        [2, 6],
      ] as const)
        expect(formatUnit([low, high], unit, 'en')).to.equal(units.formatRange(low, high));
    }
  });
});
