/**
 * Times `<treatment-compare>` in Chromium, side by side with the same DOM as static HTML, and prints ratios.
 *
 *   npm run bench
 *   npm run bench -- --runs 21
 *
 * A time is one task: script, style and layout, forced at its end; painting comes after it in both. What is closed at
 * first is rendered in a task of its own, timed apart. Both are the first thing on a fresh page each, since the first
 * text of a page costs more than the next. README.md says how to read it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { buildDist } from '../scripts/lib/dist.ts';
import { findChromium, HOW_TO_GET } from '../scripts/lib/engines.ts';
import { fail, root } from '../scripts/lib/project.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '11' } } });
const RUNS = Math.max(1, Number(values.runs) || 1);
const SCRIPT = 'treatment-compare.js';
/** What is aimed at, in ms, with the processor so many times slower. */
const FIRST = { title: 'First render of the default comparison', slower: 4, target: 50 };
const TOGGLE = { title: 'Adding or dropping a treatment', slower: 6, target: 100 };
/** Lighthouse's index of the laptop that the targets are for: the least that its table calls a high-end desktop. */
const LAPTOP = 1500;
const MANY = [125, 250, 500, 1000] as const;
const COMINGS = 200;

type Comparison = HTMLElement & {
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<boolean>;
};

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;

/** A mark as a trace has it, in microseconds. */
interface Mark {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
}

/** Times in ms by what was timed: by the clock, and of the thread's own processor time. */
class Clock {
  readonly wall: Record<string, number[]> = {};
  readonly cpu: Record<string, number[]> = {};

  /** Takes what runs between a page's marks `name>` and `name<`. */
  async around<Result>(browser: Browser, run: () => Promise<Result>): Promise<Result> {
    const cdp = await browser.newBrowserCDPSession();
    const marks: Mark[] = [];
    cdp.on('Tracing.dataCollected', ({ value }) => marks.push(...(value as unknown as Mark[])));
    const ended = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    const traceConfig = { includedCategories: ['blink.user_timing'] };
    await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    const result = await run();
    await cdp.send('Tracing.end');
    await ended;
    await cdp.detach();
    const started: Record<string, Mark> = {};
    for (const mark of marks.sort((a, b) => a.ts - b.ts)) {
      const what = mark.name.slice(0, -1);
      if (mark.name.endsWith('>')) started[what] = mark;
      if (!mark.name.endsWith('<')) continue;
      const { ts, tts } = started[what]!;
      (this.wall[what] ??= []).push((mark.ts - ts) / 1000);
      (this.cpu[what] ??= []).push((mark.tts - tts) / 1000);
    }
    return result;
  }
}

const open = async (browser: Browser, script: string, slower = 1) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><title>bench</title><body>');
  await page.addScriptTag({ content: script });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return { page, cdp };
};

/** Lighthouse's measure of how fast this machine runs scripts, less what other programs took of it. */
const machineIndex = async (browser: Browser): Promise<number> => {
  const { page } = await open(browser, ';');
  const clock = new Clock();
  const found: number[] = [];
  for (let run = 0; run < 5; run++) {
    const index = await clock.around(browser, () =>
      page.evaluate<number>(`
        performance.mark('index>');
        const index = (${pageFunctions.computeBenchmarkIndex.toString()})();
        performance.mark('index<');
        index`),
    );
    found.push((index * clock.wall['index']!.at(-1)!) / clock.cpu['index']!.at(-1)!);
  }
  await page.close();
  return Math.round(median(found));
};

/** The element as a reader's browser meets it, what is seen and then what is closed; and the nodes of the first. */
const firstRender = (page: Page) =>
  page.evaluate(async () => {
    const element = document.createElement('treatment-compare') as Comparison;
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (done) =>
      whenIdle((deadline) => {
        performance.mark('closed>');
        done(deadline);
      });
    performance.mark('element>');
    document.body.append(element);
    while (!element.hasUpdated) await Promise.resolve();
    element.getBoundingClientRect();
    performance.mark('element<');
    const { innerHTML, adoptedStyleSheets } = element.shadowRoot!;
    const styles = [...adoptedStyleSheets].map(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText).join(''),
    );
    await element.updateComplete;
    element.getBoundingClientRect();
    performance.mark('closed<');
    return { innerHTML, styles };
  });

/** The same nodes from their HTML. */
const still = (page: Page, innerHTML: string, styles: readonly string[]): Promise<void> =>
  page.evaluate(
    ([html, sheets]) => {
      performance.mark('still>');
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
      performance.mark('still<');
    },
    [innerHTML, styles] as const,
  );

