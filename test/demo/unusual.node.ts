/** Unusual setups, in every form of the code and every engine: what is pasted is what was set up. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { codeFor, type Form, type Release } from '../../demo/builder/output.ts';
import { fromFragment, LOOK, toFragment, type Setup } from '../../demo/builder/state.ts';
import { ENGINES, isThere } from '../../scripts/lib/engines.ts';
import { pkg, root } from '../../scripts/lib/project.ts';
import { elementsOf, type Manifest } from '../../scripts/lib/manifest.ts';
import { openBrowser, until, type OpenBrowser, type Tab } from '../support/server/browsers.ts';
import { openSite, type Site } from '../support/server/site.ts';

type Values = Readonly<Record<string, string>>;

const HARD = `"Ana" & <b>'Sons'</b> &amp; 🌊 عيادة النور\n\n\tline two; </script> <!-- [gallery] {{ a }} {% b %} {# c #} \\u0041 {x} %41 + #1`;

const SHARED: Values = { 'heading-level': '4', theme: 'dark', region: 'ca' };

/** Every attribute that an element has, set to something else than its default. */
const ALL: Readonly<Record<string, Values>> = {
  'treatment-compare': {
    ...SHARED,
    heading: 'Side by side',
    lang: 'en',
    treatments: 'ect psychotherapy no-change',
    topics: 'cost how-given',
    layout: 'cards',
    selectable: '',
    src: 'evidence.json',
    'cta-href': 'https://example.com/book?for={treatment}&a=1#x',
    'cta-label': 'Ask',
    'referral-id': 'a b&c',
    publisher: 'Ellery Harbor',
    disclosure: 'We are paid.',
  },
  'ketamine-explainer': {
    ...SHARED,
    heading: 'How it may work',
    lang: 'en',
    theories: 'habenula synapse',
    theory: 'synapse',
    step: '3',
    timeline: '',
  },
  'clinic-contact': {
    ...SHARED,
    heading: 'Reach us',
    lang: 'en',
    'clinic-name': 'Ellery Harbor',
    address: '48 Harbor Row, Port Ellery, NY',
    phone: '212-555-0142',
    sms: '212-555-0143',
    email: 'hello@ellery-harbor.example',
    hours: 'Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00',
    closed: '2026-12-25 2027-01-01',
    'time-zone': 'America/New_York',
    'map-href': 'https://example.com/map?a=1&b=2',
    'booking-href': 'https://example.com/book',
    'form-action': 'https://example.com/take',
    'form-encoding': 'urlencoded',
    'form-fields': 'message best-time',
    'reply-time': 'soon',
    layout: 'inline',
    'structured-data': '',
  },
};

const TEXTS = [
  'heading',
  'cta-label',
  'publisher',
  'disclosure',
  'clinic-name',
  'address',
  'reply-time',
];

const ADDRESSES = ['src', 'cta-href', 'map-href', 'booking-href', 'form-action'];

const setups: Setup[] = Object.entries(ALL).flatMap(([tag, all]) => {
  const texts = Object.keys(all).filter((name) => TEXTS.includes(name));
  const hard = Object.fromEntries(texts.map((name) => [name, HARD]));
  return [
    all,
    { ...hard, phone: all['phone'] ?? '' },
    { ...all, ...hard, heading: '', lang: 'es' },
  ].map((values): Setup => ({
    tag,
    attributes: Object.fromEntries(Object.entries(values).filter(([name]) => name in all)),
    tokens: { '--te-radius': '0' },
    platform: 'html',
    host: 'here',
    folder: '/te',
    all: false,
    look: LOOK,
  }));
});

const wanted = (leaveOut: readonly string[] = []): [tag: string, attributes: Values][] =>
  setups.map(({ tag, attributes }) => [
    tag,
    Object.fromEntries(
      Object.entries(attributes)
        .filter(([name]) => !leaveOut.includes(name))
        .sort(),
    ),
  ]);

