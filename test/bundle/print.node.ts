/** What a reader takes to the appointment, as a browser prints it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { extractText } from 'unpdf';
import { HOW_TO_GET, isThere } from '../../scripts/lib/engines.ts';
import { prerender } from '../../scripts/lib/prerender.ts';
import { root } from '../../scripts/lib/project.ts';
import { THEORIES } from '../../src/evidence/mechanisms.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { launchChromium, launchFirefox } from '../support/server/browsers.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>Host</title><style>body{font:16px/1.5 sans-serif;margin:0}</style>';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const read = (pdf: Uint8Array) => extractText(Uint8Array.from(pdf), { mergePages: true });

describe('<treatment-compare selectable> on paper', () => {
  for (const format of ['A4', 'Letter'] as const) {
    for (const [treatments, marks] of [
      ['ketamine tms', []],
      ['ketamine tms', ['cost', 'response', 'onset']],
      ['ketamine esketamine tms antidepressants', ['cost', 'response', 'onset']],
      // With the studies that tried them against each other.
      ['ketamine esketamine tms ect', ['cost', 'response', 'onset']],
    ] as const) {
      it(`fits two pages of ${format} with sources and date: ${treatments}, ${marks.length} topics marked`, async () => {
        const page = await browser.newPage();
        await page.setContent(
          `${PAGE}<body><treatment-compare selectable treatments="${treatments}"></treatment-compare>`,
        );
        await page.addScriptTag({
          content: readFileSync(join(root, 'dist/treatment-compare.js'), 'utf8'),
        });
        await page.evaluate(async (topics) => {
          const element = document.querySelector('treatment-compare')!;
          await element.updateComplete;
          for (const topic of topics)
            element.renderRoot.querySelector<HTMLInputElement>(`input[value=${topic}]`)!.click();
          await element.updateComplete;
        }, marks);
        const pdf = await page.pdf({
          format,
          margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
        });
        const { totalPages } = await read(pdf);
        assert.ok(totalPages <= 2, `${totalPages} pages`);
        await page.emulateMediaType('print');
        const seen = await page.evaluate(() => {
          const { renderRoot } = document.querySelector('treatment-compare')!;
          const show = (selector: string) =>
            [...renderRoot.querySelectorAll(selector)].filter((node) => node.checkVisibility())
              .length;
          const smallest = Math.min(
            ...[...renderRoot.querySelectorAll('p, li, .numbers, text')]
              .filter((node) => node.checkVisibility())
              .map((node) => {
                const size = Number.parseFloat(getComputedStyle(node).fontSize);
                return node instanceof SVGTextElement ? size * node.getScreenCTM()!.a : size;
              }),
          );
          const split = [...renderRoot.querySelectorAll('.paper > *')]
            .filter((node) => node.getClientRects().length > 1)
            .map(({ textContent }) => textContent);
          return {
            smallest,
            split,
            sources: show('.sources li a'),
            known: renderRoot.querySelectorAll('.sources li').length,
            cited: [...renderRoot.querySelectorAll('td .numbers')]
              .filter((node) => node.checkVisibility())
              .flatMap(({ textContent }) => textContent.match(/\d+/g) ?? [])
              .map(Number),
            rows: show('tbody tr'),
            foot: show('.foot p'),
          };
        });
        // All that the rows on paper cite, and no others.
        assert.ok(seen.sources > 10, `${seen.sources} sources`);
        assert.equal(seen.sources, Math.max(...seen.cited));
        assert.equal(seen.sources < seen.known, marks.length > 0);
        assert.equal(seen.rows, marks.length ? marks.length + 1 : 15);
        assert.ok(seen.foot > 1);
        assert.deepEqual(seen.split, [], 'what a column’s end cuts');
        assert.ok(seen.smallest > (8.4 / 72) * 96, `${seen.smallest} px`);
        await page.close();
      });
    }
  }
});

describe('<ketamine-explainer> on paper', () => {
  it('puts three or four steps on a page', async () => {
    const page = await browser.newPage();
    await page.setContent(`${PAGE}<body><ketamine-explainer timeline></ketamine-explainer>`);
    await page.addScriptTag({
      content: readFileSync(join(root, 'dist/ketamine-explainer.js'), 'utf8'),
    });
    const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
    for (const format of ['A4', 'Letter'] as const) {
      const { totalPages } = await read(await page.pdf({ format, margin }));
      assert.ok(totalPages <= 8, `${format}: ${totalPages} pages`);
    }
    await page.close();
  });
});

for (const [engine, launch] of [
  ['chromium', launchChromium],
  ['firefox', launchFirefox],
] as const) {
  const skip = isThere[engine]() ? false : HOW_TO_GET[engine];
  describe(`drawings on paper, ${engine}`, { skip }, () => {
    let printing: Browser;
    before(async () => {
      printing = await launch();
    });
    after(() => printing?.close());

    for (const [element, words] of [
      ['<ketamine-explainer></ketamine-explainer>', { 'Receiving cell': 9, 'Firing:': 7 }],
      ['<treatment-compare></treatment-compare>', { 'hour\\s+day\\s+week\\s+month': 2 }],
    ] as const) {
      it(`${element}: have their words`, async () => {
        const page = await printing.newPage();
        await page.setContent(`${PAGE}<body>${element}`);
        const content = readFileSync(join(root, 'dist/treatment-elements.js'), 'utf8');
        await page.addScriptTag({ content });
        await page.evaluate(async () => {
          const shown =
            document.querySelector('treatment-compare') ??
            document.querySelector('ketamine-explainer');
          await shown!.updateComplete;
        });
        const { text } = await read(await page.pdf({ format: 'Letter' }));
        for (const [word, times] of Object.entries(words)) {
          assert.ok((text.match(RegExp(word, 'g')) ?? []).length >= times, `${word} in ${text}`);
        }
        await page.close();
      });
    }

    it('a copy that no script has taken over yet has all steps, and nothing to press', async () => {
      const copy = await prerender('ketamine-explainer', new Map(), { shadow: true });
      const page = await printing.newPage();
      await page.setContent(`${PAGE}<body>${copy}`);
      const { text } = await read(await page.pdf({ format: 'A4' }));
      const told = text.replace(/\s+/g, ' ');
      let at = 0;
      for (const theory of THEORIES) {
        for (const [title, sentence] of mechanisms.steps[theory]) {
          for (const part of [title, sentence]) {
            const found = told.indexOf(part, at);
            assert.ok(found > at, `${theory}: ${part}`);
            at = found;
          }
        }
      }
      assert.doesNotMatch(told, /Step 1 of|Previous/);
      await page.close();
    });

    // Wider letters than most readers have.
    it('four treatments, three topics marked, stand on two sheets in a wide font', async () => {
      const page = await printing.newPage();
      await page.setContent(
        `${PAGE}<body style="font-family: 'DejaVu Sans', Verdana"><treatment-compare selectable treatments="ketamine esketamine tms ect"></treatment-compare>`,
      );
      const content = readFileSync(join(root, 'dist/treatment-compare.js'), 'utf8');
      await page.addScriptTag({ content });
      await page.evaluate(async () => {
        const element = document.querySelector('treatment-compare')!;
        await element.updateComplete;
        for (const topic of ['cost', 'response', 'onset'])
          element.renderRoot.querySelector<HTMLInputElement>(`input[value=${topic}]`)!.click();
        await element.updateComplete;
      });
      // Firefox’s own margin, and what WebKit’s letters take more than these two engines’.
      const inch = { top: '0.5in', bottom: '0.5in', left: '0.5in', right: '0.5in' };
      const wide = { ...inch, left: '2cm', right: '2cm' };
      for (const margin of [inch, wide]) {
        const { totalPages, text } = await read(await page.pdf({ format: 'Letter', margin }));
        assert.equal(totalPages, 2);
        for (const whole of ['Evidence checked', 'What matters most to me', 'Tried against'])
          assert.ok(text.includes(whole), whole);
      }
      await page.close();
    });

    it('two treatments stand on two sheets, of a column of an article as well', async () => {
      const page = await printing.newPage();
      await page.setContent(
        `${PAGE}<body><article style="max-width: 680px"><treatment-compare></treatment-compare>`,
      );
      const content = readFileSync(join(root, 'dist/treatment-compare.js'), 'utf8');
      await page.addScriptTag({ content });
      await page.evaluate(() => document.querySelector('treatment-compare')!.updateComplete);
      const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };
      for (const format of ['A4', 'Letter'] as const) {
        const { totalPages } = await read(await page.pdf({ format, margin }));
        assert.equal(totalPages, 2, format);
      }
      await page.close();
    });
  });
}
