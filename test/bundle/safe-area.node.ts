/** The built contact bar above what a phone keeps for itself at its lower edge. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { root } from '../../scripts/lib/project.ts';
import { launchChromium } from '../support/server/browsers.ts';

const INSET = 34;

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

describe('<clinic-contact layout="bar"> on a phone without a button', () => {
  it('keeps its links out of the safe area', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 800 });
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: INSET } });
    await page.setContent(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width,viewport-fit=cover">
      <title>Host</title><body><clinic-contact layout="bar" phone="212-555-0136"></clinic-contact>
      <div style="height:3000px"></div>`,
    );
    await page.addScriptTag({
      content: readFileSync(join(root, 'dist/clinic-contact.js'), 'utf8'),
    });
    await page.waitForFunction(() =>
      document
        .querySelector('clinic-contact')!
        .shadowRoot?.querySelector('ul.actions')
        ?.matches(':popover-open'),
    );
    const room = await page.evaluate(() => {
      const link = document
        .querySelector('clinic-contact')!
        .shadowRoot!.querySelector('ul.actions a')!;
      return innerHeight - link.getBoundingClientRect().bottom;
    });
    assert.ok(room >= INSET, `${room} px below the link`);
    await page.close();
  });
});
