import { expect, waitUntil } from '@open-wc/testing';

import { frames, openPage, until, type HostPage } from '../support/host-page.ts';
import { expectSilence, expectWorks } from '../support/works.ts';

const ARGUMENTS = {
  'treatment-compare': '--treatments "ketamine tms"',
  'ketamine-explainer': '--heading-level 3',
  'clinic-contact': '--clinic-name "Example Clinic" --phone 212-555-0136',
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

    it(`${tag}: a shadow root of its own is taken over where it stands`, async () => {
      page = await openPage(
        `<!doctype html><html lang="en"><title>Host</title>${WATCH}${STYLE}<body>{{prerender ${tag} ${args} --shadow}}<p id="after">After</p>`,
      );
      const element = page.document.querySelector(tag)!;
      const root = element.shadowRoot!;
      const after = page.document.querySelector('#after')!;
      expect(root.textContent).to.include('988');
      const before = after.getBoundingClientRect().top;
      expect(before).to.be.above(100);
      await load();
      await until(() => !root.querySelector('style'), 'the element shows itself');
      await expectWorks(page, [tag]);
      await frames(3);
      expect(element.shadowRoot === root).to.equal(true);
      expect(root.querySelectorAll('[part~=base]')).to.have.length(1);
      expect(after.getBoundingClientRect().top, 'what follows stays where it is').to.be.closeTo(
        before,
        4,
      );
      expect((page.window as unknown as { shift: number }).shift).to.be.at.most(0.02);
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
