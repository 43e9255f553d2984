import { expect } from '@open-wc/testing';

import { note, problemsOf, shown, warn } from '../../src/element/log.ts';
import { recordConsole } from '../support/console.ts';
import { RUBBISH } from '../support/rubbish.ts';

describe('log', () => {
  it('says a thing once per element, and keeps it for the report', () => {
    const first = document.createElement('log-first');
    const second = document.createElement('log-second');
    const { lines, restore } = recordConsole();
    warn(first, 'attribute', 'wrong');
    warn(first, 'attribute', 'wrong');
    warn(second, 'attribute', 'wrong');
    note(first, 'contrast', 'adjusted');
    restore();
    expect(lines).to.deep.equal([
      '<log-first> wrong',
      '<log-second> wrong',
      '<log-first> adjusted',
    ]);
    expect(problemsOf(first)).to.deep.equal([
      { code: 'attribute', message: 'wrong', tag: 'log-first' },
      { code: 'contrast', message: 'adjusted', tag: 'log-first' },
    ]);
  });

  it('warns of what was refused, and merely notes what was done', () => {
    const { info, warn: warning } = console;
    const levels: string[] = [];
    const element = document.createElement('log-levels');
    try {
      console.info = () => levels.push('info');
      console.warn = () => levels.push('warn');
      warn(element, 'attribute', 'wrong');
      note(element, 'contrast', 'adjusted');
    } finally {
      Object.assign(console, { info, warn: warning });
    }
    expect(levels).to.deep.equal(['warn', 'info']);
  });

  it('goes on where a page has taken the console away', () => {
    const { console } = globalThis;
    try {
      for (const poor of [undefined, {}]) {
        Object.defineProperty(globalThis, 'console', {
          value: poor,
          configurable: true,
          writable: true,
        });
        warn(document.createElement('log-poor'), 'attribute', 'wrong');
      }
    } finally {
      Object.defineProperty(globalThis, 'console', {
        value: console,
        configurable: true,
        writable: true,
      });
    }
  });

  it('shows any value, shortened', () => {
    for (const raw of RUBBISH) expect(shown(raw)).to.be.a('string').with.length.below(90);
    expect(shown('dim')).to.equal('dim');
    expect(shown({})).to.equal('object');
  });
});
