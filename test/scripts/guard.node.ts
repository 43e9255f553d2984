import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

import { guard } from '../../scripts/lib/guard.ts';

const run = (taken: string[], treatmentElements: unknown, ...loads: [string[], string][]) => {
  const notes: string[] = [];
  const console = { info: (text: string) => notes.push(text) };
  const window = { treatmentElements, console };
  let evaluated = 0;
  for (const [tags, version] of loads) {
    runInNewContext(`(function () { ${guard(tags, version)}\n evaluate(); })()`, {
      window,
      customElements: { get: (tag: string) => taken.includes(tag) || undefined },
      console,
      evaluate: () => evaluated++,
    });
  }
  return { notes, evaluated };
};

describe('the early guard', () => {
  it('lets the first script run', () => {
    assert.deepEqual(run([], undefined, [['a', 'b'], '1.0.0']), { notes: [], evaluated: 1 });
  });

  it('lets a script run that brings a tag', () => {
    assert.equal(run(['a'], { version: '1.0.0' }, [['a', 'b'], '1.0.0']).evaluated, 1);
  });

  it('stops the same version without a word', () => {
    const { notes, evaluated } = run(['a'], { version: '1.0.0' }, [['a'], '1.0.0']);
    assert.equal(evaluated, 0);
    assert.deepEqual(notes, []);
  });

  it('notes another version once, however many scripts there are', () => {
    const { notes, evaluated } = run(
      ['a', 'b'],
      { version: '1.0.0' },
      [['a'], '2.0.0'],
      [['b'], '3.0.0'],
    );
    assert.equal(evaluated, 0);
    assert.equal(notes.length, 1);
    assert.match(notes[0] ?? '', /1\.0\.0.*2\.0\.0/);
  });

  it('throws nothing where the global cannot be written', () => {
    const frozen = Object.freeze({ version: '1.0.0' });
    assert.equal(run(['a'], frozen, [['a'], '2.0.0']).notes.length, 1);
  });

  it('stops where there are no custom elements', () => {
    assert.doesNotThrow(() =>
      runInNewContext(`(function () { ${guard(['a'], '1.0.0')}\n throw Error('evaluated') })()`),
    );
  });

  it("stops where somebody else's elements hold the tags", () => {
    assert.deepEqual(run(['a'], undefined, [['a'], '1.0.0']), { notes: [], evaluated: 0 });
  });
});
