/** The demo in WebKit: its pages, and the way from the configurator to an element on another page. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PAGE_NAMES } from '../../demo/pages.node.ts';
import { findWebKit } from '../../scripts/lib/engines.ts';
import { axe, type AxeResults } from '../support/server/axe.ts';
import { openSite, type Site } from '../support/server/site.ts';
import { openWebKit, type WebKitWindow } from '../support/server/webkit.ts';

const SETUP =
  '#te=clinic-contact&a.clinic-name=Ellery+Harbor&a.phone=212-555-0142&--te-color-accent=%237a3b2e';

const TAB = '\uE004';
const SPACE = ' ';
const RIGHT = '\uE014';

if (findWebKit()) {
  describe('the demo in WebKit', () => {
    let site: Site;
    let window: WebKitWindow;
    before(async () => {
      site = await openSite();
      window = await openWebKit(1280, 900);
    });
    after(async () => {
      await window.close();
      site.close();
    });

    const open = async (fragment: string): Promise<void> => {
      await window.go('about:blank');
      await window.go(`${site.url}index.html${fragment}`);
      await window.until('return document.querySelector(".builder.ready")');
      await window.run(`Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (text) => { window.copied = text; } },
      })`);
    };

    const copied = async (form: string): Promise<string> => {
      await window.run('document.getElementById(arguments[0]).click()', `tab-${form}`);
      await window.until(
        'return document.querySelector(`#panel[aria-labelledby="${arguments[0]}"] [data-copy=code]`)',
        `tab-${form}`,
      );
      await window.run('document.querySelector("[data-copy=code]").click()');
      return window.until<string>('return window.copied');
    };

    const paste = async (code: string): Promise<void> => {
      await window.go(site.blank);
      await window.run(
        'document.open(); document.write(arguments[0]); document.close()',
        `<!doctype html><html lang="en"><body><main>${code}</main></body></html>`,
      );
    };

    const NUMBER =
      'return document.querySelector("clinic-contact")?.shadowRoot?.querySelector("a[href^=\'tel:+1\']")?.href';

    for (const form of ['tag', 'placeholder', 'script', 'plain']) {
      it(`${form}: what is copied makes the configured element on a blank page`, async () => {
        await open(SETUP);
        await paste(await copied(form));
        assert.equal(await window.until(NUMBER), 'tel:+12125550142');
        assert.equal(
          await window.run(
            'return getComputedStyle(document.querySelector("clinic-contact")).getPropertyValue("--te-color-accent").trim()',
          ),
          '#7a3b2e',
        );
      });
    }

    it('frame: what is copied shows the configured element in a frame', async () => {
      await open(SETUP);
      await paste(await copied('frame'));
      await window.enter('iframe');
      assert.equal(await window.until(NUMBER), 'tel:+12125550142');
    });

    it('can be done by keyboard, from the choice of element to the code', async () => {
      await open('#te=treatment-compare');
      await window.run('document.querySelector(".chooser :checked").focus()');
      await window.press(RIGHT);
      await window.until('return location.hash.includes("ketamine-explainer")');
      await window.run('document.querySelector("#f-timeline").focus()');
      await window.press(SPACE);
      await window.until('return location.hash.includes("a.timeline=")');
      await window.run('document.querySelector("#on-html").focus()');
      await window.press(RIGHT);
      await window.until('return document.activeElement.id === "on-wordpress"');
      await window.run('document.querySelector("#tab-tag").focus()');
      for (let keys = 0; keys < 4; keys++) {
        await window.press(TAB);
        if (await window.run('return document.activeElement.matches("[data-copy=code]")')) break;
      }
      await window.press(SPACE);
      assert.match(
        await window.until<string>('return window.copied'),
        /<ketamine-explainer timeline>How ketamine may work<\/ketamine-explainer>$/,
      );
    });

    it('copies where there is no clipboard to write to, text alone', async () => {
      await open(SETUP);
      await window.run(`
        Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined });
        delete navigator.clipboard;
      `);
      await window.run(`addEventListener('copy', ({ clipboardData }) => {
        window.held = [...clipboardData.types, clipboardData.getData('text/plain')];
      })`);
      await window.until('return document.querySelector("#code [class^=hljs]")');
      await window.run('document.querySelector("#panel [data-copy=code]").focus()');
      await window.press(SPACE);
      const held = await window.until<string[]>('return window.held');
      assert.deepEqual(held, [
        'text/plain',
        await window.run('return document.getElementById("code").textContent'),
      ]);
      assert.equal(
        await window.run('return document.querySelector("#panel [data-copy=code]").textContent'),
        'Copied',
      );
    });

    it('shows what the gallery’s address names, and keeps it where elements come in above', async () => {
      const top = 'document.querySelector("#explainer").getBoundingClientRect().top';
      await window.go('about:blank');
      await window.go(`${site.url}gallery.html#explainer`);
      const isThere = `return !document.querySelector("#explainer ~ .plate template") && ${top} >= 0 && ${top} < 40`;
      await window.until(`dispatchEvent(new Event("pointermove")); ${isThere}`);
      // What is above comes once its place is near.
      const waiting = 'document.querySelectorAll(".sheet > template").length';
      const held = await window.run<number>(
        `window.waiting = ${waiting}; scrollBy(0, -200); return ${top}`,
      );
      await window.until(`return ${waiting} < window.waiting`);
      await window.until(`return Math.abs(${top} - ${held}) < 2`);
    });

    for (const name of PAGE_NAMES) {
      it(`${name}: axe finds nothing, and nothing is cut`, async () => {
        await window.go(site.url + name);
        await window.until(
          'return !document.querySelector(":not(:defined)") && !document.querySelector(".builder:not(.ready)")',
        );
        await window.run('dispatchEvent(new Event("beforeprint"))');
        await window.run(axe);
        await window.run('window.axe.run().then((results) => { window.found = results; })');
        const { violations } = await window.until<AxeResults>('return window.found');
        assert.deepEqual(
          violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]),
          [],
        );
        assert.equal(
          await window.run(
            'return document.documentElement.scrollWidth - document.documentElement.clientWidth',
          ),
          0,
        );
      });
    }
  });
}
