import { expect } from '@open-wc/testing';

import { openPage, until, type HostPage } from '../support/host-page.ts';
import { expectSilence, expectWorks, SCRIPT } from '../support/works.ts';

const PAGE = '<!doctype html><html lang="en"><title>Host</title>';
const DATA = 'data-te="clinic-contact" data-clinic-name="Example Clinic" data-phone="212-555-0136"';

describe('ways to install', () => {
  let page: HostPage;
  const open = async (...args: Parameters<typeof openPage>) => (page = await openPage(...args));
  afterEach(() => page.close());

  for (const kind of ['async', 'defer', 'type="module"', '']) {
    it(`works as a script alone: ${kind || 'a plain one'}`, async () => {
      await open(
        `${PAGE}<body><p>Before</p><script ${kind} src="/dist/treatment-elements.js" ${DATA}></script><p>After</p>`,
      );
      await expectWorks(page, ['clinic-contact']);
      const element = page.document.querySelector('clinic-contact')!;
      expect(element.previousElementSibling!.localName).to.equal('script');
      expect(element.nextElementSibling!.textContent).to.equal('After');
      expect(page.document.querySelectorAll('clinic-contact')).to.have.length(1);
    });
  }

  it('works as several scripts alone', async () => {
    await open(
      `${PAGE}<body><script async src="/dist/treatment-elements.js" ${DATA}></script>
      <script async src="/dist/treatment-elements.js" data-te="treatment-compare" data-heading-level="3"></script>`,
    );
    await expectWorks(page, ['clinic-contact', 'treatment-compare']);
    expect(page.document.querySelectorAll('clinic-contact, treatment-compare')).to.have.length(2);
    expect(page.window.treatmentElements!.report()).to.deep.equal([]);
  });

  it('tells of a placeholder whose script is not there', async () => {
    await open(
      `${PAGE}<body><script src="/dist/clinic-contact.js"></script><div ${DATA}></div><div data-te="Treatment-Compare"></div>`,
    );
    await expectWorks(page, ['clinic-contact']);
    const [problem, ...others] = page.window.treatmentElements!.report();
    expect(others).to.deep.equal([]);
    expect(problem!.code).to.equal('tag-name');
    expect(problem!.message).to.include('treatment-compare.js');
  });

  it('works as a script alone whose file is another than the first', async () => {
    await open(
      `${PAGE}<body><script src="/dist/treatment-compare.js"></script><script async src="/dist/clinic-contact.js" ${DATA}></script>`,
    );
    await expectWorks(page, ['clinic-contact']);
    expect(page.document.querySelectorAll('clinic-contact')).to.have.length(1);
  });

  for (const where of ['before', 'after']) {
    it(`works in a div, the script ${where} it`, async () => {
      const div = `<p><div ${DATA}><p><br></p>Call 212-555-0136<br></div></p>`;
      await open(`${PAGE}<body>${where === 'before' ? SCRIPT + div : div + SCRIPT}`);
      await expectWorks(page, ['clinic-contact']);
      expect(page.document.body.innerText).to.not.include('Call 212');
    });
  }

  it('mounts each placeholder of a page that is parsed slowly, with all of its children', async () => {
    const chunk = '<p>filler</p>'.repeat(40);
    await open(
      `${PAGE}<body><script src="/dist/treatment-elements.js"></script><div ${DATA}>${chunk}<script>1</script>${chunk}<p slot="footer" id="foot">Foot</p></div>`,
    );
    await expectWorks(page, ['clinic-contact']);
    expect(page.document.querySelector('div')!.children).to.have.length(1);
    expect(page.document.querySelectorAll('clinic-contact > p')).to.have.length(81);
    expect(page.document.querySelector('#foot')!.getBoundingClientRect().height).to.be.above(0);
  });

  it('follows a page that swaps its body and caches the old one, as Turbo does', async () => {
    await open(`${PAGE}<body><div ${DATA}></div>${SCRIPT}`);
    await expectWorks(page, ['clinic-contact']);
    const { document } = page;
    const snapshot = document.body.cloneNode(true);
    const next = document.createElement('body');
    next.innerHTML = '<div data-te="treatment-compare"></div>';
    document.body.replaceWith(next);
    await expectWorks(page, ['treatment-compare']);
    document.body.replaceWith(snapshot);
    await expectWorks(page, ['clinic-contact']);
    expect(document.querySelectorAll('clinic-contact')).to.have.length(1);
    expect(document.querySelector('clinic-contact')!.childNodes).to.have.length(0);
  });

  it('follows a page that swaps a part of itself, as htmx does', async () => {
    await open(`${PAGE}<body>${SCRIPT}<main></main>`);
    await until(() => page.window.treatmentElements, 'the script has run');
    const main = page.document.querySelector('main')!;
    for (let visit = 0; visit < 3; visit++) {
      main.innerHTML = `<div ${DATA}><p>Call us</p></div>`;
      await expectWorks(page, ['clinic-contact']);
      expect(page.document.querySelectorAll('clinic-contact')).to.have.length(1);
    }
  });

  describe('?te-debug', () => {
    const debug = (query: string) =>
      `<script>history.replaceState(null, '', ${JSON.stringify(query)})</script>`;
    const panel = () => page.document.querySelector('dialog');

    it('shows the webmaster what is wrong, and goes away', async () => {
      await open(
        `${PAGE}${debug('?a=b&te-debug')}<body><clinic-contact phone="1" fone="2" theme="dim"></clinic-contact>${SCRIPT}`,
      );
      await until(panel, 'the list is shown');
      const host = panel()!;
      expect(panel()!.querySelectorAll('li').length).to.be.at.least(2);
      expect(panel()!.textContent).to.include('Write phone').and.include('theme="dim"');
      expect(host.getBoundingClientRect().height).to.be.above(50);
      panel()!.querySelector('button')!.click();
      await until(() => !host.isConnected, 'it goes away');
    });

    it('is a modal dialog, which gives the focus back', async () => {
      await open(
        `${PAGE}${debug('?te-debug=1')}<body><clinic-contact phone="1"></clinic-contact><button id="own">Own</button>${SCRIPT}`,
      );
      const own = page.document.querySelector<HTMLElement>('#own')!;
      own.focus();
      await until(panel, 'the list is shown');
      const host = panel()!;
      expect(host.textContent).to.include('page: 0');
      expect(host.matches(':modal')).to.equal(true);
      expect(page.document.activeElement).to.equal(host.querySelector('button'));
      // As the Escape key does.
      host.close();
      await until(() => !host.isConnected, 'it goes away');
      expect(page.document.activeElement).to.equal(own);
    });

    for (const query of ['?debug', '?x=te-debug', '?te-debugger', '#te-debug']) {
      it(`shows nothing to a visitor with ${query}`, async () => {
        await open(
          `${PAGE}${debug(query)}<body><clinic-contact theme="dim" phone="1"></clinic-contact>${SCRIPT}`,
        );
        await new Promise((done) => setTimeout(done, 1500));
        expect(panel()).to.equal(null);
      });
    }

    it('passes a strict policy', async () => {
      await open(
        `${PAGE}<body><clinic-contact phone="212-555-0136"></clinic-contact><script nonce="host">history.replaceState(null, '', '?te-debug')</script><script nonce="host" src="/dist/treatment-elements.js"></script>`,
        {
          csp: "default-src 'none'; script-src 'nonce-host' 'strict-dynamic'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
        },
      );
      await until(panel, 'the list is shown');
      expect(panel()!.matches(':modal')).to.equal(true);
      expectSilence(page);
    });
  });
});
