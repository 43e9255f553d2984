/** Every page of the demo, as it is published: valid, complete, quiet, accessible. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium, findFirefox } from '../../scripts/lib/engines.ts';
import { PAGE_NAMES } from '../../demo/pages.node.ts';
import { sri } from '../../scripts/lib/project.ts';
import { violations } from '../support/server/axe.ts';
import { java, nuMessages } from '../support/server/nu.ts';
import { openSite, type Site } from '../support/server/site.ts';

/** By name, so that no page gets lost; what is built and not named here fails. */
const names = [
  'clinic-article.html',
  'dark-clinic.html',
  'gallery.html',
  'index.html',
  'preview.html',
  'reference.html',
  'referral.html',
];

interface Link {
  address: string;
  from: string;
}

/** Relative and absolute addresses that a page leads to or loads, outside of its elements. */
const linksOf = (page: Page): Promise<Link[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[href], [src]')].flatMap((node) => {
      const address = node.getAttribute('href') ?? node.getAttribute('src') ?? '';
      return node.localName.includes('-') ? [] : [{ address, from: node.outerHTML.slice(0, 120) }];
    }),
  );

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

describe('the demo, as files', () => {
  it('has these pages and no scratch paper of anybody’s', () => {
    assert.deepEqual([...PAGE_NAMES].sort(), names);
    assert.deepEqual(
      readdirSync(site.dir)
        .filter((name) => name.endsWith('.html'))
        .sort(),
      names,
    );
  });

  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Prettier writes void elements this way, and both are valid.
      'void-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      // A copied number must dial, so its hyphens stay what they are.
      'tel-non-breaking': 'off',
      'no-inline-style': 'error',
    },
  });

  for (const name of names) {
    it(`${name} is valid HTML`, async () => {
      const { results } = await validator.validateString(
        readFileSync(join(site.dir, name), 'utf8'),
      );
      assert.deepEqual(
        results.flatMap(({ messages }) =>
          messages.map(({ line, message, ruleId }) => `${line}: ${message} (${ruleId})`),
        ),
        [],
      );
    });
  }

  if (java) {
    it('the Nu checker has nothing to say of any page', () => {
      const files = names.map((name) => join(site.dir, name));
      assert.deepEqual(nuMessages(files), []);
    });
  }

  for (const name of ['clinic-article.html', 'dark-clinic.html', 'referral.html']) {
    it(`${name} is linked to the project by one script tag alone, with the right hash`, () => {
      const html = readFileSync(join(site.dir, name), 'utf8');
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(
        ([, attributes = '']) => attributes,
      );
      assert.equal(scripts.length, 1);
      const [tag = ''] = scripts;
      assert.match(tag, /src="\.\/dist\/treatment-elements\.js"/);
      assert.match(tag, /crossorigin="anonymous"/);
      assert.equal(
        /integrity="([^"]*)"/.exec(tag)?.[1],
        sri(readFileSync(join(site.dir, 'dist/treatment-elements.js'))),
      );
      assert.deepEqual(
        [...html.matchAll(/(?:href|src)="([^"#?]*dist\/[^"]*)"/g)].map(([, address]) => address),
        ['./dist/treatment-elements.js'],
      );
    });
  }
});

const engines = [
  { name: 'Chromium', browser: 'chrome', path: findChromium(), schemes: ['light', 'dark'] },
  { name: 'Firefox', browser: 'firefox', path: findFirefox(), schemes: ['light'] },
] as const;

