/** Code in each framework against the packed package's types. Needs a build. */
import assert from 'node:assert/strict';
import { copyFileSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

import { root } from '../../scripts/lib/project.ts';
import { install } from './support/installed.ts';

const { project } = install();

const cases = globSync('test/package/types/*.{ts,tsx}', { cwd: root }).map((file) => {
  const name = basename(file);
  return { name, file, paths: undefined as Record<string, string[]> | undefined };
});
const preact11 = join(root, 'node_modules/preact11');

describe('types', () => {
  for (const { name, file, paths } of [
    ...cases,
    {
      name: 'preact.tsx, with Preact 11',
      file: 'test/package/types/preact.tsx',
      paths: { preact: [preact11], 'preact/*': [`${preact11}/*`] },
    },
  ]) {
    it(`are right in ${name}`, () => {
      const copy = join(project, basename(file));
      copyFileSync(join(root, file), copy);
      const program = ts.createProgram([copy], {
        target: ts.ScriptTarget.ES2022,
        lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        jsx: ts.JsxEmit.ReactJSX,
        types: [],
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        ...(paths && { paths }),
      });
      const problems = ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      assert.deepEqual(problems, []);
    });
  }
});
