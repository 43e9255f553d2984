import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import {
  overCeiling,
  overTarget,
  readBudgets,
  table,
  withCeilings,
  type Budget,
  type Budgets,
  type Entry,
} from '../../scripts/lib/ledger.ts';
import { SCRIPTS } from '../../scripts/lib/project.ts';

const entry = (brotli: number, evidence = 0): Entry => ({
  file: 'a.js',
  raw: 4 * brotli,
  gzip: 2 * brotli,
  brotli,
  parts: { css: 0, evidence, lit: 0 },
});
const budgets = (budget?: Budget): Budgets => ({
  scripts: budget ? { 'a.js': budget } : {},
  parts: { css: [], evidence: [], lit: [] },
});

describe('the size ledger', () => {
  it('says nothing of a script within its limits', () => {
    const limits = budgets({ target: 2, targetWithoutEvidence: 1, ceiling: 2 });
    assert.deepEqual(overTarget([entry(2048, 1024)], limits), []);
    assert.deepEqual(overCeiling([entry(2048, 1024)], limits), []);
  });

  it('says how many bytes a script is over its target, and does not fail it', () => {
    const limits = budgets({ target: 1, targetWithoutEvidence: 1, ceiling: 3 });
    assert.deepEqual(overTarget([entry(2048, 24)], limits), [
      'a.js: the whole file is 2.00 KB after brotli, 1024 bytes over its target of 1 KB.',
      'a.js: everything but evidence text is 1.98 KB after brotli, 1000 bytes over its target of 1 KB.',
    ]);
    assert.deepEqual(overCeiling([entry(2048, 24)], limits), []);
  });

  it('fails a script over its ceiling', () => {
    assert.deepEqual(overCeiling([entry(2049)], budgets({ target: 1, ceiling: 2 })), [
      'a.js: the whole file is 2.00 KB after brotli, 1 bytes over its ceiling of 2 KB.',
    ]);
  });

  it('fails a script without a ceiling', () => {
    assert.match(overCeiling([entry(1)], budgets({ target: 1 })).join(), /no ceiling/);
    assert.match(overCeiling([entry(1)], budgets()).join(), /no ceiling/);
  });

  it('sets ceilings one per cent above what scripts weigh', () => {
    const set = withCeilings(budgets({ target: 1 }), [entry(10 * 1024)]);
    assert.deepEqual(set.scripts, { 'a.js': { target: 1, ceiling: 10.1 } });
    assert.deepEqual(overCeiling([entry(10 * 1024)], set), []);
    assert.equal(overCeiling([entry(10.2 * 1024)], set).length, 1);
  });

  it('shows target and ceiling', () => {
    const [head = '', row = ''] = table([entry(1024)], budgets({ target: 7, ceiling: 9.5 })).split(
      '\n',
    );
    assert.match(head, /brotli +target +ceiling/);
    assert.match(row, /a\.js +4\.00 +2\.00 +1\.00 +7 +9\.5 /);
  });

  it('has a target and a ceiling for every script', () => {
    const { scripts } = readBudgets();
    assert.deepEqual(Object.keys(scripts).sort(), SCRIPTS.map(({ file }) => file).sort());
    for (const [file, { target, ceiling }] of Object.entries(scripts)) {
      assert.ok(target > 0, file);
      assert.ok(ceiling !== undefined && ceiling > 0, file);
    }
  });
});
