/** The package as Node and bundlers see it. Needs a build. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

import { pkg, root, SCRIPTS, sri, TAGS } from '../../scripts/lib/project.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const languages = globSync('src/locale/*.json', { cwd: root }).map((file) => parse(file).name);
const entries = Object.entries(pkg.exports).flatMap(([name, target]) => {
  if (!target || typeof target !== 'object') return [];
  const of = (text: string) => languages.map((language) => text.replace('*', language));
  if (!name.includes('*')) return [[name, target] as const];
  return of(name).map((one, index) => [one, { types: of(target.types)[index] ?? '' }] as const);
});
const LANGUAGES = languages.map((language) => `./locales/${language}`);
const TYPES_ONLY = ['./react', './preact', './solid', './vue', './svelte'];

describe('exports', () => {
  for (const [name, target] of entries) {
    it(`${name} imports without a DOM, and has types`, async ({ mock }) => {
      assert.equal('HTMLElement' in globalThis, false);
      // Hosts of workers refuse a program that sets one before it is asked for anything.
      const timer = mock.method(globalThis, 'setTimeout');
      const module = (await import(pkg.name + name.slice(1))) as object;
      assert.equal(Object.keys(module).length === 0, [...TYPES_ONLY, ...LANGUAGES].includes(name));
      assert.equal(timer.mock.callCount(), 0);
      assert.ok(existsSync(join(root, target.types)), target.types);
    });
  }

  it('has an entry for each element, its class, each language and each framework', () => {
    assert.deepEqual(
      entries.map(([name]) => name).sort(),
      [
        '.',
        ...TAGS.flatMap((tag) => [`./${tag}`, `./${tag}/class`]),
        ...LANGUAGES,
        ...TYPES_ONLY,
      ].sort(),
    );
  });

  for (const tag of TAGS) {
    it(`./${tag}/class exports the class that ./${tag} registers`, async () => {
      const name = tag.replace(/(?:^|-)./g, (start) => start.slice(-1).toUpperCase());
      const modules = (await Promise.all(
        [pkg.name, `${pkg.name}/${tag}`, `${pkg.name}/${tag}/class`].map(
          (entry) => import(entry) as unknown,
        ),
      )) as Record<string, unknown>[];
      const classes = modules.map((module) => module[name]);
      assert.equal(typeof classes[0], 'function');
      assert.equal(new Set(classes).size, 1);
    });
  }

  it('resolves every other file that it names', () => {
    const files = [
      ...SCRIPTS.flatMap(({ file }) => [`dist/${file}`, `dist/${file}.map`]),
      ...Object.keys(JSON.parse(read('dist/integrity.json')) as object).map(
        (file) => `dist/${file}`,
      ),
      'dist/integrity.json',
      'dist/evidence.schema.json',
      'dist/embed.html',
      'custom-elements.json',
      'package.json',
    ];
    for (const file of files) {
      const found = import.meta.resolve(`${pkg.name}/${file}`);
      assert.equal(fileURLToPath(found), join(root, file));
      assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('keeps the modules behind its entries to itself', () => {
    assert.ok(existsSync(join(root, 'dist/npm/element/base.js')));
    for (const path of ['dist/npm/element/base.js', 'dist/npm/index.js', 'src/index.ts']) {
      assert.throws(() => import.meta.resolve(`${pkg.name}/${path}`), {
        code: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
      });
    }
  });

  it('resolves no source file from a type', () => {
    const files = globSync('dist/npm/**/*.d.ts', { cwd: root });
    assert.ok(files.length > entries.length);
    for (const file of files) {
      assert.doesNotMatch(read(file), /(?:from|import\() ?['"]\.[^'"]*\.ts['"]/, file);
    }
  });

  for (const { file } of SCRIPTS) {
    it(`${file} imports without a DOM, and does nothing there`, async () => {
      await import(`${pkg.name}/dist/${file}`);
      assert.equal('treatmentElements' in globalThis, false);
    });
  }
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

    it(`${file} begins with the hint to compile it, names its licences and its map`, () => {
      assert.match(
        code.slice(0, 200),
        /^\/\/# allFunctionsCalledOnLoad\n\/\*! treatment-elements [\d.]+, MIT.*Lit.*BSD-3-Clause.*\*\/;/,
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
