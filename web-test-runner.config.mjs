/**
 * Tests in real browsers. `npm test` runs them all; while you work:
 *
 *   npx wtr --group unit --watch
 *   ENGINES=chromium FILES=test/element/parse.test.ts npx wtr
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { globSync } from 'node:fs';
import { defines } from './scripts/lib/bundle.ts';
import {
  ENGINES,
  findChromium,
  findFirefox,
  hasLibraries,
  HOW_TO_GET,
  isThere,
} from './scripts/lib/engines.ts';
import { localeHashes, readLocales } from './scripts/lib/locales.ts';
import { hostPages } from './test/support/server/host-pages.ts';
import { receiver } from './test/support/server/receiver.ts';
import { summaryReporter } from './test/support/server/summary-reporter.ts';
import { webKitLauncher } from './test/support/server/webkit-launcher.ts';

const wanted = process.env.ENGINES?.split(/[\s,]+/) ?? ENGINES;
const missing = ENGINES.filter((engine) => wanted.includes(engine) && !isThere[engine]());
for (const engine of missing) console.warn(`No ${engine} to test in: ${HOW_TO_GET[engine]}.`);
if (missing.length > 0 && process.env.CI && process.env.CI !== 'false') {
  throw new Error(`CI tests in all three engines. Missing: ${missing.join(', ')}.`);
}

const launchers = {
  chromium: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: { executablePath: findChromium() ?? '', args: ['--no-sandbox'] },
        concurrency: 1,
      }),
      { name: 'Chromium' },
    ),
  firefox: () =>
    Object.assign(
      chromeLauncher({
        launchOptions: {
          browser: 'firefox',
          executablePath: findFirefox() ?? '',
          // A window that nobody sees still gets its frames and timers.
          extraPrefsFirefox: {
            'dom.min_background_timeout_value': 4,
            'dom.timeout.enable_budget_timer_throttling': false,
            'layout.throttled_frame_rate': 60,
            'widget.windows.window_occlusion_tracking.enabled': false,
          },
        },
        concurrency: 1,
      }),
      { name: 'Firefox' },
    ),
  webkit: webKitLauncher,
};

const browsers = [];
for (const engine of ENGINES) {
  if (wanted.includes(engine) && isThere[engine]()) browsers.push(await launchers[engine]());
}

/** Groups that have a file: the runner refuses one that has none. */
const groups = [
  { name: 'unit', files: ['test/**/*.test.ts', '!test/{contract,bundle,host}/**'] },
  ...['contract', 'bundle', 'host'].map((name) => ({
    name,
    files: [
      `test/${name}/**/*.test.ts`,
      ...(hasLibraries() ? [] : ['!test/host/libraries.test.ts']),
    ],
  })),
].filter(({ files }) => globSync(files[0] ?? '').length > 0);

/**
 * A failed assertion carries what it compared to the runner, by `structuredClone`. That throws at a node or a function,
 * and the runner would wait for the file's result until its time is over.
 */
const CLONE_ANYTHING = `
  const { structuredClone } = window;
  window.structuredClone = (...args) => {
    try {
      return structuredClone(...args);
    } catch {
      const plain = (_, value) => (value?.nodeType ? value.outerHTML ?? value.nodeName : value);
      return JSON.parse(JSON.stringify(args[0], plain));
    }
  };`;

const host = hostPages();
const requests = receiver();
const summary = process.env.TEST_SUMMARY;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  browsers: /** @type {import('@web/test-runner-core').BrowserLauncher[]} */ (browsers),
  // Two cores: one file at a time in each of the browsers.
  concurrency: 1,
  concurrentBrowsers: 3,
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [host.middleware, requests.middleware],
  plugins: [
    host.plugin,
    requests.plugin,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: 'tsconfig.json',
      define: defines(localeHashes(readLocales('src'))),
    }),
  ],
  ...(process.env.FILES ? { files: process.env.FILES.split(/[\s,]+/) } : { groups }),
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 240_000,
  filterBrowserLogs: ({ type }) => type === 'error',
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tests</title>
    <link rel="icon" href="data:,">
    <script>{${CLONE_ANYTHING}}</script>
  </head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    ...(summary ? [summaryReporter(summary)] : []),
  ],
};
