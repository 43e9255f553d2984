/** A page in each of the three engines, for tests that run in Node: WebKit by WebDriver, the others by Puppeteer. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { launch, type Browser } from 'puppeteer-core';

import {
  findChromium,
  findFirefox,
  HOW_TO_GET,
  type Engine,
} from '../../../scripts/lib/engines.ts';
import { openWebKit, type WebKitWindow } from './webkit.ts';

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

const launchWith = (engine: 'chromium' | 'firefox'): Promise<Browser> => {
  const isChromium = engine === 'chromium';
  const executablePath = isChromium ? findChromium() : findFirefox();
  assert.ok(executablePath, HOW_TO_GET[engine]);
  return launch({
    browser: isChromium ? 'chrome' : 'firefox',
    executablePath,
    args: isChromium ? ['--no-sandbox'] : [],
  });
};

/** With all that Puppeteer can do: print, press real keys. */
export const launchChromium = (): Promise<Browser> => launchWith('chromium');
export const launchFirefox = (): Promise<Browser> => launchWith('firefox');

const byPuppeteer = async (launching: Promise<Browser>): Promise<OpenBrowser> => {
  const opened = await launching;
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

const byWebDriver = (): Promise<OpenBrowser> => {
  const opened = new Set<WebKitWindow>();
  const close = async (window: WebKitWindow): Promise<void> => {
    if (opened.delete(window)) await window.close();
  };
  return Promise.resolve({
    async open() {
      const window = await openWebKit(1280, 900);
      opened.add(window);
      return {
        goto: window.go,
        run: (code, ...args) =>
          window.run<never>(`return (${code.toString()}).apply(null, arguments)`, ...args),
        close: () => close(window),
      };
    },
    async close() {
      for (const window of opened) await close(window);
    },
  });
};

export const openBrowser: Record<Engine, () => Promise<OpenBrowser>> = {
  chromium: () => byPuppeteer(launchChromium()),
  firefox: () => byPuppeteer(launchFirefox()),
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
