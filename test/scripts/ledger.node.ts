import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, it } from 'node:test';
import { minify } from 'terser';

import {
  computes,
  overCeiling,
  overTarget,
  readBudgets,
  slices,
  table,
  weigh,
  withCeilings,
  type Budget,
  type Budgets,
  type Entry,
} from '../../scripts/lib/ledger.ts';
import { root, SCRIPTS } from '../../scripts/lib/project.ts';

const entry = (brotli: number, text = 0): Entry => ({
  file: 'a.js',
  raw: 4 * brotli,
  gzip: 2 * brotli,
  brotli,
  parts: { text, code: 0, css: 0, drawings: 0, lit: 0 },
});
const budgets = (budget?: Budget): Budgets => ({
  scripts: budget ? { 'a.js': budget } : {},
  parts: { text: [], css: [], drawings: [], lit: [] },
});

describe('the size ledger', () => {
  it('says nothing of a script within its limits', () => {
    const limits = budgets({ target: 2, targetWithoutText: 1, ceiling: 2 });
    assert.deepEqual(overTarget([entry(2048, 1024)], limits), []);
    assert.deepEqual(overCeiling([entry(2048, 1024)], limits), []);
  });

  it('says how many bytes a script is over its target, and does not fail it', () => {
    const limits = budgets({ target: 1, targetWithoutText: 1, ceiling: 3 });
    assert.deepEqual(overTarget([entry(2048, 24)], limits), [
      'a.js: the whole file is 2.00 KB after brotli, 1024 bytes over its target of 1 KB.',
      'a.js: everything but text is 1.98 KB after brotli, 1000 bytes over its target of 1 KB.',
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

  it('has a target for all but the text of the whole script', () => {
    assert.equal(readBudgets().scripts['treatment-elements.js']?.targetWithoutText, 20);
  });
});

const WORDS = `import { x } from './x';
/** A table. */
export const words = {
  a: 'Call a nurse',
  b: 'It is free',
};

export const read = (key) => {
  return words[key] ?? 'none';
};

export function last() {
  return 'end';
}
export const more = ['one', 'two'];
`;

describe('parts of a script', () => {
  const sources = {
    'src/locale/en/a.ts': WORDS,
    'src/evidence/sources.ts': `export const sources = ['Trial of ketamine', 'Trial of stimulation'];`,
    'src/evidence/merge.ts': `export const merge = (a) => fetch(a + 'merged.json');`,
    'src/locale/format.ts': `export const fill = (a) => a.replaceAll('{', 'filled');`,
    'src/contact/contact.styles.ts': 'export const sheet = `a{color:red}`;',
    'src/figures/figures.styles.ts': 'export const figureSheet = `svg{fill:red}`;',
    'src/figures/people.ts': `export const people = () => 'M0 0h9v9z';`,
    'node_modules/lit-html/lit-html.js': `export const html = (a) => document.createElement(a);`,
  };
  const build = async () => {
    const { code = '', map } = await minify(
      Object.fromEntries(Object.entries(sources).map(([name, text]) => [`../${name}`, text])),
      { module: true, compress: false, sourceMap: { includeSources: true } },
    );
    return { file: 'a.js', code, map: map as string };
  };

  it('are known by their files, and code in a file of text is code', async () => {
    const found = [...slices(await build(), readBudgets())];
    const textOf = (part: string) =>
      found
        .filter((slice) => slice.part === part)
        .map(({ text }) => text)
        .join('');
    for (const [part, wanted] of [
      ['text', ['Call a nurse', 'It is free', 'two', 'Trial of ketamine']],
      ['code', ['none', 'end', 'merged.json', 'filled']],
      ['css', ['color:red', 'fill:red']],
      ['drawings', ['h9v9z']],
      ['lit', ['createElement']],
    ] as const) {
      for (const words of wanted) {
        assert.ok(textOf(part).includes(words), `${part}: ${words}`);
        assert.equal(found.filter(({ text }) => text.includes(words)).length, 1, words);
      }
    }
  });

  it('are slices of the whole', async () => {
    const built = await build();
    const joined = [...slices(built, readBudgets())].map(({ text }) => text).join('');
    assert.equal(joined.trimEnd(), built.code.trimEnd());
  });

  it('weigh what the script would weigh less without them', async () => {
    const { brotli, parts } = weigh(await build(), readBudgets());
    for (const [name, bytes] of Object.entries(parts)) {
      assert.ok(bytes > 0 && bytes < brotli, name);
    }
  });

  it('know which lines of a module compute something', () => {
    const lines = WORDS.split('\n');
    const found = computes(WORDS);
    assert.deepEqual(lines.filter((_, line) => found[line]).filter(Boolean), [
      'export const read = (key) => {',
      "  return words[key] ?? 'none';",
      '};',
      'export function last() {',
      "  return 'end';",
      '}',
    ]);
  });

  it('name files that there are', () => {
    const { parts } = readBudgets();
    for (const patterns of Object.values(parts)) {
      for (const pattern of patterns.filter((one) => !/^!|@lit|lit-\*/.test(one))) {
        assert.ok(globSync(pattern, { cwd: root }).length > 0, pattern);
      }
    }
  });
});