/** What stands on the page, frames included, once all of it is there. */
const found = (tab: Tab): Promise<[string, Values][]> =>
  tab.run((): [string, Values][] => {
    const pages = [
      document,
      ...[...document.querySelectorAll('iframe')].map((one) => one.contentDocument),
    ];
    return pages.flatMap((page) =>
      [
        ...(page?.querySelectorAll(
          ':is(treatment-compare, ketamine-explainer, clinic-contact):defined',
        ) ?? []),
      ].map((element): [string, Values] => [
        element.localName,
        Object.fromEntries(
          element
            .getAttributeNames()
            .filter((name) => !/^(?:style|data-te-mounted)$/.test(name))
            .sort()
            .map((name) => [name, element.getAttribute(name) ?? '']),
        ),
      ]),
    );
  });

const count = (pages: number): boolean =>
  [document, ...[...document.querySelectorAll('iframe')].map((one) => one.contentDocument)].flatMap(
    (page) => [
      ...(page?.querySelectorAll(
        ':is(treatment-compare, ketamine-explainer, clinic-contact):defined',
      ) ?? []),
    ],
  ).length === pages;

let site: Site;
let release: Release;
before(async () => {
  site = await openSite();
  release = {
    name: pkg.name,
    version: pkg.version,
    integrity: JSON.parse(readFileSync(join(site.dir, 'dist/integrity.json'), 'utf8')) as Values,
    here: `${site.url}dist/`,
  };
});
after(() => site.close());

it('set every attribute that there is, and survive their way through the address', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest;
  const known = new Map(
    elementsOf(manifest).map(({ tagName, attributes }) => [
      tagName,
      attributes.map(({ name }) => name),
    ]),
  );
  for (const [tag, names] of known)
    assert.deepEqual(Object.keys(ALL[tag] ?? {}).sort(), [...names].sort());
  for (const setup of setups) {
    assert.deepEqual(
      fromFragment(toFragment(setup), { ...setup, attributes: {} }, known, ['html']),
      setup,
    );
  }
});

for (const engine of ENGINES.filter((one) => isThere[one]())) {
  describe(`unusual setups in ${engine}`, () => {
    let browser: OpenBrowser;
    let tab: Tab;
    before(async () => {
      browser = await openBrowser[engine]();
      tab = await browser.open();
    });
    after(() => browser.close());

    /** On the demo's own origin, so that frames can be looked into. */
    const paste = async (code: string): Promise<void> => {
      await tab.goto(site.blank.replace('localhost', '127.0.0.1'));
      await tab.run((text) => {
        document.open();
        document.write(text);
        document.close();
      }, `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body><main>${code}</main></body></html>`);
      await until(tab, count, setups.length);
    };

    const all = (form: Form): string =>
      setups.map((setup) => codeFor(form, setup, release, HARD, '<p>Its text</p>')).join('\n');

    for (const form of ['tag', 'placeholder', 'script', 'plain'] as const) {
      it(`${form}: each element has what was set, to the letter`, async () => {
        await paste(all(form));
        assert.deepEqual(await found(tab), wanted());
      });
    }

    it('frame: each element has what was set, addresses of other sites aside', async () => {
      await paste(all('frame').replaceAll('loading="lazy"', ''));
      const seen = await found(tab);
      const unread = ADDRESSES.filter((name) => name !== 'src');
      assert.deepEqual(seen, wanted(unread));
    });

    it('npm: each element has what was set, once it is bundled', async () => {
      const lines = setups.map((setup, index) => {
        const [, , ...code] = codeFor('npm', setup, release, '').split('\n');
        const [load = '', ...rest] = code;
        return `${load}\n{ const at = ${index}; ${rest.join('\n')} }`;
      });
      const { outputFiles } = await build({
        stdin: { contents: lines.join('\n'), resolveDir: root },
        bundle: true,
        write: false,
        format: 'iife',
        logLevel: 'error',
      });
      await paste(
        `<script>addEventListener('DOMContentLoaded', () => {${(outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script')}})</script>`,
      );
      assert.deepEqual(await found(tab), wanted());
    });
  });
}
