/**
 * `npm test`: everything. What needs no browser comes first; a failure does not keep the rest from
 * being tried, so that one run tells all.
 *
 *   npm test -- --fast                           types, lint and all but the slowest unit tests, in one engine
 *   npm test -- test/element/parse.test.ts       these files only, on what is built already
 *   npm test -- --engine webkit [files]          in these engines only
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, isThere } from './lib/engines.ts';
import { complain, fail, root } from './lib/project.ts';
import type { Summary } from '../test/support/server/summary-reporter.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: 'boolean', default: false }, engine: { type: 'string' } },
});

const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });

const bin = (path: string): string => join(root, 'node_modules', path);
const TSC = bin('typescript/bin/tsc');
const WTR = bin('@web/test-runner/dist/bin.js');

interface Step {
  name: string;
  args: string[];
  env?: Record<string, string>;
}

const failures: string[] = [];

/** Runs Node with these arguments. Its output is kept back where another step runs beside it. */
async function run({ name, args, env }: Step, aside = false): Promise<boolean> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', aside ? 'pipe' : 'inherit', aside ? 'pipe' : 'inherit'],
  });
  let output = '';
  const keep = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const ok = code === 0;
  if (!ok) failures.push(name);
  if (!ok || !aside) process.stdout.write(output);
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
  return ok;
}

const counts = { passed: 0, failed: 0 };

async function nodeTests(files: string[]): Promise<void> {
  if (files.length === 0) return;
  const summary = join(cache, 'node-tests.json');
  rmSync(summary, { force: true });
  await run({
    name: 'tests in Node',
    args: [
      '--test',
      // Most of them wait for a browser; Node's own choice on two cores is one file at a time.
      '--test-concurrency=2',
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      '--test-reporter=./scripts/lib/count-reporter.ts',
      `--test-reporter-destination=${summary}`,
      ...files,
    ],
  });
  if (!existsSync(summary)) return;
  const { passed, failed } = JSON.parse(readFileSync(summary, 'utf8')) as typeof counts;
  counts.passed += passed;
  counts.failed += failed;
}

async function browserTests(env: Record<string, string>): Promise<void> {
  const summary = join(cache, 'browser-tests.json');
  const attempt = async (step: Step): Promise<Summary> => {
    rmSync(summary, { force: true });
    await run({ ...step, env: { ...step.env, TEST_SUMMARY: summary } });
    return existsSync(summary)
      ? (JSON.parse(readFileSync(summary, 'utf8')) as Summary)
      : { passed: 0, failed: 1, hung: [] };
  };
  const name = 'tests in browsers';
  const { passed, failed, hung } = await attempt({ name, args: [WTR], env });
  counts.passed += passed;
  counts.failed += failed - hung.length;
  if (hung.length === 0) return;
  // A browser that fell silent or went said nothing of the code. Its files get one new browser; a test that
  // failed gets no second try.
  if (failed === hung.length) failures.splice(failures.indexOf(name), 1);
  for (const engine of new Set(hung.map((one) => one.engine))) {
    const files = hung.filter((one) => one.engine === engine).map(({ file }) => file);
    console.log(`${engine} hung and is started anew for ${files.join(', ')}`);
    const again = await attempt({
      name: `${name}, ${engine} anew`,
      args: [WTR],
      env: { ENGINES: engine, FILES: files.join(' '), CI: '' },
    });
    counts.passed += again.passed;
    counts.failed += again.failed;
  }
}

const filesOf = (pattern: string, exclude: string[] = []): string[] =>
  globSync(pattern, { cwd: root, exclude }).sort();

const types: Step[] = ['tsconfig.json', 'tsconfig.node.json'].map((config) => ({
  name: `types, ${config}`,
  args: [TSC, '-p', config],
}));
const lint: Step = { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] };
const format: Step = {
  name: 'format',
  args: [bin('prettier/bin/prettier.cjs'), '--log-level=warn', '--check', '.'],
};

/** What must be built, packed or served first is left to the whole run, and what takes longest in a browser. */
const SLOW = ['test/{bundle,demo,examples,host,package}/**'];
const SLOW_IN_BROWSERS = [
  ...SLOW,
  'test/contract/**',
  'test/clinic-contact/sending.test.ts',
  'test/ketamine-explainer/drawings.test.ts',
];

async function fast(): Promise<void> {
  const engine = values.engine ?? ENGINES.find((one) => isThere[one]());
  if (!engine) fail('There is no browser to test in. npm test says how to get one.');
  const incremental = (step: Step, index: number): Step => ({
    ...step,
    args: [...step.args, '--incremental', '--tsBuildInfoFile', `.cache/${index}.tsbuildinfo`],
  });
  await Promise.all([
    (async () => {
      for (const step of types.map(incremental)) await run(step, true);
      await nodeTests(filesOf('test/**/*.node.ts', SLOW));
    })(),
    run({ ...lint, args: [...lint.args, '--cache', '--cache-location=.cache/eslint'] }, true),
    browserTests({
      ENGINES: engine,
      FILES: filesOf('test/**/*.test.ts', SLOW_IN_BROWSERS).join(' '),
      CI: '',
    }),
  ]);
}

async function some(files: string[]): Promise<void> {
  const engines = values.engine ?? ENGINES.filter((one) => isThere[one]()).join();
  await nodeTests(files.filter((file) => file.endsWith('.node.ts')));
  const inBrowsers = files.filter((file) => !file.endsWith('.node.ts'));
  if (inBrowsers.length > 0) await browserTests({ ENGINES: engines, FILES: inBrowsers.join(' ') });
}

async function everything(): Promise<void> {
  if (!(await run({ name: 'browsers', args: ['scripts/setup-browsers.ts'] }))) return;
  await Promise.all([
    (async () => {
      for (const step of [...types, format]) await run(step, true);
    })(),
    run(lint, true),
  ]);
  await run({ name: 'custom-elements.json', args: ['scripts/analyze.ts', '--check'] }, true);
  await run({ name: 'build', args: ['scripts/build.ts'] });
  await run({ name: 'README', args: ['scripts/docs.ts', '--check'] }, true);
  await run({ name: 'build twice', args: ['scripts/check-reproducible.ts'] }, true);
  await nodeTests(filesOf('test/**/*.node.ts'));
  await browserTests(values.engine ? { ENGINES: values.engine } : {});
}

const started = performance.now();
if (values.fast) await fast();
else if (positionals.length > 0) await some(positionals);
else await everything();

const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
if (failures.length > 0) complain(`Not in order: ${failures.join('; ')}.`);
