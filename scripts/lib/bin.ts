/** Builds the package's command into one file, the DOM it needs included: nobody else has to install one. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './project.ts';

export const BIN = 'bin/treatment-elements.js';

/** A file of Node's with what CommonJS inside of it asks for. */
const BANNER = `#!/usr/bin/env node
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

const license = (path: string): string => {
  const { name, version } = JSON.parse(
    readFileSync(join(root, path, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  const [file] = globSync('LICEN[CS]E*', { cwd: join(root, path) });
  if (!file) throw new Error(`${path} has no licence to put beside ${BIN}`);
  const text = readFileSync(join(root, path, file), 'utf8').trim();
  return `${name} ${version}\n\n${text}\n`;
};

/** @returns the packages that are part of the file, as paths in `package-lock.json`. */
export async function buildBin({ out }: { out: string }): Promise<string[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'scripts/bin.ts')],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    metafile: true,
    write: false,
    banner: { js: BANNER },
    logLevel: 'error',
  });
  const packages = [
    ...new Set(
      Object.keys(metafile.inputs).flatMap(
        (input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [],
      ),
    ),
  ].sort();
  mkdirSync(join(out, 'bin'), { recursive: true });
  writeFileSync(join(out, BIN), outputFiles[0]?.contents ?? '', { mode: 0o755 });
  writeFileSync(
    join(out, 'bin/LICENSES.txt'),
    packages.map(license).join(`\n${'-'.repeat(80)}\n\n`),
  );
  return packages;
}
