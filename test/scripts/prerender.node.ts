import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { elementsOf, type Manifest } from '../../scripts/lib/manifest.ts';
import { prerender } from '../../scripts/lib/prerender.ts';
import { root, TAGS } from '../../scripts/lib/project.ts';
import { java, nuMessages } from '../support/server/nu.ts';

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

/** What a form adds to them. */
const FORM_ELEMENTS = /^(button|fieldset|form|input|label|legend|textarea)$/;
const FORM_ATTRIBUTES =
  /^(action|autocomplete|checked|enctype|inputmode|method|name|required|rows|type|value)$/;

function assertOrdinary(html: string): void {
  for (const [, name = '', rest = ''] of html.matchAll(
    /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>/g,
  )) {
    assert.match(name, ELEMENTS);
    for (const [, attribute = ''] of rest.matchAll(/\s([^\s="]+)(?:="[^"]*")?/g)) {
      assert.match(attribute, ATTRIBUTES);
    }
  }
  assert.doesNotMatch(html, /<(form|input|label|button|svg|script|style)\b/);
}

async function assertValid(html: string): Promise<void> {
  const { results } = await validator.validateString(page(html));
  assert.deepEqual(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
    [],
  );
}

const manifest = JSON.parse(readFileSync(`${root}/custom-elements.json`, 'utf8')) as Manifest;

/** A value for each attribute that shows more or other than without it; text for any other. */
const VALUES: Record<string, string> = {
  'heading-level': '4',
  'booking-href': '/book',
  'cta-href': '/book?{treatment}',
  'form-action': 'https://example.com/requests',
  'form-encoding': 'multipart',
  'form-fields': 'message',
  'map-href': 'https://maps.example/',
  'time-zone': 'America/New_York',
  closed: '2026-12-25',
  email: 'hello@example.com',
  hours: 'Mo-Fr 09:00-17:00',
  lang: 'es',
  phone: '212-555-0136',
  region: 'uk',
  selectable: '',
  sms: '212-555-0136',
  src: 'test/scripts/prerender.src.json',
  'structured-data': '',
  step: '3',
  theme: 'dark',
  theories: 'habenula',
  theory: 'habenula',
  timeline: '',
  topics: 'cost onset',
  treatments: 'ect psychotherapy no-change',
};

for (const tag of TAGS) {
  const attributes = new Map(EXAMPLES[tag]);

  void test(`${tag} is printed in ordinary elements and data-* only`, async () => {
    const html = await prerender(tag, attributes);
    assertOrdinary(html);
    assert.match(html, new RegExp(`^<div data-te="${tag}" data-`));
    assert.match(html, /href="tel:988"/);
    assert.match(html, /<h[2-6]>/);
    if (tag === 'clinic-contact') assert.match(html, /href="tel:\+?1?2125550136"/);
    if (tag === 'treatment-compare')
      assert.match(html, /data-heading="A &lt;b&gt; &amp; &quot;c&quot;"/);
  });

  void test(`${tag} says nothing that is true today and not tomorrow`, async () => {
    for (const shadow of [false, true]) {
      const html = await prerender(tag, attributes, { shadow });
      assert.doesNotMatch(
        html.replace(/<style>.*<\/style>/, ''),
        /open now|Closed, opens|\(today\)|aria-current="date"/i,
      );
      if (tag === 'clinic-contact') assert.match(html, /9:00 AM/);
    }
  });

  void test(`${tag} is valid HTML in the plain form`, async () => {
    await assertValid(await prerender(tag, attributes));
  });

  void test(`${tag} is printed with a shadow root`, async () => {
    const html = await prerender(tag, attributes, { shadow: true });
    assert.ok(html.startsWith(`<${tag} `) && html.endsWith(`</template></${tag}>`));
    assert.match(html, /<template shadowrootmode="open"><style>[^<]*\.base/);
    assert.match(html, /part="crisis"[^]*href="tel:988"/);
    assert.match(html, /<slot name="footer">/);
  });

  void test(`${tag} is printed in Spanish, and says that it is`, async () => {
    const spanish = new Map([...attributes, ['lang', 'es']]);
    const plain = await prerender(tag, spanish);
    assert.match(
      plain,
      new RegExp(`^<div data-te="${tag}" [^>]*data-lang="es"><div lang="es" dir="ltr">`),
    );
    const shadow = await prerender(tag, spanish, { shadow: true });
    assert.match(shadow, new RegExp(`^<${tag} [^>]*lang="es"><template`));
    for (const html of [plain, shadow]) {
      assert.match(html, /¿En crisis\?.*Llame.*tel:988/);
      assert.doesNotMatch(html, /In crisis\?|lang="en" dir="ltr"/);
    }
    await assertValid(plain);
    const again = await prerender(tag, attributes);
    assert.match(again, /In crisis\?/);
    assert.doesNotMatch(again, /lang="es"/);
  });

  void test(`${tag} marks English where a language has no text`, async () => {
    const plain = await prerender(tag, new Map([...attributes, ['lang', 'ar']]));
    assert.match(plain, /^<div [^>]*data-lang="ar"><div lang="en" dir="ltr">/);
  });

  const { attributes: known } = elementsOf(manifest).find(({ tagName }) => tagName === tag)!;
  for (const { name } of known) {
    void test(`${tag} is printed with ${name}, in both forms`, async () => {
      const value = VALUES[name] ?? 'Words & "more" <b>';
      const given = new Map([...attributes, [name, value]]);
      if (name === 'src') given.set('treatments', 'ect');
      const plain = await prerender(tag, given);
      assertOrdinary(plain);
      await assertValid(plain);
      assert.match(plain, new RegExp(`^<div data-te="${tag}"[^>]* data-${name}[ =>]`));
      const shadow = await prerender(tag, given, { shadow: true });
      assert.match(shadow, new RegExp(`^<${tag}[^>]* ${name}[ =>]`));
      if (name === 'src')
        for (const html of [plain, shadow]) assert.match(html, /ECT at our clinic/);
    });
  }
}

if (java) {
  void test('the Nu checker finds nothing wrong with either form', async () => {
    const copies: string[] = [];
    for (const tag of TAGS) {
      for (const shadow of [false, true]) {
        const given = new Map([...EXAMPLES[tag]!, ['lang', 'es']]);
        copies.push(await prerender(tag, given, { shadow, form: !shadow }));
      }
    }
    assert.deepEqual(nuMessages([], page(copies.join(''))), []);
  });
}

void test('a comparison fits a phone without the script, and speaks of no drawing', async () => {
  for (const [level, heading] of [
    ['2', 'Side by side'],
    ['5', 'Side by side'],
    ['6', 'Side by side'],
    ['3', ''],
  ] as const) {
    const given = new Map([
      ['heading-level', level],
      ['heading', heading],
    ]);
    const html = await prerender('treatment-compare', given);
    assert.doesNotMatch(html, /<t(?:able|r|h|d)\b/);
    const below = Math.min(6, Number(level) + 1);
    assert.equal(html.match(new RegExp(`<h${below}>[^<]+\\?</h${below}>`, 'g'))?.length, 14);
    const answers = html.match(/<dl>.*?<\/dl>/g) ?? [];
    assert.equal(answers.length, 15);
    for (const one of answers) {
      assert.match(
        one,
        /^<dl><dt><b>Ketamine infusion \(IV\)<\/b><\/dt><dd>.+?<\/dd><dt><b>TMS \(magnetic stimulation\)<\/b><\/dt><dd>/,
      );
    }
    assert.doesNotMatch(html, /Each mark is|Each step to the right|A row is a week/);
    assert.match(html, /Do not rank treatments by them/);
  }
});

void test('a call to action is printed with its address', async () => {
  const given = new Map([['cta-href', '/book?{treatment}']]);
  const html = await prerender('treatment-compare', given);
  assert.match(
    html,
    /<dd><a href="\/book\?tms">Learn more: TMS \(magnetic stimulation\)<\/a><\/dd>/,
  );
});

void test('prints no words loose beside a block, which WordPress would break', async () => {
  for (const tag of TAGS) {
    const html = await prerender(tag, new Map(EXAMPLES[tag]));
    assert.doesNotMatch(
      html,
      /<\/(?:p|ul|table|dl|figure|details|div)>\s*(?:[^<\s]|<(?:a|b|small)\b)/,
    );
    assert.doesNotMatch(
      html,
      /<(?:div|li|dd)>(?:[^<]|<(?:a|b|small)\b[^>]*>[^<]*<\/\w+>)+<(?:p|ul|table|div)\b/,
    );
  }
});

void test('prints the hours of every week, with no closed date in its row', async () => {
  const tomorrow = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
  const today = new Date().toISOString().slice(0, 10);
  const attributes = new Map([
    ['hours', 'Mo-Su 09:00-17:00'],
    ['time-zone', 'UTC'],
    ['closed', `${today} ${tomorrow}`],
  ]);
  for (const shadow of [false, true]) {
    const html = await prerender('clinic-contact', attributes, { shadow });
    const [table = ''] = /<table.*<\/table>/.exec(html) ?? [];
    assert.equal(table.match(/9:00\sAM–5:00\sPM/g)?.length, 7);
    assert.doesNotMatch(table, /Closed|<s>|<b>/);
    assert.match(html, /Closed on \w+ \d/);
  }
});

void test('prints a form in ordinary elements, where one is asked for', async () => {
  const attributes = new Map(EXAMPLES['clinic-contact']);
  assert.doesNotMatch(await prerender('clinic-contact', attributes), /<form/);
  for (const lang of ['en', 'es']) {
    for (const encoding of ['json', 'multipart']) {
      attributes.set('lang', lang).set('form-encoding', encoding);
      const html = await prerender('clinic-contact', attributes, { form: true });
      await assertValid(html);
      for (const [, name = '', rest = ''] of html.matchAll(
        /<([a-z][\w-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>/g,
      )) {
        const isOfForm = FORM_ELEMENTS.test(name);
        assert.ok(isOfForm || ELEMENTS.test(name), name);
        for (const [, attribute = ''] of rest.matchAll(/\s([^\s="]+)(?:="[^"]*")?/g)) {
          assert.ok(
            ATTRIBUTES.test(attribute) || (isOfForm && FORM_ATTRIBUTES.test(attribute)),
            `${name} ${attribute}`,
          );
        }
      }
      assert.equal(/enctype="multipart\/form-data"/.test(html), encoding === 'multipart');
      // Two of them may stand on one page, whose ids must not meet.
      assert.doesNotMatch(html, /\b(id|for)=/);
      assert.equal(html.match(/<label>(?:(?!<\/label>).)*<(input|textarea)\b/g)?.length, 10);
      // Without the script the browser says what is missing, and cannot know which way to be reached was chosen.
      for (const printed of [
        html,
        await prerender('clinic-contact', attributes, { shadow: true }),
      ]) {
        assert.deepEqual(
          [...printed.matchAll(/<input(?=[^>]* required[ >])[^>]* name="([\w-]+)"/g)].map(
            ([, name]) => name,
          ),
          ['name', 'consent'],
        );
      }
      // Else a request that nobody chose for would say no way to be reached.
      assert.deepEqual(
        [...html.matchAll(/<input(?=[^>]* checked[ >])[^>]* value="(\w+)"/g)].map(([, way]) => way),
        ['phone'],
      );
      // What only a style sheet could hide is left out.
      assert.doesNotMatch(html, /website/);
    }
  }
});

void test('puts no paragraph into a list item, where WordPress’s classic editor runs them together', async () => {
  for (const tag of TAGS) {
    const html = await prerender(tag, new Map(EXAMPLES[tag]));
    const inside: string[] = [];
    for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z]\w*)/g)) {
      if (end) inside.pop();
      else {
        assert.ok(name !== 'p' || inside.at(-1) !== 'li', tag);
        if (!/^(br|hr|img)$/.test(name)) inside.push(name);
      }
    }
    assert.deepEqual(inside, []);
  }
});

void test('marks who wrote a source as English in the claims too', async () => {
  const html = await prerender(
    'treatment-compare',
    new Map([
      ['treatments', 'ect antidepressants'],
      ['lang', 'es'],
    ]),
  );
  const named = html.match(/<[^<>]*>\d+\. Encyclopedia pages/g) ?? [];
  assert.ok(named.length > 0);
  for (const place of named) assert.match(place, /^<a href="[^"]+" lang="en">/);
});

void test('writes a line break in an attribute as WordPress keeps it, which reads a blank line as a paragraph', async () => {
  const attributes = [['clinic-name', 'Example\n\nClinic']] as const;
  const html = await prerender('clinic-contact', new Map(attributes));
  assert.match(html, /data-clinic-name="Example&#010;&#010;Clinic"/);
  assert.doesNotMatch(html, /\n/);
});

void test('prints a form in a language that has to be loaded first', () => {
  // In a process of its own: here the language is loaded by now.
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/prerender.ts', 'clinic-contact', '--form-action', '/r', '--form', '--lang', 'es'],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(stderr, '');
  assert.match(stdout, /<form method="post" action="\/r">.*Enviar/);
});

void test('takes values with and without a sign of equality, and attributes without a value', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...['scripts/prerender.ts', 'clinic-contact', '--phone=212-555-0136', '--structured-data'],
      ...['--heading=a=b\nc', '--clinic-name', 'Lakeside', '--shadow'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(stderr, '');
  assert.ok(
    stdout.startsWith(
      '<clinic-contact phone="212-555-0136" structured-data heading="a=b&#010;c" clinic-name="Lakeside"><template shadowrootmode="open">',
    ),
    stdout.slice(0, 200),
  );
});

void test('prints no choice that needs the script', async () => {
  const html = await prerender('treatment-compare', new Map([['selectable', '']]));
  assert.doesNotMatch(html, /Choose treatments|What matters most to you/);
});

void test('says what it does not know', () => {
  for (const [args, told] of [
    [['treatment-comparison'], 'treatment-compare'],
    [['clinic-contact', '--fone', '1'], 'phone'],
    [['clinic-contact', 'phone'], '--name'],
    [['clinic-contact', '--phone', '1', '--form'], '--form-action'],
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
