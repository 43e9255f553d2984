/** Each example with the packed package installed: its types, its build, and what it does in browsers. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build, preview, type PreviewServer } from 'vite';

import { ENGINES, HOW_TO_GET, isThere, type Engine } from '../../scripts/lib/engines.ts';
import { root, TAGS } from '../../scripts/lib/project.ts';
import type {} from '../../src/index.ts';
import { install } from '../package/support/installed.ts';
import {
  KEEP_SAID,
  openBrowser,
  saidIn,
  until,
  type OpenBrowser,
} from '../support/server/browsers.ts';

const { project, folder } = install();

/** How each example's types are checked; the one without a build has none. */
const CHECKERS: Record<string, string | undefined> = {
  'plain-html': undefined,
  'react-19': 'typescript/bin/tsc',
  'vue-3': 'vue-tsc/bin/vue-tsc.js',
};

const browsers = new Map<Engine, OpenBrowser>();

before(async () => {
  for (const engine of ENGINES) {
    if (isThere[engine]()) browsers.set(engine, await openBrowser[engine]());
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
      const page = join(outDir, 'index.html');
      writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', `<head>${KEEP_SAID}`));
      server = await preview({
        root: example,
        configFile: false,
        logLevel: 'error',
        build: { outDir },
        preview: { host: '127.0.0.1', port: 0, open: false },
      });
    });

    for (const engine of ENGINES) {
      it(`shows the elements, sets properties and hears events, ${engine}`, async (context) => {
        const browser = browsers.get(engine);
        if (!browser) {
          context.skip(HOW_TO_GET[engine]);
          return;
        }
        const tab = await browser.open();
        const address = server.resolvedUrls?.local[0];
        assert.ok(address);
        await tab.goto(address);
        for (const tag of TAGS) {
          await until(
            tab,
            (one) => !!document.querySelector(one)?.shadowRoot?.querySelector('[part~=crisis] a'),
            tag,
          );
        }

        const step = async (wanted: string) => {
          await until(tab, (text) => document.querySelector('#step')?.textContent === text, wanted);
          await tab.run(async () => {
            await document.querySelector('ketamine-explainer')?.updateComplete;
          });
          const shown = await tab.run(() => {
            const explainer = document.querySelector('ketamine-explainer');
            return [
              explainer?.step,
              explainer?.shadowRoot?.querySelector('[aria-current]')?.textContent?.trim()[0],
            ];
          });
          assert.deepEqual(shown, [Number(wanted), wanted]);
        };
        await tab.run(() => document.querySelector('button')?.click());
        await step('3');
        await tab.run(() => document.querySelector('ketamine-explainer')?.next());
        await step('4');

        await tab.run(() => {
          const contact = document.querySelector('clinic-contact');
          contact?.addEventListener('click', (event) => event.preventDefault());
          contact?.shadowRoot?.querySelector<HTMLElement>('a[href^="mailto:"]')?.click();
        });
        await until(tab, () => document.querySelector('#used')?.textContent === 'email');
        assert.equal(
          await tab.run(() => document.querySelector('clinic-contact')?.clinicName),
          'Example Clinic',
        );
        assert.deepEqual(await saidIn(tab), []);
        await tab.close();
      });
    }
  });
}
