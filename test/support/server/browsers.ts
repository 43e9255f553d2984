/** A page in each of the three engines, for tests that run in Node: WebKit by WebDriver, the others by Puppeteer. */
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'puppeteer-core';

import {
  findChromium,
  findFirefox,
  startWebKitDriver,
  webKitCapabilities,
  type Engine,
} from '../../../scripts/lib/engines.ts';

export interface Tab {
  goto: (url: string) => Promise<void>;
  /** Runs a function in the page; it knows nothing of the test but its arguments. */
  run: <Args extends unknown[], T>(
    code: (...args: Args) => T,
    ...args: Args
  ) => Promise<Awaited<T>>;
  close: () => Promise<void>;
}

export interface OpenBrowser {
  open: () => Promise<Tab>;
  close: () => Promise<void>;
}

const byPuppeteer = async (
  browser: 'chrome' | 'firefox',
  executablePath = '',
): Promise<OpenBrowser> => {
  const opened = await launch({
    browser,
    executablePath,
    args: browser === 'chrome' ? ['--no-sandbox'] : [],
  });
  return {
    async open() {
      const page = await opened.newPage();
      return {
        async goto(url) {
          await page.goto(url);
        },
        run: (code, ...args) => page.evaluate<unknown[], never>(code as never, ...args),
        close: () => page.close(),
      };
    },
    close: () => opened.close(),
  };
};

const byWebDriver = async (): Promise<OpenBrowser> => {
  const driver = await startWebKitDriver();
  const call = async (path: string, body?: object, method = 'POST'): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${driver.port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${(value as { message: string }).message}`);
    return value;
  };
  return {
    async open() {
      const capabilities = { alwaysMatch: webKitCapabilities(driver.browser) };
      const { sessionId } = (await call('', { capabilities })) as { sessionId: string };
      const session = `/${sessionId}`;
      const run: Tab['run'] = async (code, ...args) =>
        (await call(`${session}/execute/sync`, {
          script: `return (${code.toString()}).apply(null, arguments)`,
          args,
        })) as never;
      return {
        run,
        async goto(url) {
          await call(`${session}/url`, { url });
        },
        async close() {
          await call(session, undefined, 'DELETE');
        },
      };
    },
    close: () => Promise.resolve(driver.stop()),
  };
};

export const openBrowser: Record<Engine, () => Promise<OpenBrowser>> = {
  chromium: () => byPuppeteer('chrome', findChromium()),
  firefox: () => byPuppeteer('firefox', findFirefox()),
  webkit: byWebDriver,
};

/** Errors and console messages of a page that has `KEEP_SAID`. */
export const saidIn = (tab: Tab): Promise<string[]> =>
  tab.run(() => (globalThis as unknown as { said: string[] }).said);

/** Waits until a function in the page gives something; fails after ten seconds. */
export async function until<Args extends unknown[]>(
  tab: Tab,
  code: (...args: Args) => unknown,
  ...args: Args
): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await tab.run(code, ...args)) return;
    await wait(50);
  }
  throw new Error(`waited in vain for ${code.toString()}`);
}

/** Goes first in a page and keeps what it says, for `saidIn`: WebDriver tells of none. */
export const KEEP_SAID = `<script>
  var said = [];
  ['debug', 'log', 'info', 'warn', 'error'].forEach(function (level) {
    console[level] = function (text) { said.push(String(text)); };
  });
  addEventListener('error', function (event) { said.push(String(event.message)); });
  addEventListener('unhandledrejection', function (event) { said.push(String(event.reason)); });
</script>`;
