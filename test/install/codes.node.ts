/** The codes of `report()` are stable and listed: what the sources can say is what the docs explain. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../../scripts/lib/project.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

void test('every code of the sources is in docs/problems.md, and no other', () => {
  const told = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    [
      ...read(file).matchAll(
        /(?<!this\.)\b(?:warn|note|add|refuse)\(\s*(?:(?:this|placeholder|undefined|host),\s*)?'([a-z-]+)',/g,
      ),
    ].map(([, code]) => code),
  );
  const rows = [...read('docs/problems.md').matchAll(/^\| `([a-z-]+)`\s+\|([^|]+)\|([^|]+)\|$/gm)];
  assert.deepEqual(
    rows.map(([, code]) => code),
    [...new Set(told)].sort(),
  );
  for (const [, code, meaning = '', mend = ''] of rows) {
    assert.ok(meaning.trim() && mend.trim(), code);
  }
});
