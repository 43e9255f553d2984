import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { prerender } from '../../scripts/lib/prerender.ts';
import { root, TAGS } from '../../scripts/lib/project.ts';

const EXAMPLES: Record<string, [string, string][]> = {
  'treatment-compare': [
    ['treatments', 'ketamine tms'],
    ['heading', 'A <b> & "c"'],
  ],
  'ketamine-explainer': [['heading-level', '3']],
  'clinic-contact': [
    ['clinic-name', 'Example Clinic'],
    ['phone', '212-555-0136'],
    ['email', 'hello@example.com'],
    ['hours', 'Mo-Fr 09:00-17:00'],
    ['time-zone', 'America/New_York'],
    ['form-action', 'https://example.com/requests'],
  ],
};

/** Elements and attributes that WordPress lets an author post. */
const ELEMENTS =
  /^(a|abbr|address|b|blockquote|br|caption|cite|dd|del|details|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|li|ol|p|q|s|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul)$/;
const ATTRIBUTES =
  /^(alt|colspan|datetime|dir|href|lang|open|rowspan|scope|src|data-te|data-[a-z-]+)$/;

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'tel-non-breaking': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
});
const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>Page</title></head><body><h1>Page</h1>${body}</body></html>`;

for (const tag of TAGS) {
  const attributes = new Map(EXAMPLES[tag]);

  void test(`${tag} is printed in ordinary elements and data-* only`, async () => {
    const html = await prerender(tag, attributes);
    for (const [, name = '', rest = ''] of html.matchAll(
      /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>/g,
    )) {
      assert.match(name, ELEMENTS);
      for (const [, attribute = ''] of rest.matchAll(/\s([^\s="]+)(?:="[^"]*")?/g)) {
        assert.match(attribute, ATTRIBUTES);
      }
    }
    assert.match(html, new RegExp(`^<div data-te="${tag}" data-`));
    assert.match(html, /href="tel:988"/);
    assert.match(html, /<h[2-6]>/);
    if (tag === 'clinic-contact') assert.match(html, /href="tel:\+?1?2125550136"/);
    if (tag === 'treatment-compare')
      assert.match(html, /data-heading="A &lt;b&gt; &amp; &quot;c&quot;"/);
    assert.doesNotMatch(html, /<(form|input|svg|script|style)\b/);
  });

  void test(`${tag} says nothing in the plain form that is true today and not tomorrow`, async () => {
    const html = await prerender(tag, attributes);
    assert.doesNotMatch(html, /open now|closed now|\(today\)/i);
    if (tag === 'clinic-contact') assert.match(html, /9:00 AM/);
  });

  void test(`${tag} is valid HTML in the plain form`, async () => {
    const { results } = await validator.validateString(page(await prerender(tag, attributes)));
    assert.deepEqual(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
      [],
    );
  });

  void test(`${tag} is printed with a shadow root`, async () => {
    const html = await prerender(tag, attributes, { shadow: true });
    assert.ok(html.startsWith(`<${tag} `) && html.endsWith(`</template></${tag}>`));
    assert.match(html, /<template shadowrootmode="open"><style>[^<]*\.base/);
    assert.match(html, /part="crisis"[^]*href="tel:988"/);
    assert.match(html, /<slot name="footer">/);
  });
}

void test('says what it does not know', () => {
  for (const [args, told] of [
    [['treatment-comparison'], 'treatment-compare'],
    [['clinic-contact', '--fone', '1'], 'phone'],
    [['clinic-contact', 'phone'], '--name'],
  ] as const) {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['scripts/prerender.ts', ...args],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, new RegExp(told));
  }
});
