/** The reviewers' page: nothing that a visitor may read is missing from it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { reviewPage } from '../../scripts/evidence.ts';
import { assess } from '../../scripts/lib/self-assessment.ts';
import { evidence } from '../../src/evidence/evidence.ts';
import { sourceHref } from '../../src/evidence/view.ts';
import { common } from '../../src/locale/en/common.ts';
import { compare } from '../../src/locale/en/compare.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { pieces } from '../../src/locale/format.ts';
import { cells, sentences, text, treatmentIds } from './text.ts';

const plain = reviewPage()
  .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  .replace(/\s+/g, ' ');

suite('the reviewers’ page', () => {
  test('has every sentence a visitor may read', () => {
    for (const [place, sentence] of sentences())
      if (!/ (?:figure|versus)/.test(place))
        assert.ok(plain.includes(sentence), `${place}: ${sentence}`);
  });
  test('has every figure in both frames, exact, with its comparison group', () => {
    for (const { view } of cells)
      for (const { figures } of view.claims)
        for (const { treated, versus } of figures)
          for (const group of [treated, versus ?? treated])
            assert.ok(plain.includes(group.frame), group.frame);
    for (const { figures = [] } of Object.values(evidence.claims))
      for (const { treated } of figures) assert.ok(plain.includes(`${treated.rate} of 100`));
  });
  test('has what the time scale and the calendar are drawn from', () => {
    const range = ([low, high]: readonly [number, number]): string =>
      low === high ? `${low}` : `${low} to ${high}`;
    for (const { onset, course } of Object.values(evidence.treatments)) {
      if (onset) assert.ok(plain.includes(`measured after ${range(onset)} hours`));
      if (course) assert.ok(plain.includes(` ${range(course.visits)} visits over`));
    }
    assert.doesNotMatch(plain, /\b(\d+) to \1\b/);
  });
  test('has every claim by its id and every source by its link', () => {
    for (const id of Object.keys(evidence.claims)) assert.ok(plain.includes(`<tr id="${id}">`), id);
    for (const source of Object.values(evidence.sources))
      assert.ok(plain.includes(sourceHref(source)));
  });
  test('has the sources of every sentence of the explainer that rests on some', () => {
    const rows = plain.match(
      /<tr><td><code>(?:steps|openPoints|contested|speed|beside|typical|offLabel|safety\.\d)\b.*?<\/tr>/g,
    )!;
    assert.ok(rows.length > 40);
    for (const row of rows) assert.match(row, /<a href="https?:/, row);
    const all = (words: unknown): readonly string[] =>
      typeof words === 'string' ? [words] : Object.values(words as object).flatMap(all);
    for (const part of ['contested', 'safety', 'offLabel'] as const)
      assert.equal(
        rows.filter((row) => row.includes(`<code>${part}`)).length,
        all(mechanisms[part]).length,
        part,
      );
  });
  test('says what was worked out of what its source gives', () => {
    assert.match(plain, /id="ect-risk-2".*?worked out of about 1 in 1300 to 1400/);
    const cell = (id: string): string => new RegExp(`<tr id="${id}">.*?</tr>`).exec(plain)![0];
    for (const [id, { figures = [], amounts = {} }] of Object.entries(evidence.claims)) {
      const { rate = 0, n } = figures[0]?.treated ?? {};
      const count = amounts['cases'] ?? amounts['still'];
      if (n && typeof count === 'number')
        assert.ok(cell(id).includes(`${rate} of 100 worked out of ${count} of ${n}`), id);
    }
  });
  test('has every line of the two elements that is the same for all claims', () => {
    const all = (words: unknown): readonly string[] =>
      typeof words === 'string' ? [words] : Object.values(words as object).flatMap(all);
    for (const line of all([
      compare,
      explainer,
      mechanisms,
      text.gaps,
      text.certainties,
      text.measures,
      text.noComparison,
      common.disclaimer,
    ]))
      for (const [index, piece] of pieces(line).entries())
        assert.ok(index % 2 || plain.includes(piece.replace(/\s+/g, ' ')), line);
  });
  test('can be marked and signed', () => {
    assert.match(plain, /Signature/);
    assert.ok(plain.split('☐ right').length > Object.keys(evidence.claims).length);
    assert.match(plain, /Self-assessed, not certified; no field test yet/);
  });
  test('leaves nothing unfilled', () =>
    assert.doesNotMatch(plain, /\{[a-zA-Z]\w*\}|undefined|\[object/));
});

const figureCount = Object.values(evidence.claims).flatMap(({ figures = [] }) => figures).length;

suite('the self-assessment', () => {
  const [ipdas, pemat] = assess(evidence, text);
  test('has every group of criteria', () => {
    assert.deepEqual(
      ipdas!.groups.map(({ items }) => items.length),
      [6, 6, 28],
    );
    assert.deepEqual(
      pemat!.groups.map(({ items }) => items.length),
      [17, 7],
    );
  });
  const items = [...ipdas!.groups, ...pemat!.groups].flatMap((group) => group.items);
  const numbersOf = (group: (typeof ipdas & {})['groups'][number]): number[] =>
    group.items.map(({ item }) => parseInt(item));
  const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
  test('leaves out only what is about screening tests, and numbers that PEMAT-P has not', () => {
    assert.equal(ipdas!.groups[2]!.items.filter(({ item }) => /test/.test(item)).length, 7);
    assert.equal(
      ipdas!.groups[2]!.items.filter(({ status }) => status === 'does not apply').length,
      5,
    );
    assert.deepEqual(ipdas!.groups.map(numbersOf), [upTo(6), upTo(6), upTo(28)]);
    assert.deepEqual(
      pemat!.groups.flatMap(numbersOf),
      upTo(26).filter((number) => number !== 13 && number !== 14),
    );
  });
  test('keeps each criterion at the number that the instrument gives it', () => {
    const [qualifying, certification, quality] = ipdas!.groups;
    const [understandability, actionability] = pemat!.groups;
    for (const [group, number, asked] of [
      [qualifying, 2, /decision/],
      [qualifying, 6, /like to go through/],
      [certification, 1, /equal detail/],
      [certification, 4, /updated/],
      [certification, 6, /paid/],
      [quality, 1, /without action/],
      [quality, 7, /denominator/],
      [quality, 12, /assessed with patients/],
      [quality, 18, /chosen/],
      [quality, 21, /readability/],
      [quality, 25, /true negative/],
      [quality, 28, /with the test and without/],
      [understandability, 5, /Active voice/],
      [understandability, 11, /summary/],
      [understandability, 19, /Tables/],
      [actionability, 24, /sums/],
    ] as const) {
      const found = group!.items.find(({ item }) => parseInt(item) === number)!.item;
      assert.match(found, asked, `${group!.name} ${number}`);
    }
  });
  test('says what a part that is met in part comes to, and what the list was held against', () => {
    const missing = ipdas!.groups[0]!.items.filter(({ status }) => status !== 'yes').length;
    assert.match(ipdas!.groups[0]!.note!, new RegExp(`\\b${missing} of 6\\b`));
    const plain = reviewPage();
    assert.ok(plain.includes(ipdas!.groups[0]!.note!));
    for (const source of ['PMC5013503', 'PMC5839932']) assert.ok(plain.includes(source), source);
  });
  test('counts in the data what it says of it', () => {
    const course = ipdas!.groups[2]!.items[0]!;
    const [filled, all] = course.why.match(/\d+/g)!.map(Number);
    assert.equal(all, Object.keys(text.topics).length);
    assert.equal(course.status, filled === all ? 'yes' : 'partly');
  });
  test('claims nothing that needs people', () => {
    const asked = items.filter(({ item }) =>
      /field.tested|reviewed by|needs assessed|shown to|active voice|pictures (?:support|are clear)/i.test(
        item,
      ),
    );
    assert.equal(asked.length, 11);
    for (const { item, status } of asked) assert.match(status, /^(?:no|open)$/, item);
  });
  test('counts what is drawn, as it is drawn', () => {
    const { status, why } = pemat!.groups[0]!.items.find(({ item }) => item.startsWith('15 '))!;
    const [drawnFigures, shown, filled, all, compared] = why.match(/\d+/g)!.map(Number);
    assert.equal(shown, figureCount);
    assert.equal(status, drawnFigures === shown ? 'yes' : 'partly');
    assert.equal(all, treatmentIds.length * 2);
    assert.ok(filled! <= all && compared! <= drawnFigures! && drawnFigures! <= all * 2, why);
    assert.match(reviewPage(), new RegExp(`${figureCount} figures are shown`));
  });
});
