/**
 * Builds `dist/`, prints what the scripts weigh and fails over budget.
 *
 *   npm run build
 *   npm run build -- --only clinic-contact.js     one script, without the ES modules
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDist } from './lib/dist.ts';
import { overruns, readBudgets, table, weigh } from './lib/ledger.ts';
import { complain, fail, root, SCRIPTS } from './lib/project.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = values.only?.find((name) => !SCRIPTS.some(({ file }) => file === name));
if (unknown)
  fail(
    `--only ${unknown}: no such script. There are ${SCRIPTS.map(({ file }) => file).join(', ')}.`,
  );

const dist = join(root, 'dist');
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const fresh = mkdtempSync(join(cache, 'dist-'));

try {
  const bundles = await buildDist({
    src: join(root, 'src'),
    out: values.only ? dist : fresh,
    ...(values.only ? { only: values.only, npm: false } : {}),
  });
  if (!values.only) {
    rmSync(dist, { recursive: true, force: true });
    renameSync(fresh, dist);
  }
  const budgets = readBudgets();
  const entries = bundles.map((built) => weigh(built, budgets));
  console.log(table(entries, budgets));
  const problems = overruns(entries, budgets);
  if (problems.length > 0)
    complain(`Over budget:\n${problems.map((line) => `  ${line}`).join('\n')}`);
} catch (error) {
  complain(`The build failed.\n${error instanceof Error ? error.message : String(error)}`);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
