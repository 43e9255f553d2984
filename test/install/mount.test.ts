import { expect } from '@open-wc/testing';

import '../../src/treatment-elements.ts';
import { recordConsole, recordErrors, type Recorded } from '../support/console.ts';
import { RUBBISH, RUBBISH_TEXT } from '../support/rubbish.ts';

const { errors } = recordErrors();
/** Throws on whatever is read of it. */
const isTrap = (value: unknown): boolean => {
  try {
    return !Object(value) || (value as Node | null)?.nodeType === -1;
  } catch {
    return true;
  }
};
const tick = () => new Promise((done) => setTimeout(done));
/** An element that the page has lost is there again before that is drawn. */
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

describe('data-te', () => {
  let recorded: Recorded;
  let place: HTMLElement;
  beforeEach(() => {
    errors.length = 0;
    recorded = recordConsole();
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    recorded.restore();
    place.remove();
    expect(errors, 'nothing throws').to.deep.equal([]);
  });

  const put = async (html: string): Promise<HTMLElement> => {
    place.innerHTML = html;
    await tick();
    return place.firstElementChild as HTMLElement;
  };
  /** The markup of the place, with the mark of a mounted element left out. */
  const markup = () => place.innerHTML.replaceAll(' data-te-mounted=""', '');

  it('puts the element into its placeholder, with its attributes', async () => {
    await put(
      '<div data-te="treatment-compare" data-treatments="ketamine tms" data-heading-level="3"></div>',
    );
    const element = place.querySelector('div > treatment-compare')!;
    expect(element.getAttribute('treatments')).to.equal('ketamine tms');
    expect(element.getAttribute('heading-level')).to.equal('3');
    expect(element.shadowRoot!.querySelector('h3')).to.not.equal(null);
    expect(recorded.lines).to.deep.equal([]);
  });

  it('takes over the attributes of the contract and no others', async () => {
    const refused = [
      'onclick',
      'onload',
      'style',
      'id',
      'class',
      'slot',
      'srcdoc',
      'href',
      'dir',
      'te',
      'te-debug',
      'foo',
      'treatments',
    ];
    await put(
      `<div data-te="clinic-contact" data-phone="1" ${refused
        .map((name) => `data-${name}="alert(1)"`)
        .join(' ')
        .replace('data-te="alert(1)"', '')}></div>`,
    );
    const element = place.querySelector('clinic-contact')!;
    expect(element.getAttributeNames().sort()).to.deep.equal(['data-te-mounted', 'phone']);
  });

  it('keeps its children, as fallback and in slots', async () => {
    await put(
      '<div data-te="clinic-contact" data-phone="1"><p>Call us</p><br><p slot="footer">Foot</p>text</div>',
    );
    expect(markup()).to.equal(
      '<div data-te="clinic-contact" data-phone="1"><clinic-contact phone="1"><p>Call us</p><br><p slot="footer">Foot</p>text</clinic-contact></div>',
    );
    const [fallback, , foot] = place.querySelector('clinic-contact')!.children;
    expect(fallback!.getBoundingClientRect().height).to.equal(0);
    expect(foot!.getBoundingClientRect().height).to.be.above(0);
  });

  it('takes in children that come later', async () => {
    const holder = await put('<div data-te="clinic-contact" data-phone="1"></div>');
    holder.insertAdjacentHTML('beforeend', '<p>later</p>');
    await tick();
    expect(holder.children).to.have.length(1);
    expect(holder.querySelector('clinic-contact > p')!.textContent).to.equal('later');
    holder.innerHTML = '<p>all new</p>';
    await frame();
    expect(holder.innerText).to.not.include('all new');
    expect(holder.querySelectorAll('clinic-contact')).to.have.length(1);
  });

  it('is there again where a page is made like its own markup, which knows of no element', async () => {
    const holder = await put(
      '<div data-te="clinic-contact" data-phone="1"><p slot="footer">One</p></div>',
    );
    for (const children of ['', '<p slot="footer">Two</p>']) {
      const old = holder.querySelector('clinic-contact')!;
      holder.insertAdjacentHTML('afterbegin', children);
      old.remove();
      holder.dataset.phone = '2';
      await frame();
      const [element, ...others] = holder.children;
      expect(others).to.deep.equal([]);
      expect(element!.outerHTML).to.equal(
        `<clinic-contact data-te-mounted="" phone="2">${children}</clinic-contact>`,
      );
    }
  });

  it('does not fight a page that takes each element out at once', async () => {
    let taken = 0;
    const blocker = new MutationObserver(() => {
      for (const element of place.querySelectorAll('clinic-contact')) {
        element.remove();
        // Else a fight would have no end.
        if (++taken > 9) blocker.disconnect();
      }
    });
    const watch = () => blocker.observe(place, { childList: true, subtree: true });
    const holder = await put('<div data-te="clinic-contact" data-phone="1"></div>');
    watch();
    holder.replaceChildren();
    await frame();
    blocker.disconnect();
    expect(taken).to.equal(1);
    expect(holder.childNodes).to.have.length(0);
    watch();
    const other = await put('<div data-te="clinic-contact" data-phone="1"></div>');
    await tick();
    blocker.disconnect();
    expect(taken).to.equal(2);
    expect(other.childNodes).to.have.length(0);
  });

  it('leaves the page time to breathe where it takes each out once that has rendered', async () => {
    const holder = await put('<div data-te="clinic-contact" data-phone="1"></div>');
    let taken = 0;
    const take = async () => {
      const element = holder.querySelector('clinic-contact');
      await element?.updateComplete;
      element?.remove();
      // Else a fight in one task would have no end.
      if (element && ++taken > 99) blocker.disconnect();
    };
    const blocker = new MutationObserver(() => void take());
    blocker.observe(holder, { childList: true });
    await take();
    await new Promise((done) => setTimeout(done));
    blocker.disconnect();
    expect(taken).to.be.below(9);
  });

  it('leaves an element where a page has taken it', async () => {
    const holder = await put('<div data-te="clinic-contact" data-phone="1"></div>');
    const element = holder.firstElementChild!;
    place.append(element);
    await tick();
    expect(element.parentElement).to.equal(place);
    expect(holder.childNodes).to.have.length(0);
  });

  it('is one, with what was typed, where a page takes it out and puts it elsewhere later', async () => {
    const holder = await put(
      '<div data-te="clinic-contact" data-phone="1" data-form-action="/requests"></div>',
    );
    const element = holder.querySelector('clinic-contact')!;
    element.shadowRoot!.querySelector<HTMLInputElement>('[name=name]')!.value = 'Ada';
    element.remove();
    holder.dataset.phone = '2';
    await frame();
    expect(holder.innerHTML).to.include('phone="2"').and.include('data-te-mounted');
    const shown = holder.querySelector('clinic-contact')!.shadowRoot!;
    expect(shown.querySelector<HTMLInputElement>('[name=name]')!.value).to.equal('Ada');
    place.append(element);
    await frame();
    expect(place.querySelectorAll('clinic-contact')).to.have.length(1);
    expect(holder.childNodes).to.have.length(0);
  });

  it('follows changes of its attributes, and leaves alone those that a page set itself', async () => {
    const holder = await put('<div data-te="clinic-contact" data-phone="1"></div>');
    const element = holder.querySelector('clinic-contact')!;
    element.setAttribute('theme', 'dark');
    holder.dataset.phone = '2';
    holder.dataset.clinicName = 'New';
    holder.dataset.treatments = 'tms';
    await tick();
    expect(element.getAttribute('phone')).to.equal('2');
    expect(element.getAttribute('clinic-name')).to.equal('New');
    expect(element.hasAttribute('treatments')).to.equal(false);
    expect(element.getAttribute('theme')).to.equal('dark');
    delete holder.dataset.phone;
    await tick();
    expect(element.hasAttribute('phone')).to.equal(false);
  });

  it('follows a change of data-te, with its children', async () => {
    const holder = await put(
      '<div data-te="clinic-contact" data-phone="1" data-heading="H"><p>x</p></div>',
    );
    holder.dataset.te = 'ketamine-explainer';
    await tick();
    expect(markup()).to.equal(
      '<div data-te="ketamine-explainer" data-phone="1" data-heading="H"><ketamine-explainer heading="H"><p>x</p></ketamine-explainer></div>',
    );
    delete holder.dataset.te;
    await tick();
    expect(markup()).to.equal('<div data-phone="1" data-heading="H"><p>x</p></div>');
    holder.dataset.te = 'clinic-contact';
    await tick();
    expect(holder.querySelector('clinic-contact[phone="1"] > p')).to.not.equal(null);
  });

  it('works for placeholders that are added, moved, nested, cloned and removed', async () => {
    const holder = document.createElement('div');
    holder.dataset.te = 'clinic-contact';
    holder.dataset.phone = '1';
    const outer = document.createElement('section');
    outer.append(holder);
    place.append(outer);
    await tick();
    const element = holder.querySelector('clinic-contact')!;
    expect(element.isConnected).to.equal(true);
    place.prepend(holder);
    await tick();
    expect(holder.firstElementChild).to.equal(element);
    const copy = holder.cloneNode(true) as HTMLElement;
    place.append(copy);
    await tick();
    expect(copy.querySelectorAll('clinic-contact')).to.have.length(1);
    copy.dataset.phone = '2';
    await tick();
    expect(copy.querySelector('clinic-contact')!.getAttribute('phone')).to.equal('2');
    holder.remove();
    copy.remove();
    await tick();
    expect(place.querySelectorAll('clinic-contact')).to.have.length(0);
  });

  it('restores a page from a copy of its markup without doubling anything', async () => {
    await put('<div data-te="clinic-contact" data-phone="1"><p>Call us</p></div>');
    const snapshot = place.innerHTML;
    place.innerHTML = '';
    await tick();
    place.innerHTML = snapshot;
    await tick();
    expect(place.innerHTML).to.equal(snapshot);
  });

  it('works inside the light DOM of an element, and in a placeholder', async () => {
    await put(
      '<treatment-compare><div slot="footer" data-te="clinic-contact" data-phone="1"></div></treatment-compare>',
    );
    expect(place.querySelector('clinic-contact')!.getBoundingClientRect().height).to.be.above(100);
    await put(
      '<div data-te="treatment-compare"><div slot="footer" data-te="clinic-contact" data-phone="1"></div></div>',
    );
    expect(place.querySelector('treatment-compare > div > clinic-contact')).to.not.equal(null);
    expect(place.querySelector('clinic-contact')!.getBoundingClientRect().height).to.be.above(100);
  });

  it('bears what editors do to it', async () => {
    await put(
      '<p><p data-te="clinic-contact" data-phone="1"><br>&nbsp;</p></p><div data-te=" Treatment-Compare "><p><br></p></div>',
    );
    expect(
      place.querySelectorAll('[data-te] > clinic-contact, [data-te] > treatment-compare'),
    ).to.have.length(2);
    expect(recorded.lines).to.deep.equal([]);
    await put('<div data-te="“clinic-contact”" data-phone="“212-555-0136”"></div>');
    expect(
      place.querySelector('clinic-contact')!.shadowRoot!.querySelector('a[href*="2125550136"]'),
    ).to.not.equal(null);
    expect(recorded.lines.join()).to.include('phone');
  });

  it('says once what an unknown name should be, and shows nothing', async () => {
    const holder = await put('<div data-te="treatment-comparison"><p>x</p></div>');
    window.treatmentElements!.mount();
    expect(holder.innerHTML).to.equal('<p>x</p>');
    expect(recorded.lines).to.have.length(1);
    expect(recorded.lines[0]).to.include('treatment-comparison').and.include('treatment-compare, ');
  });

  it('survives rubbish', async () => {
    for (const value of RUBBISH_TEXT) {
      const holder = document.createElement('div');
      holder.setAttribute('data-te', value);
      holder.setAttribute('data-phone', value);
      place.append(holder);
      await tick();
      holder.setAttribute('data-te', 'clinic-contact');
      await tick();
      expect(holder.querySelectorAll('clinic-contact')).to.have.length(1);
      holder.remove();
    }
    for (const root of RUBBISH.filter((value) => !isTrap(value)))
      window.treatmentElements!.mount(root as ParentNode);
    for (const tag of [
      'img',
      'input',
      'svg',
      'template',
      'iframe',
      'textarea',
      'table',
      'select',
    ]) {
      await put(`<${tag} data-te="clinic-contact" data-phone="1"></${tag}>`);
    }
  });

  it('mounts what is in a shadow root when it is asked to', async () => {
    const root = place.attachShadow({ mode: 'open' });
    root.innerHTML = '<div data-te="clinic-contact" data-phone="1"></div>';
    await tick();
    expect(root.querySelector('clinic-contact')).to.equal(null);
    window.treatmentElements!.mount(root);
    expect(root.querySelector('clinic-contact')!.getAttribute('phone')).to.equal('1');
  });

  it('mounts in a body that replaces the old one', async () => {
    const old = document.body;
    const fresh = document.createElement('body');
    fresh.innerHTML = '<div data-te="clinic-contact" data-phone="1"></div>';
    old.replaceWith(fresh);
    await tick();
    const mounted = fresh.querySelector('clinic-contact');
    fresh.append(document.createElement('div'));
    (fresh.lastElementChild as HTMLElement).dataset.te = 'treatment-compare';
    await tick();
    const later = fresh.querySelector('treatment-compare');
    fresh.replaceWith(old);
    expect(mounted).to.not.equal(null);
    expect(later).to.not.equal(null);
  });

  describe('on a script', () => {
    const script = (te: string, phone = '1') => {
      const element = document.createElement('script');
      element.type = 'text/plain';
      element.dataset.te = te;
      element.dataset.phone = phone;
      return element;
    };

    it('puts the element right after the script, which may go then', async () => {
      const tag = script('clinic-contact');
      place.append(tag, document.createElement('hr'));
      await tick();
      expect(tag.nextElementSibling!.localName).to.equal('clinic-contact');
      tag.remove();
      await tick();
      expect(place.querySelector('clinic-contact')).to.not.equal(null);
    });

    it('puts one there where an optimiser puts in a copy of the script', async () => {
      const tag = script('clinic-contact');
      place.append(tag);
      await tick();
      tag.replaceWith(tag.cloneNode());
      await tick();
      expect(place.querySelectorAll('clinic-contact')).to.have.length(1);
    });

    it('puts one beside an inert copy of the script, and two where they differ', async () => {
      for (const [phone, count] of [
        ['1', 1],
        ['2', 2],
      ] as const) {
        place.replaceChildren(script('clinic-contact'), script('clinic-contact', phone));
        await tick();
        expect(place.querySelectorAll('clinic-contact')).to.have.length(count);
      }
    });

    it('puts another there where a page is made like its own markup', async () => {
      const tag = script('clinic-contact');
      place.append(tag);
      await tick();
      const first = place.querySelector('clinic-contact')!;
      first.remove();
      await frame();
      expect(tag.nextElementSibling?.localName).to.equal('clinic-contact');
      expect(place.querySelectorAll('clinic-contact')).to.have.length(1);
    });

    it('warns where nothing can be shown', async () => {
      const tag = script('clinic-contact');
      document.head.append(tag);
      await tick();
      expect(document.head.querySelector('clinic-contact')).to.equal(null);
      expect(recorded.lines.join()).to.include('<body>');
      tag.remove();
    });
  });
});
