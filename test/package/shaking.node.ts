/** What a bundler takes of the package. Needs a build. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite, type Rolldown } from 'vite';

import { claimRows } from '../../src/evidence/claims.ts';
import { compareSources, sharedSources } from '../../src/evidence/sources.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';
import { pkg, TAGS } from '../../scripts/lib/project.ts';
import { install } from './support/installed.ts';

const { project } = install();
mkdirSync(join(project, 'src'));

/** The bundle of an entry, without Lit, in two bundlers that shake differently. */
const BUNDLERS: Record<string, (entry: string) => Promise<string>> = {
  esbuild: async (entry) => {
    const { outputFiles } = await esbuild({
      entryPoints: [entry],
      absWorkingDir: project,
      bundle: true,
      format: 'esm',
      external: ['lit', 'lit/*'],
      minifySyntax: true,
      charset: 'utf8',
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  },
  Vite: async (entry) => {
    const result = (await vite({
      configFile: false,
      root: project,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry, formats: ['es'], fileName: 'bundle' },
        rolldownOptions: { external: /^lit(\/|$)/ },
      },
    })) as Rolldown.RolldownOutput[];
    return result
      .flatMap(({ output }) => output)
      .map((part) => (part.type === 'chunk' ? part.code : ''))
      .join('');
  },
};

/** Sentences long enough to be nobody else's. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 40 ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(sentences) : [];
}

const words = sentences(evidenceWords);
const ids = Object.keys({ ...compareSources, ...sharedSources });
const holds = (code: string, text: string) =>
  code.includes(text) || code.includes(JSON.stringify(text).slice(1, -1));

for (const [name, bundle] of Object.entries(BUNDLERS)) {
  describe(`tree shaking by ${name}`, () => {
    const of = (code: string) => {
      const entry = join(project, 'src', `${name}.js`);
      writeFileSync(entry, code);
      return bundle(entry);
    };

    it('finds the evidence in what needs it', async () => {
      const code = await of(
        `import { TreatmentCompare } from '${pkg.name}/treatment-compare/class';
         console.log(TreatmentCompare);`,
      );
      assert.ok(words.length > 20);
      assert.ok(words.every((text) => holds(code, text)));
      assert.ok(ids.every((id) => holds(code, id)));
      assert.ok(Object.keys(claimRows).every((id) => holds(code, id)));
    });

    it('takes no evidence into a bundle that has the contact element alone', async () => {
      for (const entry of ['clinic-contact/class', 'clinic-contact']) {
        const code = await of(
          `import { ClinicContact } from '${pkg.name}/${entry}'; console.log(ClinicContact);`,
        );
        assert.match(code, /extends TreatmentElement/);
        assert.deepEqual(
          words.filter((text) => holds(code, text)),
          [],
        );
        assert.deepEqual(
          ids.filter((id) => holds(code, id)),
          [],
        );
      }
    });

    it('takes nothing of a class that is not used', async () => {
      for (const tag of TAGS) {
        const code = await of(`import '${pkg.name}/${tag}/class';`);
        assert.equal(code.replace(/\/\/.*|\s+|export\s*\{\};?/g, ''), '', tag);
      }
    });

    it('keeps what registers an element', async () => {
      for (const tag of TAGS) {
        for (const entry of [pkg.name, `${pkg.name}/${tag}`]) {
          const code = await of(`import '${entry}';`);
          assert.match(code, new RegExp(`define\\w*\\(["']${tag}["']`), entry);
        }
      }
    });

    it('keeps the text of a language, and takes no element with it', async () => {
      const code = await of(`import '${pkg.name}/locales/es';`);
      assert.match(code, /addLanguage\(["']es["']/);
      assert.match(code, /ketamina/);
      assert.doesNotMatch(code, /extends TreatmentElement/);
    });

    it('takes nothing for the types of a framework', async () => {
      const code = await of(`import '${pkg.name}/react'; import '${pkg.name}/vue';`);
      assert.equal(code.replace(/\/\/.*|\s+|export\s*\{\};?/g, ''), '');
    });
  });
}
