import { expect, waitUntil } from '@open-wc/testing';

import { contrast, readColor, type Rgb } from '../../src/element/surroundings.ts';
import { frames, openPage, until, type HostPage } from '../support/host-page.ts';
import { expectSilence, expectWorks } from '../support/works.ts';

const ARGUMENTS = {
  'treatment-compare': '--treatments "ketamine tms"',
  'ketamine-explainer': '--heading-level 3',
  'clinic-contact': '--clinic-name "Example Clinic" --phone 212-555-0136',
};
/** What has most that only a script can answer. */
const MORE: Readonly<Record<string, string>> = {
  'treatment-compare': '--selectable',
  'ketamine-explainer': '--timeline',
  'clinic-contact': '--form-action /requests',
};
const WATCH = `<script>
  var shift = 0;
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver(function (list) {
      list.getEntries().forEach(function (entry) { shift += entry.value; });
    }).observe({ type: 'layout-shift', buffered: true });
  }
</script>`;
const STYLE = '<style>body{font:16px/1.5 sans-serif;margin:8px}</style>';
const PAPERS = {
  white: STYLE,
  black: `${STYLE}<style>body{background:#111;color:rgb(255 255 255/87%)}</style>`,
};
const FOCUSABLE = 'a, button, input, summary, textarea';

const isShown = (part: Element) => part.checkVisibility({ visibilityProperty: true });
const colorOf = (part: Element, property: 'color' | 'backgroundColor'): Rgb =>
  readColor(getComputedStyle(part)[property])!;
/** Contrast of the crisis line with what is painted behind it. */
const legibility = (element: Element): number => {
  const root = element.shadowRoot!;
  const behind = [root.querySelector('div.base')!, element, element.ownerDocument.body]
    .map((part) => colorOf(part, 'backgroundColor'))
    .find(([, , , alpha]) => alpha > 0);
  return contrast(colorOf(root.querySelector('.crisis p')!, 'color'), behind ?? [1, 1, 1, 1]);
};
/** Computed or mixed, an engine may round each in its own way. */
const inBytes = (part: Element) =>
  colorOf(part, 'color').map((channel) => Math.round(channel * 255));

