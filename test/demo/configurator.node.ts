/** The whole job: from opening the configurator to a working element on another page. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { PLATFORMS } from '../../demo/builder/platforms.ts';
import { findChromium, findFirefox } from '../../scripts/lib/engines.ts';
import { pkg, root } from '../../scripts/lib/project.ts';
import { violations } from '../support/server/axe.ts';
import { java, nuMessages } from '../support/server/nu.ts';
import { openSite, type Site } from '../support/server/site.ts';

let site: Site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const engines = [
  { name: 'Chromium', kind: 'chrome', path: findChromium() },
  { name: 'Firefox', kind: 'firefox', path: findFirefox() },
] as const;

/** One page of each kind for all tests of a browser: to make another takes longer than most of them. */
const pages = new WeakMap<Browser, Map<string, Page>>();

const pageFor = async (browser: Browser, kind: string): Promise<Page> => {
  const known = pages.get(browser) ?? new Map<string, Page>();
  pages.set(browser, known);
  const found = known.get(kind);
  if (found && !found.isClosed()) {
    // Nothing is drawn in a page behind another.
    await found.bringToFront();
    return found;
  }
  const page = await browser.newPage();
  known.set(kind, page);
  await page.setViewport({ width: 1280, height: 900 });
  return page;
};

/** Opens the configurator; what its buttons copy lands in `window.copied`. */
const open = async (browser: Browser, fragment = ''): Promise<Page> => {
  const before = pages.get(browser)?.get('configurator');
  const page = await pageFor(browser, 'configurator');
  if (page !== before) {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (text: string) => {
            Object.assign(window, { copied: text });
            return Promise.resolve();
          },
        },
      });
    });
  }
  if (page.viewport()?.width !== 1280) await page.setViewport({ width: 1280, height: 900 });
  // Without it, another fragment would not be another page.
  await page.goto('about:blank');
  await page.goto(`${site.url}index.html${fragment}`, { waitUntil: 'load' });
  await page.waitForSelector('.builder.ready');
  return page;
};

/**
 * Writes over what stands in a field, as one who selects it first. A locator empties it behind the page's back, and a
 * page that is drawn before the first letter puts back what it held.
 */
const fill = async (page: Page, field: string, text: string): Promise<void> => {
  await page.locator(field).click();
  await page.$eval(field, (input) => (input as HTMLInputElement).select());
  await page.keyboard.type(text);
};

/** A page of another site, with this code in it. */
const paste = async (browser: Browser, code: string): Promise<Page> => {
  const blank = await pageFor(browser, 'blank');
  await blank.goto(site.blank);
  await blank.setContent(`<!doctype html><html lang="en"><body><main>${code}</main></body></html>`);
  return blank;
};

const copied = async (page: Page, tab: string): Promise<string> => {
  await page.locator(`#tab-${tab}`).click();
  await page.waitForSelector(`#panel[aria-labelledby="tab-${tab}"]`);
  // The button says for a moment what it did before, and takes no other press until then.
  await page.waitForFunction(
    () => document.querySelector('#panel [data-copy]')?.textContent === 'Copy',
  );
  await page.locator('#panel [data-copy]').click();
  await page.waitForFunction(
    () => document.querySelector('#panel [data-copy]')?.textContent === 'Copied',
  );
  return page.evaluate(() => (window as unknown as { copied: string }).copied);
};

const SETUP =
  '#te=clinic-contact&a.clinic-name=Ellery+Harbor&a.phone=212-555-0142&--te-color-accent=%237a3b2e';