for (const { name: engine, browser: kind, path, schemes } of engines) {
  if (!path) continue;
  describe(`the demo in ${engine}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch({
        browser: kind,
        executablePath: path,
        args: kind === 'chrome' ? ['--no-sandbox'] : [],
      });
    });
    after(() => browser.close());

    if (kind === 'chrome') {
      for (const name of names) {
        it(`nothing moves while ${name} loads`, async () => {
          for (const width of [412, 1280]) {
            // A new page: the requests of one that was left are never over, as the network's rest needs.
            const page = await browser.newPage();
            await page.setViewport({ width, height: 800 });
            await page.goto(site.url + name);
            await page.waitForNetworkIdle({ idleTime: 150 });
            await page.waitForFunction(
              () =>
                !document.querySelector(':not(:defined)') &&
                !document.querySelector('.builder:not(.ready)'),
            );
            const shift = await page.evaluate(
              () =>
                new Promise<number>((done) => {
                  let sum = 0;
                  new PerformanceObserver((list) => {
                    for (const entry of list.getEntries()) {
                      sum += (entry as PerformanceEntry & { value: number }).value;
                    }
                  }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => done(sum), 200);
                }),
            );
            assert.ok(shift < 0.02, `layout shift ${shift} at ${width} px`);
            await page.close();
          }
        });
      }
    }

    if (kind === 'chrome') {
      it('the configurator says why there is no form, where its script cannot come', async () => {
        const page = await browser.newPage();
        await page.goto(pathToFileURL(join(site.dir, 'index.html')).href);
        const seen = () =>
          page.$eval('.late', (late) => late.checkVisibility({ visibilityProperty: true }));
        assert.equal(await seen(), false);
        await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
        assert.equal(await seen(), true);
        await page.goto(`${site.url}index.html`);
        await page.waitForSelector('.builder.ready');
        assert.equal(await page.$('.late'), null);
        await page.close();
      });

      it('nothing is left of the room for what needs a script, where there is none', async () => {
        const page = await browser.newPage();
        await page.setJavaScriptEnabled(false);
        for (const [name, place] of [
          ['index.html', '.builder'],
          ['gallery.html', '.sheet'],
          ['reference.html', '.sheet'],
        ] as const) {
          await page.goto(site.url + name);
          const box = await (await page.$(place))?.boundingBox();
          assert.ok(box && box.height < 200, `${name}: ${box?.height} px`);
        }
        await page.close();
      });
    }

    it('the gallery’s elements come when their place comes near', async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(`${site.url}gallery.html`);
      await page.waitForSelector('.plate treatment-compare');
      assert.equal(await page.$('.plate clinic-contact'), null);
      await page.$eval('#contact', (heading) => heading.scrollIntoView());
      await page.waitForSelector('#contact ~ .plate clinic-contact');
      await page.close();
    });

    for (const name of ['gallery.html', 'reference.html']) {
      it(`all elements of ${name} come in time, though nobody touches it`, async () => {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(() => {
          const { setTimeout: wait } = window;
          const soon = (task: () => void, time = 0, ...given: []) =>
            wait(task, time / 20, ...given);
          Object.assign(window, { setTimeout: soon });
        });
        await page.setViewport({ width: 1280, height: 800 });
        await page.goto(site.url + name);
        await page.waitForFunction(() => !document.querySelector('.sheet > template'));
        await page.close();
      });
    }

    for (const name of names) {
      it(`${name} is quiet, complete, and axe finds nothing`, async () => {
        const page = await browser.newPage();
        const said: string[] = [];
        const strangers: string[] = [];
        page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
        page.on('pageerror', (error) => said.push(String(error)));
        page.on('requestfailed', (request) => said.push(`failed: ${request.url()}`));
        page.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(site.url) && !url.startsWith('data:')) strangers.push(url);
        });
        page.on('response', (response) => {
          if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
        });
        await page.goto(site.url + name, { waitUntil: 'load' });
        await page.waitForFunction(
          () =>
            !document.querySelector(':not(:defined)') &&
            !document.querySelector('.builder:not(.ready)'),
        );
        // What waits for its place to come near is looked at too, as when the page is printed.
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        assert.equal(await page.$('main template'), null);

        for (const scheme of schemes) {
          if (kind === 'chrome') {
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          }
          for (const width of [320, 1280]) {
            await page.setViewport({ width, height: 800 });
            await page.evaluate(() => new Promise(requestAnimationFrame));
            assert.deepEqual(await violations(page), [], `${scheme}, ${width} px`);
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(overflow, 0, `sideways scrolling at ${width} px`);
          }
        }

        for (const { address, from } of await linksOf(page)) {
          const url = new URL(address, site.url + name);
          if (!url.href.startsWith(site.url)) continue;
          const target = url.pathname.slice(new URL(site.url).pathname.length) || 'index.html';
          assert.ok(existsSync(join(site.dir, target)), `broken: ${from}`);
          // The configurator's address holds a setup in its fragment, not a place.
          if (url.hash && !url.hash.startsWith('#te=') && target.endsWith('.html')) {
            const id = decodeURIComponent(url.hash.slice(1));
            const html = readFileSync(join(site.dir, target), 'utf8');
            const here = target === name && (await page.$(`[id="${id}"]`)) !== null;
            assert.ok(here || html.includes(`id="${id}"`), `no such place: ${from}`);
          }
        }
        assert.deepEqual(said, []);
        assert.deepEqual(strangers, []);
        await page.close();
      });
    }
  });
}
