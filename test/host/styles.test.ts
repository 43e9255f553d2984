/** Pages with the style sheets of real sites: what they set on everything must not show inside the elements. */
import { expect } from '@open-wc/testing';

import { contrast, readColor, type Rgb } from '../../src/element/surroundings.ts';
import type {} from '../../src/index.ts';
import { frames, openPage, until, type HostPage } from '../support/host-page.ts';
import { ELEMENTS, expectWorks, SCRIPT } from '../support/works.ts';

const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;

/** Inherited properties that would change what an element looks like, or how it reads. */
const INHERITED = [
  'caption-side',
  'cursor',
  'direction',
  'font-style',
  'font-variant-caps',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'list-style-position',
  'list-style-type',
  'overflow-wrap',
  'pointer-events',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-transform',
  'visibility',
  'white-space',
  'word-break',
  'word-spacing',
];

const page = (head: string, attributes = 'lang="en"', body = ELEMENTS): string =>
  `<!doctype html><html ${attributes}><head><title>Host</title>${head}${SCRIPT}</head><body>${body}</body></html>`;
const css = (...files: string[]) =>
  files.map((file) => `<link rel="stylesheet" href="/test/npm/${file}">`).join('');
const style = (rules: string) => `<style>${rules}</style>`;

const HOSTS: Readonly<Record<string, string>> = {
  'Bootstrap 3': page(css('bootstrap/dist/css/bootstrap.min.css')),
  'Bootstrap 5': page(css('bootstrap5/dist/css/bootstrap.min.css')),
  'Bootstrap 5 in dark mode': page(
    css('bootstrap5/dist/css/bootstrap.min.css'),
    'lang="en" data-bs-theme="dark"',
  ),
  Bulma: page(css('bulma/css/bulma.min.css')),
  'Bulma in dark mode': page(css('bulma/css/bulma.min.css'), 'lang="en" data-theme="dark"'),
  'GOV.UK': page(
    css('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
    'lang="en" class="govuk-template"',
    `<div class="govuk-width-container govuk-prose-scope">${ELEMENTS}</div>`,
  ),
  Materialize: page(css('materialize-css/dist/css/materialize.min.css')),
  Milligram: page(css('normalize.css/normalize.css', 'milligram/dist/milligram.min.css')),
  'modern-normalize': page(css('modern-normalize/modern-normalize.css')),
  'MVP.css': page(
    css('mvp.css/mvp.css'),
    'lang="en"',
    `<main><section>${ELEMENTS}</section></main>`,
  ),
  'normalize.css': page(css('normalize.css/normalize.css')),
  'Picnic CSS': page(css('picnic/picnic.css')),
  Pico: page(
    css('@picocss/pico/css/pico.min.css'),
    'lang="en"',
    `<main class="container">${ELEMENTS}</main>`,
  ),
  'Pico in dark mode': page(css('@picocss/pico/css/pico.min.css'), 'lang="en" data-theme="dark"'),
  'Pure.css': page(
    css('purecss/build/pure-min.css'),
    'lang="en"',
    `<div class="pure-g"><div class="pure-u-1">${ELEMENTS}</div></div>`,
  ),
  'reset.css': page(css('reset-css/reset.css')),
  'sanitize.css': page(
    css('sanitize.css/sanitize.css', 'sanitize.css/typography.css', 'sanitize.css/forms.css'),
  ),
  'Semantic UI': page(
    css(
      ...['reset', 'button', 'form', 'list', 'segment', 'table'].map(
        (name) => `semantic-ui-css/components/${name}.min.css`,
      ),
    ),
    'lang="en"',
    `<div class="ui inverted center aligned segment"><form class="ui form">${ELEMENTS}</form></div>`,
  ),
  'Spectre.css': page(css('spectre.css/dist/spectre.min.css')),
  Tachyons: page(
    css('tachyons/css/tachyons.min.css'),
    'lang="en"',
    `<article class="ttu tracked i b tc lh-solid">${ELEMENTS}</article>`,
  ),
  "Tailwind's preflight": page(css('tailwindcss/preflight.css')),
  UIkit: page(
    css('uikit/dist/css/uikit.min.css'),
    'lang="en"',
    `<div class="uk-section uk-text-center uk-text-uppercase">${ELEMENTS}</div>`,
  ),
  'Water.css': page(css('water.css/out/water.css')),
  'four resets at once': page(
    css(
      'reset-css/reset.css',
      'normalize.css/normalize.css',
      'modern-normalize/modern-normalize.css',
      'tailwindcss/preflight.css',
    ),
  ),
  'a transition on everything': page(
    style('*,*::before,*::after{transition:all 2s!important;animation-duration:9s!important}'),
  ),
  'a body that is zoomed and scaled': page(
    style('html{zoom:1.3}body{zoom:.8;transform:scale(.9);transform-origin:0 0}'),
  ),
  'text that cannot be selected': page(
    style('*{user-select:none;-webkit-user-select:none;-webkit-touch-callout:none}'),
  ),
  'a print sheet that hides all': page(style('@media print{*{display:none!important}}')),
  'a blocker that hides what looks like an ad': page(
    style(
      '[class*=ad],[id*=ad],[class*=banner],[class*=cookie],[class*=popup],[class*=social],[part]{display:none!important}',
    ),
  ),
  'columns, vertical text around, a preserved 3D scene': page(
    style(
      'body{perspective:500px;transform-style:preserve-3d;columns:1}main{writing-mode:horizontal-tb}',
    ),
    'lang="en"',
    `<main>${ELEMENTS}</main>`,
  ),
  'everything set to initial, then to inherit': page(
    style('*{all:unset;display:block}head,head *{display:none}'),
  ),
  'layers, nesting and containment': page(
    style(
      '@layer reset{*{margin:0;text-align:right}}body{contain:layout paint style;& *{letter-spacing:.2em}}',
    ),
  ),
  'markup of 1998': `<html><head><title>Host</title>${SCRIPT}</head><body bgcolor="#ffffcc" text="#000080" link="red" topmargin="0"><center><font face="Comic Sans MS" size="5" color="red"><table width="100%" border="1" cellpadding="9"><tr><td align="right" nowrap><b><i><u>${ELEMENTS}</u></i></b></td></tr></table></font></center></body></html>`,
};

/** Where a host page leaves it to its content how wide that is. */
const ROOMS: Readonly<Record<string, string>> = {
  'a grid of many columns': page(
    style(
      'body{display:grid;grid-template-columns:repeat(12,1fr);gap:0}body>*{grid-column:span 12;min-width:0}',
    ),
  ),
  'a flex column that is centered': page(
    style('body{display:flex;flex-direction:column;align-items:center;text-align:center}'),
  ),
  'a flex row': page(style('body{display:flex;align-items:flex-start}')),
  'a grid of two that is centered': page(
    style('body{display:grid;grid-template-columns:1fr auto;place-items:center}'),
  ),
  'a dialog, a float and a block that shrink to their content': page(
    '',
    'lang="en"',
    ELEMENTS.replace('<ketamine', '</dialog><div style="float:left"><ketamine')
      .replace('<clinic', '</div><div style="display:inline-block"><clinic')
      .replace(/^/, '<dialog open style="position:static">')
      .concat('</div>'),
  ),
  'a float beside it': page(
    '',
    'lang="en"',
    `<div style="float:left;width:200px;height:900px;background:#eee">Menu</div><div style="overflow:hidden">${ELEMENTS}</div>`,
  ),
};

describe('style sheets of host pages', () => {
  let host: HostPage;
  afterEach(() => host.close());

  /** Each inherited property of each node of the elements, where it is not what it is on a plain page. */
  const looks = async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    for (const tag of TAGS) {
      // What is closed is there a little later.
      const element = host.document.querySelector<HTMLElementTagNameMap[typeof tag]>(tag)!;
      await element.updateComplete;
      const nodes = element.shadowRoot!.querySelectorAll('*');
      nodes.forEach((node, index) => {
        const computed = host.window.getComputedStyle(node);
        const size = parseFloat(computed.fontSize);
        for (const property of INHERITED) {
          const value = computed.getPropertyValue(property);
          found.set(
            `${tag} ${index} <${node.localName} part="${node.getAttribute('part') ?? ''}"> ${property}`,
            // A length in em, whatever the size of the host's text.
            value.replace(/^-?[\d.]+(?=px$)/, (length) => (+length / size).toFixed(3)),
          );
        }
      });
    }
    return found;
  };
  let plain: Map<string, string>;

  it('are compared with a plain page', async () => {
    host = await openPage(page(''));
    await expectWorks(host);
    plain = await looks();
    expect(plain.size).to.be.above(5000);
  });

  /** Nothing sticks out, nothing is wrong. */
  const expectTidy = () => {
    const { scrollWidth, clientWidth } = host.document.documentElement;
    expect(scrollWidth, 'nothing sticks out').to.be.at.most(clientWidth);
    expect(host.window.treatmentElements!.report()).to.deep.equal([]);
  };

  it('leave every word legible on papers of the real themes that are neither light nor dark', async () => {
    // Foundation's callout, a theme of 2021, Windows 98, Superhero, Fluent, Material, Topcoat.
    const papers = ['#d7ecfa', '#d1e4dd', '#c0c0c0', '#d9534f', '#0078d4', '#6200ee', '#4b4d4e'];
    const elements = ELEMENTS.replace('<treatment-compare', '$& selectable');
    host = await openPage(
      page(
        '',
        'lang="en"',
        papers.map((paper) => `<div style="background:${paper}">${elements}</div>`).join(''),
      ),
    );
    await until(
      () =>
        [...host.document.querySelectorAll(TAGS.join())].every(({ shadowRoot }) =>
          shadowRoot?.querySelector('.foot'),
        ),
      'they have rendered',
    );
    await frames(2);
    const over = (top: Rgb, below: Rgb): Rgb => {
      const at = (i: 0 | 1 | 2) => top[i] * top[3] + below[i] * (1 - top[3]);
      return [at(0), at(1), at(2), 1];
    };
    const faint = new Set<string>();
    let words = 0;
    for (const section of host.document.querySelectorAll('div')) {
      const paper = readColor(section.style.backgroundColor)!;
      for (const element of section.children) {
        const behind = (node: Element | null): Rgb =>
          node
            ? over(
                readColor(host.window.getComputedStyle(node).backgroundColor)!,
                behind(node.parentElement),
              )
            : paper;
        for (const node of element.shadowRoot!.querySelectorAll('*')) {
          const isText = ({ nodeType, nodeValue }: Node) => nodeType === 3 && nodeValue!.trim();
          if (![...node.childNodes].some(isText) || !node.getClientRects().length) continue;
          words++;
          const below = behind(node);
          const ink = over(readColor(host.window.getComputedStyle(node).color)!, below);
          const ratio = contrast(ink, below);
          if (ratio < 4.45 && !node.closest('svg')) {
            faint.add(
              `${section.style.backgroundColor}: ${node.localName}.${node.className} ${ratio.toFixed(2)}`,
            );
          }
        }
      }
    }
    expect(words).to.be.above(1000);
    expect([...faint]).to.deep.equal([]);
  });

  for (const [name, html] of Object.entries(ROOMS)) {
    // Side by side is not for a telephone.
    for (const width of /row|two|beside/.test(name) ? [1024] : [1024, 320]) {
      it(`leave room: ${name}, at ${width} px`, async () => {
        host = await openPage(
          html.replace('<style', '<meta name="viewport" content="width=device-width"><style'),
          { width },
        );
        await expectWorks(host);
        expectTidy();
      });
    }
  }

  for (const [name, html] of Object.entries(HOSTS)) {
    it(`stay outside: ${name}`, async () => {
      host = await openPage(html);
      await expectWorks(host);
      const found = await looks();
      expect([...found.keys()]).to.deep.equal([...plain.keys()]);
      expect(
        [...found].flatMap(([key, value]) =>
          plain.get(key) === value ? [] : [`${key}: ${value}, not ${plain.get(key)}`],
        ),
      ).to.deep.equal([]);
      expectTidy();
    });
  }
});
