import { expect } from '@open-wc/testing';

import { frames, openPage, until, type HostPage } from '../support/host-page.ts';
import {
  CONTACT,
  ELEMENTS,
  expectContent,
  expectSilence,
  expectWorks,
  SCRIPT,
} from '../support/works.ts';

const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;
const PAGE = '<!doctype html><html lang="en"><title>Host</title>';

const source = (file = 'treatment-elements.js') =>
  fetch(`/dist/${file}`).then((response) => response.text());

/** The same script with another version's literal. */
const otherVersion = async (file?: string) => {
  const code = await source(file);
  const { version } = (await (await fetch('/package.json')).json()) as { version: string };
  expect(code, 'the version is a literal').to.include(`"${version}"`);
  return code
    .replaceAll(`"${version}"`, '"9.9.9"')
    .replaceAll(`version ${version}`, 'version 9.9.9');
};

describe('the script', () => {
  let page: HostPage;
  const open = async (...args: Parameters<typeof openPage>) => (page = await openPage(...args));
  afterEach(() => page.close());

  const inject = (code: string, type = '') => {
    const script = page.document.createElement('script');
    script.type = type;
    script.textContent = code;
    page.document.body.append(script);
  };

  for (const [how, tag] of [
    ['async', SCRIPT],
    ['defer', '<script defer src="/dist/treatment-elements.js"></script>'],
    ['a module', '<script type="module" src="/dist/treatment-elements.js"></script>'],
    ['neither', '<script src="/dist/treatment-elements.js"></script>'],
    [
      'integrity and crossorigin, from another origin',
      '<script async integrity crossorigin="anonymous" src="{{other-origin}}/dist/treatment-elements.js"></script>',
    ],
  ] as const) {
    it(`works as ${how}, before the elements`, async () => {
      await open(`${PAGE}<head>${tag}</head><body>${ELEMENTS}`);
      await expectWorks(page);
    });

    it(`works as ${how}, after the elements`, async () => {
      await open(`${PAGE}<body>${ELEMENTS}${tag}`);
      await expectWorks(page);
    });
  }

  for (const tag of TAGS) {
    it(`works alone as ${tag}.js`, async () => {
      await open(`${PAGE}<script async src="/dist/${tag}.js"></script>${ELEMENTS}`);
      await expectWorks(page, [tag]);
      for (const other of TAGS) {
        expect(page.window.customElements.get(other) !== undefined).to.equal(other === tag);
      }
    });
  }

  it('works as three scripts of one element each, which share one global', async () => {
    const tags = TAGS.map((tag) => `<script src="/dist/${tag}.js"></script>`).join('');
    await open(`${PAGE}${tags}${ELEMENTS}<div data-te="clinic-contact" data-phone="1"></div>`);
    await expectWorks(page);
    expect(page.document.querySelectorAll('[data-te] > clinic-contact')).to.have.length(1);
    expect(page.window.treatmentElements!.report()).to.deep.equal([]);
  });

  it('reports what each of three scripts refused', async () => {
    const tags = TAGS.map((tag) => `<script src="/dist/${tag}.js"></script>`).join('');
    await open(`${PAGE}${tags}${ELEMENTS.replace(/<(\w+-\w+)/g, '<$1 theme="dim"')}`);
    await expectContent(page);
    const told = page.window.treatmentElements!.report();
    expect(told.map(({ tag, code }) => `${tag} ${code}`)).to.have.members(
      TAGS.map((tag) => `${tag} attribute`),
    );
  });

  it('works when a tag manager puts it in long after the page has loaded', async () => {
    await open(`${PAGE}${ELEMENTS}`);
    await frames(3);
    const script = page.document.createElement('script');
    script.src = '/dist/treatment-elements.js';
    page.document.head.prepend(script);
    await expectWorks(page);
  });

  it('works when it is inlined', async () => {
    await open(`${PAGE}${ELEMENTS}`);
    inject(await source());
    await expectWorks(page);
  });

  it('works when it is inlined as a module', async () => {
    await open(`${PAGE}${ELEMENTS}`);
    inject(await source(), 'module');
    await expectWorks(page);
  });

  it('works when an optimiser combines it with others, twice, in strict mode too', async () => {
    await open(`${PAGE}${ELEMENTS}`);
    const code = await source();
    inject(`var before = 1\n;${code}\n;${code}\n(function () { window.after = before })()`);
    await expectWorks(page);
    expect((page.window as unknown as { after: number }).after).to.equal(1);
    const strict = await source('clinic-contact.js');
    inject(`"use strict";${strict}`);
    expectSilence(page);
  });

  it('works when an optimiser takes the line breaks and the comments out', async () => {
    await open(`${PAGE}${ELEMENTS}`);
    inject(
      (await source())
        .replace(/\/\*![^]*?\*\/;?/, '')
        .replace(/\n\/\/# sourceMappingURL.*/, '')
        .trim(),
    );
    await expectWorks(page);
  });

  it('works when a delayed script tag is renamed and run again', async () => {
    await open(
      `${PAGE}${CONTACT}<script type="text/rocket" data-src="/dist/treatment-elements.js"></script>`,
    );
    const waiting = page.document.querySelector('script[type="text/rocket"]')!;
    const script = page.document.createElement('script');
    script.src = waiting.getAttribute('data-src')!;
    waiting.replaceWith(script);
    await expectWorks(page, ['clinic-contact']);
  });

  it('does nothing the second time', async () => {
    await open(`${PAGE}<script src="/dist/treatment-elements.js"></script>${ELEMENTS}${SCRIPT}`);
    const first = page.window.treatmentElements;
    await expectWorks(page);
    inject(await source());
    expect(page.window.treatmentElements).to.equal(first);
    expectSilence(page);
    expect(page.window.treatmentElements!.report().map(({ code }) => code)).to.deep.equal([
      'copies',
    ]);
  });

  for (const second of ['treatment-elements.js', 'clinic-contact.js']) {
    it(`lets the first version win over a second one in ${second}, with one note`, async () => {
      await open(`${PAGE}<script src="/dist/treatment-elements.js"></script>${ELEMENTS}`);
      const { version } = page.window.treatmentElements!;
      const classes = TAGS.map((tag) => page.window.customElements.get(tag));
      inject(await otherVersion(second));
      inject(await otherVersion(second));
      await expectContent(page);
      expect(TAGS.map((tag) => page.window.customElements.get(tag))).to.deep.equal(classes);
      expect(page.window.treatmentElements!.version).to.equal(version);
      expect(page.log.errors).to.deep.equal([]);
      expect(page.log.console).to.have.length(1);
      expect(page.log.console[0]).to.include(version).and.include('9.9.9');
      expect(page.window.treatmentElements!.report().map(({ code }) => code)).to.include(
        'versions',
      );
    });
  }

  it('lets the first version win where the page took the console away', async () => {
    await open(
      `${PAGE}<script>window.console = undefined</script><script src="/dist/treatment-elements.js"></script>${ELEMENTS}`,
    );
    inject(await otherVersion());
    await expectWorks(page);
    expect(page.window.treatmentElements!.report().map(({ code }) => code)).to.deep.equal([
      'versions',
    ]);
  });

  it('adds what the first version lacks, with one note', async () => {
    await open(`${PAGE}<script src="/dist/clinic-contact.js"></script>${ELEMENTS}
      <div data-te="treatment-compare"></div>`);
    inject(await otherVersion());
    await expectContent(page);
    await until(
      () => page.document.querySelector('[data-te] > treatment-compare'),
      'it is mounted',
    );
    expect(page.log.errors).to.deep.equal([]);
    expect(page.log.console).to.have.length(1);
    expect(page.window.treatmentElements!.version).to.not.equal('9.9.9');
  });

  it('is refused by the browser where its bytes are not those of the snippet', async () => {
    await open(
      `${PAGE}<script async integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous" src="{{other-origin}}/dist/treatment-elements.js"></script>
      <clinic-contact phone="1"><p>Call 988</p></clinic-contact>`,
    );
    await until(() => page.log.errors.length, 'the browser refuses it');
    expect(page.window.customElements.get('clinic-contact')).to.equal(undefined);
    expect(page.window.treatmentElements).to.equal(undefined);
    expect(page.document.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('survives an element that is named as its global', async () => {
    await open(
      `${PAGE}<p id="treatmentElements">x</p>${ELEMENTS}<script src="/dist/treatment-elements.js"></script>${SCRIPT}`,
    );
    await expectWorks(page);
    expect(page.window.treatmentElements!.mount).to.be.a('function');
  });

  it('loads, stores and publishes nothing but itself', async () => {
    await open(`${PAGE}<body>${ELEMENTS}`);
    const before = new Set(Object.getOwnPropertyNames(page.window));
    const script = page.document.createElement('script');
    script.src = '/dist/treatment-elements.js';
    page.document.body.append(script);
    await expectWorks(page);
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name));
    expect(added).to.have.members(['treatmentElements']);
    expect(Object.keys(page.window.treatmentElements!)).to.deep.equal([
      'version',
      'evidence',
      'mount',
      'report',
    ]);
    expect(page.document.cookie).to.equal('');
    expect(page.window.localStorage).to.have.length(0);
    expect(page.window.sessionStorage).to.have.length(0);
    expect((await page.window.indexedDB.databases?.()) ?? []).to.deep.equal([]);
    expect((await page.window.caches?.keys()) ?? []).to.deep.equal([]);
    expect(page.log.requests.filter((address) => !address.includes('/test/host/'))).to.deep.equal([
      script.src,
    ]);
    expect(page.window.treatmentElements!.report()).to.deep.equal([]);
  });

  it('leaves what the page had', async () => {
    await open(`${PAGE}${ELEMENTS}<p class="base heading crisis foot button">mine</p>`);
    const look = () => {
      const { cssText, color, display, font } = page.window.getComputedStyle(
        page.document.querySelector('p')!,
      );
      return [cssText, color, display, font].join();
    };
    const [before, sheets, head] = [
      look(),
      page.document.styleSheets.length,
      page.document.head.innerHTML,
    ];
    inject(await source());
    await expectWorks(page);
    expect(look()).to.equal(before);
    expect(page.document.styleSheets).to.have.length(sheets);
    expect(page.document.adoptedStyleSheets).to.have.length(0);
    expect(page.document.head.innerHTML).to.equal(head);
  });
});
