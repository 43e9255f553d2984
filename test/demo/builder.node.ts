/** The configurator's pure parts. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { ratio, toHex } from '../../demo/builder/contrast.ts';
import { controlFor } from '../../demo/builder/controls.ts';
import { fromHours, toHours } from '../../demo/builder/hours.ts';
import { codeFor, FORMS, policyFor, structuredData } from '../../demo/builder/output.ts';
import { COUNTRIES, judgePhone } from '../../demo/builder/phone.ts';
import { PLATFORMS } from '../../demo/builder/platforms.ts';
import {
  fromFragment,
  leftOut,
  LOOK,
  toFragment,
  withEntry,
  type Setup,
} from '../../demo/builder/state.ts';
import { lacksScheme, warningsFor } from '../../demo/builder/warnings.ts';
import { ATTRIBUTES, ELEMENTS, GROUPS, SHARED, TOKENS } from '../../demo/builder/words.ts';
import { examplesOf, UNSEEN } from '../../demo/examples.node.ts';
import { lists } from '../../demo/pages.node.ts';
import { assessments, changes, reference } from '../../demo/reference.node.ts';
import { elementsOf, type Manifest } from '../../scripts/lib/manifest.ts';
import { root } from '../../scripts/lib/project.ts';
import { steps } from '../../src/evidence/mechanisms.ts';
import { compare } from '../../src/locale/en/compare.ts';
import { contact } from '../../src/locale/en/contact.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import es from '../../src/locale/es.json' with { type: 'json' };

const elements = elementsOf(
  JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest,
);

const known = new Map(
  elements.map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]),
);

const setup: Setup = {
  tag: 'clinic-contact',
  attributes: {},
  tokens: {},
  platform: 'html',
  host: 'cdn',
  folder: '/te',
  all: false,
  look: LOOK,
};

const release = {
  name: 'treatment-elements',
  version: '9.9.9',
  integrity: { 'clinic-contact.js': 'sha384-one', 'treatment-elements.js': 'sha384-all' },
  here: 'http://localhost:4173/dist/',
};

describe('opening hours', () => {
  const texts = [
    'Mo-Fr 09:00-17:00',
    'Mo-Th 08:30-17:30; Fr 08:30-15:00; Sa 10:00-13:00',
    'Mo-Fr 09:00-12:00,13:00-17:00',
    'Mo,Tu 09:00-17:00; Th,Fr 09:00-17:00',
    'Su 18:00-24:00',
  ];
  for (const text of texts) {
    it(`${text} survives the form`, () => {
      const week = fromHours(text);
      assert.ok(week);
      assert.equal(toHours(week), text);
    });
  }

  it('reads an hour of one digit', () => {
    assert.equal(toHours(fromHours('Mo-Fr 9:00-17:00') ?? []), 'Mo-Fr 09:00-17:00');
  });

  it('reads runs that wrap around the week', () => {
    assert.equal(
      toHours(fromHours('Sa-Mo 10:00-12:00') ?? []),
      'Mo 10:00-12:00; Sa,Su 10:00-12:00',
    );
  });

  it('leaves to the text what a week of plain times cannot show', () => {
    for (const text of ['24/7', 'weekdays', 'Mo-Fr', 'Mo-Xx 09:00-17:00', 'Mo 9-5']) {
      assert.equal(fromHours(text), undefined, text);
    }
  });
});

describe('the state in the address', () => {
  it('comes back as it went in', () => {
    const full: Setup = {
      ...setup,
      attributes: { 'clinic-name': 'A & "B" <c>', heading: '', phone: '212-555-0142' },
      tokens: { '--te-color-accent': '#7a3b2e' },
      platform: 'drupal',
      host: 'own',
      folder: '/files/te',
      all: true,
      form: 'frame',
      look: { width: 768, scheme: 'dark', page: 'navy' },
    };
    assert.deepEqual(fromFragment(toFragment(full), setup, known, ['html', 'drupal']), full);
  });

  it('refuses what it cannot mean', () => {
    assert.deepEqual(fromFragment('#te=script', setup, known, []), setup);
    const hostile =
      '#te=clinic-contact&a.on click=x&a.=y&--te-x}*{}=z&from=evil&on=nowhere&a.phone=1';
    const read = fromFragment(hostile, setup, known, ['html']);
    assert.deepEqual(read.attributes, { phone: '1' });
    assert.deepEqual(read.tokens, {});
    assert.equal(read.host, 'here');
    assert.equal(read.platform, 'html');
  });

  it('takes no attribute that the element does not have, so that a link brings no script along', () => {
    const hostile =
      '#te=clinic-contact&a.onclick=alert(1)&a.style=x&a.id=x&a.treatments=tms&a.email=a';
    assert.deepEqual(fromFragment(hostile, setup, known, []).attributes, { email: 'a' });
  });

  it('takes no color or length that would end the style around it', () => {
    for (const value of ['red}</style><script>alert(1)</script>', "'+alert(1)+'", 'url(//x)', '']) {
      const hostile = `#${new URLSearchParams({ te: 'clinic-contact', '--te-color-text': value })}`;
      assert.deepEqual(fromFragment(hostile, setup, known, []).tokens, {}, value);
    }
    const sound = '#te=clinic-contact&--te-color-text=%23123abc&--te-radius=0&--te-space=1.5em';
    assert.deepEqual(fromFragment(sound, setup, known, []).tokens, {
      '--te-color-text': '#123abc',
      '--te-radius': '0',
      '--te-space': '1.5em',
    });
  });

  it('takes no folder that is not an address of files', () => {
    for (const folder of ['javascript:alert(1)//', 'data:text/html,x', ' java\nscript:x']) {
      const hostile = `#${new URLSearchParams({ te: 'clinic-contact', from: 'own', folder })}`;
      assert.equal(fromFragment(hostile, setup, known, []).folder, setup.folder, folder);
    }
    for (const folder of ['/te', 'te', '//cdn.example/te', 'https://cdn.example/te']) {
      const sound = `#${new URLSearchParams({ te: 'clinic-contact', from: 'own', folder })}`;
      assert.equal(fromFragment(sound, setup, known, []).folder, folder);
    }
  });

  it('tells what of a link it leaves out', () => {
    const hostile =
      '#te=clinic-contact&on=html&width=375&a.phone=1&a.onclick=x&--te-radius=url(x)&x=y&a.onclick=z';
    const read = fromFragment(hostile, setup, known, ['html']);
    assert.deepEqual(leftOut(hostile, read), ['onclick', '--te-radius']);
    assert.deepEqual(leftOut(toFragment(read), read), []);
  });

  it('reads an address with broken percent signs as far as it goes, and a long one whole', () => {
    const read = (fragment: string) => fromFragment(fragment, setup, known, ['html']).attributes;
    assert.equal(read('#te=clinic-contact&a.clinic-name=100%&a.phone=1')['clinic-name'], '100%');
    assert.equal(read('#te=clinic-contact&a.phone=1&a.clinic-name=%zz%E0%A4%A')['phone'], '1');
    assert.deepEqual(read('#te=%E0%A4%A'), setup.attributes);
    for (const length of [8_000, 60_000]) {
      const long = { ...setup, attributes: { 'clinic-name': 'é%'.repeat(length / 2) } };
      assert.deepEqual(read(toFragment(long)), long.attributes);
    }
  });

  it('sets an entry and takes it out again', () => {
    const on = withEntry(setup, 'attributes', 'timeline', '');
    assert.deepEqual(on.attributes, { timeline: '' });
    assert.deepEqual(withEntry(on, 'attributes', 'timeline', undefined).attributes, {});
  });
});

describe('the code', () => {
  const hostile: Setup = {
    ...setup,
    attributes: {
      'clinic-name': '"><script>alert(1)</script>',
      phone: '<b>212</b>"x',
      'structured-data': '',
    },
  };

  it('escapes what was typed, in every form of HTML', () => {
    for (const form of FORMS.filter((one) => one !== 'npm')) {
      const code = codeFor(form, hostile, release, '"><script>');
      assert.doesNotMatch(code, /<script>|"><|<b>/, form);
    }
    assert.doesNotMatch(
      structuredData({ ...hostile, attributes: { 'clinic-name': '</script><b>' } }),
      /<\/script><b>/,
    );
  });

  it('pins the version and carries the hash of the file it names', () => {
    const one = codeFor('tag', setup, release, '');
    assert.match(one, /npm\/treatment-elements@9\.9\.9\/dist\/clinic-contact\.js/);
    assert.match(one, /integrity="sha384-one"/);
    assert.match(one, /crossorigin="anonymous"/);
    const all = codeFor('tag', { ...setup, all: true }, release, '');
    assert.match(all, /dist\/treatment-elements\.js"\s+integrity="sha384-all"/);
  });

  it('keeps Rocket Loader off, which reads its attribute only where it stands before the address', () => {
    for (const form of ['tag', 'placeholder', 'script', 'plain'] as const) {
      assert.match(
        codeFor(form, setup, release, ''),
        /<script\s+async\s+data-cfasync="false"\s+src=/,
        form,
      );
    }
  });

  it('writes a flag without a value, and nothing for a default', () => {
    const code = codeFor('tag', { ...setup, attributes: { 'structured-data': '' } }, release, '');
    assert.match(code, /<clinic-contact structured-data>/);
  });

  it('puts a phone number where visitors see it without the script', () => {
    const code = codeFor('tag', { ...setup, attributes: { phone: '212-555-0142' } }, release, '');
    assert.match(code, /<a href="tel:\+12125550142">212-555-0142<\/a>/);
  });

  it('has words in it for every element, or an editor shows an empty block and a visitor a gap', () => {
    const wordsIn = (form: 'tag' | 'placeholder', tag: string, attributes: Setup['attributes']) => {
      const code = codeFor(form, { ...setup, tag, attributes }, release, '');
      return /<(?:div|[a-z]+-[a-z]+)(?:\s[^>]*)?>\s*(?:<p>)?([^<]*)</.exec(code)?.[1];
    };
    const texts = { en: { compare, explainer, contact }, es };
    for (const [lang, text] of Object.entries(texts)) {
      for (const [tag, { heading }] of [
        ['treatment-compare', text.compare],
        ['ketamine-explainer', text.explainer],
        ['clinic-contact', text.contact],
      ] as const) {
        assert.equal(wordsIn('tag', tag, { lang }), heading);
        assert.equal(wordsIn('placeholder', tag, { lang: `${lang}-MX`, heading: ' ' }), heading);
      }
    }
    assert.equal(wordsIn('tag', 'treatment-compare', {}), compare.heading);
    assert.equal(wordsIn('tag', 'treatment-compare', { lang: 'fr' }), compare.heading);
    const own = { heading: 'Ketamine &\n\n[TMS]' };
    assert.equal(wordsIn('tag', 'treatment-compare', own), 'Ketamine &amp; &#091;TMS]');
  });

  it('has there the number that the element dials', () => {
    const dialled = (attributes: Setup['attributes']) =>
      /href="tel:([^"]*)"/.exec(codeFor('tag', { ...setup, attributes }, release, ''))?.[1];
    assert.equal(dialled({ phone: '212-555-0142 ext. 12' }), '+12125550142');
    assert.equal(dialled({ phone: '1-800-555-HELP' }), '+18005554357');
    assert.equal(dialled({ phone: '020 7946 0018', region: 'uk' }), '+442079460018');
    assert.equal(dialled({ phone: 'none' }), undefined);
  });

  it('keeps a value from what Markdown, WordPress, shops and other systems would make of it', () => {
    const value = 'One\n\n[gallery] {{ a }} {% b %} {# c #}\r\n\r\nTwo';
    const attributes = { 'clinic-name': value, address: value, heading: value };
    for (const form of FORMS.filter((one) => one !== 'npm')) {
      const code = codeFor(form, { ...setup, attributes }, release, value, '<p>Text</p>');
      assert.doesNotMatch(code, /[\r\n]\s*[\r\n]|\[|\{[{%#]/, form);
    }
    assert.doesNotMatch(structuredData({ ...setup, attributes }), /\n\s*\n|\[g|\{[{%#]/);
  });

  it('gives search engines the hours and closed days that the element itself would give them', () => {
    const hoursOf = (hours: string, closed = '') => {
      const code = structuredData({ ...setup, attributes: { hours, closed } });
      const data = JSON.parse(code.replace(/<[^>]*>/g, '')) as {
        openingHoursSpecification?: Record<string, string>[];
      };
      return data.openingHoursSpecification?.map(
        ({ dayOfWeek, validFrom, opens, closes }) =>
          `${dayOfWeek ?? validFrom ?? ''} ${opens ?? ''}-${closes ?? ''}`,
      );
    };
    assert.deepEqual(hoursOf('Sa-Su 9:00-12:00,13:00-17:00', '2026-12-25 soon'), [
      'Saturday 09:00-12:00',
      'Saturday 13:00-17:00',
      'Sunday 09:00-12:00',
      'Sunday 13:00-17:00',
      '2026-12-25 00:00-00:00',
    ]);
    assert.equal(hoursOf('24/7')?.length, 7);
    assert.equal(hoursOf('weekdays'), undefined);
    assert.equal(hoursOf(''), undefined);
  });

  it('names in the policy what the setup loads and sends to', () => {
    const page = 'http://localhost:4173/';
    assert.equal(policyFor(setup, release, page), 'script-src https://cdn.jsdelivr.net');
    assert.equal(
      policyFor({ ...setup, form: 'frame' }, release, page),
      'frame-src http://localhost:4173',
    );
    assert.equal(
      policyFor({ ...setup, host: 'own', form: 'frame' }, release, page),
      "frame-src 'self'",
    );
    const attributes = { lang: 'es', 'form-action': 'https://forms.example.com/take' };
    assert.equal(
      policyFor({ ...setup, attributes }, release, page),
      'script-src https://cdn.jsdelivr.net; connect-src https://cdn.jsdelivr.net https://forms.example.com',
    );
  });
});

describe('the form', () => {
  it('has a control for every attribute of the manifest, and words for it', () => {
    for (const { tagName, attributes } of elements) {
      assert.ok(ELEMENTS[tagName], tagName);
      for (const attribute of attributes) {
        assert.ok(controlFor(attribute, {}).kind, attribute.name);
        assert.ok(ATTRIBUTES[attribute.name]?.label, `no label for ${attribute.name}`);
        const named = [...(GROUPS[tagName] ?? []), SHARED].flatMap(([, names]) => names);
        assert.ok(named.includes(attribute.name), `${attribute.name} stands in no group`);
      }
      for (const { name } of element(tagName).cssProperties) assert.ok(TOKENS[name], name);
    }
  });

  it('offers every step that there is, and no more', () => {
    const step = element('ketamine-explainer').attributes.find(({ name }) => name === 'step')!;
    const control = controlFor(step, {});
    assert.ok(control.kind === 'number');
    assert.equal(control.max, Math.max(...Object.values(steps).map(({ length }) => length)));
  });

  it('takes an attribute that nobody thought of', () => {
    assert.deepEqual(controlFor({ name: 'brand-new' }, {}), { kind: 'text', type: 'text' });
    assert.equal(controlFor({ name: 'x', type: { text: 'boolean' } }, {}).kind, 'flag');
    assert.deepEqual(controlFor({ name: 'x', type: { text: "'a' | 'b'" }, default: "'b'" }, {}), {
      kind: 'choice',
      options: [
        ['a', 'a'],
        ['b', 'b'],
      ],
      initial: 'b',
    });
  });
});

const element = (tag: string) => elements.find(({ tagName }) => tagName === tag)!;

describe('what the form says of a phone number', () => {
  const said = (written: string, region: keyof typeof COUNTRIES = 'us') =>
    judgePhone(written, region, (number) => parsePhoneNumberFromString(number, COUNTRIES[region]))
      .text;

  it('is what the element dials, not what the library makes of the words around it', () => {
    for (const [written, dialled] of [
      ['1-800-FLOWERS', '+1 800 356 9377'],
      ['(212) 335-0236 x12', '+1 212 335 0236'],
      ['212-335-0236 or 212-335-0237', '+1 212 335 0236'],
      ['24-hour line: 212-335-0236', '+1 212 335 0236'],
      ['212-335-0236 o 212-335-0237', '+1 212 335 0236'],
    ] as const) {
      assert.equal(said(written), `Dials ${dialled}.`, written);
    }
    assert.equal(said('1300 TREATS', 'au'), 'Dials +61 1300 873 287.');
  });

  it('asks whether a letter O is a zero, which dials another number', () => {
    for (const written of ['212-335-O236', '212-33o-0236', '212-3350OO1']) {
      assert.match(said(written), /letter O/, written);
    }
  });

  it('asks for the country where the region does not tell it', () => {
    assert.match(said('912 345 678', 'other'), /code of its country/);
    assert.equal(said('+34 912 345 678', 'other'), 'Dials +34 912 34 56 78.');
    assert.match(said('212-555-01'), /whole phone number/);
  });
});

describe('an address that lacks its https://', () => {
  it('is told from the name of a file', () => {
    for (const address of ['www.example.com/book', 'example.com', ' book.example.co.uk?x=1 ']) {
      assert.equal(lacksScheme(address), true, address);
    }
    for (const address of [
      'https://example.com',
      '/book',
      './evidence.json',
      'evidence.json',
      'contact.html#form',
      'book?for=a.com',
      'mailto:hello@example.com',
      '#book',
      '',
    ]) {
      assert.equal(lacksScheme(address), false, address);
    }
  });
});

describe('the platform guides', () => {
  it('lead to the platform’s own manual where it is known, and to no page twice', () => {
    const hosts: Readonly<Record<string, RegExp>> = {
      wordpress: /(?:^|\.)wordpress\.(?:org|com)$/,
      squarespace: /\.squarespace\.com$/,
      wix: /\.wix\.com$/,
      webflow: /\.webflow\.com$/,
      shopify: /^help\.shopify\.com$/,
      drupal: /^www\.drupal\.org$/,
      joomla: /^jdocmanual\.org$/,
      gtm: /\.google\.com$/,
      'google-sites': /\.google\.com$/,
    };
    const seen = new Set<string>();
    for (const { id, manuals = [] } of PLATFORMS) {
      assert.equal(manuals.length > 0, id in hosts, id);
      for (const [title, address] of manuals) {
        const { protocol, hostname } = new URL(address);
        assert.equal(protocol, 'https:', address);
        assert.match(hostname, hosts[id]!, address);
        assert.ok(title && !seen.has(address), address);
        seen.add(address);
      }
    }
  });
});

describe('warnings', () => {
  const google = PLATFORMS.find(({ id }) => id === 'google-sites')!;
  const html = PLATFORMS.find(({ id }) => id === 'html')!;

  it('has none for a plain choice', () => {
    assert.deepEqual(warningsFor(setup, 'tag', html), []);
  });

  it('takes a frame’s page from where pages are sent as pages, and says from where', () => {
    assert.doesNotMatch(codeFor('frame', setup, release, ''), /jsdelivr/);
    assert.match(codeFor('tag', setup, release, ''), /jsdelivr/);
    assert.match(warningsFor(setup, 'frame', google).join(), /The frame comes from this demo/);
    const own: Setup = { ...setup, host: 'own' };
    assert.match(warningsFor(own, 'frame', google).join(), /\. Write the https:/);
    const elsewhere: Setup = { ...own, folder: 'https://files.example.com/te' };
    assert.deepEqual(warningsFor(elsewhere, 'frame', google), []);
    assert.match(
      codeFor('frame', elsewhere, release, ''),
      /"https:\/\/files\.example\.com\/te\/embed/,
    );
  });

  it('says what a frame leaves out', () => {
    const framed: Setup = {
      ...setup,
      attributes: { 'form-action': 'https://example.com', layout: 'bar', 'structured-data': '' },
      tokens: { '--te-radius': '0' },
    };
    const text = warningsFor(framed, 'frame', google).join(' ');
    assert.match(text, /“Where requests go”/);
    assert.match(text, /colors/);
    assert.match(text, /Search engines/);
    assert.match(text, /bottom of the frame/);
  });

  it('says that WordPress takes a word in brackets for a shortcode', () => {
    const attributes = { heading: 'TMS [2026]', address: '1 Main St [gallery]\nNew York' };
    for (const platform of PLATFORMS) {
      const said = warningsFor({ ...setup, host: 'own', attributes }, platform.form, platform);
      const isSaid = said.some((one) => /square brackets.*“Street address”/.test(one));
      assert.equal(isSaid, platform.id.startsWith('wordpress'), platform.id);
      assert.ok(said.every((one) => !one.includes('“Heading”')));
    }
  });

  it('says that a frame’s address is longer than servers take', () => {
    assert.match(warningsFor(setup, 'frame', google, 8001).join(), /servers refuse/);
    assert.doesNotMatch(warningsFor(setup, 'frame', google, 8000).join(), /servers refuse/);
    assert.doesNotMatch(warningsFor(setup, 'tag', html, 8001).join(), /servers refuse/);
  });

  it('lets every form be on a page of one’s own, and the full text wherever there is a script', () => {
    for (const form of FORMS) {
      if (form !== 'frame') assert.deepEqual(warningsFor(setup, form, html), [], form);
    }
    for (const platform of PLATFORMS.filter(({ form }) => form !== 'frame')) {
      assert.doesNotMatch(warningsFor(setup, 'plain', platform).join(), /lasts/, platform.id);
    }
  });

  const colored: Setup = { ...setup, tokens: { '--te-radius': '0' } };

  it('says where the style goes that an editor takes out with the script', () => {
    for (const { id, form } of PLATFORMS) {
      const text = warningsFor(
        colored,
        form,
        PLATFORMS.find((one) => one.id === id)!,
      ).join();
      assert.equal(/<style>/.test(text), ['wordpress-author', 'drupal', 'gtm'].includes(id), id);
    }
  });

  it('says what a site builder’s own frame cuts off, and where no files can be put', () => {
    const wix = PLATFORMS.find(({ id }) => id === 'wix')!;
    const barred: Setup = { ...setup, attributes: { layout: 'bar', 'structured-data': '' } };
    assert.match(warningsFor(barred, 'tag', wix).join(), /bottom of the frame.*Search engines/);
    for (const id of ['wix', 'squarespace', 'google-sites']) {
      const platform = PLATFORMS.find((one) => one.id === id)!;
      assert.match(
        warningsFor({ ...setup, host: 'own' }, platform.form, platform).join(),
        /no folder/,
        id,
      );
    }
  });

  it('says that the code is too long for where it goes, and only there', () => {
    const webflow = PLATFORMS.find(({ id }) => id === 'webflow')!;
    assert.match(warningsFor(setup, 'plain', webflow, 77_676).join(), /77,676.*50,000/);
    assert.deepEqual(warningsFor(setup, 'plain', webflow, 28_118), []);
    assert.deepEqual(warningsFor(setup, 'plain', html, 77_676), []);
  });

  it('says which form lasts where', () => {
    assert.match(warningsFor(setup, 'tag', google).join(' '), /“Frame”/);
  });
});

describe('colors', () => {
  it('reads the ways people write a hex code', () => {
    for (const text of ['#ABC', 'abc', ' #aabbcc', 'AABBCC']) assert.equal(toHex(text), '#aabbcc');
    for (const text of ['', 'red', '#abcd', 'javascript:']) assert.equal(toHex(text), '');
  });

  it('measures contrast as WCAG does', () => {
    assert.equal(ratio('#000000', '#ffffff'), 21);
    assert.equal(ratio('#767676', '#ffffff').toFixed(2), '4.54');
  });
});

describe('the reference', () => {
  it('lists every attribute, slot, part and event of every element', () => {
    const page = reference(elements, lists());
    for (const { tagName, attributes, slots, cssParts, events } of elements) {
      assert.ok(page.includes(`id="${tagName}"`));
      for (const { name } of [...attributes, ...slots, ...cssParts, ...events]) {
        if (name) assert.ok(page.includes(`<code>${name}</code>`), name);
      }
    }
  });

  it('leads to each of an element’s tables', () => {
    const page = reference(elements, lists());
    const places = [...page.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
    const tables = [...page.matchAll(/<div class="scroll" id="([^"]+)">/g)].map(([, id]) => id);
    assert.deepEqual(places, tables);
    assert.equal(new Set(places).size, places.length);
    for (const { tagName } of elements) assert.ok(places.includes(`${tagName}-attributes`));
  });

  it('has the self-assessment, with every answer counted', () => {
    const all = [
      {
        title: 'A & B',
        source: 'Of `x`.',
        groups: [
          {
            name: 'One',
            items: [
              { item: '1 First', status: 'yes', why: 'So.' },
              { item: '2 Second', status: 'no', why: 'Not `so`.' },
              { item: '3 Third', status: 'yes', why: '<b>' },
            ],
          },
        ],
      },
    ] as const;
    const html = assessments(all);
    assert.match(html, /<summary>A &amp; B: 2 yes, 1 no<\/summary>/);
    assert.match(html, /<li>2 Second: <b>No\.<\/b> Not <code>so<\/code>\.<\/li>/);
    assert.match(html, /&lt;b&gt;/);
  });

  it('has a live example of every element, and its code', () => {
    const page = reference(elements, lists());
    for (const { tagName } of elements) {
      assert.match(page, new RegExp(`<template><${tagName}\\s[^>]*heading-level="3"`));
      assert.ok(page.includes(`<code id="code-${tagName}">`));
    }
  });

  it('has an example of all that shows something, and each shows what it is of', () => {
    for (const one of elements) {
      const { attributes, slots, cssParts, cssProperties, events, methods } = one;
      const examples = examplesOf(one, lists());
      for (const [made, named, pattern] of [
        [examples.attribute, attributes, (name: string) => `\\s${name}\\b`],
        [examples.slot, slots, (name: string) => `slot="${name.replace(/\[.*/, '')}`],
        [examples.part, cssParts, (name: string) => `::part\\(${name}\\)`],
        [examples.token, cssProperties, (name: string) => `${name}: \\S+;`],
        [examples.event, events, (name: string) => `'${name}'`],
        [examples.method, methods, (name: string) => `\\.${name}\\(`],
      ] as const) {
        for (const { name } of named) {
          const code = made(name)?.code;
          if (UNSEEN.has(name)) assert.equal(code, undefined, name);
          else assert.match(code ?? '', new RegExp(pattern(name)), `${one.tagName} ${name}`);
        }
      }
    }
  });

  it('explains every code of report()', () => {
    const page = readFileSync(join(root, 'demo/reference.html'), 'utf8');
    const codes = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /\b(?:warn|note)\(\s*[^,'"]+,\s*'([a-z-]+)'|(?<![.\w])(?:add|refuse)\(\s*'([a-z-]+)',/g,
        ),
      ].map(([, one, other]) => one ?? other ?? ''),
    );
    assert.ok(codes.includes('attribute') && codes.includes('tag-name'));
    for (const code of codes) assert.ok(page.includes(`<dt><code>${code}</code></dt>`), code);
  });

  it('escapes markup in descriptions', () => {
    assert.doesNotMatch(
      reference([{ ...element('clinic-contact'), description: '<img src=x>' }], lists()),
      /<img src=x/,
    );
  });

  it('turns the change log into headings and lists', () => {
    const html = changes(
      '# Changelog\n\n## [1.0.0] - 2026-11-23\n\n### Added\n\n- `a` and\n  b.\n',
    );
    assert.match(
      html,
      /<h3>1\.0\.0 - 2026-11-23<\/h3>\s*<h4>Added<\/h4>\s*<ul><li><code>a<\/code> and b\.<\/li><\/ul>/,
    );
  });
});
