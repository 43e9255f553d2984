/** Spanish, from the file beside the built script: chosen, switched, checked, refused. */
import { expect } from '@open-wc/testing';

import { frames, openPage, until, type HostPage } from '../support/host-page.ts';
import { expectSilence, SCRIPT } from '../support/works.ts';

const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;
const CONTACT = `<clinic-contact clinic-name="Clínica Ejemplo" phone="212-555-0136" form-action="/requests"
  hours="Mo-Fr 09:00-17:00" closed="2030-12-25 2031-01-01" time-zone="America/New_York"></clinic-contact>`;
const ELEMENTS = `<treatment-compare treatments="ketamine ect"></treatment-compare>
<ketamine-explainer timeline></ketamine-explainer>${CONTACT}`;
/** The same with less to draw, for tests that draw it often. */
const LIGHT = ELEMENTS.replace('<treatment-compare', '<treatment-compare topics="how-given"');
const page = (lang: string, content = ELEMENTS) =>
  `<!doctype html><html lang="${lang}"><title>Host</title>${SCRIPT}${content}`;

const SPANISH: Readonly<Record<(typeof TAGS)[number], RegExp>> = {
  'treatment-compare': /¿Cómo se da\?.*Infusión de ketamina.*Seguir con su plan actual/s,
  'ketamine-explainer': /Nadie sabe con certeza.*Cómo hablan las células.*centros de recompensa/s,
  'clinic-contact': /Llamar.*Horario.*Pida que la clínica se comunique con usted/s,
};
const ENGLISH: Readonly<Record<(typeof TAGS)[number], RegExp>> = {
  'treatment-compare': /How is it given\?.*Ketamine infusion.*Keeping your current plan/s,
  'ketamine-explainer': /Nobody knows for sure.*How cells talk.*reward centers/s,
  'clinic-contact': /Call.*Hours.*Ask the clinic to contact you/s,
};
/** Words that only an English sentence has. */
const ENGLISH_WORDS = /\b(?:the|and|with|your|of|you|what|people|this)\b/gi;

