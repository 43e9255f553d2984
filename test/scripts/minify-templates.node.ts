import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { minifyMarkup, minifyStyles, minifyTemplates } from '../../scripts/lib/minify-templates.ts';

const HOLE = '@TEMPLATE_EXPRESSION';

describe('markup', () => {
  const cases: [what: string, source: string, wanted: string][] = [
    ['drops the edges', '\n  <p>\n    Hi\n  </p>\n', '<p>Hi</p>'],
    ['keeps a space on one line', ' <b>Hi</b> ', ' <b>Hi</b> '],
    ['keeps a space between inline elements', '<b>a</b>\n  <i>b</i>', '<b>a</b> <i>b</i>'],
    ['keeps a space between words and holes', `<p>a\n ${HOLE} b</p>`, `<p>a ${HOLE} b</p>`],
    [
      'drops what is beside a block',
      `<div>\n ${HOLE}\n <p>x</p>\n</div>`,
      `<div>${HOLE}<p>x</p></div>`,
    ],
    [
      'drops what is inside a button',
      '<button>\n  Go\n</button> <b>x</b>',
      '<button>Go</button> <b>x</b>',
    ],
    ['keeps what stands in pre', '<pre>\n a\n  b</pre>', '<pre>\n a\n  b</pre>'],
    ['drops comments', '<p><!-- a > b -->x</p>', '<p>x</p>'],
    [
      'drops quotes where it may',
      `<p id="a" class="${HOLE}" title="a b">x</p>`,
      `<p id=a class=${HOLE} title="a b">x</p>`,
    ],
    [
      'keeps quotes round text and a hole',
      `<p class="a ${HOLE}">x</p>`,
      `<p class="a ${HOLE}">x</p>`,
    ],
    ['keeps an empty attribute', '<img alt="">', '<img alt>'],
    [
      'keeps event and property bindings',
      `<a @click=${HOLE} .x=${HOLE} ?y=${HOLE} ${HOLE}>x</a>`,
      `<a @click=${HOLE} .x=${HOLE} ?y=${HOLE} ${HOLE}>x</a>`,
    ],
    ['reads > in a value', '<p title="a > b">x</p>', '<p title="a > b">x</p>'],
    [
      'drops space between shapes',
      '<svg>\n <g>\n  <path d="M0 0"/>\n </g>\n</svg>',
      '<svg><g><path d="M0 0"/></g></svg>',
    ],
    [
      'keeps path data apart over lines',
      '<svg><path d="M 1\n  2"/></svg>',
      '<svg><path d="M 1 2"/></svg>',
    ],
    [
      'closes a shape after a bare hole',
      `<svg><path d=${HOLE}/></svg>`,
      `<svg><path d=${HOLE} /></svg>`,
    ],
    [
      'keeps words in SVG text',
      '<svg><text>a\n <tspan>b</tspan></text></svg>',
      '<svg><text>a <tspan>b</tspan></text></svg>',
    ],
    ['knows a fragment of SVG', `<g>\n ${HOLE}\n <path/>\n</g>`, `<g>${HOLE}<path/></g>`],
    ['writes signs as references', '<p>a\u00a0\u2014 b</p>', '<p>a&#160;&#8212; b</p>'],
  ];
  for (const [what, source, wanted] of cases) {
    it(what, () => {
      assert.equal(minifyMarkup(source), wanted);
    });
  }
});

describe('styles', () => {
  it('keeps fallbacks, in their order', async () => {
    assert.equal(
      await minifyStyles('a { height: 100vh; height: 100svh; color: red; }'),
      'a{height:100vh;height:100svh;color:red}',
    );
  });

  it('keeps text in quotes', async () => {
    assert.equal(await minifyStyles("a { content: 'x,  y'; }"), 'a{content:"x,  y"}');
  });

  it('keeps holes', async () => {
    assert.equal(
      await minifyStyles(`${HOLE}\n.a { width: ${HOLE}; ${HOLE} }`),
      `${HOLE}.a{width:${HOLE};${HOLE}}`,
    );
  });

  it('leaves a fragment alone', async () => {
    assert.equal(await minifyStyles(`${HOLE}px`), `${HOLE}px`);
  });

  it('refuses what is not CSS', async () => {
    await assert.rejects(minifyStyles('a { color: red; ) }'));
  });
});

describe('a module', () => {
  it('shortens tagged literals and nothing else', async () => {
    const source = 'const a = html`\n <p>${b}</p>\n`, c = `\n x`;';
    const result = await minifyTemplates(source, 'a.ts');
    assert.equal(result?.code, 'const a = html`<p>${b}</p>`, c = `\n x`;');
  });

  it('does not pass over what it cannot read', async () => {
    await assert.rejects(minifyTemplates('const = html`\n <p></p>`', 'a.ts'), /a\.ts/);
  });
});
