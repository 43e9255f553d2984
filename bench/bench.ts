/**
 * Times `<treatment-compare>` in Chromium, side by side with the same DOM as static HTML, and prints ratios.
 *
 *   npm run bench
 *   npm run bench -- --runs 21
 *
 * A time is one task: script, style and layout, forced at its end; painting comes after it in both. What is closed at
 * first is rendered in a task of its own, timed apart. Both are the first thing on a fresh page each, since the first
 * text of a page costs more than the next.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { buildDist } from '../scripts/lib/dist.ts';
import { findChromium, HOW_TO_GET } from '../scripts/lib/engines.ts';
import { fail, root } from '../scripts/lib/project.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' } } });
const RUNS = Math.max(1, Number(values.runs) || 1);
const SCRIPT = 'treatment-compare.js';
/** What is aimed at, in ms, with the processor so many times slower. */
const FIRST = { slower: 4, target: 50 };
const TOGGLE = { slower: 6, target: 100 };
const MANY = [125, 250, 500, 1000] as const;
const COMINGS = 200;

interface Times {
  readonly element: number;
  readonly still: number;
}
type Comparison = HTMLElement & {
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<boolean>;
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

const open = async (browser: Browser, script: string) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><title>bench</title><body>');
  await page.addScriptTag({ content: script });
  return { page, cdp: await page.context().newCDPSession(page) };
};

const slowDown = (cdp: CDPSession, rate: number) =>
  cdp.send('Emulation.setCPUThrottlingRate', { rate });

/** The element as a reader's browser meets it, what is seen and then what is closed; and the nodes of the first. */
const firstRender = (page: Page) =>
  page.evaluate(async () => {
    const element = document.createElement('treatment-compare') as Comparison;
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (done) =>
      whenIdle((deadline) => {
        start = performance.now();
        done(deadline);
      });
    let start = performance.now();
    document.body.append(element);
    while (!element.hasUpdated) await Promise.resolve();
    element.getBoundingClientRect();
    const seen = performance.now() - start;
    const { innerHTML, adoptedStyleSheets } = element.shadowRoot!;
    const styles = [...adoptedStyleSheets].map(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText).join(''),
    );
    await element.updateComplete;
    element.getBoundingClientRect();
    return { seen, closed: performance.now() - start, innerHTML, styles };
  });