for (const { name, kind, path } of engines) {
  if (!path) continue;
  describe(`the configurator in ${name}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch({
        browser: kind,
        executablePath: path,
        args: kind === 'chrome' ? ['--no-sandbox'] : [],
      });
    });
    after(() => browser.close());

    for (const form of ['tag', 'placeholder', 'script', 'plain'] as const) {
      it(`${form}: what is copied makes the configured element on a blank page`, async () => {
        const page = await open(browser, SETUP);
        const code = await copied(page, form);
        const blank = await paste(browser, code);
        await blank.waitForFunction(() =>
          document.querySelector('clinic-contact')?.shadowRoot?.textContent?.includes('Ellery'),
        );
        const found = await blank.evaluate(() => {
          const element = document.querySelector('clinic-contact')!;
          return {
            number:
              element.shadowRoot?.querySelector('a[href^="tel:"]')?.getAttribute('href') ?? '',
            count: document.querySelectorAll('clinic-contact').length,
            accent: getComputedStyle(element).getPropertyValue('--te-color-accent').trim(),
          };
        });
        assert.match(found.number, /2125550142$/);
        assert.equal(found.count, 1);
        assert.equal(found.accent, '#7a3b2e');
      });
    }

    it('plain: what is copied can be read without the script, and follows the form', async () => {
      const page = await open(browser, SETUP);
      assert.match(await copied(page, 'plain'), /<h2>Ellery Harbor/);
      await fill(page, '#f-clinic-name', 'Fennel Street');
      await page.waitForFunction(() =>
        document.getElementById('code')?.textContent.includes('<h2>Fennel Street'),
      );
      const code = await copied(page, 'plain');
      assert.match(code, /^<div\s+data-te="clinic-contact"[^>]*>$/m);
      assert.match(code, /<a href="tel:\+?1?2125550142">/);
      assert.match(code, /<a href="tel:988">988<\/a>/);
      assert.doesNotMatch(code, /Ellery|open now|<svg|<button|class=/i);
    });

    it('plain: a language that was chosen is said of the text, not of the script’s setting alone', async () => {
      const page = await open(browser, `${SETUP}&a.lang=es`);
      const code = await copied(page, 'plain');
      assert.match(code, /data-lang="es"[^>]*>\n<div lang="es" dir="ltr">/);
      assert.match(code, /¿En crisis\?/);
    });

    it('each platform’s code is one of the forms that are installed here', async () => {
      const page = await open(browser, SETUP);
      const codes = new Map<string, string>();
      for (const form of ['tag', 'placeholder', 'frame']) {
        await page.locator(`#tab-${form}`).click();
        await page.waitForSelector(`#panel[aria-labelledby="tab-${form}"]`);
        codes.set(form, await page.$eval('#code', ({ textContent }) => textContent));
      }
      for (const { id, form } of PLATFORMS) {
        await page.locator(`#on-${id}`).click();
        await page.waitForSelector(`#tab-${form}[aria-selected="true"]`);
        assert.equal(
          await page.$eval('#code', ({ textContent }) => textContent),
          codes.get(form),
          id,
        );
      }
    });

    it('gives the two parts one by one where they go to two places', async () => {
      const page = await open(browser, SETUP);
      const take = async (at: number) => {
        await page.locator(`.parts [data-copy=code-${at}]`).click();
        await page.waitForFunction(
          (part: number) =>
            document.querySelector(`.parts [data-copy=code-${part}]`)?.textContent.trim() ===
            'Copied',
          {},
          at,
        );
        return page.evaluate(() => (window as unknown as { copied: string }).copied);
      };
      for (const { id } of PLATFORMS.filter(({ steps }) => /first part/.test(steps.join()))) {
        await page.locator(`#on-${id}`).click();
        await page.waitForSelector('.parts');
        const [script, place] = [await take(0), await take(1)];
        assert.match(script, /^<script[^]*<\/style>$/);
        assert.match(place, /^<div[^]*<\/div>$/);
        assert.equal(
          `${script}\n${place}`,
          await page.$eval('#code', ({ textContent }) => textContent),
        );
        // The one stands in the site's head, the other in the page.
        const blank = await paste(browser, `${place}</main>${script}`);
        await blank.waitForFunction(() =>
          document.querySelector('clinic-contact')?.shadowRoot?.textContent?.includes('Ellery'),
        );
        await page.bringToFront();
        await page.locator('#on-html').click();
        await page.waitForFunction(() => !document.querySelector('.parts'));
      }
    });

    it('npm: what is copied makes the configured element, once it is bundled', async () => {
      const page = await open(browser, SETUP);
      const [install, ...lines] = (await copied(page, 'npm')).split('\n');
      assert.equal(install, `npm install ${pkg.name}@${pkg.version}`);
      const { outputFiles } = await build({
        stdin: { contents: lines.join('\n'), resolveDir: root },
        bundle: true,
        write: false,
        logLevel: 'error',
      });
      const blank = await paste(browser, '');
      await blank.addScriptTag({ content: outputFiles[0]?.text ?? '' });
      await blank.waitForFunction(() =>
        document
          .querySelector('clinic-contact')
          ?.shadowRoot?.querySelector('a[href="tel:+12125550142"]'),
      );
      assert.equal(
        await blank.$eval('clinic-contact', (element) =>
          element.style.getPropertyValue('--te-color-accent'),
        ),
        '#7a3b2e',
      );
    });

    it('frame: the bar layout shows its phone link in the frame', async () => {
      const page = await open(browser, `${SETUP}&a.layout=bar`);
      const code = await copied(page, 'frame');
      await (await pageFor(browser, 'blank')).setViewport({ width: 390, height: 844 });
      const blank = await paste(browser, code);
      const frame = await blank.waitForFrame((one) => one.url().includes('embed.html'));
      await frame.waitForFunction(() => {
        const element = document.querySelector('clinic-contact[layout=bar]');
        const box = element?.shadowRoot?.querySelector('a[href^="tel:+"]')?.getBoundingClientRect();
        return !!box && box.height >= 44 && box.top >= 0 && box.bottom <= innerHeight;
      });
      await blank.setViewport({ width: 1280, height: 900 });
    });

    it('frame: what is copied shows the configured element in a frame', async () => {
      // jsDelivr would send the frame's page as plain text.
      const page = await open(browser, `${SETUP}&from=cdn`);
      assert.match(await copied(page, 'tag'), /jsdelivr/);
      const code = await copied(page, 'frame');
      assert.deepEqual(await page.$$eval('#from option', (all) => all.map(({ value }) => value)), [
        'here',
        'own',
      ]);
      assert.equal(await page.$eval('#from', (from) => (from as HTMLSelectElement).value), 'here');
      assert.equal(await page.$eval('.where .check', (all) => all.checkVisibility()), false);
      assert.match(code, /embed\.html\?te=clinic-contact&amp;clinic-name=Ellery\+Harbor/);
      assert.ok(existsSync(join(site.dir, 'dist/embed.html')), 'the build has the frame’s page');
      const blank = await paste(browser, code);
      const frame = await blank.waitForFrame((one) => one.url().includes('embed.html'));
      await frame.waitForFunction(() =>
        document.querySelector('clinic-contact')?.shadowRoot?.textContent?.includes('Ellery'),
      );
    });

    it('shows in the preview what the form says, as it is typed', async () => {
      const page = await open(browser, '#te=clinic-contact');
      await fill(page, '#f-clinic-name', 'Fennel Street');
      const frame = await page.waitForFrame((one) => one.url().endsWith('preview.html'));
      await frame.waitForFunction(() =>
        document
          .querySelector('clinic-contact')
          ?.shadowRoot?.textContent?.includes('Fennel Street'),
      );
      await page.waitForFunction(() => location.hash.includes('a.clinic-name=Fennel+Street'));
    });

    it('says what the element finds wrong, at the field, until it is mended', async () => {
      const page = await open(browser, '#te=clinic-contact');
      await fill(page, '#f-email', 'nobody');
      await page.waitForSelector('#h-email .problem');
      await fill(page, '#f-email', 'somebody@example.com');
      await page.waitForFunction(() => !document.querySelector('#h-email .problem'));
      await fill(page, '#f-phone', '212-555-01');
      await page.waitForSelector('#h-phone .problem');
      await fill(page, '#f-phone', '212-555-0142');
      await page.waitForFunction(() =>
        document.querySelector('#h-phone')?.textContent.includes('+1 212 555 0142'),
      );
    });

    it('says that an address lacks its https://, which the element cannot know', async () => {
      const page = await open(browser, '#te=clinic-contact&a.phone=212-555-0142');
      await page.evaluate(
        () => (document.querySelector('#f-booking-href')!.closest('details')!.open = true),
      );
      await fill(page, '#f-booking-href', 'www.example.com/book');
      await page.waitForSelector('#h-booking-href .problem');
      assert.match(
        await page.$eval('#panel', ({ textContent }) => textContent),
        /Look again at\s+Online booking/,
      );
      await fill(page, '#f-booking-href', 'https://www.example.com/book');
      await page.waitForFunction(() => !document.querySelector('#h-booking-href .problem'));
    });

    it('says nothing of a word half typed, and all of it beside the code', async () => {
      const page = await open(browser, '#te=clinic-contact&a.phone=212-555-0142');
      await page.waitForFrame((one) => one.url().endsWith('preview.html'));
      await page.waitForFunction(() =>
        document.querySelector('#h-phone')?.textContent.includes('Dials'),
      );
      const said = await page.evaluate(() => {
        // Nobody pauses in this test.
        const { setTimeout } = window;
        window.setTimeout = ((run: () => void, time: number) =>
          time >= 900 ? 0 : setTimeout(run, time)) as typeof window.setTimeout;
        const answer = new Promise((done) => {
          addEventListener('message', ({ data }: MessageEvent<{ problems?: unknown[] }>) => {
            if (data.problems?.length) done(true);
          });
        });
        const email = document.querySelector<HTMLInputElement>('#f-email')!;
        email.focus();
        email.value = 'nobody';
        email.dispatchEvent(new Event('input', { bubbles: true }));
        return answer.then(() => [
          email.ariaInvalid,
          document.querySelector('#h-email')?.textContent.trim(),
        ]);
      });
      assert.deepEqual(said, ['false', '']);
      await page.$eval('#f-email', (email) => email.dispatchEvent(new Event('change')));
      await page.waitForSelector('#f-email[aria-invalid=true]');
      assert.equal(
        await page.$eval('#h-email .problem', ({ textContent }) => textContent),
        '“nobody” is not accepted. Use an email address.',
      );
      await page.$eval('details:has(#f-email)', (details) => (details.open = false));
      await page.$eval('#panel .problem a', (link) => (link as HTMLElement).click());
      assert.deepEqual(
        await page.evaluate(() => [
          document.activeElement?.id,
          document.querySelector<HTMLElement>('#f-email')?.tabIndex,
        ]),
        ['f-email', 0],
      );
    });

    it('says in the form’s own words that nobody can reach the clinic, until somebody can', async () => {
      const page = await open(browser, '#te=clinic-contact');
      const isSaid = (is: boolean) =>
        page.waitForFunction(
          (wanted: boolean) =>
            ['#panel', '.preview'].every(
              (place) =>
                /Nobody can reach the clinic/.test(
                  document.querySelector(place)?.textContent ?? '',
                ) === wanted,
            ),
          {},
          is,
        );
      await isSaid(true);
      assert.doesNotMatch(
        await page.$eval('#builder', ({ textContent }) => textContent),
        /no phone|form-action/,
      );
      await page.type('#f-phone', '212-555-0142');
      await isSaid(false);
    });

    it('keeps what one has set while another element is looked at, and after “Start again”', async () => {
      const page = await open(browser, `${SETUP}&a.lang=es`);
      await page.locator('.chooser label:nth-of-type(1)').click();
      await page.waitForFunction(() => /^#te=treatment-compare.*a\.lang=es/.test(location.hash));
      await page.locator('.chooser label:nth-of-type(3)').click();
      await page.waitForFunction(() =>
        /a\.phone=212-555-0142.*a\.lang=es.*accent/.test(location.hash),
      );
      const again = '.next button';
      await page.locator(again).click();
      await page.waitForFunction(() => !location.hash.includes('a.phone'));
      assert.equal(await page.$eval('#f-phone', (input) => (input as HTMLInputElement).value), '');
      await page.locator(again).click();
      await page.waitForFunction(() => /a\.phone=212-555-0142.*accent/.test(location.hash));
      await page.locator(again).click();
      await page.type('#f-clinic-name', 'New');
      assert.match(await page.$eval(again, ({ textContent }) => textContent), /Start again/);
    });

    it('has the last of many quick changes in its address, in browsers that take few of them too', async () => {
      const page = await open(browser, '#te=clinic-contact');
      const thrown = await page.evaluate(() => {
        const wrong: string[] = [];
        addEventListener('error', ({ message }) => wrong.push(message));
        const name = document.querySelector<HTMLInputElement>('#f-clinic-name')!;
        for (let times = 0; times < 260; times++) {
          name.value = `Clinic ${times}`;
          name.dispatchEvent(new Event('input', { bubbles: true }));
        }
        return wrong;
      });
      assert.deepEqual(thrown, []);
      await page.waitForFunction(() => location.hash.includes('a.clinic-name=Clinic+259'));
    });

    it('says when what is set is too long for the address, and still makes the code of it', async () => {
      const page = await open(browser, '#te=clinic-contact');
      const type = (length: number) =>
        page.evaluate((text) => {
          const wrong: string[] = [];
          addEventListener('error', ({ message }) => wrong.push(message));
          const name = document.querySelector<HTMLInputElement>('#f-clinic-name')!;
          name.value = text;
          name.dispatchEvent(new Event('input', { bubbles: true }));
          return [
            ...wrong,
            document.querySelector('#panel')!.textContent.includes('too long'),
            document.querySelector('#code')!.textContent.includes(`clinic-name="${text}"`),
          ];
        }, 'y'.repeat(length));
      assert.deepEqual(await type(50_000), [false, true]);
      await page.waitForFunction(() => location.hash.length > 50_000);
      assert.deepEqual(await type(1_200_000), [true, true]);
      assert.deepEqual(await type(10), [false, true]);
      await page.waitForFunction(() => location.hash.endsWith('a.clinic-name=yyyyyyyyyy'));
    });

    it('says what a link holds that is not known here', async () => {
      const page = await open(
        browser,
        '#te=clinic-contact&a.phone=1&a.onclick=x&--te-radius=url(x)',
      );
      const said = () =>
        page.$eval('#builder > [role=status]', ({ textContent }) => textContent.trim());
      assert.match(await said(), /Left out: onclick, --te-radius\.$/);
      await page.evaluate(() => {
        const many = Array.from({ length: 5000 }, (_, at) => `&a.on${at}=x`).join('');
        location.hash = `#te=clinic-contact${many}`;
      });
      await page.waitForFunction(() =>
        /Left out: on0, on1, on2, on3, on4, and 4995 more\.$/.test(
          document.querySelector('#builder > [role=status]')?.textContent.trim() ?? '',
        ),
      );
      await page.evaluate(() => (location.hash = '#te=ketamine'));
      await page.waitForFunction(() =>
        /names no element/.test(
          document.querySelector('#builder > [role=status]')?.textContent ?? '',
        ),
      );
      await page.type('#f-clinic-name', 'A');
      assert.equal(await said(), '');
    });

    it('follows the way back to the page as it was first opened, and forward again', async () => {
      const page = await open(browser);
      const chosen = (tag: string) =>
        page.waitForFunction(
          (wanted: string) =>
            document.querySelector<HTMLInputElement>('.chooser :checked')?.value === wanted,
          {},
          tag,
        );
      await page.evaluate(() => (location.hash = '#te=clinic-contact&a.phone=212-555-0142'));
      await chosen('clinic-contact');
      await page.evaluate(() => history.back());
      await chosen('treatment-compare');
      await page.evaluate(() => history.forward());
      await chosen('clinic-contact');
      assert.match(page.url(), /a\.phone=212-555-0142/);
    });

    it('says that the preview did not come, where a file of it is missing, and makes the code', async () => {
      const page = await pageFor(browser, 'lacking');
      await page.setRequestInterception(true);
      let missing = /preview\.html/;
      page.on('request', (request) => {
        const answer = { status: 404, contentType: 'text/html', body: 'Not here' };
        void (missing.test(request.url()) ? request.respond(answer) : request.continue());
      });
      for (const file of [missing, /treatment-elements\.js/]) {
        missing = file;
        await page.goto('about:blank');
        await page.goto(`${site.url}index.html${SETUP}&as=plain`);
        await page.waitForSelector('.waiting');
        await page.waitForFunction(() =>
          /The preview did not come/.test(document.querySelector('.preview')?.textContent ?? ''),
        );
        assert.equal(await page.$('.waiting'), null);
        assert.match(
          await page.$eval('#panel', ({ textContent }) => textContent),
          /needs the preview, which did not come/,
        );
        await page.locator('#tab-tag').click();
        await page.waitForFunction(() =>
          document.querySelector('#code')?.textContent.includes('<clinic-contact'),
        );
      }
      await page.close();
    });

    it('says that the preview is loading for as long as it is', async () => {
      const page = await pageFor(browser, 'slow');
      await page.setRequestInterception(true);
      let letGo = (): void => undefined;
      page.on('request', (request) => {
        if (request.url().endsWith('preview.html')) letGo = () => void request.continue();
        else void request.continue();
      });
      await page.goto(`${site.url}index.html`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('iframe[src]');
      // The frame was there before its page was asked for, and is judged half a second after it came.
      await new Promise((done) => setTimeout(done, 700));
      assert.match(await page.$eval('.preview', ({ textContent }) => textContent), /is loading/);
      letGo();
      await page.waitForFunction(() => !document.querySelector('.waiting'));
      assert.doesNotMatch(
        await page.$eval('.preview', ({ textContent }) => textContent),
        /did not come/,
      );
      await page.close();
    });

    it('copies where there is no clipboard to write to, text alone, and else selects', async () => {
      const page = await open(browser, SETUP);
      await page.waitForSelector('#code [class^=hljs]');
      const said = (text: string) =>
        page.waitForFunction(
          (wanted: string) =>
            document.querySelector('#panel [data-copy]')?.textContent === wanted &&
            document.querySelector('.unseen[role=status]')?.textContent === wanted,
          {},
          text,
        );
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
        addEventListener('copy', ({ clipboardData }) => {
          const { types } = clipboardData!;
          Object.assign(window, { held: [...types, clipboardData!.getData('text/plain')] });
        });
      });
      await page.locator('#panel [data-copy]').click();
      await said('Copied');
      assert.deepEqual(await page.evaluate(() => (window as unknown as { held: string[] }).held), [
        'text/plain',
        await page.$eval('#code', ({ textContent }) => textContent),
      ]);
      await page.evaluate(() => (document.execCommand = () => false));
      await page.waitForFunction(
        () => document.querySelector('#panel [data-copy]')?.textContent === 'Copy',
      );
      await page.locator('#panel [data-copy]').click();
      await said('Selected: copy it now');
      assert.match(
        await page.evaluate(() => getSelection()?.toString() ?? ''),
        /^<script[^]*<\/clinic-contact>$/,
      );
    });

    it('is a few keys from the page’s start to the code, and the address keeps the setup', async () => {
      const page = await open(browser, SETUP);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      for (let keys = 0; keys < 3; keys++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => document.activeElement?.getAttribute('href'));
        if (at === '#copy') break;
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'copy');
      assert.match(page.url(), /#te=clinic-contact.*a\.phone=212-555-0142/);
      for (let keys = 0; keys < 8; keys++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.matches('[data-copy="code"]'))) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        (window as unknown as { copied?: string }).copied?.includes('<clinic-contact'),
      );
    });

    it('can be done on a phone, with the ways between its parts in reach', async () => {
      const page = await open(browser);
      await page.setViewport({ width: 390, height: 844 });
      const goTo = async (place: string) => {
        await page.locator(`.jump a[href="#${place}"]`).click();
        await page.waitForFunction(
          (id: string) => {
            const bar = document.querySelector('.jump')?.getBoundingClientRect();
            const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
            return bar?.top === 0 && top >= bar.bottom && top < innerHeight / 2;
          },
          {},
          place,
        );
      };
      await page.locator('.chooser label:nth-of-type(3)').click();
      await goTo('set-up');
      await fill(page, '#f-clinic-name', 'Ellery Harbor');
      await fill(page, '#f-phone', '212-555-0142');
      await goTo('see');
      const frame = await page.waitForFrame((one) => one.url().endsWith('preview.html'));
      await frame.waitForFunction(() =>
        document.querySelector('clinic-contact')?.shadowRoot?.textContent?.includes('Ellery'),
      );
      await goTo('copy');
      await page.locator('#on-wordpress-classic').click();
      // What is to be known of the code stands below its first button.
      await page.locator('.early a').click();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'panel');
      await page.locator('.button.early').click();
      await page.waitForFunction(() =>
        (window as unknown as { copied?: string }).copied?.includes(
          '<div\n  data-te="clinic-contact"',
        ),
      );
      assert.match(
        await copied(page, 'placeholder'),
        /<div\s+data-te="clinic-contact"\s+data-clinic-name="Ellery Harbor"\s+data-phone="212-555-0142"/,
      );
    });

    it('has room for text of twice the size', async () => {
      const page = await open(browser, SETUP);
      const wide = await page.evaluate(() => {
        const { documentElement: html } = document;
        html.style.fontSize = '200%';
        const found = html.scrollWidth - html.clientWidth;
        html.style.fontSize = '';
        return found;
      });
      assert.equal(wide, 0);
    });

    it('has a way past the preview, which may hold dozens of links', async () => {
      const page = await open(browser, SETUP);
      await page.focus('.on select');
      await page.keyboard.press('Tab');
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('href')),
        '#copy',
      );
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'copy');
    });

    it('can be done by keyboard alone', async () => {
      const page = await open(browser);
      await page.focus('.chooser input:checked');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => location.hash.includes('ketamine-explainer'));
      await page.focus('#f-timeline');
      await page.keyboard.press(' ');
      await page.waitForFunction(() => location.hash.includes('a.timeline='));
      await page.focus('.tabs [aria-selected=true]');
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('#panel[aria-labelledby="tab-placeholder"]');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-placeholder');
      await page.focus('#panel [data-copy]');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => 'copied' in window);
      assert.match(
        await page.evaluate(() => (window as unknown as { copied: string }).copied),
        /<div data-te="ketamine-explainer" data-timeline>/,
      );
    });

    for (const tag of ['treatment-compare', 'ketamine-explainer', 'clinic-contact']) {
      it(`${tag}: axe and the Nu checker find nothing with every group open, and nothing is cut at 320 px`, async () => {
        const page = await open(
          browser,
          `#te=${tag}&a.heading-level=9&a.phone=1&a.hours=Mo-Fr+09%3A00-12%3A00%2C13%3A00-17%3A00&a.closed=2026-12-25&--te-color-accent=%23c9b458`,
        );
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        for (const width of [320, 1280]) {
          await page.setViewport({ width, height: 900 });
          if (kind === 'chrome') {
            const value = width === 320 ? 'light' : 'dark';
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
          }
          assert.deepEqual(await violations(page), [], `${width} px`);
          assert.equal(
            await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
            0,
            `sideways scrolling at ${width} px`,
          );
          const cut = await page.evaluate(() => {
            const wide = document.createElement('style');
            wide.textContent =
              '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';
            document.head.append(wide);
            const found = [
              ...document.querySelectorAll<HTMLInputElement>('[type=time], [type=date]'),
            ]
              .filter((one) => {
                const twin = one.cloneNode() as HTMLInputElement;
                twin.style.cssText = 'position: absolute; width: auto; max-width: none';
                one.after(twin);
                const { width } = twin.getBoundingClientRect();
                twin.remove();
                return one.getBoundingClientRect().width < width - 1;
              })
              .map((one) => one.ariaLabel ?? one.id);
            wide.remove();
            return found;
          });
          assert.deepEqual(cut, [], `cut with wider letters at ${width} px`);
          assert.deepEqual(
            await page.evaluate(() => {
              const edge = document.getElementById('builder')!.getBoundingClientRect().right + 1;
              return [...document.querySelectorAll('#builder :is(input, select, button, p)')]
                .filter((one) => one.getBoundingClientRect().right > edge)
                .map(({ outerHTML }) => outerHTML);
            }),
            [],
            `out of line at ${width} px`,
          );
        }
        if (kind === 'chrome') await page.emulateMediaFeatures();
        if (java && kind === 'chrome') {
          const html = `<!doctype html>${await page.$eval('html', ({ outerHTML }) => outerHTML)}`;
          assert.deepEqual(nuMessages([], html), []);
        }
      });
    }

    it('has a tab for each platform, and the arrow keys go from one to the next', async () => {
      const page = await open(browser);
      await page.focus('#on-html');
      const reached: string[] = [];
      for (const key of [
        'ArrowDown',
        'ArrowRight',
        'ArrowUp',
        'End',
        'ArrowRight',
        'Home',
      ] as const) {
        await page.keyboard.press(key);
        reached.push((await page.evaluate(() => document.activeElement?.id)) ?? '');
      }
      assert.deepEqual(reached, [
        'on-wordpress',
        'on-wordpress-classic',
        'on-wordpress',
        'on-google-sites',
        'on-html',
        'on-html',
      ]);
      await page.keyboard.press('End');
      await page.waitForSelector('#guide[aria-labelledby="on-google-sites"]');
      assert.match(await page.$eval('#guide', ({ textContent }) => textContent), /“Embed code”/);
      await page.locator('#on-squarespace').click();
      const [manual] = PLATFORMS.find(({ id }) => id === 'squarespace')!.manuals!;
      const link = await page.waitForSelector(`#guide a[href="${manual![1]}"][rel=noopener]`);
      assert.equal(await link!.evaluate(({ textContent }) => textContent), manual![0]);
    });

    it('takes the colors of a site, and says which of the two it does not understand', async () => {
      const page = await open(browser, '#te=clinic-contact');
      await page.$eval('details:has(#paper)', (details) => (details.open = true));
      await page.type('#paper', 'rgb(16, 26, 43)');
      await page.type('#accent', 'gold-ish');
      await page.locator('.take button').click();
      await page.waitForSelector('#n-accent.problem');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'accent');
      assert.equal(await page.$('#n-paper.problem'), null);
      await page.$eval('#accent', (input) => ((input as HTMLInputElement).value = ''));
      await page.type('#accent', '#E8B86D');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('accent=%23e8b86d'));
      assert.match(page.url(), /a\.theme=dark/);
      assert.match(page.url(), /background=%23101a2b/);
      assert.equal(await page.$('.take .problem'), null);
      assert.match(
        await page.$eval('#n---te-color-accent', ({ textContent }) => textContent),
        /Contrast 9\.\d to 1 on your background: enough/,
      );
    });

    it('measures a color on the sample page that is shown', async () => {
      const page = await open(
        browser,
        '#te=clinic-contact&--te-color-accent=%23e8b86d&--te-color-compare=%23808080',
      );
      const note = (ink: string, pattern: string) =>
        page.waitForFunction(
          (id: string, text: string) =>
            new RegExp(text).test(document.getElementById(id)?.textContent ?? ''),
          {},
          `n---te-color-${ink}`,
          pattern,
        );
      await note('accent', 'Contrast 1\\.8 to 1 on this sample page. It needs 4.5');
      await note('compare', 'Contrast 3\\.\\d to 1 on this sample page. It needs 4.5');
      await page.select('.on select', 'navy');
      await note('accent', 'Contrast 9\\.\\d to 1 on this sample page: enough');
    });

    it('says what it does not understand as a color or a length', async () => {
      const page = await open(browser, '#te=clinic-contact');
      await page.$eval('details:has(#paper)', (details) => (details.open = true));
      for (const [token, wrong, right] of [
        ['--te-color-text', 'bluish', '#123'],
        ['--te-radius', 'round', '4px'],
      ] as const) {
        await page.type(`[id="t-${token}"]`, wrong.slice(0, 3));
        // The page may be drawn again at any time, as when the preview answers.
        await page.evaluate(
          () =>
            new Promise((done) => {
              addEventListener('hashchange', done, { once: true });
              location.hash += '&again';
            }),
        );
        await page.type(`[id="t-${token}"]`, wrong.slice(3));
        await page.keyboard.press('Tab');
        await page.waitForFunction(
          (id: string, text: string) => document.getElementById(id)?.textContent.includes(text),
          {},
          `n-${token}`,
          `“${wrong}” is not understood`,
        );
        await page.$eval(`[id="t-${token}"]`, (input) => ((input as HTMLInputElement).value = ''));
        await page.type(`[id="t-${token}"]`, right);
        await page.keyboard.press('Tab');
        await page.waitForFunction(
          (id: string) => !document.getElementById(id)?.querySelector('.problem'),
          {},
          `n-${token}`,
        );
        await page.waitForFunction((id: string) => location.hash.includes(id), {}, `${token}=`);
      }
      assert.match(page.url(), /--te-color-text=%23112233&--te-radius=4px/);
    });

    it('holds in the address all that one may choose, the look of the preview included', async () => {
      const page = await open(browser, SETUP);
      await page.locator('.tools label:nth-of-type(3)').click();
      await page.locator('.tools fieldset:nth-of-type(2) label:nth-of-type(2)').click();
      await page.select('.on select', 'navy');
      await page.locator('#tab-frame').click();
      await page.locator('#on-drupal').click();
      await page.locator('#tab-script').click();
      await page.waitForFunction(() => location.hash.includes('as=script'));
      const again = await pageFor(browser, 'blank');
      await again.goto(page.url());
      await again.waitForSelector('.builder.ready');
      assert.deepEqual(
        await again.evaluate(() => ({
          width: document.querySelector('iframe')?.style.width,
          scheme: document.querySelector('.tools fieldset:nth-of-type(2) :checked + span')
            ?.textContent,
          page: document.querySelector<HTMLSelectElement>('.on select')?.value,
          tab: document.querySelector('.tabs [aria-selected=true]')?.id,
          platform: document.querySelector('.platforms [aria-selected=true]')?.id,
        })),
        { width: '1200px', scheme: 'Dark', page: 'navy', tab: 'tab-script', platform: 'on-drupal' },
      );
    });

    it('tells screen readers that the code was copied', async () => {
      const page = await open(browser, SETUP);
      await page.locator('#panel [data-copy]').click();
      await page.waitForFunction(
        () => document.querySelector('.unseen[role=status]')?.textContent === 'Copied',
      );
    });

    it('chooses the form that survives on the platform', async () => {
      const page = await open(browser);
      await page.locator('#on-wordpress-author').click();
      await page.waitForSelector('#tab-placeholder[aria-selected="true"]');
      await page.locator('#on-google-sites').click();
      await page.waitForSelector('#tab-frame[aria-selected="true"]');
    });

    it('keeps the focus in the field where a button goes with its work', async () => {
      const page = await open(browser, '#te=clinic-contact');
      await page.$eval('details:has(#f-hours)', (details) => (details.open = true));
      const isIn = (field: string) =>
        page.waitForFunction(
          (id: string) =>
            document.activeElement?.closest('.field')?.contains(document.getElementById(id)),
          {},
          field,
        );
      await page.focus('.field:has(.week) > button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.endsWith('a.hours=Mo-Fr+09%3A00-17%3A00'));
      await isIn('f-hours');
      await page.focus('.field:has(#f-time-zone) button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => location.hash.includes('a.time-zone='));
      await isIn('f-time-zone');
    });

    it('leaves the week alone while a time in it is empty', async () => {
      const page = await open(browser, '#te=clinic-contact&a.hours=Mo+09%3A00-17%3A00');
      const times = await page.evaluate(() => {
        const find = () => [...document.querySelectorAll<HTMLInputElement>('.week [type=time]')];
        for (const input of find()) {
          input.focus();
          input.value = '';
          input.dispatchEvent(new Event('change'));
          input.blur();
        }
        return find().map(({ value }) => value);
      });
      assert.deepEqual(times, ['09:00', '17:00']);
    });

    it('writes opening hours for people who do not write Mo-Fr', async () => {
      const page = await open(browser, '#te=clinic-contact&a.hours=weekdays+9+to+5');
      assert.equal(await page.$('.week'), null);
      await fill(page, '#f-hours', 'Mo-Th 09:00-17:00');
      await page.waitForSelector('.week');
      await fill(page, '#f-hours', '9 to 5');
      const back = 'xpath/.//button[contains(., "Use the week instead")]';
      await page.locator(back).click();
      await page.waitForFunction(() => !location.hash.includes('hours'));
      await fill(page, '#f-hours', 'Mo-Th 09:00-17:00');
      const friday = await page.waitForSelector('.week li:nth-child(5) input[type=checkbox]');
      await friday?.click();
      await page.waitForFunction(() => location.hash.includes('Mo-Fr+09%3A00-17%3A00'));
    });
  });
}
