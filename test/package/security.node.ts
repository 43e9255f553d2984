/** Each test that SECURITY.md names as the proof of something exists under that title. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../../scripts/lib/project.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

void test('SECURITY.md names tests that exist, in every row', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (who|-)/.test(line));
  assert.ok(rows.length > 12);
  for (const row of rows) {
    const proofs = [...row.matchAll(/`(test\/[\w./-]+)`: ((?:“[^”]+”(?:, )?)+)/g)];
    assert.ok(proofs.length > 0, row);
    for (const [, file = '', titles = ''] of proofs) {
      const code = read(file);
      for (const [, title = ''] of titles.matchAll(/“([^”]+)”/g)) {
        assert.ok(code.includes(title), `${file}: ${title}`);
      }
    }
  }
});
