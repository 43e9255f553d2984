import { expect } from '@open-wc/testing';

import {
  address,
  flag,
  integer,
  oneOf,
  safeAddress,
  text,
  unquote,
  words,
} from '../../src/element/parse.ts';
import { RUBBISH } from '../support/rubbish.ts';

const parsers = {
  text: text(''),
  'text or null': text(null),
  'text that must be meant': text('', (value) => value.includes('@'), 'an address'),
  oneOf: oneOf(['auto', 'light'], 'auto'),
  integer: integer(1, 6, 2),
  flag,
  address,
};

describe('parsers', () => {
  for (const [name, parse] of Object.entries(parsers)) {
    it(`${name}: is total, and gives the default with the accepted form where it refuses`, () => {
      for (const raw of RUBBISH) {
        const { value, accepted } = parse(raw);
        expect(typeof value).to.be.oneOf(['string', 'number', 'boolean', 'object']);
        if (accepted !== undefined) {
          expect(accepted).to.be.a('string').that.is.not.empty;
          expect(value).to.equal(parse(undefined).value);
        }
      }
    });

    it(`${name}: takes "not set" without a refusal`, () => {
      expect(parse(null).accepted).to.equal(undefined);
      expect(parse(undefined)).to.deep.equal(parse(null));
      // As in `heading={title && `About ${title}`}`.
      expect(parse(false)).to.deep.equal(parse(null));
    });
  }

  it('refuses what has no attribute form', () => {
    for (const raw of [Symbol('x'), {}, [], () => 1]) {
      for (const parse of [parsers.text, parsers.oneOf, parsers.integer, parsers.address]) {
        expect(parse(raw).accepted, String(typeof raw)).to.be.a('string');
      }
    }
  });

  it('oneOf: takes any case and white space, and lists its words where it refuses', () => {
    expect(parsers.oneOf(' LIGHT ')).to.deep.equal({ value: 'light' });
    expect(parsers.oneOf('')).to.deep.equal({ value: 'auto' });
    expect(parsers.oneOf('dim').accepted).to.equal('one of auto, light');
    expect(parsers.oneOf('constructor').value).to.equal('auto');
  });

  it('integer: takes whole numbers in range only', () => {
    for (const [raw, value] of [
      ['1', 1],
      [' 6 ', 6],
      [4, 4],
      ['', 2],
    ] as const) {
      expect(parsers.integer(raw)).to.deep.equal({ value });
    }
    for (const raw of ['0', '7', '2.5', '1e1', '+2', '-1', '0x2', '٣', NaN, 2.5, true]) {
      expect(parsers.integer(raw), String(raw)).to.deep.equal({
        value: 2,
        accepted: 'a whole number from 1 to 6',
      });
    }
    expect(integer(1, Infinity, 1)('x').accepted).to.equal('a whole number of at least 1');
  });

  it('flag: holds by presence, save for the word false', () => {
    for (const raw of ['', 'true', 'on', '0', 'no', true, 1, {}, Symbol('x')]) {
      expect(flag(raw).value, typeof raw).to.equal(true);
    }
    for (const raw of ['false', ' FALSE ', '“false”', false, null, undefined]) {
      expect(flag(raw).value, String(raw)).to.equal(false);
    }
  });

  it('text: keeps what was written, and refuses what cannot be meant', () => {
    expect(parsers.text(' a “b” ')).to.deep.equal({ value: ' a “b” ' });
    expect(parsers.text(5)).to.deep.equal({ value: '5' });
    expect(parsers['text or null'](undefined).value).to.equal(null);
    expect(parsers['text that must be meant']('x')).to.deep.equal({
      value: '',
      accepted: 'an address',
    });
    expect(parsers['text that must be meant']('').accepted).to.equal(undefined);
  });

  it('text: leaves no half of a character, on which encodeURIComponent throws', () => {
    expect(parsers.text('a\ud800b🙂')).to.deep.equal({ value: 'a\ufffdb🙂' });
  });

  it('unquote: strips marks that stand round the whole value, not those inside', () => {
    for (const [raw, plain] of [
      ['“dark”', 'dark'],
      ['„dunkel“', 'dunkel'],
      ['«sombre»', 'sombre'],
      ['‘dark’', 'dark'],
      ['″dark″', 'dark'],
      ['”Lakeside', 'Lakeside'],
      ['“To be” or “not to be”', '“To be” or “not to be”'],
      ["it's", "it's"],
    ] as const) {
      expect(unquote(raw)).to.equal(plain);
    }
  });

  it('words: parts at spaces, commas and semicolons, each word once', () => {
    expect(words(' “Ketamine, TMS”;tms\nketamine ')).to.deep.equal(['ketamine', 'tms']);
    expect(words('')).to.deep.equal([]);
  });
});

describe('safeAddress', () => {
  it('passes https, http, mailto, tel, sms and relative addresses', () => {
    for (const good of [
      'https://example.com/a?b#c',
      'http://example.com/',
      'mailto:a@example.com',
      'tel:+12123350236',
      'sms:+12123350236',
    ]) {
      expect(safeAddress(good)).to.equal(good);
    }
    for (const good of [
      '/a',
      'a/b?c:d',
      '?a',
      '#a',
      './a',
      '../a',
      'book.html',
      '//example.com/',
    ]) {
      expect(safeAddress(` ${good} `), good).to.equal(good);
    }
    // As a link on an https page it would be a page of the same site.
    expect(safeAddress('https:example.com')).to.equal('https://example.com/');
  });

  it('refuses every other scheme, however it is written', () => {
    for (const bad of [
      'javascript:alert(1)',
      ' JavaScript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      'javascript\r:alert(1)',
      '\u0001javascript:alert(1)',
      '\u0000\u001fjavascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.com/x',
      'file:///etc/passwd',
      'about:blank',
      'view-source:https://example.com',
      'filesystem:https://example.com/x',
      'intent://x',
      'C:\\clinic',
      'https://',
      'https://[bad',
    ]) {
      expect(safeAddress(bad), JSON.stringify(bad)).to.equal(undefined);
      const link = document.createElement('a');
      link.href = safeAddress(bad) ?? '';
      expect(link.protocol).to.equal(location.protocol);
    }
  });

  it('refuses a scheme with nothing after it, which would lead to the page itself', () => {
    for (const bad of ['https:', 'http:', 'https:/', 'https://', 'https:?a', '//']) {
      expect(safeAddress(bad), bad).to.equal(undefined);
    }
  });

  it('takes a megabyte of anything in a time that grows with its length', () => {
    const fillings = ['x', ' ', '“', '” ', '“x', ',', '-', '9', '.', '\ud800', '<', '%', '/', '\n'];
    const timed = (length: number) => {
      const begun = performance.now();
      for (const filling of fillings) {
        const raw = filling.repeat(length / filling.length);
        for (const parse of Object.values(parsers)) parse(raw);
        words(raw);
        unquote(raw);
      }
      return performance.now() - begun;
    };
    // Browsers' clocks are coarse: the shorter ones together are as long as the longer.
    const short = Array.from({ length: 10 }, () => timed(1e5)).reduce((sum, time) => sum + time);
    expect(timed(1e6) / short).to.be.below(5);
  });
});
