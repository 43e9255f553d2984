import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { daysOf, layOut } from '../../src/figures/course.ts';
import { arrange, bracket, of100 } from '../../src/figures/people.ts';
import { placeOf, spanOf, TICKS, timeInWords } from '../../src/figures/time.ts';

const marks = (path: string): number => path.split('M').length - 1;
const startsOf = (path: string): [number, number][] =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('people', () => {
  it('draws one hundred people for every rate, as many filled as the rate rounded', () => {
    for (const rate of [0, 0.4, 0.5, 1, 28, 50, 63.8, 99.5, 100]) {
      const { yes, no } = arrange(rate);
      assert.equal(marks(yes), Math.round(rate), `${rate}`);
      assert.equal(marks(yes) + marks(no), 100);
    }
  });

  it('keeps rubbish within none and all', () => {
    assert.deepEqual([-5, 140, NaN, Infinity].map(of100), [0, 100, 0, 100]);
  });

  it('gives everyone a place of their own on one grid, filled row by row', () => {
    const { yes, no } = arrange(63.8);
    const places = [...startsOf(yes), ...startsOf(no)];
    assert.equal(new Set(places.map(String)).size, 100);
    assert.ok(places.every(([x, y]) => x > 0 && x < 100 && y > 0 && y < 100));
    assert.ok(startsOf(yes).every(([, y]) => y < 70));
    assert.ok(startsOf(no).every(([, y]) => y > 60));
  });

  it('tells the groups apart by shape, at the same places', () => {
    assert.notEqual(arrange(30).yes, arrange(30, true).yes);
    assert.deepEqual(startsOf(arrange(30).yes), startsOf(arrange(30, true).yes));
  });

  it('puts the bracket of uncertainty at the height of the people it speaks of', () => {
    assert.equal(bracket([25.9, 68.4]), 'M102 25.9h4v42.5h-4');
  });
});

describe('time', () => {
  it('places equal ratios at equal distances', () => {
    const steps = [1, 6, 36, 216].map(placeOf);
    const gaps = steps.slice(1).map((step, index) => step - steps[index]!);
    for (const gap of gaps) assert.ok(Math.abs(gap - gaps[0]!) < 0.2, gaps.join());
  });

  it('orders its ticks, and holds what lies outside', () => {
    const ticks = TICKS.map(placeOf);
    assert.deepEqual(
      ticks.toSorted((a, b) => a - b),
      ticks,
    );
    assert.deepEqual([0, -1, NaN, 1e9].map(placeOf), [0, 0, 0, 100]);
  });

  it('goes from an hour to six months, with a mark at an hour, a day, a week and a month', () => {
    assert.deepEqual(TICKS, [1, 24, 7 * 24, 30 * 24]);
    assert.equal(placeOf(26 * 7 * 24), 100);
    assert.ok(placeOf(25 * 7 * 24) < 100);
  });

  it('makes a bar of a range, whichever end comes first', () => {
    assert.deepEqual(spanOf([24, 2]), spanOf([2, 24]));
    const [from, to] = spanOf([2, 24]);
    assert.ok(from < to);
  });

  it('says a range in the units that people would use', () => {
    const hours = { day: 24, week: 7 * 24 };
    assert.deepEqual(
      (
        [
          [2, 24],
          [2, 6],
          [24, 24],
          [24, 72],
          [336, 504],
          [24, 4 * hours.week],
          [hours.week, 10 * hours.day],
          [20 * hours.day, 20 * hours.day],
        ] as const
      ).map((range) => timeInWords(range, 'en')),
      [
        '2\u00a0hours\u00a0– 1\u00a0day',
        '2–6 hours',
        '1 day',
        '1–3 days',
        '2–3 weeks',
        '1\u00a0day\u00a0– 4\u00a0weeks',
        '1\u00a0week\u00a0– 10\u00a0days',
        '3 weeks',
      ],
    );
    assert.equal(timeInWords([336, 504], 'es'), '2-3 semanas');
  });
});

describe('course', () => {
  it('spreads visits over the week, weekdays first', () => {
    assert.deepEqual([1, 2, 3, 5, 6, 7].map(daysOf), [
      [0],
      [0, 3],
      [0, 2, 4],
      [0, 1, 2, 3, 4],
      [0, 1, 2, 3, 4, 5],
      [0, 1, 2, 3, 4, 5, 6],
    ]);
    assert.deepEqual(daysOf(9), daysOf(7), 'a week has no more');
  });

  for (const [visits, weeks, span] of [
    [[6, 6], [2, 3], 6],
    [[36, 36], [6, 6], 6],
    [[20, 30], [4, 6], 6],
    [[6, 12], [2, 6], 6],
    [[12, 18], [12, 18], 18],
    [[1, 1], [0, 0], 6],
    [[4, 4], [1, 1.5], 6],
  ] as const) {
    it(`shows ${visits.join('–')} visits in ${weeks.join('–')} weeks`, () => {
      const { days, visits: sure, perhaps } = layOut(visits, weeks, span);
      const length = Math.max(1, Math.ceil(weeks[1]));
      assert.equal(marks(sure), visits[0]);
      assert.equal(marks(sure) + marks(perhaps), visits[1]);
      assert.equal(marks(days) + visits[1], span * 7);
      assert.ok([...startsOf(sure), ...startsOf(perhaps)].every(([, y]) => y < length * 10));
      const last = Math.max(...[...startsOf(sure), ...startsOf(perhaps)].map(([, y]) => y));
      assert.ok(last > (length - 1) * 10, 'until the last week');
    });
  }

  it('never loses a week, whatever it is given', () => {
    for (const [planned, weeks, span] of [
      [[0, 0], [0, 0], 0],
      [[50, 50], [1, 1], 4],
      [[3, 1], [2, 1], 2],
    ] as const) {
      const { days, visits, perhaps } = layOut(planned, weeks, span);
      assert.equal((marks(days) + marks(visits) + marks(perhaps)) % 7, 0);
    }
  });
});
