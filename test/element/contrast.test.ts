import { aTimeout, expect } from '@open-wc/testing';

import { legible } from '../../src/element/contrast.ts';
import { hostStyles } from '../../src/element/host.styles.ts';
import { contrast, readColor, type Rgb } from '../../src/element/surroundings.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { clear, part, probe } from './probe.ts';

const WHITE: Rgb = [1, 1, 1, 1];

/** The contrast of the crisis link, of running text and of a hairline with what is behind them. */
const seen = (element: Element, paper: Rgb) => {
  const on = (color: string) => {
    const [r, g, b, alpha] = readColor(color)!;
    const over: Rgb = [
      r * alpha + paper[0] * (1 - alpha),
      g * alpha + paper[1] * (1 - alpha),
      b * alpha + paper[2] * (1 - alpha),
      1,
    ];
    return contrast(over, paper);
  };
  const ink = (node: Element | null) => on(getComputedStyle(node!).color);
  return {
    text: ink(element.shadowRoot!.querySelector('.shown')),
    link: ink(element.shadowRoot!.querySelector('a')),
    muted: ink(part(element, 'foot')),
    line: on(getComputedStyle(part(element, 'foot')!).borderBlockStartColor),
  };
};

describe('contrast', () => {
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
  });
  afterEach(() => {
    recorded.restore();
    clear();
  });

  it('leaves colours alone that are legible, without a word', async () => {
    const element = await probe(
      '<element-probe style="--te-color-accent:#7a1fa2"></element-probe>',
    );
    expect(getComputedStyle(element.shadowRoot!.querySelector('a')!).color).to.equal(
      'rgb(122, 31, 162)',
    );
    expect(recorded.lines).to.deep.equal([]);
  });

  for (const [what, style, paper] of [
    ['a faint text', '--te-color-text:#ccc', WHITE],
    ['a faint accent', '--te-color-accent:gold', WHITE],
    ['a faint note', '--te-color-muted:#bbb', WHITE],
    ['a clear text', '--te-color-text:transparent', WHITE],
    ['a half-clear text', '--te-color-text:rgb(0 0 0 / 0.2)', WHITE],
    ['a colour by name and mix', '--te-color-text:color-mix(in srgb, white 90%, black)', WHITE],
    ['a dark surface', '--te-color-background:#222', readColor('rgb(34, 34, 34)')!],
  ] as const) {
    it(`adjusts ${what}, with one note`, async () => {
      const element = await probe(`<element-probe style="${style}"></element-probe>`);
      const { text, link, muted } = seen(element, paper);
      expect(Math.min(text, link, muted)).to.be.at.least(4.45);
      expect(recorded.lines.length).to.be.above(0);
      for (const line of recorded.lines) expect(line).to.include('--te-color-').and.include(':1');
      const { length } = recorded.lines;
      element.requestUpdate();
      await element.updateComplete;
      expect(recorded.lines).to.have.length(length);
    });
  }

  for (const style of [
    '--te-color-text:banana',
    '--te-color-background:banana',
    '--te-color-background:linear-gradient(red,blue)',
    '--te-color-text:;--te-color-background:',
    '--te-radius:x;--te-space:-5em',
  ]) {
    it(`survives ${style}`, async () => {
      const element = await probe(`<element-probe style="${style}"></element-probe>`);
      expect(seen(element, WHITE).text).to.be.at.least(4.45);
    });
  }

  for (const style of [
    '--te-color-background:transparent',
    '--te-color-background:rgb(255 255 255 / 0.2)',
    '--te-color-background:rgb(0 0 0 / 0.2)',
    '--te-color-accent:currentColor',
    '--te-color-accent:rgb(20 89 156 / 0.5)',
  ]) {
    it(`keeps the words on the accent legible with ${style}`, async () => {
      const element = await probe(
        `<div style="background:#fff;color:#222"><element-probe style="${style}"></element-probe></div>`,
      );
      const { color, backgroundColor } = getComputedStyle(
        element.shadowRoot!.querySelector('.primary')!,
      );
      const [ink, accent] = [readColor(color)!, readColor(backgroundColor)!];
      expect([ink[3], accent[3]]).to.deep.equal([1, 1]);
      expect(contrast(ink, accent)).to.be.at.least(4.45);
    });
  }

  it('draws hairlines that are seen on any paper, and shout on none', async () => {
    for (const paper of ['#fff', '#d1e4dd', '#d3dae0', '#e8d5a9', '#3b4752', '#111']) {
      const element = await probe(
        `<div style="background:${paper}"><element-probe></element-probe></div>`,
      );
      const { backgroundColor } = getComputedStyle(element.parentElement!);
      const { line } = seen(element, readColor(backgroundColor)!);
      expect(line, paper).to.be.within(1.25, 1.8);
      clear();
    }
  });

  it('leaves it to the browser to colour boxes that are ticked where the accent is light', async () => {
    for (const [theme, isAuto] of [
      ['light', false],
      ['dark', true],
    ] as const) {
      const element = await probe(`<element-probe theme="${theme}"></element-probe>`);
      const { accentColor } = getComputedStyle(part(element, 'base')!);
      expect(accentColor === 'auto', theme).to.equal(isAuto);
    }
  });

  for (const grey of ['#767676', '#808080', '#6b6b6b', '#999', '#555']) {
    it(`is enough on the page's own ${grey}, which is nobody's fault`, async () => {
      const element = await probe(
        `<div style="background:${grey}"><element-probe></element-probe></div>`,
      );
      const paper = readColor(getComputedStyle(element.parentElement!).backgroundColor)!;
      const { text, link, muted } = seen(element, paper);
      expect(Math.min(text, link, muted)).to.be.at.least(4.45);
      expect(recorded.lines).to.deep.equal([]);
    });
  }

  it('leaves print and forced colours the last word', async () => {
    const element = await probe(
      '<element-probe style="--te-color-text:#ccc;--te-color-accent:gold"></element-probe>',
    );
    const inline = [...part(element, 'base')!.style].filter((name) => !/paper|tint/.test(name));
    expect(inline).to.have.length(2);
    for (const media of ['print', 'forced-colors']) {
      const rules = hostStyles.slice(hostStyles.search(new RegExp(`@media [^{]*${media}`)));
      const set = rules.slice(0, rules.indexOf('}')).match(/--_\w+(?=:)/g);
      expect(set, media).to.include('--_text').and.include('--_accent');
      expect(
        inline.filter((name) => set!.includes(name)),
        media,
      ).to.deep.equal([]);
    }
  });

  it('writes again only what has changed', async () => {
    const element = await probe('<element-probe style="--te-color-text:#ccc"></element-probe>');
    const base = part(element, 'base')!;
    let writes = 0;
    const watch = new MutationObserver(({ length }) => (writes += length));
    watch.observe(base, { attributes: true });
    const written = async () => {
      writes = 0;
      element.requestUpdate();
      await aTimeout(0);
      return writes;
    };
    expect(await written()).to.equal(0);
    const before = base.style.getPropertyValue('--_ink-text');
    element.style.setProperty('--te-color-text', 'rgb(250 210 250)');
    expect(await written()).to.equal(1);
    expect(base.style.getPropertyValue('--_ink-text')).to.not.equal(before);
    element.style.removeProperty('--te-color-text');
    // The ink, and the tint that it could not bear.
    expect(await written()).to.equal(2);
    expect(base.style.getPropertyValue('--_ink-text')).to.equal('');
    watch.disconnect();
  });

  it('goes towards the pole that has more contrast', () => {
    expect(contrast(legible([0.5, 0.5, 0.5, 1], WHITE), WHITE)).to.be.at.least(4.5);
    expect(legible([0, 0, 0, 1], WHITE)).to.deep.equal([0, 0, 0, 1]);
    const paper: Rgb = [0.05, 0.05, 0.05, 1];
    expect(legible([0, 0, 0, 1], paper)[0]).to.be.above(0.4);
  });

  it('is enough after a screen has rounded each channel', () => {
    const onScreen = ([r, g, b]: Rgb): Rgb => {
      const at = (channel: number) => Math.round(channel * 255) / 255;
      return [at(r), at(g), at(b), 1];
    };
    const steps = [0, 51, 102, 153, 204, 255].map((channel) => channel / 255);
    const grid = steps.flatMap((r) => steps.flatMap((g) => steps.map((b): Rgb => [r, g, b, 1])));
    const tooFaint = grid.flatMap((paper) =>
      grid.filter((ink) => contrast(onScreen(legible(ink, paper)), paper) < 4.5),
    );
    expect(tooFaint).to.have.length(0);
  });
});
