/** In a language that nobody speaks: no text on screen is hard-wired, and longer words find room. */
import { expect } from '@open-wc/testing';

import '../../src/index.ts';
import { common } from '../../src/locale/en/common.ts';
import { compare } from '../../src/locale/en/compare.ts';
import { contact } from '../../src/locale/en/contact.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { add, setFolder, type Catalogue } from '../../src/locale/locale.ts';
import { until } from '../support/host-page.ts';
import { BEGIN, outside, pseudoCatalogue, pseudoText } from '../support/pseudo.ts';

interface TestedElement extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

const ALL = 'ketamine esketamine tms antidepressants ect psychotherapy no-change';

/** Elements with all they can show; what a webmaster writes has no letters here. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'treatment-compare as a table': `<treatment-compare treatments="${ALL}" layout="table"></treatment-compare>`,
  'treatment-compare as cards': `<treatment-compare treatments="${ALL}" selectable cta-href="/1" publisher="1"></treatment-compare>`,
  'ketamine-explainer': `<ketamine-explainer timeline><p slot="testimonial">1</p></ketamine-explainer>`,
  'clinic-contact': `<clinic-contact clinic-name="1" heading="2" address="3" phone="212-555-0136" sms="212-555-0137"
    email="1@1" hours="Mo-Fr 09:00-17:00; Sa 00:00-24:00" closed="2030-12-25 2030-12-26" time-zone="Asia/Tokyo"
    booking-href="/1" form-action="/nowhere" reply-time="4"></clinic-contact>`,
};

/** What `Intl` writes: days, months and halves of the day. */
const INTL = (() => {
  const days = [...Array(12).keys()].flatMap((index) => {
    const day = new Date(Date.UTC(2030, index, index + 1));
    return ['es', 'es-US'].flatMap((tag) => [
      day.toLocaleString(tag, { weekday: 'long' }),
      day.toLocaleString(tag, { month: 'long' }),
    ]);
  });
  const week = [...Array(7).keys()].map((day) =>
    new Date(Date.UTC(2030, 0, day + 1)).toLocaleString('es', { weekday: 'long', timeZone: 'UTC' }),
  );
  return new RegExp(`${[...new Set([...days, ...week])].join('|')}|[ap]\\.\\s?m\\.`, 'gi');
})();

/** Sources are English, in whatever language; their authors are names. */
const SOURCES = '[lang=en], [part~=sources] li, [part~=source], .cite, .email';

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'];

/** Letters on screen, or said, that are not the catalogue's. */
const hardWired = (root: ShadowRoot): readonly string[] => {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let whole = '';
  while (texts.nextNode()) {
    const { data, parentElement: holder } = texts.currentNode as Text;
    if (!holder?.closest(SOURCES) && holder?.localName !== 'style') whole += `${data}\n`;
  }
  const said = [...root.querySelectorAll('*')].flatMap((element) =>
    element.closest(SOURCES) ? [] : ATTRIBUTES.map((name) => element.getAttribute(name) ?? ''),
  );
  return [whole, ...said].flatMap(
    (text) =>
      outside(text)
        .replace(INTL, '')
        .match(/\p{L}[\p{L} ]*/gu) ?? [],
  );
};

const name = (element: Element): string =>
  `<${element.localName} class="${element.getAttribute('class') ?? ''}" part="${element.getAttribute('part') ?? ''}"> ${element.textContent.trim().slice(0, 60)}`;

/** What is wider than its place. */
const tooWide = (element: TestedElement): readonly string[] => {
  const room = element.getBoundingClientRect();
  const found: string[] = [];
  for (const inner of element.shadowRoot.querySelectorAll('*')) {
    if (inner.closest('.hidden, .scroll, [popover], svg')) continue;
    const box = inner.getBoundingClientRect();
    if (!box.width) continue;
    if (box.right > room.right + 1 || box.left < room.left - 1) {
      found.push(`${name(inner)}: ${box.left - room.left} to ${box.right - room.left}`);
    } else if (
      // What is one pixel wide is there to be heard.
      inner.clientWidth > 1 &&
      !inner.parentElement?.matches('.what') &&
      getComputedStyle(inner).display !== 'inline' &&
      inner.scrollWidth > inner.clientWidth + 1
    ) {
      found.push(`${name(inner)}: ${inner.scrollWidth} in ${inner.clientWidth}`);
    }
  }
  for (const text of element.shadowRoot.querySelectorAll('svg text')) {
    const box = text.getBoundingClientRect();
    const picture = text.closest('svg')!.getBoundingClientRect();
    if (box.width && (box.right > picture.right + 2 || box.left < picture.left - 2)) {
      found.push(`${name(text)}: ${box.left - picture.left} to ${box.right - picture.left}`);
    }
  }
  return found;
};

