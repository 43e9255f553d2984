import assert from 'node:assert/strict';
import { suite, test } from 'node:test';

import { prerender } from '../../scripts/lib/prerender.ts';
import { steps, THEORIES } from '../../src/evidence/mechanisms.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { launchChromium } from '../support/server/browsers.ts';

suite('the explainer in plain HTML', async () => {
  const html = await prerender('ketamine-explainer', new Map());

  test('tells every step of both theories, in order', () => {
    let at = 0;
    for (const theory of THEORIES) {
      for (const [title, sentence] of mechanisms.steps[theory]) {
        for (const text of [title, sentence]) {
          const found = html.indexOf(`${text}<`, at);
          assert.ok(found > at, `${theory}: ${text}`);
          at = found;
        }
      }
    }
  });

  test('sets the kind of evidence apart from the sentence it stands before', () => {
    const kinds = [...html.matchAll(/<(?:p|li)>\s*(<b>)?(?:People|Animals|Seen in|Not known)\b/g)];
    assert.ok(kinds.length > steps.synapse.length);
    for (const [text, bold] of kinds) assert.ok(bold, text);
  });

  test('has no list of steps to press and no place among them, where all stand in order', () => {
    for (const [title] of [...mechanisms.steps.synapse, ...mechanisms.steps.habenula]) {
      const told = [...html.matchAll(new RegExp(`(\\S{0,6}) ${title.replace('?', '\\?')}<`, 'g'))];
      assert.ok(told.length, title);
      for (const [, before] of told) assert.match(before!, /<h4>\d\.$/, title);
    }
    assert.doesNotMatch(html, /Step \d of/);
  });

  test('has no heading for a story, and no numbers beside one, where there is no story', () => {
    assert.ok(!html.includes(explainer.story));
    assert.ok(!html.includes(explainer.typical));
  });
});

test('a copy in a shadow root shows all steps at once where scripts are switched off', async (t) => {
  const copy = await prerender('ketamine-explainer', new Map(), { shadow: true });
  const browser = await launchChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setContent(`<!doctype html><html lang="en"><title>Host</title><body>${copy}`);
  const shown = await page.evaluate(() => {
    const root = document.querySelector('ketamine-explainer')!.shadowRoot!;
    const count = (name: string) =>
      [...root.querySelectorAll(`[part~="${name}"]`)].filter((part) =>
        part.checkVisibility({ visibilityProperty: true }),
      ).length;
    return ['step', 'tabs', 'steps', 'moves'].map(count);
  });
  assert.deepEqual(shown, [steps.synapse.length + steps.habenula.length, 0, 0, 0]);
});
