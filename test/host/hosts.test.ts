import { expect } from '@open-wc/testing';

import { openPage, until, type HostPage, type HostPageOptions } from '../support/host-page.ts';
import { ELEMENTS, expectContent, expectSilence, expectWorks, SCRIPT } from '../support/works.ts';

const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;
const DOCTYPE = '<!doctype html>';
const MODULES = '/test/npm';

/** A leak-in of every inherited property that a careless reset sets on everything. */
const LEAKS = `* { box-sizing: content-box !important; letter-spacing: 0.5em !important; line-height: 0.8 !important;
  text-transform: uppercase !important; text-align: right !important; white-space: nowrap !important;
  word-spacing: 2em !important; text-indent: 5em !important; font-style: italic !important; font-weight: 900 !important;
  text-shadow: 0 0 9px red !important; cursor: wait !important; list-style: square !important;
  font-variant: small-caps !important; word-break: break-all !important; hyphens: auto !important;
  text-decoration: line-through; margin: 3px; padding: 3px; max-width: 99999px; float: none }`;

interface Host {
  readonly name: string;
  readonly html: string;
  readonly options?: HostPageOptions;
}

const page = (head: string, body = '', attributes = 'lang="en"'): string =>
  `${DOCTYPE}<html ${attributes}><head><title>Host</title>${head}${SCRIPT}</head><body>${ELEMENTS}${body}</body></html>`;

const script = (code: string) => `<script>${code}</script>`;
const load = (file: string) =>
  `<script src="${file.startsWith('/') ? file : `${MODULES}/${file}`}"></script>`;

