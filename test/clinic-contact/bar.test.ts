import { expect, waitUntil } from '@open-wc/testing';

import type { ClinicContact } from '../../src/clinic-contact/clinic-contact.ts';
import { FULL, part, pause } from './contact.ts';

type Page = Window & typeof globalThis;

const LONG = `<p>${'Words of the page. '.repeat(400)}</p>`;
const ELEMENT = `<clinic-contact layout="bar" ${FULL}></clinic-contact>`;

/** A page of its own in a frame, as narrow as a phone. */
const open = async (
  body: string,
  { width = 320, head = '' } = {},
): Promise<{ page: Page; element: ClinicContact; bar: HTMLElement }> => {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:560px;border:0`;
  frame.srcdoc = `<!doctype html><html lang="en"><style>body{margin:8px}</style>${head}<body>${body}
    <script type="module" src="/src/clinic-contact/define.ts"></script>`;
  document.body.append(frame);
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const page = frame.contentWindow as Page;
  await page.customElements.whenDefined('clinic-contact');
  const element = page.document.querySelector('clinic-contact')!;
  await element.updateComplete;
  return { page, element, bar: part(element, 'actions')! };
};

const settle = async (page: Page) => {
  await new Promise((done) => page.requestAnimationFrame(done));
  await pause(60);
};

const scrollTo = async (page: Page, top: number) => {
  page.scrollTo(0, top);
  await settle(page);
};

const isPinned = (page: Page, bar: HTMLElement) => {
  const { bottom, left, right } = bar.getBoundingClientRect();
  return (
    Math.abs(bottom - page.innerHeight) < 1 &&
    left === 0 &&
    Math.abs(right - page.document.documentElement.clientWidth) < 20 &&
    bar.matches(':popover-open')
  );
};

describe('<clinic-contact layout="bar">', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('leaves a window that is zoomed in to 400 % to the page', async () => {
    const { page, bar } = await open(ELEMENT + LONG);
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    const frame = page.frameElement as HTMLElement;
    // A window of 1280 by 1024 pixels.
    frame.style.height = '256px';
    await waitUntil(() => !bar.matches(':popover-open'), 'back in its place', { timeout: 5000 });
    frame.style.height = '320px';
    await waitUntil(() => isPinned(page, bar), 'a phone on its side', { timeout: 5000 });
  });

  for (const [where, body] of [
    ['at the top', ELEMENT + LONG],
    ['in the middle', LONG + ELEMENT + LONG],
    ['at the end', LONG + ELEMENT],
    [
      'in an ancestor with a transform',
      `<div style="transform:translateX(3px);overflow:hidden;contain:layout">${ELEMENT}</div>${LONG}`,
    ],
  ] as const) {
    it(`is fixed to the bottom edge of a narrow window: ${where}`, async () => {
      const { page, bar } = await open(body);
      await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
      await scrollTo(page, 300);
      await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    });

    it(`covers nothing at the page’s end: ${where}`, async () => {
      const { page, element, bar } = await open(`${body}<p id="last">The end.</p>`);
      const height = page.document.documentElement.scrollHeight;
      await scrollTo(page, 1e6);
      const last = page.document.querySelector('#last')!.getBoundingClientRect();
      const { top, bottom } = bar.getBoundingClientRect();
      expect(last.bottom <= top || last.top >= bottom).to.equal(true);
      const foot = part(element, 'foot')!.getBoundingClientRect();
      expect(foot.bottom, 'with room between').to.be.at.most(top - 7.5);
      expect(page.document.documentElement.scrollHeight, 'and nothing moved').to.equal(height);
      await scrollTo(page, 0);
      await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    });
  }

  it('stays pinned on a page that ends above it', async () => {
    const { page, bar } = await open(
      '<clinic-contact layout="bar" phone="212-555-0123"></clinic-contact>',
    );
    const end = page.document.documentElement.getBoundingClientRect().bottom;
    expect(end, 'the page is short').to.be.below(page.innerHeight - bar.offsetHeight);
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
  });

  it('makes way for the keyboard', async () => {
    const { page, element, bar } = await open(`<input id="field">${LONG}${ELEMENT}${LONG}`);
    element.formAction = 'https://clinic.example/requests';
    await element.updateComplete;
    const field = page.document.querySelector<HTMLElement>('#field')!;
    page.focus();
    field.focus({ preventScroll: true });
    field.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await waitUntil(() => !isPinned(page, bar), 'let go', { timeout: 5000 });
    // It may be a finger on a label that took the focus, and lifts above what is there by then.
    const wait = page.setTimeout;
    let late: (() => void) | undefined;
    page.setTimeout = ((run: () => void, time?: number) =>
      time === 1000 ? (late = run) && 0 : wait(run, time)) as typeof page.setTimeout;
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    page.setTimeout = wait;
    expect(isPinned(page, bar), 'not under a finger').to.equal(false);
    late!();
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    const other = page.document.createElement('div');
    field.after(other);
    const theirs = other.attachShadow({ mode: 'open' }).appendChild(field.cloneNode());
    const own = element.renderRoot.querySelector<HTMLElement>('#message')!;
    for (const one of [theirs, own]) {
      one.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      expect(isPinned(page, bar), 'let go').to.equal(false);
      bar
        .querySelector('a')!
        .dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
      expect(isPinned(page, bar), 'pinned').to.equal(true);
    }
  });

  it('makes way where the focus moves from one control of the form to another', async () => {
    const { page, element, bar } = await open(ELEMENT + LONG);
    element.formAction = 'https://clinic.example/requests';
    await element.updateComplete;
    const radio = element.renderRoot.querySelector('[type=radio]')!;
    const status = part(element, 'status')!;
    radio.scrollIntoView();
    // Such an event is not seen outside of the shadow root.
    const move = (from: Element | null, to: Element) =>
      to.dispatchEvent(
        new FocusEvent('focusin', { bubbles: true, composed: true, relatedTarget: from }),
      );
    move(null, radio);
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    move(radio, element.renderRoot.querySelector('#phone')!);
    expect(isPinned(page, bar), 'over a field').to.equal(false);
    move(element.renderRoot.querySelector('#phone'), radio);
    expect(isPinned(page, bar), 'beside a radio').to.equal(true);
    expect(status.getBoundingClientRect().bottom).to.be.above(page.innerHeight);
    move(radio, status);
    expect(isPinned(page, bar), 'over what became of it').to.equal(false);
  });

  it('never hides what has the focus', async () => {
    const { page, bar } = await open(
      `<a href="#x" id="low" style="position:absolute;top:530px">Low</a>${LONG}${ELEMENT}${LONG}`,
    );
    const low = page.document.querySelector('#low')!;
    low.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await waitUntil(() => !isPinned(page, bar), 'let go', { timeout: 5000 });
    low.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    const own = bar.querySelector('a')!;
    own.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
  });

  it('is on paper where it stands', async () => {
    const { page, bar } = await open(LONG + ELEMENT + LONG);
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    page.dispatchEvent(new Event('beforeprint'));
    expect(bar.matches(':popover-open')).to.equal(false);
    page.dispatchEvent(new Event('afterprint'));
    expect(isPinned(page, bar), 'at once').to.equal(true);
  });

  it('has all ways, each large enough to touch, and fits 320 px', async () => {
    const { page, bar } = await open(LONG + ELEMENT + LONG);
    const links = [...bar.querySelectorAll('a')];
    expect(links).to.have.length(4);
    expect(bar.popover, 'no click or key of the page takes it away').to.equal('manual');
    for (const link of links) {
      const { width, height, left, right } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(page.innerWidth);
    }
    expect(page.document.documentElement.scrollWidth).to.be.at.most(page.innerWidth);
  });

  it('is in the flow of a wide window', async () => {
    const { bar } = await open(LONG + ELEMENT + LONG, { width: 900 });
    expect(bar.hasAttribute('popover')).to.equal(false);
    expect(getComputedStyle(bar).position).to.equal('static');
  });

  it('follows the window’s width and the layout', async () => {
    const { page, element, bar } = await open(LONG + ELEMENT + LONG);
    const frame = page.frameElement as HTMLElement;
    frame.style.width = '900px';
    await waitUntil(() => !bar.hasAttribute('popover'), 'in the flow', { timeout: 5000 });
    expect(getComputedStyle(part(element, 'foot')!).marginBottom, 'no room kept').to.equal('0px');
    frame.style.width = '320px';
    await settle(page);
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    element.layout = 'card';
    await element.updateComplete;
    expect(bar.hasAttribute('popover')).to.equal(false);
    expect(bar.checkVisibility()).to.equal(true);
  });

  it('is in the flow where the browser has no popover', async () => {
    const { bar } = await open(LONG + ELEMENT + LONG, {
      head: '<script>delete HTMLElement.prototype.showPopover</script>',
    });
    expect(bar.hasAttribute('popover')).to.equal(false);
    expect(getComputedStyle(bar).display).to.equal('flex');
  });

  it('lays the page out to measure only where it is pinned', async () => {
    const head = `<script>
      const { get } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
      Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
        get() { measured++; return get.call(this); },
      });
      var measured = 0;
    </script>`;
    for (const [layout, width, least] of [
      ['card', 320, 0],
      ['inline', 320, 0],
      ['bar', 900, 0],
      ['bar', 320, 1],
    ] as const) {
      const body = ELEMENT.replace('layout="bar"', `layout="${layout}"`);
      const { page } = await open(body + LONG, { width, head });
      const { measured } = page as Page & { measured: number };
      expect(Math.min(measured, 1), `${layout} at ${width} px`).to.equal(least);
    }
  });

  it('goes along into another window, and into a document without one', async () => {
    const { page } = await open(`${LONG}<clinic-contact></clinic-contact>`);
    const { element, bar } = await open(LONG + ELEMENT + LONG, { width: 900 });
    page.document.body.append(element);
    await element.updateComplete;
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    await scrollTo(page, 1e6);
    await waitUntil(() => !isPinned(page, bar), 'let go', { timeout: 5000 });
    document.implementation.createHTMLDocument('').body.append(element);
    element.heading = 'Nowhere';
    await element.updateComplete;
  });

  it('leaves with the element, and comes back with it', async () => {
    const { page, element, bar } = await open(LONG + ELEMENT + LONG);
    const html = page.document.documentElement.getAttribute('style');
    element.remove();
    element.heading = 'Out of the page';
    await element.updateComplete;
    await settle(page);
    await scrollTo(page, 100);
    page.document.body.append(element);
    await element.updateComplete;
    await settle(page);
    await waitUntil(() => isPinned(page, bar), 'pinned', { timeout: 5000 });
    expect(page.document.documentElement.getAttribute('style')).to.equal(html);
    expect(page.document.body.getAttribute('style')).to.equal(null);
  });
});
