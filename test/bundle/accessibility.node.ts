/**
 * The built elements before three more accessibility engines beside axe, whose rules differ: IBM's checker,
 * Siteimprove's Alfa, and HTML_CodeSniffer, which sees no shadow root and is shown a copy outside of one.
 * All three are asked for what WCAG wants at level AA.
 */
import { Audit } from '@siteimprove/alfa-act';
import { Device } from '@siteimprove/alfa-device';
import { Native as NativeDevice } from '@siteimprove/alfa-device/native';
import { Node } from '@siteimprove/alfa-dom';
import { Native } from '@siteimprove/alfa-dom/native';
import { Headers, Request, Response } from '@siteimprove/alfa-http';
import rules from '@siteimprove/alfa-rules';
import { URL as Address } from '@siteimprove/alfa-url';
import { Conformance, Criterion } from '@siteimprove/alfa-wcag';
import { Page as AlfaPage } from '@siteimprove/alfa-web';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { root } from '../../scripts/lib/project.ts';
import { launchChromium } from '../support/server/browsers.ts';

const ELEMENTS = {
  'treatment-compare':
    '<treatment-compare treatments="ketamine tms ect" selectable cta-href="https://example.com/{treatment}"></treatment-compare>',
  'ketamine-explainer':
    '<ketamine-explainer timeline><p slot="testimonial">“It helped me.”</p></ketamine-explainer>',
  'clinic-contact': `<clinic-contact clinic-name="Example Clinic" phone="212-555-0136" sms="212-555-0137"
    email="hello@example.com" address="12 Example Street, New York" hours="Mo-Fr 09:00-17:00"
    time-zone="America/New_York" booking-href="https://example.com/book"
    form-action="https://example.com/form" reply-time="within one business day"></clinic-contact>`,
};

const host = (element: string, dark: boolean): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Host page</title></head>
<body style="margin: 1rem; font: 16px/1.5 sans-serif; ${dark ? 'background: #111; color: #eee' : 'background: #fff; color: #222'}">
<main><h1>Our clinic</h1><p>What we offer.</p>${element}</main></body></html>`;

const file = (path: string): string => readFileSync(join(root, path), 'utf8');
const script = file('dist/treatment-elements.js');
const ibm = file('node_modules/accessibility-checker-engine/ace.js');
const sniffer = file('node_modules/html_codesniffer/build/HTMLCS.js');

interface IbmWindow {
  ace: {
    Checker: new () => {
      check(
        node: Document,
        policies: string[],
      ): Promise<{
        results: { ruleId: string; value: string[]; message: string; snippet: string }[];
      }>;
    };
  };
}

const byIbm = async (page: Page): Promise<string[]> => {
  await page.evaluate(ibm);
  return page.evaluate(async () => {
    const { ace } = window as unknown as IbmWindow;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results
      .filter(({ value: [kind, outcome] }) => kind === 'VIOLATION' && outcome === 'FAIL')
      .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 120)}`);
  });
};

const isAA = Conformance.isAA();
const wanted = [...rules].filter((rule) =>
  rule.hasRequirement((requirement) => Criterion.isCriterion(requirement) && isAA(requirement)),
);

const byAlfa = async (page: Page): Promise<string[]> => {
  const tree = await page.evaluate(Native.fromNode);
  const window = await page.evaluateHandle(() => globalThis.window);
  const device = Device.from(await window.evaluate(NativeDevice.fromWindow));
  const url = Address.parse('https://example.com/').getUnsafe();
  const whole = AlfaPage.of(
    Request.of('GET', url),
    Response.of(url, 200, Headers.of([])),
    Node.from(tree as Parameters<typeof Node.from>[0], device) as AlfaPage['document'],
    device,
  );
  const found: string[] = [];
  for (const outcome of await Audit.of(whole, wanted).evaluate()) {
    const { outcome: end, rule } = outcome.toJSON() as { outcome: string; rule: { uri: string } };
    if (end === 'failed') {
      const { target } = outcome as unknown as { target: Node };
      found.push(`${rule.uri} ${String(target).replace(/\s+/g, ' ').slice(0, 160)}`);
    }
  }
  return found;
};

