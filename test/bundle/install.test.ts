import { expect } from '@open-wc/testing';

import { frames, openPage, until, type HostPage } from '../support/host-page.ts';
import { expectSilence, expectWorks, SCRIPT } from '../support/works.ts';

const PAGE = '<!doctype html><html lang="en"><title>Host</title>';
const DATA = 'data-te="clinic-contact" data-clinic-name="Example Clinic" data-phone="212-555-0136"';

describe('ways to install', () => {
  let page: HostPage;
  const open = async (...args: Parameters<typeof openPage>) => (page = await openPage(...args));
  afterEach(() => {
    page.close();
    // What the libraries of a page keep is not the next page's.
    sessionStorage.clear();
  });

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

  describe("alone, in an optimiser's hands", () => {
    const ALONE = `async data-src="/dist/treatment-elements.js" ${DATA}`;
    /** What each leaves in the page, and does to it once the visitor moves. */
    const OPTIMISERS: Readonly<
      Record<string, readonly [tag: string, run: (inert: Element, live: Element) => void]>
    > = {
      'WP Rocket, which replaces the tag': [
        `type="rocketlazyloadscript" ${ALONE}`,
        (inert, live) => inert.replaceWith(live),
      ],
      'Rocket Loader, which puts the live tag before the inert one': [
        `type="5f2a91c0-text/javascript" ${ALONE}`,
        (inert, live) => inert.before(live),
      ],
      'one that puts the live tag after the inert one, and its other scripts too': [
        `type="litespeed/javascript" ${ALONE}`,
        (inert, live) => {
          inert.after(live);
          live.after(inert.ownerDocument.createElement('script'));
        },
      ],
      'Flying Scripts, which fills in the address': [
        `data-type="lazy" ${ALONE}`,
        (inert) => inert.setAttribute('src', inert.getAttribute('data-src')!),
      ],
      'one that runs it in the head, and leaves the tag where it was': [
        `type="text/delayed" ${ALONE}`,
        (inert, live) => {
          for (const name of live.getAttributeNames())
            if (name !== 'src') live.removeAttribute(name);
          inert.ownerDocument.head.append(live);
        },
      ],
      'one that runs it twice': [
        `type="text/delayed" ${ALONE}`,
        (inert, live) => {
          const again = inert.ownerDocument.createElement('script');
          for (const { name, value } of live.attributes) again.setAttribute(name, value);
          inert.replaceWith(live);
          live.addEventListener('load', () => live.replaceWith(again));
        },
      ],
    };

    for (const [name, [tag, run]] of Object.entries(OPTIMISERS)) {
      it(`shows one element: ${name}`, async () => {
        await open(`${PAGE}<body><p>Before</p><script ${tag}></script><p id="after">After</p>`);
        const inert = page.document.querySelector('[data-te]')!;
        const live = page.document.createElement('script');
        for (const { name: attribute, value } of inert.attributes) {
          if (!/type$|src$/.test(attribute)) live.setAttribute(attribute, value);
        }
        live.src = inert.getAttribute('data-src')!;
        run(inert, live);
        await expectWorks(page, ['clinic-contact']);
        await frames(3);
        expect(page.document.querySelectorAll('clinic-contact')).to.have.length(1);
        const element = page.document.querySelector('clinic-contact')!;
        const after = page.document.querySelector('#after')!;
        expect(element.compareDocumentPosition(after)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
        expect(element.previousElementSibling!.localName).to.equal('script');
        expectSilence(page);
      });
    }
  });

  describe('on a page that swaps itself', () => {
    const FRAME = (libraries: string) =>
      `<!doctype html><html lang="en"><head><title>Host</title><script src="/test/host/support/recorder.js"></script>${libraries}</head>`;
    const address = (html: string) => `/test/page?html=${encodeURIComponent(html)}`;
    /** By a click, or back to what Turbo keeps a copy of. */
    const visit = async (to: string, heading: string, action = 'advance') => {
      const { Turbo } = page.window as unknown as {
        Turbo: { visit(to: string, options: { action: string }): void };
      };
      Turbo.visit(to, { action });
      await until(() => page.document.querySelector('h1')?.textContent === heading, heading);
    };
    const count = (tag: string) => page.document.querySelectorAll(tag).length;
    const holds = async (tags: readonly ('clinic-contact' | 'treatment-compare')[]) => {
      for (const tag of ['clinic-contact', 'treatment-compare'] as const) {
        const wanted = tags.filter((one) => one === tag).length;
        await until(() => count(tag) === wanted, `${wanted} of ${tag}`);
      }
      await expectWorks(page, tags);
    };

    for (const [where, head, tail] of [
      ['in the head', SCRIPT, ''],
      ['in the body', '', SCRIPT],
    ] as const) {
      it(`follows Turbo there and back, its script ${where}`, async () => {
        const head2 = FRAME(
          `<script src="/test/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${head}`,
        );
        const second = address(
          `${head2}<body><h1>Two</h1><treatment-compare></treatment-compare><div ${DATA}></div>${tail}`,
        );
        await open(`${head2}<body><h1>One</h1><div ${DATA}><p>Call us</p></div>${tail}`);
        const first = page.window.location.href;
        await holds(['clinic-contact']);
        await visit(second, 'Two');
        await holds(['treatment-compare', 'clinic-contact']);
        await visit(first, 'One', 'restore');
        await holds(['clinic-contact']);
        expect(page.document.querySelector('[data-te]')!.children).to.have.length(1);
        expect(page.document.querySelectorAll('clinic-contact > p')).to.have.length(1);
        await visit(second, 'Two', 'restore');
        await holds(['treatment-compare', 'clinic-contact']);
      });

      it(`follows Turbo as a script that stands alone ${where === 'in the body' ? 'after text' : 'first'}`, async () => {
        const head2 = FRAME(
          '<script src="/test/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>',
        );
        const alone = `<script async src="/dist/treatment-elements.js" ${DATA}></script>`;
        const body = (heading: string) =>
          `${head2}<body>${tail ? `<h1>${heading}</h1>${alone}` : `${alone}<h1>${heading}</h1>`}`;
        await open(body('One'));
        const first = page.window.location.href;
        await holds(['clinic-contact']);
        await visit(address(body('Two')), 'Two');
        await holds(['clinic-contact']);
        await visit(first, 'One', 'restore');
        await holds(['clinic-contact']);
      });
    }

    it("keeps what was typed through Turbo's morphing refresh, however an element was put there", async () => {
      const data = `${DATA} data-form-action="/requests"`;
      await open(
        `${FRAME(`<meta name="turbo-refresh-method" content="morph"><script src="/test/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>${SCRIPT}`)}<body>
        <clinic-contact clinic-name="Example Clinic" phone="212-555-0136" form-action="/requests"></clinic-contact>
        <div ${data}><p>Call us</p></div><div><script async src="/dist/treatment-elements.js" ${data}></script></div>`,
      );
      await holds(['clinic-contact', 'clinic-contact', 'clinic-contact']);
      const elements = () => [...page.document.querySelectorAll('clinic-contact')];
      const typed = () =>
        elements().map(
          ({ shadowRoot }) => shadowRoot!.querySelector<HTMLInputElement>('[name=name]')?.value,
        );
      for (const [index, { shadowRoot }] of elements().entries()) {
        shadowRoot!.querySelector<HTMLInputElement>('[name=name]')!.value = `Name ${index}`;
      }
      for (const tried of ['once', 'twice']) {
        let rendered = false;
        page.document.addEventListener('turbo:render', () => (rendered = true), { once: true });
        const { Turbo } = page.window as unknown as {
          Turbo: { session: { refresh(address: string): void } };
        };
        Turbo.session.refresh(page.window.location.href);
        await until(() => rendered && elements().length === 3, `it is refreshed ${tried}`);
        expect(typed()).to.deep.equal(['Name 0', 'Name 1', 'Name 2']);
      }
      expect(page.document.querySelectorAll('[data-te] > clinic-contact > p')).to.have.length(1);
      await expectWorks(page, ['clinic-contact']);
    });

    for (const [name, file] of [
      ['htmx 2', 'htmx2/dist/htmx.min.js'],
      ['htmx 4', 'htmx.org/dist/htmx.min.js'],
    ] as const) {
      it(`follows ${name}, which swaps a part of the page`, async () => {
        const part = (theme: string) =>
          address(
            `<div id="place" ${DATA} data-theme="${theme}"><p>Call us</p></div><treatment-compare id="compare" theme="${theme}"></treatment-compare>`,
          );
        await open(
          `${FRAME(`<script src="/test/npm/${file}"></script>${SCRIPT}`)}<body>
          <button hx-get="${part('dark')}" hx-target="main">Dark</button>
          <button hx-get="${part('light')}" hx-target="main">Light</button><main></main>`,
        );
        await until(() => page.window.treatmentElements, 'the script has run');
        const [dark, light] = page.document.querySelectorAll('button');
        for (const [button, theme] of [
          [dark!, 'dark'],
          [light!, 'light'],
          [light!, 'light'],
          [dark!, 'dark'],
        ] as const) {
          const before = page.document.querySelector('treatment-compare');
          button.click();
          await until(
            () => page.document.querySelector('treatment-compare') !== before,
            'it is swapped',
          );
          await holds(['clinic-contact', 'treatment-compare']);
          for (const element of page.document.querySelectorAll('main clinic-contact, #compare')) {
            await until(() => element.getAttribute('theme') === theme, `${theme} is shown`);
          }
          expect(page.document.querySelectorAll('#place > *')).to.have.length(1);
        }
      });
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
