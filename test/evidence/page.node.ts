/** The reviewers' page: nothing that a visitor may read is missing from it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { reviewPage } from '../../scripts/evidence.ts';
import { assess } from '../../scripts/lib/self-assessment.ts';
import { evidence } from '../../src/evidence/evidence.ts';
import { sourceHref } from '../../src/evidence/view.ts';
import { cells, sentences, text } from './text.ts';

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
    for (const { onset, course } of Object.values(evidence.treatments)) {
      if (onset) assert.ok(plain.includes(`measured after ${onset.join(' to ')} hours`));
      if (course) assert.ok(plain.includes(`${course.visits.join(' to ')} visits over`));
    }
  });
  test('has every claim by its id and every source by its link', () => {
    for (const id of Object.keys(evidence.claims)) assert.ok(plain.includes(`<tr id="${id}">`), id);
    for (const source of Object.values(evidence.sources))
      assert.ok(plain.includes(sourceHref(source)));
  });
  test('can be marked and signed', () => {
    assert.match(plain, /Signature/);
    assert.ok(plain.split('☐ right').length > Object.keys(evidence.claims).length);
    assert.match(plain, /Self-assessed, not certified; no field test yet/);
  });
  test('leaves nothing unfilled', () =>
    assert.doesNotMatch(plain, /\{[a-zA-Z]\w*\}|undefined|\[object/));
});

suite('the self-assessment', () => {
  const [ipdas, pemat] = assess(evidence, text);
  test('has every group of criteria', () => {
    assert.deepEqual(
      ipdas!.groups.map(({ items }) => items.length),
      [6, 6, 24], // the five on screening tests stand in one line
    );
    assert.deepEqual(
      pemat!.groups.map(({ items }) => items.length),
      [17, 7],
    );
  });
  test('claims nothing that needs people', () => {
    for (const { item, status } of [...ipdas!.groups, ...pemat!.groups].flatMap(
      ({ items }) => items,
    ))
      if (/field.tested|reviewed by|needs assessed|shown to/i.test(item))
        assert.notEqual(status, 'yes', item);
  });
});
