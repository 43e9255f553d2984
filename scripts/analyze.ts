/**
 * Writes `custom-elements.json` from the sources, and from it the types that frameworks share.
 *
 *   npm run analyze
 *   npm run analyze -- --check     fails where a file is not what this would write
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifest } from './lib/analyze.ts';
import { frameworkTypes } from './lib/framework-types.ts';
import type { Manifest } from './lib/manifest.ts';
import { complain, root } from './lib/project.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const described = await manifest();
const files = {
  'custom-elements.json': described,
  'src/frameworks/elements.ts': await frameworkTypes(JSON.parse(described) as Manifest),
};

for (const [name, wanted] of Object.entries(files)) {
  const file = join(root, name);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!values.check) writeFileSync(file, wanted);
  else if (wanted !== current) complain(`${name} is not current. Run: npm run analyze`);
}
