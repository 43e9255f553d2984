/** Builds twice from nothing and compares every byte. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildDist } from './lib/dist.ts';
import { buildExtras } from './lib/extras.ts';
import { buildNpmForm } from './lib/npm-form.ts';
import { complain, root } from './lib/project.ts';

async function hashes(): Promise<Map<string, string>> {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, 'twice-'));
  try {
    const src = join(root, 'src');
    await buildDist({ src, out });
    await buildNpmForm({ src, out: join(out, 'npm') });
    await buildExtras({ out });
    return new Map(
      readdirSync(out, { recursive: true, encoding: 'utf8' })
        .filter((name) => statSync(join(out, name)).isFile())
        .sort()
        .map((name) => [
          name,
          createHash('sha256')
            .update(readFileSync(join(out, name)))
            .digest('hex'),
        ]),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const first = await hashes();
const second = await hashes();
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
  (name) => first.get(name) !== second.get(name),
);
if (different.length > 0) {
  complain(`Two builds of the same sources differ in:\n  ${different.join('\n  ')}`);
} else {
  console.log(`Two builds are alike in all ${first.size} files.`);
}