describe('content without the script', function () {
  // Node makes the content when a page asks for it.
  this.timeout(60_000);
  let page: HostPage | undefined;
  afterEach(() => page?.close());

  const load = async () => {
    await frames(3);
    const script = page!.document.createElement('script');
    script.src = '/dist/treatment-elements.js';
    page!.document.head.append(script);
  };

  for (const [tag, args] of Object.entries(ARGUMENTS)) {
    it(`${tag}: plain children are read first, and taken over without doubled text`, async () => {
      page = await openPage(
        `<!doctype html><html lang="en"><title>Host</title>${STYLE}<body><main>{{prerender ${tag} ${args}}}</main>`,
      );
      const main = page.document.querySelector('main')!;
      expect(main.innerText).to.include('988');
      expect(main.querySelector('a[href="tel:988"]')!.getBoundingClientRect().height).to.be.above(
        0,
      );
      await load();
      await expectWorks(page, [tag]);
      expect(
        main.innerText.match(/In crisis\?/g) ?? [],
        'the text is not doubled',
      ).to.have.length.below(2);
      expect(main.querySelector(`${tag} > div`)!.getBoundingClientRect().height).to.equal(0);
    });

    for (const [width, share, paper] of [
      [320, 0.5, 'white'],
      [768, 0.95, 'black'],
      [1400, 0.1, 'white'],
    ] as const) {
      it(`${tag}, ${width} px, on ${paper}: a shadow root of its own is taken over where it stands`, async () => {
        page = await openPage(
          `<!doctype html><html lang="en"><title>Host</title>${WATCH}${PAPERS[paper]}<body>{{prerender ${tag} ${args} ${MORE[tag]} --shadow}}<p id="after">After</p>`,
          { width },
        );
        const element = page.document.querySelector(tag)!;
        const root = element.shadowRoot!;
        const after = page.document.querySelector('#after')!;
        expect(root.textContent).to.include('988');
        const before = after.getBoundingClientRect().top;
        expect(before).to.be.above(100);
        const shown = () => [...root.querySelectorAll('[part]')].filter(isShown);
        const names = () => shown().map((part) => part.getAttribute('part'));
        const first = names();
        const inks = shown().map(inBytes);
        const reached = () => [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);
        const place = Math.floor(reached().length * share);
        const focused = reached()[place]!;
        focused.focus({ preventScroll: true });
        await load();
        await until(() => !root.querySelector('style'), 'the element shows itself');
        await expectWorks(page, [tag]);
        await frames(3);
        expect(element.shadowRoot === root).to.equal(true);
        expect(root.querySelectorAll('[part~=base]')).to.have.length(1);
        expect(names(), 'all that was shown, and no more').to.deep.equal(first);
        for (const [index, part] of shown().entries()) {
          for (const [channel, value] of inBytes(part).entries()) {
            // Ink on what is primary is the paper itself, which a style sheet cannot see.
            const far = paper === 'white' ? 1 : 16;
            expect(value, first[index]!).to.be.closeTo(inks[index]![channel]!, far);
          }
        }
        expect(root.activeElement === reached()[place], 'the focus stays').to.equal(true);
        expect(root.activeElement!.textContent.trim()).to.equal(focused.textContent.trim());
        expect(after.getBoundingClientRect().top, 'what follows stays where it is').to.be.closeTo(
          before,
          4,
        );
        expect((page.window as unknown as { shift: number }).shift).to.be.at.most(0.02);
      });
    }

    it(`${tag}: a shadow root of its own has nothing dead once it is clear that no script comes`, async () => {
      const origin = location.origin;
      page = await openPage(
        `<!doctype html><html lang="en"><title>Host</title>${STYLE}<body>{{prerender ${tag} ${args} ${MORE[tag]} --shadow}}<p id="after">After</p>${'<p>More</p>'.repeat(40)}<script src="/dist/treatment-elements.js"></script>`,
        { csp: `script-src ${origin}/test/host/support/`, width: 1280 },
      );
      expect(page.log.violations.join()).to.contain('script-src');
      expect(page.log.violations.join(), 'no style in its markup').not.to.contain('style-src');
      const root = page.document.querySelector(tag)!.shadowRoot!;
      const dead = () =>
        [...root.querySelectorAll('button, input')]
          .filter((part) => !part.closest('form, [popover]') && !part.matches('[popovertarget]'))
          .filter(isShown)
          .map((part) => part.outerHTML);
      const after = page.document.querySelector('#after')!;
      after.scrollIntoView();
      await frames(3);
      for (const animation of root.getAnimations()) {
        expect(animation.effect!.getTiming().delay).to.equal(10_000);
        animation.finish();
      }
      await frames(3);
      expect(dead()).to.deep.equal([]);
      if (CSS.supports('overflow-anchor', 'none')) {
        expect(after.getBoundingClientRect().top, 'the reader stays').to.be.closeTo(0, 4);
      }
      expect(root.querySelectorAll('[role=tabpanel]')).to.have.length(0);
      for (const part of root.querySelectorAll('[part~=step], [part~=theory-heading], .term')) {
        if (!part.closest('details')) expect(isShown(part), part.outerHTML).to.equal(true);
      }
      const heights = [...root.querySelectorAll<HTMLElement>('[part~=step]')].map(
        (step) => step.offsetHeight,
      );
      expect(heights.filter((height) => height < 150)).to.deep.equal([]);
      for (const stage of root.querySelectorAll<HTMLElement>('.stage')) {
        expect(stage.offsetWidth, 'no column is left empty').to.equal(
          stage.parentElement!.offsetWidth,
        );
      }
      for (const link of root.querySelectorAll<HTMLAnchorElement>('a.cite')) {
        expect(link.href).to.match(/^https?:/);
      }
      for (const term of root.querySelectorAll<HTMLButtonElement>('.term')) {
        for (let at = term.closest('details'); at; at = at.parentElement!.closest('details')) {
          at.open = true;
        }
        term.click();
        const meaning = term.nextElementSibling!;
        expect(meaning.matches(':popover-open'), term.textContent).to.equal(true);
        expect(isShown(meaning)).to.equal(true);
      }
    });

    for (const form of ['', '--shadow']) {
      it(`${tag} ${form}: Spanish is taken over without a word of English between`, async () => {
        page = await openPage(
          `<!doctype html><html lang="en"><title>Host</title>${WATCH}${STYLE}<body><main>{{prerender ${tag} ${args} --lang es ${form}}}</main><p id="after">After</p>`,
        );
        const main = page.document.querySelector('main')!;
        const text = () =>
          main.innerText + (page!.document.querySelector(tag)?.shadowRoot?.textContent ?? '');
        expect(text()).to.include('¿En crisis?');
        const seen: string[] = [];
        const look = () => {
          if (/In crisis\?/.test(text())) seen.push('English');
          if (!/¿En crisis\?/.test(text())) seen.push('nothing');
          if (page) requestAnimationFrame(look);
        };
        look();
        await load();
        await until(
          () => page!.document.querySelector(tag)?.shadowRoot?.adoptedStyleSheets.length,
          'the script has run',
        );
        await until(
          () =>
            page!.window.performance
              .getEntriesByType('resource')
              .some(({ name }) => name.endsWith('es.json')),
          'Spanish is there',
        );
        await until(
          () => !page!.document.querySelector(tag)!.shadowRoot!.querySelector('style'),
          'the element shows itself',
        );
        await frames(6);
        expect(seen).to.deep.equal([]);
        expectSilence(page);
        expect((page.window as unknown as { shift: number }).shift).to.be.at.most(
          form ? 0.02 : 0.1,
        );
      });
    }
  }

  it('shows all steps at once in a frame that may run no script', async () => {
    page = await openPage(
      `<!doctype html><html lang="en"><title>Host</title>${STYLE}<body>{{prerender ketamine-explainer --shadow}}`,
      { sandbox: 'allow-same-origin' },
    );
    const root = page.document.querySelector('ketamine-explainer')!.shadowRoot!;
    const shown = (name: string) => [...root.querySelectorAll(name)].filter(isShown).length;
    expect(shown('.step'), 'steps').to.equal(root.querySelectorAll('.step').length);
    expect(shown('.tabs, .controls'), 'what is dead').to.equal(0);
  });

  for (const [paper, style] of Object.entries(PAPERS)) {
    it(`is legible in either theme on ${paper}`, async () => {
      page = await openPage(
        `<!doctype html><html lang="en"><title>Host</title>${style}<body>{{prerender clinic-contact --theme dark --shadow}}{{prerender clinic-contact --theme light --shadow}}`,
      );
      for (const element of page.document.querySelectorAll('clinic-contact')) {
        expect(legibility(element), element.outerHTML).to.be.above(7);
      }
    });
  }

  for (const [ink, paper] of [
    ['#999', '#000'],
    ['#f66', '#111'],
    ['#999', '#fff'],
    ['#111', '#fff'],
  ]) {
    it(`is legible where the page's ink is ${ink} on ${paper}`, async () => {
      page = await openPage(
        `<!doctype html><html lang="en"><title>Host</title><style>body{background:${paper};color:${ink}}</style><body>{{prerender clinic-contact --shadow}}`,
      );
      expect(legibility(page.document.querySelector('clinic-contact')!)).to.be.above(7);
    });
  }

  it('stays legible on dark paper while its language is under way', async () => {
    page = await openPage(
      `<!doctype html><html lang="es"><title>Host</title>${PAPERS.black}<body>{{prerender clinic-contact --lang es --shadow}}`,
    );
    const element = page.document.querySelector('clinic-contact')!;
    const { window: host } = page;
    const ask = host.fetch.bind(host);
    host.fetch = async (...asked) => {
      await frames(6);
      return ask(...asked);
    };
    const seen: number[] = [];
    let isWatched = true;
    const look = () => {
      if (!isWatched) return;
      seen.push(legibility(element));
      requestAnimationFrame(look);
    };
    look();
    await load();
    await until(() => !element.shadowRoot!.querySelector('style'), 'the element shows itself');
    await frames(3);
    isWatched = false;
    expect(Math.min(...seen)).to.be.above(7);
  });

  describe('its form', () => {
    const FORM = '{{prerender clinic-contact --phone 212-555-0136 --form-action /requests --form}}';
    const HTML = `<!doctype html><html lang="en"><title>Host</title>${STYLE}<body><main>${FORM}</main>`;
    const MESSAGE =
      'Tuesdays.\n"<b>&amp; Zoë 日本 🙂 \u200fשלום\u202e!\u202c\ufeff a=b&c+d %00 end ';

    const fillIn = () => {
      const form = page!.document.forms[0]!;
      const { elements } = form as unknown as {
        elements: Record<string, HTMLInputElement & RadioNodeList>;
      };
      const name = `Ann ${crypto.randomUUID()}`;
      elements.name!.value = name;
      elements['contact-by']!.value = 'email';
      elements.email!.value = 'ann@home.example';
      elements.message!.value = MESSAGE;
      elements.consent!.checked = true;
      return { form, name };
    };

    it('is sent by the browser alone, to a server that takes it', async () => {
      page = await openPage(HTML);
      const { form, name } = fillIn();
      form.requestSubmit();
      const taken = async () => {
        const all = (await (await fetch('/requests')).json()) as {
          type: string;
          fields: Record<string, string>;
        }[];
        return all.find(({ fields }) => fields.name === name);
      };
      await waitUntil(taken, 'it has arrived', { timeout: 5000 });
      const { type, fields } = (await taken())!;
      expect(type).to.equal('application/x-www-form-urlencoded');
      expect(fields).to.deep.equal({
        name,
        'contact-by': 'email',
        phone: '',
        email: 'ann@home.example',
        'best-time': '',
        treatment: '',
        message: MESSAGE,
        consent: 'yes',
      });
    });

    it('is taken over with all that was typed, and seen once', async () => {
      page = await openPage(HTML);
      const { form, name } = fillIn();
      await load();
      await expectWorks(page, []);
      const root = () => page!.document.querySelector('clinic-contact')?.shadowRoot;
      await until(() => root()?.querySelector('form'), 'the element shows its own');
      const own = root()!.querySelector('form')!;
      const values = (of: HTMLFormElement) => Object.fromEntries(new page!.window.FormData(of));
      expect(values(own)).to.deep.equal({ ...values(form), website: '' });
      expect(values(own)).to.include({ name, message: MESSAGE, consent: 'yes' });
      expect(form.getBoundingClientRect().height).to.equal(0);
    });
  });
});