describe('in a pseudo-language', () => {
  const fetched = window.fetch;
  let place: HTMLElement;
  let catalogue: Catalogue;
  before(() => {
    catalogue = pseudoCatalogue({
      common,
      compare,
      contact,
      evidence: evidenceWords,
      explainer,
      mechanisms,
    });
    // It stands in for Spanish: only a shipped language is ever asked for.
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(catalogue)));
    setFolder(`${location.origin}/`);
  });
  after(() => {
    window.fetch = fetched;
    setFolder(undefined);
  });
  beforeEach(() => {
    place = document.createElement('div');
    place.lang = 'es';
    place.style.inlineSize = '320px';
    document.body.append(place);
  });
  afterEach(() => place.remove());

  const put = async (html: string): Promise<TestedElement> => {
    place.innerHTML = html;
    const element = place.firstElementChild as TestedElement;
    await until(
      () => element.shadowRoot.textContent.includes(BEGIN),
      'the pseudo-language is there',
    );
    await element.updateComplete;
    return element;
  };

  /** Opens what is closed and reports what is missing, so that all there is to say is said. */
  const openAll = async (element: TestedElement): Promise<void> => {
    const root = element.shadowRoot;
    for (const details of root.querySelectorAll('details')) details.open = true;
    root.querySelector<HTMLElement>('button.cite')?.click();
    root.querySelector<HTMLElement>('[part~=submit]')?.click();
    root.querySelector<HTMLInputElement>('input[type=checkbox]:not(:checked)')?.click();
    await element.updateComplete;
  };

  it('is longer than English, and marked', () => {
    const text = pseudoText('Call {call} or text {text}, any time.');
    expect(text).to.match(/^\u2063.*\{call\}.*\{text\}.*\u2064$/);
    expect(text.length).to.be.above(37 * 1.25);
    expect(outside(`a\u2063b${text}c\u2064d`)).to.equal('ad');
  });

  it('the checks can fail', async () => {
    const element = await put(ELEMENTS['clinic-contact']!);
    const wide = document.createElement('p');
    wide.textContent = 'Hard-wired';
    wide.style.inlineSize = '400px';
    element.shadowRoot.querySelector('.foot')!.append(wide);
    expect(hardWired(element.shadowRoot)).to.deep.equal(['Hard', 'wired']);
    expect(tooWide(element)).to.have.length.above(0);
  });

  for (const [title, html] of Object.entries(ELEMENTS)) {
    it(`${title}: no text is hard-wired`, async () => {
      const element = await put(html);
      await openAll(element);
      expect(hardWired(element.shadowRoot)).to.deep.equal([]);
      expect(element.shadowRoot.querySelector('.base')!.hasAttribute('lang')).to.equal(false);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`${title}: nothing overflows at 320 px, ${dir}`, async () => {
        add('es', { ...catalogue, common: { ...(catalogue['common'] as object), direction: dir } });
        const element = await put(html);
        await openAll(element);
        expect(getComputedStyle(element.shadowRoot.firstElementChild!).direction).to.equal(dir);
        expect(tooWide(element)).to.deep.equal([]);
      });
    }
  }

  for (const theory of ['synapse', 'habenula']) {
    it(`the labels of each drawing find room: ${theory}`, async () => {
      const element = await put(`<ketamine-explainer theory="${theory}"></ketamine-explainer>`);
      const steps = element.shadowRoot.querySelectorAll(`#panel-${theory} article`).length;
      expect(steps).to.be.above(5);
      for (let step = 1; step <= steps; step++) {
        element.setAttribute('step', `${step}`);
        await element.updateComplete;
        expect(tooWide(element), `step ${step}`).to.deep.equal([]);
      }
    });
  }
});
