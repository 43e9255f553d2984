/**
 * Writes `custom-elements.json` from the sources.
 *
 *   npm run analyze
 *   npm run analyze -- --check     fails where the file is not what this would write
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { manifest } from './lib/analyze.ts';
import { complain, root } from './lib/project.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const file = join(root, 'custom-elements.json');
const wanted = await manifest();
const current = existsSync(file) ? readFileSync(file, 'utf8') : '';

if (!values.check) writeFileSync(file, wanted);
else if (wanted !== current) complain('custom-elements.json is not current. Run: npm run analyze');
