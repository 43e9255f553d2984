/** Builds the ES modules that a bundler takes, one file per source file, with their types. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { defines, sourceSideEffects } from './bundle.ts';
import { localeHashes, readLocales } from './locales.ts';
import { minifyTemplatesPlugin } from './minify-templates.ts';
import { pkg, root } from './project.ts';

const PREFIX = './dist/npm/';

/** What the modules with a language's text call. */
const LANGUAGE = 'element/language';

/** The modules that the package's `exports` name one by one, as paths below `src/` without extension. */
export const npmEntries = (): string[] =>
  Object.values(pkg.exports)
    .map((target) => (typeof target === 'string' ? target : (target?.default ?? '')))
    .filter((target) => target.startsWith(PREFIX) && /^[^*]+\.js$/.test(target))
    .map((target) => target.slice(PREFIX.length, -'.js'.length));

export async function buildNpmForm({ src, out }: { src: string; out: string }): Promise<void> {
  const locales = readLocales(src);
  const entries = [...npmEntries(), LANGUAGE].map(
    (name) => [name, resolve(src, `${name}.ts`)] as const,
  );
  const missing = entries.filter(([, file]) => !existsSync(file));
  if (missing.length > 0) {
    throw new Error(
      `package.json exports what src/ does not have: ${missing.map(([name]) => `src/${name}.ts`).join(', ')}`,
    );
  }
  await build({
    configFile: false,
    root,
    mode: 'production',
    logLevel: 'warn',
    define: defines(localeHashes(locales)),
    plugins: [sourceSideEffects(), minifyTemplatesPlugin()],
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      lib: { entry: Object.fromEntries(entries), formats: ['es'] },
      rolldownOptions: {
        external: /^(?:lit|lit-html|lit-element|@lit)(?:\/|$)/,
        output: {
          preserveModules: true,
          preserveModulesRoot: resolve(src),
          entryFileNames: '[name].js',
        },
      },
    },
  });
  // Scripts, not JSON: no bundler needs a setting for them, nor Node an attribute.
  mkdirSync(join(out, 'locales'));
  for (const { lang, text } of locales) {
    const file = join(out, 'locales', lang);
    writeFileSync(
      `${file}.js`,
      `import { addLanguage } from '../${LANGUAGE}.js';\naddLanguage('${lang}', ${text});\n`,
    );
    writeFileSync(`${file}.d.ts`, 'export {};\n');
  }
  const tsc = resolve(root, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(
      process.execPath,
      [tsc, '-p', 'tsconfig.build.json', '--outDir', out],
      { cwd: root },
    );
  } catch (error) {
    throw new Error(`No types could be written:\n${(error as { stdout: string }).stdout}`, {
      cause: error,
    });
  }
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(out, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/((?:from|import\(|import) ?['"]\.[^'"]*)\.ts(?=['"])/g, '$1.js'),
    );
  }
}