const STRICT =
  "default-src 'none'; script-src 'nonce-host' 'strict-dynamic'; style-src 'self'; img-src 'self'; " +
  "connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const HOSTS: readonly Host[] = [
  { name: 'a plain page', html: page('') },
  { name: 'quirks mode', html: page('').replace(DOCTYPE, '') },
  {
    name: 'a root font of 62.5 %',
    html: page('<style>html{font-size:62.5%}body{font-size:1.6rem}</style>'),
  },
  {
    name: 'everything red',
    html: page('<style>*{color:red!important;background:none!important}</style>'),
  },
  { name: 'a page that resets everything', html: page(`<style>${LEAKS}</style>`) },
  {
    name: 'a page that unsets everything and hides every div',
    html: page('<style>*{all:unset}head,head *{display:none}div{display:none!important}</style>'),
  },
  {
    name: 'a page of vertical lines',
    html: page('<style>html{writing-mode:vertical-rl;letter-spacing:1em}</style>'),
  },
  {
    name: 'a page that lays everything out in rows',
    html: page('<style>body{display:flex;align-items:center;gap:1em}</style>'),
  },
  {
    name: 'a page that makes a row of everything',
    html: page(
      '<style>*{display:flex!important}head,head *{display:none!important}body{flex-direction:column}</style>',
    ),
  },
  {
    name: 'a page that makes a grid with margins of everything',
    html: page(
      '<style>body,body>*{display:grid!important;grid-template-columns:1em 2em 1fr 2em 1em}body>*{grid-column:1/-1}</style>',
    ),
  },
  {
    name: 'a page whose text has no size, against the gaps between its columns',
    html: page('<style>body{font-size:0}p{font-size:16px}</style>'),
  },
  {
    name: 'a dark page in oklch(), under a veil',
    html: page(
      '<style>html{background:oklch(21% 0.034 264.7);transition:background 0.1s}body{background:rgb(255 255 255/0.04);color:#fff}</style>',
    ),
  },
  {
    name: 'a page that hides and inverts',
    html: page(
      '<style>body{visibility:visible}:not(:defined){visibility:hidden}body>*{all:revert}</style>',
    ),
  },
  { name: 'a page from right to left', html: page('', '', 'lang="en" dir="rtl"') },
  {
    name: 'a base address on another site',
    html: page('')
      .replace('<title>', '<base href="https://elsewhere.example/a/" target="_top"><title>')
      .replace('src="/', `src="${location.origin}/`),
  },
  {
    name: 'another charset',
    html: page('').replace(
      '<head>',
      '<head><script src="/test/host/support/recorder.js"></script>',
    ),
    options: { type: 'text/html; charset=windows-1252' },
  },
  { name: 'a page in Arabic', html: page('', '', 'lang="ar" dir="rtl"') },
  { name: 'jQuery 1.12', html: page(load('jquery/dist/jquery.min.js')) },
  { name: 'MooTools 1.5', html: page(load('mootools/lib/mootools-core-1.5.2-server.js')) },
  { name: 'zone.js', html: page(load('zone.js/bundles/zone.umd.min.js')) },
  {
    name: 'a custom-elements polyfill',
    html: page(
      script('window.customElements.forcePolyfill = true') +
        load('@webcomponents/custom-elements/custom-elements.min.js'),
    ),
  },
  { name: 'prototypes extended as in 2007', html: page(load('/test/host/support/old-globals.js')) },
  {
    name: 'enumerable additions to every prototype',
    html: page(
      script(
        '[Object,Array,String,Function,Map,Set,Promise,Element,Node].forEach(function(type){type.prototype.polluted=function(){return 1};type.prototype.extra="x"});Object.prototype.host=Object.prototype.mode=undefined',
      ),
    ),
  },
  {
    name: 'words of other scripts on every object',
    html: page(
      script(
        '["host","mode","detail","extra","phone","te","treatment"].forEach(function(name){Object.prototype[name]="polluted"})',
      ),
    ),
  },
  {
    name: 'frozen prototypes',
    html: page(
      script(
        '[Object,Array,Function,String,Number,Map,WeakMap,Set,Promise,Error,RegExp,Date,Node,Element,HTMLElement].forEach(function(type){Object.freeze(type.prototype);Object.freeze(type)})',
      ),
    ),
  },
  {
    name: 'methods replaced by much copied snippets',
    html: page(
      script(
        'Element.prototype.remove=function(){this.parentElement.removeChild(this)};String.prototype.replaceAll=function(from,to){return this.replace(new RegExp(from,"g"),to)};Array.prototype.flat=function(){return this.toString().split(",")}',
      ),
    ),
  },
  {
    name: 'a page with names of its own for what a browser has too',
    html: page(
      script(
        'var URL="/find-us",Text={},Range=9,Option=1,Plugin=1,Report={},Request=0;function Node(id){this.id=id}function Selection(){}function Comment(){}function Map(id){this.id=id}',
      ),
    ),
  },
  {
    name: 'a page without ResizeObserver, popover and dialog',
    html: page(
      script(
        'delete window.ResizeObserver;delete window.IntersectionObserver;delete HTMLElement.prototype.showPopover;delete HTMLElement.prototype.hidePopover;delete HTMLElement.prototype.togglePopover;delete HTMLElement.prototype.popover;delete Element.prototype.checkVisibility;delete window.requestIdleCallback;delete window.matchMedia',
      ),
    ),
  },
  {
    name: 'a page whose images are named as what its document has',
    html: `${DOCTYPE}<html lang="en"><head><title>Host</title></head><body>${['defaultView', 'baseURI'].map((name) => `<img name="${name}" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">`).join('')}${ELEMENTS.replace('<treatment-compare', '$& selectable').replace('<clinic-contact', '$& layout="bar" form-action="/requests"')}${SCRIPT}</body></html>`,
  },
  { name: 'no console', html: page(script('window.console = undefined')) },
  {
    name: 'a strict policy with Trusted Types',
    html: `${DOCTYPE}<html lang="en"><head><title>Host</title></head><body>${ELEMENTS}<script nonce="host" src="/dist/treatment-elements.js"></script></body></html>`,
    options: { csp: STRICT },
  },
  {
    name: 'the least policy there can be',
    html: `${DOCTYPE}<html lang="en"><head><title>Host</title></head><body>${ELEMENTS}<script nonce="host" src="/dist/treatment-elements.js"></script></body></html>`,
    options: {
      csp: "default-src 'none'; script-src 'nonce-host'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
    },
  },
  {
    name: 'XHTML',
    html: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Host</title><script src="/test/host/support/recorder.js"></script></head><body>${ELEMENTS}<script src="/dist/treatment-elements.js"></script></body></html>`,
    options: { type: 'application/xhtml+xml' },
  },
];

describe('host pages', () => {
  let host: HostPage;
  const open = async (...args: Parameters<typeof openPage>) => (host = await openPage(...args));
  afterEach(() => host.close());

  const base = (tag: string) =>
    host.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('[part~=base]')!;

  for (const { name, html, options } of HOSTS) {
    it(`works on ${name}`, async () => {
      await open(html, options);
      await expectWorks(host);
    });
  }

  it('shuts out what a page sets on everything', async () => {
    await open(page(`<style>${LEAKS}*{color:red!important}</style>`));
    await expectWorks(host);
    for (const tag of TAGS) {
      const style = host.window.getComputedStyle(base(tag));
      for (const [property, value] of Object.entries({
        'box-sizing': 'border-box',
        'letter-spacing': 'normal',
        'text-transform': 'none',
        'text-indent': '0px',
        'font-style': 'normal',
        'font-weight': '400',
        'text-shadow': 'none',
        cursor: 'auto',
        'word-break': 'normal',
        'font-variant-caps': 'normal',
      })) {
        expect(style.getPropertyValue(property), `${tag} ${property}`).to.equal(value);
      }
      expect(style.whiteSpace).to.equal('normal');
      expect(['start', 'left']).to.include(style.textAlign);
      expect(parseFloat(style.wordSpacing) || 0).to.equal(0);
      expect(style.color).to.not.equal('rgb(255, 0, 0)');
    }
  });

  it('takes its size and font from where it stands, not from the root', async () => {
    await open(page('<style>html{font-size:5px}body{font:21px Georgia,serif}</style>'));
    await expectWorks(host);
    for (const tag of TAGS) {
      const style = host.window.getComputedStyle(base(tag));
      expect(style.fontSize, tag).to.equal('21px');
      expect(style.fontFamily).to.match(/Georgia/);
    }
  });

  it('can be read where a page sizes its own paragraphs alone, and is as small as a page wants it', async () => {
    await open(
      page(
        '<style>html{font-size:62.5%}p{font-size:1.6rem}ketamine-explainer{font-size:11px}</style>',
      ),
    );
    await expectWorks(host);
    const sizes = TAGS.map((tag) => host.window.getComputedStyle(base(tag)).fontSize);
    expect(sizes).to.deep.equal(['12px', '11px', '12px']);
  });

  it('gives its tables its own ink and size in quirks mode, where those have the body’s', async () => {
    const quirks = page(
      '<style>body{color:#ff9;font-size:40px}main{background:#ffe;font-size:20px}</style>',
    )
      .replace(DOCTYPE, '')
      .replace(
        ELEMENTS,
        `<main>${ELEMENTS.replace('phone=', 'hours="Mo-Fr 09:00-17:00" time-zone="UTC" $&')}</main>`,
      );
    await open(quirks);
    await expectWorks(host);
    for (const [tag, least] of [
      ['treatment-compare', 20],
      ['clinic-contact', 0.8 * 20],
    ] as const) {
      const table = host.window.getComputedStyle(base(tag).querySelector('table')!);
      expect(table.color, tag).to.equal(host.window.getComputedStyle(base(tag)).color);
      expect(parseFloat(table.fontSize), tag).to.be.within(least, 20);
      const leading = parseFloat(table.lineHeight) / parseFloat(table.fontSize);
      expect(leading, tag).to.be.closeTo(1.5, 0.01);
    }
  });

  for (const [name, attributes, lang] of [
    ['in Arabic', 'lang="ar" dir="rtl"', 'en'],
    ['from right to left that names no language', 'dir="rtl"', ''],
  ] as const) {
    it(`speaks English, from left to right, on a page ${name}`, async () => {
      await open(page('', '', attributes));
      await expectWorks(host);
      for (const tag of TAGS) {
        expect(base(tag).lang).to.equal(lang);
        expect(host.window.getComputedStyle(base(tag)).direction).to.equal('ltr');
      }
      // What the page puts in runs as the page does.
      const own = host.document.createElement('p');
      own.slot = 'footer';
      host.document.querySelector('ketamine-explainer')!.append(own);
      expect(host.window.getComputedStyle(own).direction).to.equal('rtl');
      // Else the number would stand at the sentence's other end.
      const texts = host.document.createTreeWalker(base('treatment-compare'), NodeFilter.SHOW_TEXT);
      let text: string;
      do text = texts.nextNode()!.nodeValue!;
      while (!/\d+ of 100/.test(text) || !texts.currentNode.parentElement!.closest('.group'));
      const range = host.document.createRange();
      const at = text.search(/\d+ of 100/);
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 2);
      const number = range.getBoundingClientRect();
      range.setStart(texts.currentNode, text.indexOf('of'));
      range.setEnd(texts.currentNode, text.indexOf('of') + 2);
      expect(number.left).to.be.below(range.getBoundingClientRect().left);
    });
  }

  it('works in a sandbox that shuts its parent out', async () => {
    const answer = new Promise<{
      hostLog: HostPage['log'];
      elements: { tag: string; text: string; boxSizing: string; height: number; phone: string }[];
    }>((done) => {
      const ask = setInterval(() => host?.window.postMessage('what do you show?', '*'), 100);
      addEventListener('message', function hear({ data }) {
        const told = data as Awaited<typeof answer>;
        if (!told.elements?.every(({ text }) => text)) return;
        clearInterval(ask);
        removeEventListener('message', hear);
        done(told);
      });
    });
    await open(page(load('/test/host/support/sandboxed.js')), { sandbox: 'allow-scripts' });
    const { elements, hostLog } = await answer;
    expect(elements.map(({ tag }) => tag)).to.deep.equal(TAGS);
    for (const { boxSizing, height } of elements) {
      expect(boxSizing).to.equal('border-box');
      expect(height).to.be.above(100);
    }
    expect(elements[2]!.phone).to.match(/^tel:.*2125550136/);
    expect(hostLog.console).to.deep.equal([]);
    expect(hostLog.errors).to.deep.equal([]);
  });

  describe('however the elements get there', () => {
    const EMPTY = page('').replace(ELEMENTS, '<main></main>');
    const main = () => host.document.querySelector('main')!;

    const WAYS: Readonly<Record<string, () => void>> = {
      innerHTML: () => void (main().innerHTML = ELEMENTS),
      insertAdjacentHTML: () => main().insertAdjacentHTML('beforeend', ELEMENTS),
      'a fragment of a range': () =>
        main().append(host.document.createRange().createContextualFragment(ELEMENTS)),
      'a cloned template': () => {
        const template = host.document.createElement('template');
        template.innerHTML = ELEMENTS;
        main().append(template.content.cloneNode(true));
      },
      'the content of a template itself': () => {
        const template = host.document.createElement('template');
        template.innerHTML = ELEMENTS;
        main().append(template.content);
      },
      'an imported node': () => {
        const other = new host.window.DOMParser().parseFromString(ELEMENTS, 'text/html');
        main().append(
          ...[...other.body.children].map((node) => host.document.importNode(node, true)),
        );
      },
      'an adopted node': () => {
        const other = new host.window.DOMParser().parseFromString(ELEMENTS, 'text/html');
        main().append(...other.body.children);
      },
      'createElement and attributes': () => {
        for (const tag of TAGS) {
          const element = host.document.createElement(tag);
          main().append(element);
          element.setAttribute('clinic-name', 'Example Clinic');
          element.setAttribute('phone', '212-555-0136');
        }
      },
      'constructors and properties': () => {
        for (const tag of TAGS) {
          const element = new (host.window.customElements.get(tag)!)();
          Object.assign(element, { clinicName: 'Example Clinic', phone: '212-555-0136' });
          main().append(element);
        }
      },
      'a clone of live elements': () => {
        const first = host.document.createElement('div');
        first.innerHTML = ELEMENTS;
        main().append(first);
        const copy = first.cloneNode(true);
        first.replaceWith(copy);
      },
      'a body that replaces the old one': () => {
        const body = host.document.createElement('body');
        body.innerHTML = ELEMENTS;
        host.document.body.replaceWith(body);
      },
      'a whole document written anew': () => {
        host.document.open();
        host.document.write(`${DOCTYPE}<html lang="en"><title>New</title><body>${ELEMENTS}`);
        host.document.close();
      },
    };

    for (const [name, put] of Object.entries(WAYS)) {
      it(`works by ${name}`, async () => {
        await open(EMPTY);
        await until(() => host.window.treatmentElements, 'the script has run');
        put();
        await expectWorks(host);
      });
    }

    it('works by document.write while the page is parsed', async () => {
      await open(
        EMPTY.replace(
          '<main>',
          `<main><script>document.write(${JSON.stringify(ELEMENTS)})</script>`,
        ),
      );
      await expectWorks(host);
    });

    it('keeps content and styles when it is moved into a frame and back', async () => {
      await open(page(''));
      await expectWorks(host);
      const frame = host.document.createElement('iframe');
      frame.style.cssText = 'width:800px;height:600px';
      host.document.body.append(frame);
      const elements = TAGS.map((tag) => host.document.querySelector(tag)!);
      frame.contentDocument!.body.append(...elements);
      const inner = {
        document: frame.contentDocument!,
        window: frame.contentWindow!,
        log: host.log,
      };
      await expectContent(inner as unknown as HostPage);
      for (const element of elements) element.setAttribute('heading', 'Moved');
      await until(
        () => elements.every(({ shadowRoot }) => shadowRoot!.textContent.includes('Moved')),
        'they still change',
      );
      host.document.body.append(...elements);
      await expectContent(host);
      expectSilence(host);
    });
  });
});
