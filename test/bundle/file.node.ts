/** A page that somebody opens from their disk, in each engine. Needs a build. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { ENGINES, HOW_TO_GET, isThere } from '../../scripts/lib/engines.ts';
import { root, TAGS } from '../../scripts/lib/project.ts';
import type {} from '../../src/install/install.ts';
import {
  KEEP_SAID,
  openBrowser,
  saidIn,
  until,
  type OpenBrowser,
  type Tab,
} from '../support/server/browsers.ts';

const CONTACT = 'data-te="clinic-contact" data-phone="212-555-0136"';
const ELEMENTS = `<treatment-compare></treatment-compare><ketamine-explainer></ketamine-explainer><div ${CONTACT}></div>`;

mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache/file-'));
after(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(root, 'dist'), join(folder, 'my files'), {
  recursive: true,
  filter: (file) => !/npm|\.map$/.test(file.slice(root.length)),
});

const write = (name: string, lang: string, body: string): string => {
  const file = join(folder, name);
  writeFileSync(
    file,
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Host</title>${KEEP_SAID}<body>${body}`,
  );
  return pathToFileURL(file).href;
};

const shows = (tag: string): boolean =>
  /\b988\b/.test(document.querySelector(tag)?.shadowRoot?.textContent ?? '');

for (const engine of ENGINES) {
  const skip = isThere[engine]() ? false : HOW_TO_GET[engine];
  describe(`a page on the disk, ${engine}`, { skip }, () => {
    let browser: OpenBrowser;
    let tab: Tab;
    before(async () => {
      browser = await openBrowser[engine]();
      tab = await browser.open();
    });
    after(async () => {
      await tab?.close();
      await browser?.close();
    });

    it('shows the elements, a placeholder and a script that stands alone, and says nothing', async () => {
      const script = '<script async src="my%20files/treatment-elements.js"';
      await tab.goto(write('a page.html', 'en', `${ELEMENTS}${script} ${CONTACT}></script>`));
      for (const tag of TAGS) await until(tab, shows, tag);
      assert.equal(await tab.run(() => document.querySelectorAll('clinic-contact').length), 2);
      assert.deepEqual(await tab.run(() => window.treatmentElements?.report()), []);
      assert.deepEqual(await saidIn(tab), []);
    });

    it('stays in English where the browser lets it load nothing', async () => {
      const script = '<script src="my%20files/treatment-elements.js"></script>';
      await tab.goto(write('una.html', 'es', ELEMENTS + script));
      for (const tag of TAGS) await until(tab, shows, tag);
      const loaded = () =>
        tab.run(
          () =>
            /¿En crisis\?/.test(
              document.querySelector('clinic-contact')?.shadowRoot?.textContent ?? '',
            ) || window.treatmentElements?.report().some(({ code }) => code === 'locale'),
        );
      while (!(await loaded()));
      const told = (await saidIn(tab)).filter((line) => line.includes('lang="es"'));
      assert.ok(told.length <= 1, told.join('\n'));
    });

    it('makes an element of the address of embed.html, and takes no address from it', async () => {
      const page = pathToFileURL(join(folder, 'my files/embed.html')).href;
      const query = 'te=clinic-contact&phone=212-555-0136&form-action=javascript:alert(1)';
      await tab.goto(`${page}?${query}&map-href=data:text/html,x&booking-href=file:///etc`);
      await until(tab, shows, 'clinic-contact');
      const names = await tab.run(() =>
        document.querySelector('clinic-contact')?.getAttributeNames(),
      );
      assert.deepEqual(names, ['phone']);
    });
  });
}
