import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { ctaAddress, marksFirst, select, toggle } from '../../src/treatment-compare/selection.ts';

const KNOWN = ['ketamine', 'esketamine', 'tms', 'ect'];

describe('select', () => {
  it('takes known ids in the order asked for, and names the unknown ones', () => {
    assert.deepEqual(select('tms, leeches ketamine;TMS', KNOWN, ['ect']), {
      ids: ['tms', 'ketamine'],
      unknown: ['leeches'],
    });
  });

  it('falls back where none is known, or none was asked for', () => {
    assert.deepEqual(select('leeches cupping', KNOWN, ['ect']), {
      ids: ['ect'],
      unknown: ['leeches', 'cupping'],
    });
    assert.deepEqual(select(' , ', KNOWN, ['ect']), { ids: ['ect'], unknown: [] });
  });

  it('finds an id that a file writes with capitals', () => {
    assert.deepEqual(select('OurWay ourway', ['OurWay'], []).ids, ['OurWay']);
  });

  it('knows no names of its own language', () => {
    assert.deepEqual(select('constructor __proto__', KNOWN, ['ect']).ids, ['ect']);
  });
});

describe('toggle', () => {
  it('adds at the end, and drops what is there', () => {
    assert.deepEqual(toggle(['tms', 'ketamine'], 'ect'), ['tms', 'ketamine', 'ect']);
    assert.deepEqual(toggle(['tms', 'ketamine'], 'tms'), ['ketamine']);
  });
});

describe('marksFirst', () => {
  it('puts marked topics first, in the order marked, and ignores those not shown', () => {
    assert.deepEqual(marksFirst(['a', 'b', 'c', 'd'], ['d', 'x', 'b']), ['d', 'b', 'a', 'c']);
  });
});

describe('ctaAddress', () => {
  for (const [template, referral, expected] of [
    ['https://a.example/{treatment}', '', 'https://a.example/tms'],
    ['https://a.example/?t={treatment}&u={treatment}', '', 'https://a.example/?t=tms&u=tms'],
    ['https://a.example/go', 'clinic 1', 'https://a.example/go?ref=clinic%201'],
    ['https://a.example/go?x=1#top', 'c', 'https://a.example/go?x=1&ref=c#top'],
    ['https://a.example/go?#top', 'c', 'https://a.example/go?ref=c#top'],
    ['/find/{treatment}#a?b', 'c', '/find/tms?ref=c#a?b'],
    ['find?x', 'c', 'find?x&ref=c'],
    ['tel:+1-212-555-0100', 'c', 'tel:+1-212-555-0100'],
    ['mailto:a@b.example', 'c', 'mailto:a@b.example'],
    ['sms:+12125550100', 'c', 'sms:+12125550100'],
    ['TEL:+12125550100', 'c', 'tel:+12125550100'],
    ['javascript:alert(1)', 'c', ''],
    ['', 'c', ''],
  ] as const) {
    it(`makes ${JSON.stringify(expected)} of ${template}, referred by ${JSON.stringify(referral)}`, () => {
      assert.equal(ctaAddress(template, 'tms', referral), expected);
    });
  }

  it('cannot be broken out of by an id', () => {
    assert.equal(
      ctaAddress('https://a.example/{treatment}', '../?x#y', ''),
      'https://a.example/..%2F%3Fx%23y',
    );
  });
});