describe('languages', () => {
  let host: HostPage;
  const open = async (...args: Parameters<typeof openPage>) => (host = await openPage(...args));
  afterEach(() => host.close());

  const element = (tag: string) => host.document.querySelector(tag)!;
  const base = (tag: string) => element(tag).shadowRoot!.querySelector<HTMLElement>('.base')!;
  const textOf = (tag: string) => (element(tag).shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
  const speaks = async (tag: (typeof TAGS)[number], words: typeof SPANISH) => {
    await until(() => words[tag].test(textOf(tag)), `${tag} says ${words[tag].source}`);
  };
  const catalogues = () => host.log.requests.filter((address) => address.includes('/locales/'));

  it('asks for nothing in English, whichever', async () => {
    await open(page('en-GB'));
    for (const tag of TAGS) {
      await speaks(tag, ENGLISH);
      expect(base(tag).hasAttribute('lang'), tag).to.equal(false);
    }
    await frames(3);
    expect(catalogues()).to.deep.equal([]);
    expectSilence(host);
  });

  it('shows Spanish on a Spanish page, from one file', async () => {
    await open(page('es'));
    for (const tag of TAGS) {
      await speaks(tag, SPANISH);
      expect(base(tag).hasAttribute('lang'), tag).to.equal(false);
      expect(base(tag).dir, tag).to.equal('ltr');
      const copy = base(tag).cloneNode(true) as HTMLElement;
      for (const other of copy.querySelectorAll('[lang=en], .cite')) other.remove();
      if (tag === 'treatment-compare') copy.querySelector('[part~=sources]')!.remove();
      expect(copy.textContent.match(ENGLISH_WORDS) ?? [], tag).to.deep.equal([]);
    }
    expect(catalogues()).to.have.length(1);
    expectSilence(host);
  });

  it('gives the Spanish way to 988', async () => {
    await open(page('es'));
    for (const tag of TAGS) {
      await speaks(tag, SPANISH);
      const line = element(tag).shadowRoot!.querySelector('[part~=crisis]')!;
      expect(line.textContent.replace(/\s+/g, ' '), tag).to.match(
        /Llame al 988 a cualquier hora; para español, oprima el 2\. .*AYUDA.* al 988/,
      );
      const links = [...line.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(links).to.deep.equal(['tel:988', 'sms:988', 'https://988lifeline.org', 'tel:911']);
    }
  });

  it('marks the English titles of sources, and who wrote them', async () => {
    await open(page('es'));
    await speaks('treatment-compare', SPANISH);
    await speaks('ketamine-explainer', SPANISH);
    const compare = element('treatment-compare').shadowRoot!;
    compare.querySelector<HTMLElement>('td summary')!.click();
    await until(() => compare.querySelector('.cite') !== null, 'a citation is there');
    const titles = compare.querySelectorAll('[part~=sources] li > *, .cite');
    for (const item of compare.querySelectorAll('[part~=sources] li')) {
      expect(item.textContent.trim()).to.equal(item.firstElementChild!.textContent.trim());
    }
    const cited = element('ketamine-explainer').shadowRoot!.querySelectorAll(
      '.cite, [part~=source-list] li > *',
    );
    for (const item of [...titles, ...cited]) expect(item.getAttribute('lang')).to.equal('en');
    expect(titles.length).to.be.above(10);
    expect(cited.length).to.be.above(10);
  });

  it('goes by the element, then its nearest ancestor, and follows live', async () => {
    await open(page('en', `<section>${LIGHT}</section>`));
    const section = host.document.querySelector('section')!;
    for (const tag of TAGS) await speaks(tag, ENGLISH);
    section.lang = 'es';
    for (const tag of TAGS) await speaks(tag, SPANISH);
    element('clinic-contact').setAttribute('lang', 'en');
    await speaks('clinic-contact', ENGLISH);
    await speaks('treatment-compare', SPANISH);
    expect(catalogues()).to.have.length(1);
    expectSilence(host);
  });

  it('goes by the page where nothing nearer says otherwise', async () => {
    await open(page('es', `<section lang="en">${LIGHT}</section>`));
    const section = host.document.querySelector('section')!;
    for (const tag of TAGS) await speaks(tag, ENGLISH);
    expect(catalogues()).to.deep.equal([]);
    section.removeAttribute('lang');
    for (const tag of TAGS) await speaks(tag, SPANISH);
    expect(catalogues()).to.have.length(1);
    expectSilence(host);
  });

  it('keeps what the reader did and wrote', async () => {
    await open(page('en'));
    for (const tag of TAGS) await speaks(tag, ENGLISH);
    const name = () =>
      element('clinic-contact').shadowRoot!.querySelector<HTMLInputElement>('#name')!;
    name().value = 'Ana';
    const details = () => element('treatment-compare').shadowRoot!.querySelector('details')!;
    details().open = true;
    element('ketamine-explainer').setAttribute('step', '3');
    await frames(2);
    host.document.documentElement.lang = 'es';
    for (const tag of TAGS) await speaks(tag, SPANISH);
    expect(name().value).to.equal('Ana');
    expect(details().open).to.equal(true);
    expect(textOf('ketamine-explainer')).to.include('Paso 3 de');
  });

  it('writes numbers, dates, lists and times as the country does', async () => {
    await open(page('es'));
    await speaks('treatment-compare', SPANISH);
    await speaks('clinic-contact', SPANISH);
    expect(textOf('treatment-compare')).to.include('766,180').and.include('noviembre de 2026');
    expect(textOf('treatment-compare')).to.match(/Visitas: 6, en 2[–-]3 semanas/);
    expect(textOf('clinic-contact')).to.match(/lunes .*9:00 a\.\s?m\.–5:00 p\.\s?m\./);
    expect(textOf('clinic-contact')).to.include(
      'Días de cierre: 25 de diciembre de 2030 y 1 de enero de 2031.',
    );
    host.document.documentElement.lang = 'es-ES';
    await until(() => textOf('treatment-compare').includes('766.180'), 'numbers as in Spain');
    await until(() => /9:00–17:00/.test(textOf('clinic-contact')), 'hours as in Spain');
  });

  for (const tag of ['es-MX', 'ES', 'es_MX', 'es-419', 'es-u-nu-latn']) {
    it(`serves Spanish for ${tag}`, async () => {
      await open(page(tag, LIGHT));
      for (const each of TAGS) await speaks(each, SPANISH);
    });
  }

  it('marks English where a language has no text, from left to right', async () => {
    await open(`${page('ar').replace('<html', '<html dir="rtl"')}`);
    for (const tag of TAGS) {
      await speaks(tag, ENGLISH);
      expect(base(tag).lang, tag).to.equal('en');
      expect(base(tag).dir, tag).to.equal('ltr');
    }
    expect(catalogues()).to.deep.equal([]);
    expectSilence(host);
  });

  it('refuses a file that is not the one the script knows: English stays, with one warning', async () => {
    const genuine = await (await fetch('/dist/locales/es.json')).text();
    const tampered = await (await fetch('/test/tampered/locales/es.json')).text();
    expect(tampered).to.equal(`${genuine} `);
    await open(page('es').replace('/dist/', '/test/tampered/'));
    await until(
      () => host.log.console.some((line) => /lang="es" could not be loaded/.test(line)),
      'a warning',
    );
    for (const tag of TAGS) {
      await speaks(tag, ENGLISH);
      expect(base(tag).lang, tag).to.equal('en');
    }
    element('clinic-contact').setAttribute('lang', 'es-MX');
    await frames(5);
    const warnings = host.log.console.filter((line) => line.startsWith('warn'));
    expect(warnings).to.have.length(1);
    expect(host.window.treatmentElements!.report().map(({ code }) => code)).to.include('locale');
  });

  it('works under a strict policy', async () => {
    const csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    await open(page('es'), { csp });
    for (const tag of TAGS) await speaks(tag, SPANISH);
    expectSilence(host);
  });

  it('finds room for Spanish at 320 px', async () => {
    await open(page('es'), { width: 320 });
    for (const tag of TAGS) {
      await speaks(tag, SPANISH);
      const room = element(tag).getBoundingClientRect();
      for (const inner of element(tag).shadowRoot!.querySelectorAll('*')) {
        if (inner.closest('.hidden, .what, svg')) continue;
        const box = inner.getBoundingClientRect();
        const what = `${tag}: <${inner.localName} class="${inner.getAttribute('class') ?? ''}"> ${inner.textContent.trim().slice(0, 40)}`;
        if (box.width) expect(box.right, what).to.be.below(room.right + 1.5);
      }
    }
    expect(host.document.documentElement.scrollWidth).to.equal(
      host.document.documentElement.clientWidth,
    );
  });
});
