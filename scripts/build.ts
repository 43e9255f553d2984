/**
 * Builds `dist/`, prints what the scripts weigh and fails over budget.
 *
 *   npm run build
 *   npm run build -- --only clinic-contact.js     one script, without the ES modules
 *   npm run build -- --modules                    and what each source file adds to each script
 *   npm run build -- --over-budget                says what is over budget and does not fail
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDist } from './lib/dist.ts';
import { bySource, overruns, readBudgets, table, weigh } from './lib/ledger.ts';
import { buildNpmForm } from './lib/npm-form.ts';
import { complain, fail, root, SCRIPTS } from './lib/project.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    modules: { type: 'boolean', default: false },
    'over-budget': { type: 'boolean', default: false },
  },
});
const unknown = values.only?.find((name) => !SCRIPTS.some(({ file }) => file === name));
if (unknown)
  fail(
    `--only ${unknown}: no such script. There are ${SCRIPTS.map(({ file }) => file).join(', ')}.`,
  );

const dist = join(root, 'dist');
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const fresh = mkdtempSync(join(cache, 'dist-'));

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

try {
  const src = join(root, 'src');
  const bundles = values.only
    ? await buildDist({ src, out: dist, only: values.only })
    : await buildDist({ src, out: fresh });
  if (!values.only) {
    try {
      await buildNpmForm({ src, out: join(fresh, 'npm') });
    } catch (error) {
      complain(`The ES modules failed.\n${messageOf(error)}`);
    }
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  }
  const budgets = readBudgets();
  const entries = bundles.map((built) => weigh(built, budgets));
  console.log(table(entries, budgets));
  if (values.modules) {
    for (const built of bundles)
      console.log(`\n${built.file}, KB after brotli\n${bySource(built)}`);
  }
  const problems = overruns(entries, budgets);
  if (problems.length > 0) {
    const text = `Over budget:\n${problems.map((line) => `  ${line}`).join('\n')}`;
    if (values['over-budget']) console.warn(`\n${text}\n`);
    else complain(text);
  }
} catch (error) {
  complain(`The build failed.\n${messageOf(error)}`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
