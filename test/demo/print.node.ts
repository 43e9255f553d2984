/** Every page of the demo on paper: dark ink, nothing cut off, no heading left alone, all text in its language. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { PAGE_NAMES } from '../../demo/pages.node.ts';
import { openSite, type Site } from '../support/server/site.ts';
import { launchChromium } from '../support/server/browsers.ts';

/** The width of a sheet of Letter less its margins, in CSS pixels. */
const PAPER = 725;

describe('the demo on paper', () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  before(async () => {
    site = await openSite();
    browser = await launchChromium();
    page = await browser.newPage();
    await page.setViewport({ width: PAPER, height: 960 });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  const print = async (name: string, fragment = ''): Promise<void> => {
    await page.emulateMediaType('screen');
    await page.goto('about:blank');
    await page.goto(site.url + name + fragment);
    await page.waitForFunction(
      () =>
        !document.querySelector(':not(:defined)') &&
        !document.querySelector('.builder:not(.ready)'),
    );
    // A reader prints with a key.
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => !document.querySelector('.sheet > template'));
    await page.emulateMediaType('print');
  };

  for (const name of PAGE_NAMES) {
    it(`${name}: all in dark ink, within the sheet`, async () => {
      await print(name);
      const found = await page.evaluate(() => {
        const pale = (node: Element) => {
          const [red = 0, green = 0, blue = 0] =
            getComputedStyle(node)
              .color.match(/[\d.]+/g)
              ?.map(Number) ?? [];
          return red * 0.3 + green * 0.59 + blue * 0.11 > 130;
        };
        const texts = [...document.querySelectorAll('h1, h2, h3, p, li, td, th, dt, dd, a')].filter(
          (node) => node.checkVisibility() && !node.closest('.sheet, .unseen'),
        );
        return {
          pale: texts.filter(pale).map(({ textContent }) => textContent.slice(0, 40)),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          alone: [...document.querySelectorAll('h2, h3, caption, figcaption')]
            .filter((node) => !['avoid', 'avoid-page'].includes(getComputedStyle(node).breakAfter))
            .map(({ textContent }) => textContent.trim().slice(0, 40)),
        };
      });
      assert.deepEqual(found, { pale: [], wide: 0, alone: [] });
    });
  }

  it('the gallery’s elements have their sources and their language', async () => {
    await print('gallery.html');
    await page.waitForFunction(() =>
      document.querySelector('[lang=es]')?.shadowRoot?.textContent?.includes('¿En crisis?'),
    );
    await page.waitForFunction(() =>
      [...document.querySelectorAll('treatment-compare')].every((element) =>
        element.shadowRoot?.querySelector('.sources li'),
      ),
    );
    const tops = await page.$$eval('.pair', (pairs) =>
      pairs.map(
        (pair) => new Set([...pair.children].map((one) => (one as HTMLElement).offsetTop)).size,
      ),
    );
    assert.ok(tops.includes(1), 'narrow elements stand side by side');
  });

  it('the configurator’s preview is whole, and back in its frame after, and an example is no value', async () => {
    await print('index.html', '#te=clinic-contact&a.phone=212-555-0142&a.hours=24%2F7');
    const inFrame = () =>
      page.$eval(
        'iframe',
        ({ contentDocument }) =>
          contentDocument?.querySelector('#place > clinic-contact')?.shadowRoot?.textContent ?? '',
      );
    await page.waitForFunction(() =>
      document
        .querySelector('iframe')
        ?.contentDocument?.querySelector('clinic-contact')
        ?.shadowRoot?.querySelector('[part~=hours]'),
    );
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const found = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('.paper > clinic-contact')!;
      const hours = shadowRoot!.querySelector('[part~=hours]')!;
      return {
        hours: hours.checkVisibility(),
        styles: shadowRoot!.adoptedStyleSheets.length > 0,
        frame: document.querySelector('iframe')!.checkVisibility(),
        example: getComputedStyle(document.querySelector('#f-clinic-name')!, '::placeholder').color,
      };
    });
    assert.deepEqual(found, {
      hours: true,
      styles: true,
      frame: false,
      example: 'rgba(0, 0, 0, 0)',
    });
    assert.equal(await inFrame(), '');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.match(await inFrame(), /212-555-0142/);
    assert.equal(await page.$('.paper > *'), null);
  });

  it('the configurator has no empty frame where the preview was never asked for', async () => {
    await page.setViewport({ width: 320, height: 400 });
    await print('index.html');
    await page.setViewport({ width: PAPER, height: 960 });
    assert.equal(await page.$eval('.preview', (part) => part.checkVisibility()), false);
  });
});
