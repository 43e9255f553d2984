import { expect } from '@open-wc/testing';

import { REGIONS } from '../../src/evidence/crisis.ts';
import { meta } from '../../src/evidence/meta.ts';
import { common as english } from '../../src/locale/en/common.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { RUBBISH } from '../support/rubbish.ts';
import { clear, part, probe, textOf } from './probe.ts';

const pause = () => new Promise((done) => setTimeout(done, 20));

const PHONE: Readonly<Record<string, string>> = {
  us: 'tel:988',
  ca: 'tel:988',
  uk: 'tel:116123',
  au: 'tel:131114',
};

describe('TreatmentElement', () => {
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
  });
  afterEach(() => {
    recorded.restore();
    clear();
  });

  describe('heading', () => {
    it('has its own until a text is given; an empty one hides it', async () => {
      const element = await probe();
      expect(part(element, 'heading')?.textContent).to.equal('Probe');
      expect(part(element, 'base')?.getAttribute('role')).to.equal('group');
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Probe');
      element.setAttribute('heading', 'Ours <b>');
      await element.updateComplete;
      expect(part(element, 'heading')?.textContent).to.equal('Ours <b>');
      element.setAttribute('heading', '');
      await element.updateComplete;
      expect(part(element, 'heading')).to.equal(null);
      expect(part(element, 'base')?.getAttribute('aria-label'), 'still named').to.equal('Probe');
      element.removeAttribute('heading');
      await element.updateComplete;
      expect(part(element, 'heading')?.textContent).to.equal('Probe');
    });

    for (const level of [1, 2, 3, 4, 5, 6]) {
      it(`is a native heading of level ${level}`, async () => {
        const element = await probe(`<element-probe heading-level="${level}"></element-probe>`);
        expect(part(element, 'heading')?.localName).to.equal(`h${level}`);
        expect(part(element, 'heading')?.hasAttribute('id')).to.equal(false);
        expect(element.headingLevel).to.equal(level);
        expect(recorded.lines).to.deep.equal([]);
      });
    }

    it('has the default level for any other, with a warning', async () => {
      const element = await probe('<element-probe heading-level="7"></element-probe>');
      expect(part(element, 'heading')?.localName).to.equal('h2');
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0])
        .to.include('<element-probe>')
        .and.include('heading-level="7"')
        .and.include('from 1 to 6');
    });
  });

  describe('attributes and properties', () => {
    it('warns once per element and value', async () => {
      const element = await probe('<element-probe theme="dim"></element-probe>');
      element.renders = 0;
      element.requestUpdate();
      await element.updateComplete;
      expect(element.renders).to.equal(1);
      expect(element.theme).to.equal('auto');
      expect(recorded.lines).to.have.length(1);
      element.theme = 'dull' as 'auto';
      element.theme = 'light';
      element.theme = 'dim' as 'auto';
      await element.updateComplete;
      expect(recorded.lines).to.have.length(2);
      await probe('<element-probe theme="dim"></element-probe>');
      expect(recorded.lines).to.have.length(3);
    });

    it('warns of a value that nothing on screen reads', async () => {
      const element = await probe();
      element.setAttribute('list', '“a b”');
      element.setAttribute('count', '9');
      element.removeAttribute('count');
      await element.updateComplete;
      expect(recorded.lines.filter((line) => line.includes('count="9"'))).to.have.length(1);
    });

    it('strips typographic quote marks, with a warning', async () => {
      const element = await probe(
        '<element-probe theme="“dark”" count="”4”" long-name="‘Name’"></element-probe>',
      );
      expect(element.theme).to.equal('dark');
      expect(element.count).to.equal(4);
      expect(element.longName).to.equal('Name');
      expect(recorded.lines).to.have.length(3);
      expect(recorded.lines.join()).to.include('straight quote marks');
    });

    it('never throws, whatever a property is given', async () => {
      const element = await probe();
      const names = Object.keys(
        (element.constructor as typeof HTMLElement & { properties: object }).properties,
      );
      for (const name of names as 'theme'[]) {
        for (const raw of RUBBISH) {
          element[name] = raw as 'auto';
          expect(typeof element[name]).to.not.equal('symbol');
        }
        await element.updateComplete;
        element[name] = undefined as never;
      }
      await element.updateComplete;
      expect(textOf(element)).to.include('Probe').and.include('one 3 false');
    });

    it('changes neither its own attributes nor its children', async () => {
      const inner = '<p>Call <b>us</b></p> text <!-- note --><span slot="footer">Foot</span>';
      const markup = `<element-probe id="a" theme="dim" class="x" data-y="z" on="" heading="">${inner}</element-probe>`;
      const element = await probe(markup);
      element.headingLevel = 3;
      await element.updateComplete;
      expect(element.parentElement!.innerHTML).to.equal(markup);
    });

    it('hides its unslotted children and shows its slots', async () => {
      const element = await probe(
        '<element-probe><p>fallback</p><p slot="footer">foot</p></element-probe>',
      );
      const [fallback, foot] = element.children;
      expect(fallback!.getBoundingClientRect().height).to.equal(0);
      expect(foot!.getBoundingClientRect().height).to.be.above(0);
    });
  });

  describe('crisis line', () => {
    it('never leaves the last number alone on a line', async () => {
      const element = await probe();
      const line = part(element, 'crisis')!;
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const ends: Range[] = [];
      while (texts.nextNode()) {
        const { data } = texts.currentNode as Text;
        const word = /call(?=\s$)|^911$/.exec(data);
        if (!word) continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        ends.push(range);
      }
      expect(ends.map(String)).to.deep.equal(['call', '911']);
      for (let width = 240; width < 720; width += 20) {
        element.style.width = `${width}px`;
        const [before, number] = ends.map((range) => range.getBoundingClientRect().bottom);
        expect(number, `at ${width}`).to.be.closeTo(before!, 5);
      }
    });

    for (const region of REGIONS) {
      it(`is there for ${region}, with links that work`, async () => {
        const element = await probe(`<element-probe region="${region}"></element-probe>`);
        const line = part(element, 'crisis')!;
        const links = [...line.querySelectorAll('a')];
        expect(line.getAttribute('role')).to.equal('note');
        expect(line.textContent).to.include('In crisis?');
        expect(line.textContent, 'each placeholder is filled').to.not.match(/[{}]/);
        expect(links.length).to.be.above(0);
        for (const link of links) {
          expect(link.href).to.match(/^(tel|sms|https):/);
          expect(link.rel).to.equal('noopener');
        }
        const phone = PHONE[region];
        if (phone) expect(links.map(({ href }) => href)).to.include(phone);
        expect(line.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
        await expect(element).to.be.accessible();
      });
    }

    it('gives way to the slot with region="other" only', async () => {
      const element = await probe(
        '<element-probe region="other"><p slot="crisis">Call 1234</p></element-probe>',
      );
      await pause();
      const own = part(element, 'crisis')!.querySelector('p')!;
      expect(own.hidden).to.equal(true);
      element.region = 'uk';
      await element.updateComplete;
      expect(own.hidden).to.equal(false);
    });

    for (const [what, inner] of [
      ['nothing', ''],
      ['an empty element', '<p slot="crisis"></p>'],
      ['white space', '<p slot="crisis"> &nbsp; </p>'],
      ['a hidden text', '<p slot="crisis" hidden>Call 1234</p>'],
      ['a text that a style hides', '<p slot="crisis" style="display:none">Call 1234</p>'],
      ['an invisible text', '<p slot="crisis" style="visibility:hidden">Call 1234</p>'],
      ['a transparent text', '<p slot="crisis" style="opacity:0">Call 1234</p>'],
      ['a script', '<script slot="crisis" type="text/plain">Call 1234</script>'],
    ] as const) {
      it(`keeps the general line where the slot holds ${what}`, async () => {
        const element = await probe(`<element-probe region="other">${inner}</element-probe>`);
        await pause();
        expect(part(element, 'crisis')!.querySelector('p')!.hidden).to.equal(false);
      });
    }

    it('comes back when the words in the slot go', async () => {
      const element = await probe(
        '<element-probe region="other"><p slot="crisis">Call <b>1234</b></p><div><p slot="crisis">not in the slot</p></div></element-probe>',
      );
      await pause();
      const own = part(element, 'crisis')!.querySelector('p')!;
      const slotted = element.querySelector('p')!;
      expect(own.hidden).to.equal(true);
      slotted.firstChild!.remove();
      const number = slotted.firstElementChild!.firstChild as Text;
      number.data = '';
      await pause();
      expect(own.hidden, 'a text emptied, deep within').to.equal(false);
      number.data = '1234';
      await pause();
      expect(own.hidden, 'and filled again').to.equal(true);
      slotted.textContent = '';
      await pause();
      expect(own.hidden, 'emptied').to.equal(false);
      slotted.textContent = 'Call 1234';
      await pause();
      expect(own.hidden, 'filled again').to.equal(true);
      slotted.hidden = true;
      await pause();
      expect(own.hidden, 'hidden').to.equal(false);
      slotted.hidden = false;
      await pause();
      slotted.remove();
      await pause();
      expect(own.hidden, 'removed').to.equal(false);
    });

    it('begins no line with a full stop', async () => {
      const element = await probe();
      const line = part(element, 'crisis')!;
      const texts: Node[] = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode.nodeValue) texts.push(walker.currentNode);
      const stops = texts.flatMap((text, index) => {
        const link = texts[index - 1]?.parentElement?.closest('a');
        return link && text.nodeValue!.startsWith('.') ? [{ link, text }] : [];
      });
      expect(stops).to.have.length(2);
      for (let width = 200; width < 420; width += 7) {
        element.style.width = `${width}px`;
        for (const { link, text } of stops) {
          const range = document.createRange();
          range.setStart(text, 0);
          range.setEnd(text, 1);
          const { right } = link.getBoundingClientRect();
          const stop = range.getBoundingClientRect();
          expect(Math.abs(stop.left - right), `${link.textContent} at ${width}`).to.be.below(1);
        }
      }
    });

    it('finds room in a narrow place with large type, each number on one line', async () => {
      for (const region of REGIONS) {
        const element = await probe(
          `<div style="width:270px;font-size:30px"><element-probe region="${region}"></element-probe></div>`,
        );
        const line = part(element, 'crisis')!;
        expect(line.scrollWidth, region).to.be.at.most(line.clientWidth);
        for (const link of line.querySelectorAll('a[href^=tel],a[href^=sms]')) {
          expect(link.getClientRects(), link.textContent).to.have.length(1);
        }
      }
    });

    it('is hidden by no style of the page', async () => {
      const style = document.createElement('style');
      style.textContent = `* { opacity: 1 } element-probe::part(crisis) { display: none !important; visibility: hidden !important;
        opacity: 0 !important; height: 0 !important; max-height: 0 !important; overflow: hidden !important;
        position: absolute !important; left: -999em; clip-path: inset(50%) !important; transform: scale(0) !important;
        filter: opacity(0) !important; font-size: 0 !important; color: transparent !important }`;
      document.head.append(style);
      const element = await probe();
      const line = part(element, 'crisis')!;
      const look = getComputedStyle(line);
      const box = line.getBoundingClientRect();
      style.remove();
      expect(look).to.include({
        display: 'block',
        visibility: 'visible',
        opacity: '1',
        position: 'static',
        overflow: 'visible',
        clipPath: 'none',
        transform: 'none',
        filter: 'none',
      });
      expect(parseFloat(look.fontSize)).to.be.above(10);
      expect(look.color).to.not.match(/, 0\)$/);
      expect(box.height).to.be.above(20);
      expect(box.left).to.be.at.least(0);
    });
  });

  it('lets the crisis slot hold what it holds where a browser cannot tell whether it is seen', async () => {
    const { checkVisibility } = Element.prototype;
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
    try {
      const element = await probe(
        '<element-probe region="other"><p slot="crisis">Call 1234</p></element-probe>',
      );
      await pause();
      expect(part(element, 'crisis')!.querySelector('p')!.hidden).to.equal(true);
    } finally {
      Object.assign(Element.prototype, { checkVisibility });
    }
  });

  describe('language', () => {
    it('shows English, marked as such, where the wanted language has no text', async () => {
      const element = await probe('<element-probe lang="tlh"></element-probe>');
      expect(part(element, 'base')!.lang).to.equal('en');
      expect(part(element, 'base')!.dir).to.equal('ltr');
      expect(textOf(element)).to.include('In crisis?');
    });

    it('marks nothing where English is wanted, or nothing is', async () => {
      for (const lang of ['', 'en', 'en-GB', 'EN_us']) {
        const element = await probe(`<element-probe lang="${lang}"></element-probe>`);
        expect(part(element, 'base')!.hasAttribute('lang'), lang).to.equal(false);
        expect(part(element, 'base')!.dir, lang).to.equal('ltr');
      }
      expect(recorded.lines.map((line) => line.includes('EN_us'))).to.deep.equal([true]);
    });

    it('says what a language is written like', async () => {
      await probe('<element-probe lang="en, please"></element-probe>');
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0]).to.include('lang="en, please"').and.include('BCP 47');
    });

    it('follows the nearest ancestor, out of shadow roots, and its changes', async () => {
      const outer = document.createElement('div');
      outer.className = 'place';
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(inner);
      const element = document.createElement('element-probe');
      inner.attachShadow({ mode: 'open' }).append(element);
      outer.lang = 'tlh';
      document.body.append(outer);
      await pause();
      const base = () => part(element, 'base')!;
      expect(base().lang, 'two shadow roots up').to.equal('en');
      inner.lang = 'en';
      await pause();
      expect(base().lang, 'a change inside a shadow root').to.equal('');
      inner.lang = 'tlh';
      outer.lang = 'en';
      await pause();
      expect(base().lang).to.equal('en');
      element.lang = 'en';
      await pause();
      expect(base().lang).to.equal('');
    });

    it('is what an XML page calls it, and none where the nearest says that it is not known', async () => {
      for (const [attributes, lang] of [
        ['xml:lang="tlh"', 'en'],
        ['lang="" xml:lang="tlh"', ''],
      ]) {
        const element = await probe(
          `<div lang="en"><div ${attributes}><element-probe></element-probe></div></div>`,
        );
        expect(part(element, 'base')!.lang, attributes).to.equal(lang);
        const inner = await probe(
          `<div lang="tlh"><div ${attributes}><element-probe></element-probe></div></div>`,
        );
        expect(part(inner, 'base')!.lang, attributes).to.equal(lang);
      }
    });

    it('follows the page, live', async () => {
      const element = await probe();
      document.documentElement.lang = 'tlh';
      await pause();
      expect(part(element, 'base')!.lang).to.equal('en');
      document.documentElement.lang = 'en';
      await pause();
      expect(part(element, 'base')!.lang).to.equal('');
    });
  });

  it('tells when the evidence was checked', async () => {
    const element = await probe();
    expect(textOf(element)).to.include(meta.version).and.include(english.disclaimer);
    expect(part(element, 'stale')).to.equal(null);
  });

  it('asks for a new look at the evidence once the review is past due', async () => {
    const now = Date.now;
    Date.now = () => Date.UTC(2100, 0, 1);
    try {
      const element = await probe();
      expect(part(element, 'stale')!.textContent).to.include('out of date');
      await expect(element).to.be.accessible();
    } finally {
      Date.now = now;
    }
  });

  it('keeps working after a move, and lets go when it is removed', async () => {
    const element = await probe();
    const other = document.createElement('div');
    other.className = 'place';
    document.body.append(other);
    other.append(element);
    other.lang = 'tlh';
    await pause();
    expect(part(element, 'base')!.lang).to.equal('en');
    element.remove();
    const { renders } = element;
    document.documentElement.lang = 'fr';
    document.documentElement.lang = 'en';
    await pause();
    expect(element.renders).to.equal(renders);
  });

  it('follows a body that replaces the old one', async () => {
    const old = document.body;
    const fresh = document.createElement('body');
    const element = await probe();
    try {
      old.replaceWith(fresh);
      fresh.append(element);
      await pause();
      fresh.style.background = '#111';
      await pause();
      expect(part(element, 'base')!.classList.contains('dark')).to.equal(true);
    } finally {
      fresh.replaceWith(old);
      element.remove();
    }
  });

  describe('room', () => {
    for (const [what, style, inner = ''] of [
      ['a flex row', 'display:flex'],
      ['a box in a flex row', 'display:flex', '<div>'],
      [
        'a box in a centred flex column',
        'display:flex;flex-direction:column;align-items:center',
        '<div>',
      ],
      ['a centred grid', 'display:grid;justify-items:center'],
      ['an equal grid', 'display:grid;grid-template-columns:1fr'],
      ['a float', 'display:flow-root', '<div style="float:left">'],
      ['a box as wide as its content', '', '<div style="width:fit-content">'],
      ['an inline block', '', '<div style="display:inline-block;white-space:nowrap">'],
      ['a table cell', 'display:table;max-width:100%', '<div style="display:table-cell">'],
      ['a box out of the flow', 'position:relative', '<div style="position:absolute">'],
      ['a page of vertical lines', 'writing-mode:vertical-rl'],
      [
        'words far apart',
        'display:flex;word-spacing:9em;text-indent:9em;letter-spacing:9em;white-space:pre',
      ],
    ] as const) {
      it(`is as wide as it can be used, and no wider than there is, in ${what}`, async () => {
        for (const width of [800, 280]) {
          const element = await probe(
            `<div style="width:${width}px;${style}">${inner}<element-probe></element-probe></div>`,
          );
          const box = element.getBoundingClientRect();
          expect(box.width, `of ${width}`).to.be.within(Math.min(width, 600), width);
          expect(box.height).to.be.below(1200);
          element.remove();
        }
      });
    }
  });

  it('has the measures that a page gives to its base', async () => {
    const element = await probe(
      '<style>element-probe::part(base){max-width:300px;margin-inline:20px}</style><div style="width:600px"><element-probe></element-probe></div>',
    );
    const { left, width } = part(element, 'base')!.getBoundingClientRect();
    expect([left - element.getBoundingClientRect().left, width]).to.deep.equal([20, 300]);
  });

  it('draws itself beside a style that an extension puts first', async () => {
    const element = await probe(
      '<div style="background:#777"><element-probe></element-probe></div>',
    );
    const ink = part(element, 'base')!.style.getPropertyValue('--_ink-accent');
    expect(ink).to.not.equal('');
    const foreign = document.createElement('style');
    element.renderRoot.prepend(foreign);
    element.parentElement!.style.background = '#fff';
    element.requestUpdate();
    await element.updateComplete;
    expect(part(element, 'base')!.style.getPropertyValue('--_ink-accent')).to.equal('');
    expect(foreign.style.length).to.equal(0);
  });

  it('can be copied where the page cannot', async () => {
    const element = await probe(
      '<div style="user-select:none;-webkit-user-select:none"><element-probe></element-probe></div>',
    );
    expect(getComputedStyle(part(element, 'base')!).webkitUserSelect).to.equal('text');
  });

  it('has no axe findings in either theme', async () => {
    for (const theme of ['light', 'dark']) {
      await expect(
        await probe(`<element-probe theme="${theme}"></element-probe>`),
      ).to.be.accessible();
    }
    expect(recorded.lines).to.deep.equal([]);
  });
});