/** Adds a treatment, and drops it; beside it, the HTML before and after put in place of each other. */
const toggles = (page: Page, runs: number): Promise<void> =>
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
    const plain = document.createElement('div');
    const shadow = plain.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [...root.adoptedStyleSheets];
    for (let index = 0; index < count; index++) {
      performance.mark('element>');
      await toggle();
      performance.mark('element<');
      element.replaceWith(plain);
      shadow.innerHTML = index % 2 ? before : after;
      plain.getBoundingClientRect();
      performance.mark('still>');
      shadow.innerHTML = index % 2 ? after : before;
      plain.getBoundingClientRect();
      performance.mark('still<');
      plain.replaceWith(element);
      await settled();
      element.getBoundingClientRect();
    }
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

/** A table of what was timed: with the processor as it is, slowed down here, and slowed down on a laptop. */
const report = (
  { title, slower, target }: typeof FIRST,
  plain: Clock,
  slowed: Clock,
  index: number,
): void => {
  const row = (label: string, times: Readonly<Record<string, number[]>>, factor = 1): number => {
    const [own = NaN, html = NaN] = ['element', 'still'].map((of) => median(times[of]!) * factor);
    const cells = [own.toFixed(1), html.toFixed(1), (own / html).toFixed(2)];
    console.log(`  ${label.padEnd(42)}${cells.map((cell) => cell.padStart(13)).join('')}`);
    return own;
  };
  console.log(`\n${title}, ${target} ms aimed at with the processor ${slower} times slower`);
  const names = ['element', 'static HTML', 'ratio'].map((name) => name.padStart(13));
  console.log(`  ${'ms, median'.padEnd(42)}${names.join('')}`);
  row('processor time', plain.cpu);
  row(`${slower} times slower here, by the clock`, slowed.wall);
  const there = row(
    `${slower} times slower, a laptop of index ${LAPTOP}`,
    plain.cpu,
    (slower * index) / LAPTOP,
  );
  const least = Math.ceil((there * LAPTOP) / target / 100) * 100;
  console.log(there < target ? '  Met.' : `  Not met; it would be on a machine of index ${least}.`);
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

  const index = await machineIndex(browser);
  console.log(
    `This machine has Lighthouse's benchmark index ${index}; a laptop has 1000 to 2000 or more, a mid-tier phone 125 to 800.`,
  );

  const first = async (slower: number): Promise<Clock> => {
    const clock = new Clock();
    for (let run = 0; run < RUNS; run++) {
      const { page } = await open(browser, script, slower);
      const { innerHTML, styles } = await clock.around(browser, () => firstRender(page));
      await page.close();
      const { page: plain } = await open(browser, ';', slower);
      await clock.around(browser, () => still(plain, innerHTML, styles));
      await plain.close();
    }
    return clock;
  };
  const plain = await first(1);
  report(FIRST, plain, await first(FIRST.slower), index);
  console.log(
    `  What is closed comes in a task of its own: ${median(plain.cpu['closed']!).toFixed(1)} ms of processor time.`,
  );

  const toggling = async (slower: number): Promise<Clock> => {
    const clock = new Clock();
    const { page } = await open(browser, script, slower);
    await clock.around(browser, () => toggles(page, RUNS));
    await page.close();
    return clock;
  };
  report(TOGGLE, await toggling(1), await toggling(TOGGLE.slower), index);

  const each: number[] = [];
  for (const count of MANY) {
    const { page } = await open(browser, script);
    each.push((await many(page, count)) / count);
    await page.close();
  }
  const growth = each.at(-1)! / each[0]!;
  console.log('\nMany on a page, one row each');
  MANY.forEach((count, at) =>
    console.log(`  ${String(count).padStart(5)}: ${each[at]!.toFixed(2)} ms each`),
  );
  console.log(`  One of ${MANY.at(-1)} costs ${growth.toFixed(2)} times one of ${MANY[0]}.`);

  {
    const { page, cdp } = await open(browser, script);
    await comeAndGo(page, 5);
    const before = await held(cdp);
    await comeAndGo(page, COMINGS);
    const after = await held(cdp);
    console.log(
      `\nAfter ${COMINGS} came and went: ${after.nodes - before.nodes} nodes and ${after.listeners - before.listeners} listeners more than before.`,
    );
  }
} finally {
  await browser.close();
  rmSync(out, { recursive: true, force: true });
}
