import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';

import { readLocales } from '../../scripts/lib/locales.ts';
import { DRAWING } from '../../scripts/lib/plain-html.ts';
import { prerender } from '../../scripts/lib/prerender.ts';
import { root } from '../../scripts/lib/project.ts';
import { mechanismSource, numbers, steps, THEORIES } from '../../src/evidence/mechanisms.ts';
import { sourceHref } from '../../src/evidence/sources.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { fill } from '../../src/locale/format.ts';
import { launchChromium } from '../support/server/browsers.ts';

suite('the explainer in plain HTML', async () => {
  const html = await prerender('ketamine-explainer', new Map());

  test('tells every step of both theories, in order: drawing, sentence, kind of evidence, sources', () => {
    let at = 0;
    for (const theory of THEORIES) {
      for (const [index, told] of mechanisms.steps[theory].entries()) {
        const [title, sentence, basis, shows, detail = ''] = told as readonly string[];
        const [, ...sources] = steps[theory][index]!;
        for (const text of [
          `${title!}</h4>`,
          `<p>Drawing: ${shows!}</p>`,
          `<p>${sentence!}</p>`,
          `<b>${basis!}</b>`,
          fill(detail, numbers, 'en'),
          ...sources.map((id) => `<a href="${sourceHref(mechanismSource(id))}" lang="en">`),
        ].filter(Boolean)) {
          const found = html.indexOf(text, at);
          assert.ok(found > at, `${theory}: ${text}`);
          at = found;
        }
      }
    }
  });

  test('links every source where it is cited, in any language', async () => {
    for (const lang of ['en', 'es', 'ar']) {
      const printed = await prerender('ketamine-explainer', new Map([['lang', lang]]));
      assert.match(printed, lang === 'es' ? /<p>Dibujo: / : /<p>Drawing: /);
      const cited = printed.match(/\b\d+\. [^<>]+? \d{4}(?=<)/g) ?? [];
      assert.ok(cited.length > 40);
      assert.equal(cited.length, printed.match(/<a href="http[^>]* lang="en">\d+\. /g)?.length);
    }
  });

  test('has a word for drawings in every language', () => {
    assert.deepEqual(
      Object.keys(DRAWING).sort(),
      ['en', ...readLocales(join(root, 'src')).map(({ lang }) => lang)].sort(),
    );
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
