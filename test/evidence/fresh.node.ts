/** The clock moved: when the evidence is due for its next check. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { evidence } from '../../src/evidence/evidence.ts';
import { isStale, meta } from '../../src/evidence/meta.ts';

suite('freshness', () => {
  test('the next review is twelve months after the last', () => {
    const months = (month: string): number => {
      const [year = 0, rest = 0] = month.split('-').map(Number);
      return year * 12 + rest;
    };
    assert.equal(months(meta.nextReview) - months(meta.reviewed), 12);
    assert.equal(evidence.nextReview, meta.nextReview);
    assert.equal(meta.version, meta.reviewed.replace('-', '.'));
  });
  test('evidence past its review is not released', () =>
    assert.equal(isStale(Date.now()), false, 'check the evidence against its sources first'));
  test('the month of the review is still in time, the next is not', () => {
    const [year = 0, month = 0] = meta.nextReview.split('-').map(Number);
    assert.equal(isStale(Date.UTC(year, month - 1, 1)), false);
    assert.equal(isStale(Date.UTC(year, month, 1) - 1), false);
    assert.equal(isStale(Date.UTC(year, month, 1)), true);
    assert.equal(isStale(Date.UTC(2027, 0, 1), '2026-12'), true);
  });
});
