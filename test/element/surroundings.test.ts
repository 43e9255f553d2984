import { expect, waitUntil } from '@open-wc/testing';

import { contrast, luminance, readColor } from '../../src/element/surroundings.ts';
import { clear, part, probe, type ElementProbe } from './probe.ts';

const pause = () => new Promise((done) => setTimeout(done, 20));

const look = (element: Element) => {
  const { classList } = part(element, 'base')!;
  return { dark: classList.contains('dark'), painted: classList.contains('painted') };
};

describe('colours of the host page', () => {
  afterEach(clear);

  for (const [what, style, expected] of [
    ['a white box', 'background:#fff', { dark: false, painted: false }],
    ['a black box', 'background:#000', { dark: true, painted: false }],
    ['navy', 'background:rgb(10 20 60)', { dark: true, painted: false }],
    ['a pale yellow', 'background:#ffc', { dark: false, painted: false }],
    ['an image', 'background:linear-gradient(#000,#fff)', { dark: false, painted: true }],
    ['a half-clear black', 'background:#000c', { dark: true, painted: false }],
    ['a half-clear white', 'background:#fff8', { dark: false, painted: false }],
    ['nearly nothing', 'background:#00000003', { dark: false, painted: false }],
    ['a dark oklch()', 'background:oklch(0.2 0.03 265)', { dark: true, painted: false }],
    ['a light lab()', 'background:lab(95 0 5)', { dark: false, painted: false }],
    ['a display-p3 green', 'background:color(display-p3 0 0.2 0)', { dark: true, painted: false }],
    ['a named colour', 'background:midnightblue', { dark: true, painted: false }],
    ['its own ink', 'color:#222;background:currentcolor', { dark: true, painted: false }],
    ['a system colour', 'color-scheme:dark;background:Canvas', { dark: true, painted: false }],
    ['an image under a colour', 'background:url(data:,) #000', { dark: false, painted: true }],
    ['a dark scheme', 'color-scheme:dark', { dark: true, painted: false }],
    ['a light scheme', 'color-scheme:only light', { dark: false, painted: false }],
    [
      'a dark scheme on white',
      'color-scheme:dark;background:#fff',
      { dark: false, painted: false },
    ],
  ] as const) {
    it(`on ${what}`, async () => {
      const element = await probe(`<div style="${style}"><element-probe></element-probe></div>`);
      expect(look(element)).to.deep.equal(expected);
    });
  }

  it('looks through clear layers, to the first that hides all below', async () => {
    const inner = '<div style="background:#0008"><element-probe></element-probe></div>';
    for (const [below, dark] of [
      ['#fff', false],
      ['#333', true],
    ] as const) {
      const element = await probe(
        `<div style="background:url(data:,)"><div style="background:${below}"><div style="background:#fff2">${inner}</div></div></div>`,
      );
      expect(look(element), below).to.deep.equal({ dark, painted: false });
    }
  });

  it("counts the element's own background", async () => {
    const element = await probe(
      '<div style="background:#fff"><element-probe style="background:#123"></element-probe></div>',
    );
    expect(look(element)).to.deep.equal({ dark: true, painted: false });
  });

  it('sees the background behind shadow roots and slots', async () => {
    const host = document.createElement('div');
    host.className = 'place';
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<div style="background:#000"><slot></slot></div>';
    const element = document.createElement('element-probe');
    host.append(element);
    document.body.append(host);
    await pause();
    expect(look(element).dark).to.equal(true);
  });

  it("follows the page's meta color-scheme where no style says more", async () => {
    const meta = Object.assign(document.createElement('meta'), {
      name: 'color-scheme',
      content: 'dark',
    });
    document.head.append(meta);
    const dark = await probe();
    const light = await probe(
      '<div style="color-scheme:light"><element-probe></element-probe></div>',
    );
    meta.remove();
    expect(look(dark).dark).to.equal(true);
    expect(look(light).dark).to.equal(false);
  });

  it('paints a surface where the theme asked for is not that of the page', async () => {
    const element = await probe('<element-probe theme="dark"></element-probe>');
    expect(look(element)).to.deep.equal({ dark: true, painted: true });
    element.theme = 'light';
    await element.updateComplete;
    expect(look(element)).to.deep.equal({ dark: false, painted: false });
  });

  it('follows the page when it changes', async () => {
    const element = await probe();
    document.body.setAttribute('style', 'background: #111');
    await waitUntil(() => look(element).dark, 'dark');
    document.body.removeAttribute('style');
    await waitUntil(() => !look(element).dark, 'light again');
  });

  it('follows a page that fades to its other theme', async () => {
    const style = document.createElement('style');
    style.textContent =
      'body { background: #fff; transition: background 0.15s } body[class] { background: #111 }';
    document.head.append(style);
    const element = await probe('<div><element-probe></element-probe></div>');
    try {
      for (const name of ['night', '']) {
        document.body.className = name;
        if (!name) document.body.removeAttribute('class');
        await waitUntil(() => look(element).dark === !!name, `dark: ${!!name}`);
      }
    } finally {
      style.remove();
    }
  });

  for (const [how, change] of [
    ['a class between it and the body', (box) => box.classList.toggle('night')],
    [
      'a style sheet that comes, and goes',
      (box) => {
        const sheet = box.querySelector('style');
        if (sheet) sheet.remove();
        else box.insertAdjacentHTML('beforeend', '<style>.box{background:#111;color:#eee}</style>');
      },
    ],
    ['a switch that a style alone looks at', (box) => box.querySelector('input')!.click()],
    [
      'the sheet of a component that it stands in',
      ({ parentNode }) => (parentNode as ShadowRoot).host.toggleAttribute('dark'),
    ],
  ] satisfies [string, (box: HTMLElement) => void][]) {
    it(`follows a page that turns dark by ${how}`, async () => {
      const place = document.createElement('div');
      place.className = 'place';
      document.body.append(place);
      const root = place.attachShadow({ mode: 'open' });
      root.innerHTML = `<style>
          .box{background:#fff;color:#000}
          .box:is(.night,:has(:checked),:host([dark]) *){background:#111;color:#eee}
        </style>
        <div class="box"><input type="checkbox"><element-probe></element-probe></div>`;
      const element = root.querySelector<ElementProbe>('element-probe')!;
      await element.updateComplete;
      for (const dark of [true, false]) {
        change(element.parentElement!);
        await waitUntil(() => look(element).dark === dark, `dark: ${dark}`);
      }
    });
  }

  it('keeps from the page how it hears of that, and nothing else', async () => {
    const element = await probe();
    const own = element.appendChild(document.createElement('b'));
    const heard: EventTarget[] = [];
    const hear = ({ target }: Event) => heard.push(target!);
    document.addEventListener('transitionend', hear);
    element.style.color = '#123';
    await waitUntil(() => getComputedStyle(element, '::before').color === 'rgb(17, 34, 51)');
    await pause();
    own.dispatchEvent(
      new TransitionEvent('transitionend', { bubbles: true, pseudoElement: '::after' }),
    );
    document.removeEventListener('transitionend', hear);
    expect(heard).to.deep.equal([own]);
  });

  it('leaves nothing of its measuring behind', async () => {
    const element = await probe();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot!.children).to.have.length(1);
  });

  it('reads computed colours in every form that engines write', () => {
    expect(readColor('rgb(255, 0, 51)')).to.deep.equal([1, 0, 0.2, 1]);
    expect(readColor('rgba(0, 0, 0, 0.5)')).to.deep.equal([0, 0, 0, 0.5]);
    expect(readColor('color(srgb 1 0.5 0 / 0.25)')).to.deep.equal([1, 0.5, 0, 0.25]);
    for (const other of ['', 'red', 'oklch(0.2 0 0)', 'color(display-p3 1 0 0)', 'rgb(none 0 0)']) {
      expect(readColor(other), other).to.equal(undefined);
    }
  });

  it('computes contrast as WCAG does', () => {
    expect(luminance([1, 1, 1, 1])).to.be.closeTo(1, 1e-9);
    expect(contrast([1, 1, 1, 1], [0, 0, 0, 1])).to.be.closeTo(21, 1e-9);
    expect(contrast(readColor('rgb(118, 118, 118)')!, [1, 1, 1, 1])).to.be.closeTo(4.54, 0.01);
  });
});