interface SnifferWindow {
  HTMLCS: {
    process(standard: string, node: Document, done: () => void): void;
    getMessages(): { type: number; code: string; msg: string; element: Element }[];
  };
}

const bySniffer = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => {
    const element = document.querySelector('main > :last-child')!;
    const { adoptedStyleSheets, innerHTML } = element.shadowRoot!;
    const style = document.createElement('style');
    style.textContent = adoptedStyleSheets
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n')
      .replaceAll(':host', '.copy');
    const copy = document.createElement('div');
    copy.className = 'copy';
    copy.innerHTML = innerHTML;
    document.head.append(style);
    element.replaceWith(copy);
  });
  await page.evaluate(sniffer);
  return page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const { HTMLCS } = window as unknown as SnifferWindow;
        const ERROR = 1;
        HTMLCS.process('WCAG2AA', document, () =>
          done(
            HTMLCS.getMessages()
              .filter(({ type }) => type === ERROR)
              .map(
                ({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML.slice(0, 120)}`,
              ),
          ),
        );
      }),
  );
};

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

describe('three accessibility engines beside axe', () => {
  for (const [tag, element] of Object.entries(ELEMENTS)) {
    for (const [width, dark] of [
      [320, false],
      [1280, true],
    ] as const) {
      it(`${tag}, ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
        const page = await browser.newPage();
        await page.setViewport({ width, height: 900 });
        await page.setContent(host(element, dark));
        await page.evaluate(script);
        await page.waitForFunction(
          (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=crisis] a'),
          {},
          tag,
        );
        await page.evaluate((name) => {
          const inside = document.querySelector(name)!.shadowRoot!;
          inside.querySelector<HTMLElement>('[part=submit]')?.click();
          for (const details of inside.querySelectorAll('details')) details.open = true;
        }, tag);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
        assert.deepEqual(await byIbm(page), [], 'IBM');
        assert.deepEqual(await byAlfa(page), [], 'Alfa');
        assert.deepEqual(await bySniffer(page), [], 'HTML_CodeSniffer');
        await page.close();
      });
    }
  }
});

describe('the tree that a screen reader walks', () => {
  /** Names by role of what assistive technology is given. */
  const namesIn = async (page: Page, role: string): Promise<string[]> => {
    const client = await page.createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    return nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map((node) => String(node.name?.value ?? ''));
  };

  it('names rows by their questions alone, what opens by what it says, and says nothing twice', async () => {
    const page = await browser.newPage();
    await page.setContent(host(ELEMENTS['treatment-compare'], false));
    await page.evaluate(script);
    await page.waitForFunction(() =>
      document.querySelector('treatment-compare')?.shadowRoot?.querySelector('tbody th'),
    );
    const { questions, named, labels } = await page.evaluate(() => {
      const inside = document.querySelector('treatment-compare')!.shadowRoot!;
      const shown = (selector: string) =>
        [...inside.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
      return {
        questions: shown('tbody .question').map(({ textContent }) => textContent.trim()),
        // Orca reads nothing of a row's header that has a name of its own.
        named: shown('th:is([aria-label], [aria-labelledby])').length,
        // What the eye reads of it: speech input is given these words.
        labels: shown('td summary').map((summary) => {
          const copy = summary.cloneNode(true) as HTMLElement;
          for (const unseen of copy.querySelectorAll('.hidden')) unseen.remove();
          return copy.textContent.trim().replace(/\s+/g, ' ');
        }),
      };
    });
    assert.ok(questions.length > 10 && labels.length > 20);
    assert.deepEqual(await namesIn(page, 'rowheader'), questions);
    assert.equal(named, 0);
    const names = await namesIn(page, 'DisclosureTriangle');
    for (const label of labels) {
      assert.ok(
        names.some((name) => name.startsWith(label)),
        `${label} begins no name`,
      );
    }
    // A caption would be read twice: as the name of a picture that is not there, and again below it.
    const figures = await namesIn(page, 'figure');
    assert.ok(figures.length > 5);
    assert.deepEqual(new Set(figures), new Set(['']));
    await page.close();
  });
});
