/**
 * Builds `dist/`, prints what the scripts weigh, and fails over the ceiling.
 *
 *   npm run build
 *   npm run build -- --only clinic-contact.js     one script, without the ES modules
 *   npm run build -- --modules                    and what each source file adds to each script
 *   npm run build -- --over-budget                says what is over its ceiling and does not fail
 *   npm run build -- --set-ceilings               takes today's weights, and 1 %, as the ceilings
 */
import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDist } from './lib/dist.ts';
import { buildExtras } from './lib/extras.ts';
import {
  bySource,
  overCeiling,
  overTarget,
  readBudgets,
  table,
  weigh,
  withCeilings,
  writeBudgets,
} from './lib/ledger.ts';
import { buildNpmForm } from './lib/npm-form.ts';
import { complain, fail, root, SCRIPTS } from './lib/project.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    modules: { type: 'boolean', default: false },
    'over-budget': { type: 'boolean', default: false },
    'set-ceilings': { type: 'boolean', default: false },
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
// Made for its owner alone; a server that runs as somebody else must be able to read it.
chmodSync(fresh, 0o755);

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
    await buildExtras({ out: fresh });
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  }
  let budgets = readBudgets();
  const entries = bundles.map((built) => weigh(built, budgets));
  if (values['set-ceilings']) {
    budgets = withCeilings(budgets, entries);
    await writeBudgets(budgets);
  }
  console.log(table(entries, budgets));
  if (values.modules) {
    for (const built of bundles)
      console.log(`\n${built.file}, KB after brotli\n${bySource(built, budgets)}`);
  }
  const list = (title: string, lines: readonly string[]): string =>
    `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  const missed = overTarget(entries, budgets);
  if (missed.length > 0) {
    console.warn(`\n${list('Targets that are not met; see bench/README.md:', missed)}`);
  }
  const problems = overCeiling(entries, budgets);
  if (problems.length > 0) {
    const text = list('Over the ceiling:', problems);
    if (values['over-budget']) console.warn(`\n${text}\n`);
    else complain(text);
  }
} catch (error) {
  complain(`The build failed.\n${messageOf(error)}`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
