/** The reference's live examples, each opened once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/lib/engines.ts';
import { violations } from '../support/server/axe.ts';
import type {} from '../../src/install/install.ts';
import { openSite, type Site } from '../support/server/site.ts';

const executablePath = findChromium();

if (executablePath) {
  describe('the reference’s examples', () => {
    let site: Site;
    let browser: Browser;
    let page: Page;
    const said: string[] = [];
    before(async () => {
      site = await openSite();
      browser = await launch({ executablePath, args: ['--no-sandbox'] });
      page = await browser.newPage();
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(String(error)));
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(`${site.url}reference.html`, { waitUntil: 'load' });
      await page.waitForFunction(() => customElements.get('clinic-contact'));
    });
    after(async () => {
      await browser.close();
      site.close();
    });

    const close = (): Promise<void> => page.$eval('dialog', (dialog) => dialog.close());
    const openExample = (name: string): Promise<void> =>
      page.$eval(`[aria-label="Example of the ${name}"]`, (button) =>
        (button as HTMLElement).click(),
      );

    it('show what they are of, and no element finds anything wrong with them', async () => {
      const failures = await page.evaluate(async () => {
        const wrong: string[] = [];
        for (const button of document.querySelectorAll<HTMLElement>('[data-example]')) {
          const of = `${button.closest('section')?.querySelector('h2')?.id ?? ''}: ${button.ariaLabel ?? ''}`;
          button.click();
          const element = document.querySelector('dialog .sheet > :not(style, script)');
          const part = /::part\((.+?)\)/.exec(button.dataset['example'] ?? '')?.[1];
          for (let wait = 0; wait < 40; wait++) {
            await new Promise((done) => setTimeout(done, 10));
            // What a hint leads to is not there yet.
            const isSeen = part && !button.dataset['hint'];
            const found = element?.shadowRoot?.querySelector(isSeen ? `[part~=${part}]` : '[part]');
            // A part that opens with a touch, or is a slot, has no box of its own yet.
            if (found?.getClientRects().length || found?.matches('details *, [popover], slot')) {
              break;
            }
            if (wait === 39) wrong.push(`${of}: nothing of it to be seen`);
          }
          for (const slotted of element?.querySelectorAll('[slot]') ?? []) {
            if (!slotted.assignedSlot) wrong.push(`${of}: not in a slot`);
          }
          document.querySelector('dialog')?.close();
        }
        return wrong;
      });
      assert.deepEqual(failures, []);
      assert.deepEqual(await page.evaluate(() => window.treatmentElements?.report()), []);
      assert.deepEqual(said, []);
    });

    it('list each event once, as it comes, and call the methods', async () => {
      await page.$eval('dialog', (dialog) => {
        dialog.dispatchEvent(new CustomEvent('te-source-open', { detail: { source: 'x' } }));
      });
      assert.equal(
        await page.$eval('.events', ({ textContent }) => textContent),
        'te-source-open {"source":"x"}',
      );
      await openExample('event te-step-change');
      await page.locator('dialog ketamine-explainer >>> [part~=moves] button:last-child').click();
      await page.waitForFunction(() =>
        document.querySelector('.events')?.textContent.startsWith('te-step-change {'),
      );
      await close();
      await openExample('method goTo');
      await page.locator('.run').click();
      await page.waitForFunction(() =>
        document.querySelector('dialog ketamine-explainer[theory=habenula][step="3"]'),
      );
      await close();
    });

    it('say where to look for what comes later, and it comes', async () => {
      const shows = (part: string) =>
        page.waitForSelector(`dialog .sheet > * >>> [part~=${part}]:not(:empty)`, {
          visible: true,
        });
      await openExample('part error');
      assert.match(
        await page.$eval('.hint', ({ textContent }) => textContent),
        /nothing filled in/,
      );
      await page.locator('dialog clinic-contact >>> [part=submit]').click();
      await shows('error');
      await shows('status');
      await close();
      await openExample('part source');
      await page.waitForSelector('dialog treatment-compare >>> details .cite');
      await page.$eval('dialog treatment-compare', ({ shadowRoot }) => {
        const cite = shadowRoot?.querySelector<HTMLElement>('details .cite');
        cite!.closest('details')!.open = true;
        cite!.click();
      });
      await shows('source');
      await close();
      await openExample('part head-to-head');
      await shows('head-to-head');
      assert.equal(await page.$eval('.hint', (hint) => (hint as HTMLElement).hidden), true);
      await close();
      await openExample('attribute structured-data');
      await page.waitForSelector('head script[type="application/ld+json"]');
      await close();
      await page.waitForFunction(() => !document.querySelector('[type="application/ld+json"]'));
    });

    it('open by keyboard and give the focus back, and axe finds nothing', async () => {
      await page.focus('[aria-label="Example of the attribute phone"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('dialog[open] .hljs-tag');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Close');
      for (const width of [320, 1280]) {
        await page.setViewport({ width, height: 900 });
        assert.deepEqual(await violations(page), [], `${width} px`);
      }
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog:not([open])');
      assert.equal(
        await page.evaluate(() => document.activeElement?.ariaLabel),
        'Example of the attribute phone',
      );
    });
  });
}
