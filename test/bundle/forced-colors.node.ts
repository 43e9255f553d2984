/** The built elements where the system's few colours stand in the page's place: words and drawings stay legible. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { root } from '../../scripts/lib/project.ts';
import { launchChromium } from '../support/server/browsers.ts';

const script = readFileSync(join(root, 'dist/treatment-elements.js'), 'utf8');

/** Inks that a webmaster chose for white and for black paper: both must give way. */
const OWN =
  ':is(treatment-compare,ketamine-explainer,clinic-contact){--te-color-text:#333;--te-color-muted:#555;' +
  '--te-color-accent:#124;--te-color-compare:#531;--te-color-border:#eee;--te-color-background:#fff}';

const STATES: Readonly<Record<string, string>> = {
  'treatment-compare':
    '<treatment-compare treatments="ketamine tms ect" selectable cta-href="/{treatment}"></treatment-compare>',
  'ketamine-explainer: new connections':
    '<ketamine-explainer timeline><p slot="testimonial">It helped me.</p></ketamine-explainer>',
  'ketamine-explainer: the lateral habenula':
    '<ketamine-explainer theory="habenula"></ketamine-explainer>',
  'clinic-contact': `<clinic-contact clinic-name="Example Clinic" phone="212-555-0136" email="hello@example.com"
    address="12 Example Street, New York" hours="Mo-Fr 09:00-17:00" time-zone="America/New_York"
    booking-href="/book" form-action="/form"></clinic-contact>`,
};

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

describe('in forced colors', () => {
  for (const scheme of ['light', 'dark']) {
    for (const [name, html] of Object.entries(STATES)) {
      it(`is legible, ${scheme}: ${name}`, async () => {
        const page = await browser.newPage();
        const cdp = await page.createCDPSession();
        await cdp.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
        });
        await page.setContent(
          `<!doctype html><html lang="en"><title>Host</title><style>${OWN}</style><body>${html}`,
        );
        await page.addScriptTag({ content: script });
        const { faint, words, drawings, marks } = await page.evaluate(async () => {
          const element = document.querySelector<
            HTMLElement & { readonly updateComplete: Promise<unknown>; next?(): void }
          >('body > *')!;
          await element.updateComplete;
          const shadow = element.shadowRoot!;
          const luminance = (color: string): number => {
            const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
              const share = Number(part) / (color.startsWith('color(') ? 1 : 255);
              return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          const contrast = (one: string, other: string): number => {
            const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
            return (high + 0.05) / (low + 0.05);
          };
          const probe = document.createElement('p');
          probe.style.background = 'Canvas';
          document.body.append(probe);
          const canvas = getComputedStyle(probe).backgroundColor;
          probe.remove();
          const isPaint = (paint: string): boolean => !/^none|, 0\)$|transparent/.test(paint);
          const found: string[] = [];
          let [told, drawn, paths] = [0, 0, 0];
          const look = (): void => {
            for (const node of shadow.querySelectorAll('*')) {
              if (!node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                continue;
              const style = getComputedStyle(node);
              const where = `${node.localName}.${node.getAttribute('class')} ${node.textContent.trim().slice(0, 20)}`;
              if (node.localName === 'text') {
                drawn++;
                // A question mark stands on its disc.
                const disc =
                  node.matches('.ask:not(.now)') && getComputedStyle(node.previousElementSibling!);
                const behind = disc ? disc.fill : canvas;
                if (contrast(style.fill, behind) < 4.5) found.push(`${where}: ${style.fill}`);
              } else if (node instanceof SVGGeometryElement) {
                // What the drawings fill alone, a line of its own goes around, and pores are cut out of the ink; in
                // the figures it is what is told.
                const told =
                  node.closest('[part=figure], .timeline') ??
                  (isPaint(style.stroke) && !node.matches('.pore, .plug'));
                const paints = told ? [style.stroke, style.fill].filter(isPaint) : [];
                paths += paints.length;
                if (paints.length && !paints.some((paint) => contrast(paint, canvas) >= 3)) {
                  found.push(`${where}: ${paints.join(' and ')}`);
                }
              } else if (
                [...node.childNodes].some(
                  (child) => child.nodeType === 3 && child.nodeValue!.trim(),
                )
              ) {
                told++;
                let behind = canvas;
                for (let at: Element | null = node; at; at = at.parentElement) {
                  const { backgroundColor } = getComputedStyle(at);
                  if (!isPaint(backgroundColor)) continue;
                  behind = backgroundColor;
                  break;
                }
                if (contrast(style.color, behind) < 4.5) {
                  found.push(`${where}: ${style.color} on ${behind}`);
                }
              }
            }
          };
          look();
          // Each step of a theory.
          for (let step = 1; element.next && step < 9; step++) {
            element.next();
            await element.updateComplete;
            for (const move of shadow.getAnimations()) move.finish();
            look();
          }
          return { faint: [...new Set(found)], words: told, drawings: drawn, marks: paths };
        });
        assert.deepEqual(faint, []);
        assert.ok(words > 20, `${words} words`);
        if (name !== 'clinic-contact') {
          assert.ok(drawings > 5, `${drawings} labels`);
          assert.ok(marks > 5, `${marks} marks`);
        }
        await page.close();
      });
    }
  }
});