/** The same nodes from their HTML. */
const still = (page: Page, innerHTML: string, styles: readonly string[]): Promise<number> =>
  page.evaluate(
    ([html, sheets]) => {
      const start = performance.now();
      const host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.adoptedStyleSheets = sheets.map((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      shadow.innerHTML = html;
      document.body.append(host);
      host.getBoundingClientRect();
      return performance.now() - start;
    },
    [innerHTML, styles] as const,
  );

/** Adds a treatment, and drops it; beside it, the HTML before and after put in place of each other. */
const toggles = (page: Page, runs: number): Promise<Times[]> =>
  page.evaluate(async (count) => {
    const element = document.createElement('treatment-compare');
    element.setAttribute('selectable', '');
    document.body.append(element);
    const settled = () => (element as Comparison).updateComplete;
    await settled();
    const root = element.shadowRoot!;
    const toggle = async () => {
      root.querySelector<HTMLInputElement>('input[value=ect]')!.click();
      await settled();
      element.getBoundingClientRect();
    };
    const before = root.innerHTML;
    await toggle();
    const after = root.innerHTML;
    const still = document.createElement('div');
    const shadow = still.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [...root.adoptedStyleSheets];
    const times: Times[] = [];
    for (let index = 0; index < count; index++) {
      let start = performance.now();
      await toggle();
      const own = performance.now() - start;
      element.replaceWith(still);
      shadow.innerHTML = index % 2 ? before : after;
      still.getBoundingClientRect();
      start = performance.now();
      shadow.innerHTML = index % 2 ? after : before;
      still.getBoundingClientRect();
      times.push({ element: own, still: performance.now() - start });
      still.replaceWith(element);
      await settled();
      element.getBoundingClientRect();
    }
    return times;
  }, runs);

/** A page of so many elements at once, of one row each. */
const many = (page: Page, count: number): Promise<number> =>
  page.evaluate(async (wanted) => {
    const elements = Array.from({ length: wanted }, () => {
      const element = document.createElement('treatment-compare') as Comparison;
      element.setAttribute('topics', 'onset');
      return element;
    });
    const start = performance.now();
    document.body.append(...elements);
    while (!elements.at(-1)!.hasUpdated) await Promise.resolve();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  }, count);

/** What the page holds on to once all is collected that can be. */
const held = async (cdp: CDPSession) => {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
};

const comeAndGo = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (times) => {
    for (let index = 0; index < times; index++) {
      const element = document.createElement('treatment-compare') as Comparison;
      document.body.append(element);
      await element.updateComplete;
      element.remove();
    }
    await new Promise((done) => setTimeout(done, 100));
  }, count);

const line = (title: string, all: readonly Times[], slower: number, target: number): string => {
  const own = median(all.map(({ element }) => element));
  const still = median(all.map(({ still: time }) => time));
  const best = Math.min(...all.map(({ element }) => element));
  return [
    `${title}, processor ${slower} times slower:`,
    `${own.toFixed(0)} ms (best ${best.toFixed(0)}), the same DOM as static HTML ${still.toFixed(0)} ms:`,
    `${(own / still).toFixed(2)} to 1. Target ${target} ms: ${own < target ? 'met' : 'not met'}.`,
  ].join(' ');
};

const executablePath = findChromium();
if (!executablePath) fail(`Chromium is missing: ${HOW_TO_GET.chromium}.`);
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const out = mkdtempSync(join(cache, 'bench-'));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await buildDist({ src: join(root, 'src'), out, only: [SCRIPT] });
  const script = readFileSync(join(out, SCRIPT), 'utf8');

  const first: Times[] = [];
  const closed: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { page, cdp } = await open(browser, script);
    await slowDown(cdp, FIRST.slower);
    const { seen, closed: later, innerHTML, styles } = await firstRender(page);
    closed.push(later);
    await page.close();
    const plain = await open(browser, ';');
    await slowDown(plain.cdp, FIRST.slower);
    first.push({ element: seen, still: await still(plain.page, innerHTML, styles) });
    await plain.page.close();
  }
  console.log(line('First render', first, FIRST.slower, FIRST.target));
  console.log(
    `What is closed then, in a task of its own: ${median(closed).toFixed(0)} ms (best ${Math.min(...closed).toFixed(0)}).`,
  );

  {
    const { page, cdp } = await open(browser, script);
    await slowDown(cdp, TOGGLE.slower);
    console.log(
      line(
        'Adding or dropping a treatment',
        await toggles(page, RUNS),
        TOGGLE.slower,
        TOGGLE.target,
      ),
    );
    await page.close();
  }

  const each: number[] = [];
  for (const count of MANY) {
    const { page } = await open(browser, script);
    each.push((await many(page, count)) / count);
    await page.close();
  }
  const growth = each.at(-1)! / each[0]!;
  console.log(
    `Many on a page, one row each: ${MANY.map((count, at) => `${count}: ${each[at]!.toFixed(2)} ms each`).join(', ')}.`,
    `One of ${MANY.at(-1)} costs ${growth.toFixed(2)} times one of ${MANY[0]}.`,
  );

  {
    const { page, cdp } = await open(browser, script);
    await comeAndGo(page, 5);
    const before = await held(cdp);
    await comeAndGo(page, COMINGS);
    const after = await held(cdp);
    console.log(
      `After ${COMINGS} came and went: ${after.nodes - before.nodes} nodes and ${after.listeners - before.listeners} listeners more than before.`,
    );
  }
} finally {
  await browser.close();
  rmSync(out, { recursive: true, force: true });
}
