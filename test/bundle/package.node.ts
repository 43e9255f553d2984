/** The package as Node and bundlers see it. Needs a build. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';

import { pkg, root, SCRIPTS, sri } from '../../scripts/lib/project.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('exports', () => {
  for (const [name, target] of Object.entries(pkg.exports)) {
    if (typeof target === 'string') continue;
    it(`${name} imports without a DOM, and has types`, async () => {
      const module = (await import(pkg.name + name.slice(1))) as object;
      assert.ok(Object.keys(module).length > 0);
      assert.ok(existsSync(join(root, target.types ?? '')), target.types);
    });
  }

  it('resolves no source file from a type', () => {
    for (const target of Object.values(pkg.exports)) {
      if (typeof target === 'string' || !target.types) continue;
      assert.doesNotMatch(read(target.types), /from ['"][^'"]*\.ts['"]/, target.types);
    }
  });
});

describe('scripts', () => {
  const hashes = JSON.parse(read('dist/integrity.json')) as Record<string, string>;

  for (const { file } of SCRIPTS) {
    const code = read(`dist/${file}`);

    it(`${file} is the file that integrity.json vouches for`, () => {
      assert.equal(hashes[file], sri(code));
    });

    it(`${file} is one classic script in plain ASCII`, () => {
      const forbidden = /\bimport\s*[({'"*]|\bimport\.meta|^\s*export\b|\P{ASCII}/mu;
      assert.equal(forbidden.exec(code)?.[0], undefined);
      assert.doesNotThrow(() => new Script(code));
      assert.doesNotThrow(() => new Script(`var before = 1\n${code}var after = 2`));
    });

    it(`${file} names its licences and its map`, () => {
      assert.match(
        code.slice(0, 200),
        /^\/\*! treatment-elements [\d.]+, MIT.*Lit.*BSD-3-Clause.*\*\/;/,
      );
      assert.match(code.slice(-200), new RegExp(`\\n//# sourceMappingURL=${file}\\.map\\n$`));
      const map = JSON.parse(read(`dist/${file}.map`)) as { sources: string[] };
      assert.ok(map.sources.every((source) => source.startsWith('../')));
    });
  }

  it('the licence of Lit stands beside them', () => {
    assert.match(read('dist/LICENSES.txt'), /Google LLC[^]*Redistribution and use in source/);
  });
});
