/** Each example with the packed package installed: its types, its build, and what it does in browsers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { build, preview, type PreviewServer } from 'vite';

import { findChromium, findFirefox } from '../../scripts/lib/engines.ts';
import { root, TAGS } from '../../scripts/lib/project.ts';
import type {} from '../../src/index.ts';
import { install } from '../package/support/installed.ts';

const { project, folder } = install();

/** How each example's types are checked; the one without a build has none. */
const CHECKERS: Record<string, string | undefined> = {
  'plain-html': undefined,
  'react-19': 'typescript/bin/tsc',
  'vue-3': 'vue-tsc/bin/vue-tsc.js',
};

const ENGINES = { chrome: findChromium(), firefox: findFirefox() };
const browsers = new Map<string, Browser>();

before(async () => {
  for (const [browser, executablePath] of Object.entries(ENGINES)) {
    if (!executablePath) continue;
    browsers.set(
      browser,
      await launch({
        browser: browser as keyof typeof ENGINES,
        executablePath,
        args: browser === 'chrome' ? ['--no-sandbox'] : [],
      }),
    );
  }
});
after(() => Promise.all([...browsers.values()].map((browser) => browser.close())));

describe('examples', () => {
  it('are all tested', () => {
    const folders = readdirSync(join(root, 'examples'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    assert.deepEqual(folders.sort(), Object.keys(CHECKERS).sort());
  });
});

for (const [name, checker] of Object.entries(CHECKERS)) {
  describe(`example ${name}`, () => {
    const example = join(project, name);
    let server: PreviewServer;

    before(() =>
      cpSync(join(root, 'examples', name), example, {
        recursive: true,
        filter: (file) => !/[\\/](node_modules|dist)$/.test(file),
      }),
    );
    after(() => server?.close());

    if (checker) {
      it('has sound types', () => {
        const { stdout, status } = spawnSync(
          process.execPath,
          [join(root, 'node_modules', checker), '-p', example, '--noEmit'],
          { encoding: 'utf8' },
        );
        assert.equal(status, 0, stdout);
      });
    }

    it(checker ? 'builds' : 'needs no build', async () => {
      const outDir = checker ? join(example, 'dist') : example;
      if (checker) await build({ root: example, logLevel: 'error' });
      else
        copyFileSync(
          join(folder, 'dist/treatment-elements.js'),
          join(example, 'treatment-elements.js'),
        );
      server = await preview({
        root: example,
        configFile: false,
        logLevel: 'error',
        build: { outDir },
        preview: { host: '127.0.0.1', port: 0, open: false },
      });
    });

    for (const engine of Object.keys(ENGINES)) {
      it(`shows the elements, sets properties and hears events, ${engine}`, async (context) => {
        const browser = browsers.get(engine);
        if (!browser) {
          context.skip(`no ${engine} here`);
          return;
        }
        const page = await browser.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        const address = server.resolvedUrls?.local[0];
        assert.ok(address);
        await page.goto(address);
        for (const tag of TAGS) {
          await page.waitForFunction(
            (one) => document.querySelector(one)?.shadowRoot?.querySelector('[part~=crisis] a'),
            {},
            tag,
          );
        }

        const shown = () =>
          page.evaluate(() => ({
            step: document.querySelector('ketamine-explainer')?.step,
            current: document
              .querySelector('ketamine-explainer')
              ?.shadowRoot?.querySelector('[aria-current]')
              ?.textContent?.trim()[0],
            heard: document.querySelector('#step')?.textContent?.trim(),
          }));
        await page.click('button');
        await page.waitForFunction(() => document.querySelector('#step')?.textContent === '3');
        await page.evaluate(() => document.querySelector('ketamine-explainer')?.updateComplete);
        assert.deepEqual(await shown(), { step: 3, current: '3', heard: '3' });

        await page.evaluate(() => document.querySelector('ketamine-explainer')?.next());
        await page.waitForFunction(() => document.querySelector('#step')?.textContent === '4');
        await page.evaluate(() => document.querySelector('ketamine-explainer')?.updateComplete);
        assert.deepEqual(await shown(), { step: 4, current: '4', heard: '4' });

        await page.evaluate(() => {
          const contact = document.querySelector('clinic-contact');
          contact?.addEventListener('click', (event) => event.preventDefault());
          contact?.shadowRoot?.querySelector<HTMLElement>('a[href^="mailto:"]')?.click();
        });
        await page.waitForFunction(() => document.querySelector('#used')?.textContent === 'email');
        assert.equal(
          await page.$eval('clinic-contact', (contact) => contact.clinicName),
          'Example Clinic',
        );
        assert.deepEqual(said, []);
        await page.close();
      });
    }
  });
}
