import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Window } from 'happy-dom';
import type { html as Html, nothing as Nothing, render as Render, svg as Svg } from 'lit/html.js';

import { minifyTemplates } from '../../scripts/lib/minify-templates.ts';
import { root } from '../../scripts/lib/project.ts';
import { litModule, trimLit } from '../../scripts/lib/trim-lit.ts';

interface Lit {
  html: typeof Html;
  svg: typeof Svg;
  nothing: typeof Nothing;
  render: typeof Render;
}

const FOLDER = `${root}/node_modules/lit-html`;
const source = readFileSync(`${FOLDER}/development/lit-html.js`, 'utf8');

/** What is rendered one after the other into one place. */
const SERIES: Record<string, (lit: Lit) => readonly unknown[]> = {
  'text, nothing and text': ({ html, nothing }) =>
    ['a', nothing, null, undefined, '', 0, 'b', 'b', 'c'].map((x) => html`<p>${x}</p>`),
  'text that looks like markup': ({ html }) =>
    ['<b>x</b>', '&amp;', '$lit$', '{{x}}'].map((x) => html`<p title=${x}>${x}</p>`),
  'one template in place of another': ({ html, nothing }) => {
    const [a, b] = [html`<b>a</b>`, html`<i>${'b'}</i>`];
    return [a, b, nothing, b, 'text', a].map(
      (x) =>
        html`<p>${x} and ${x}</p>
          ${x}`,
    );
  },
  'lists that grow and shrink': ({ html }) =>
    [[], ['a'], ['a', 'b', 'c'], ['c'], [], [['x', ['y']], 'z']].map(
      (list) =>
        html`<ul>
          ${list.map((x) => html`<li>${x}</li>`)}
        </ul>`,
    ),
  'anything that can be walked': ({ html }) => [
    html`${new Set(['a', 'b'])}${new Map([['k', 'v']])}`,
  ],
  'attributes of one value': ({ html, nothing }) =>
    ['a', nothing, undefined, null, 1, 'a b'].map((x) => html`<p title=${x}></p>`),
  'attributes of several values': ({ html, nothing }) =>
    ['a', nothing, undefined, 'b'].map(
      (x) => html`<p class="x ${x} y ${x}-z" id="k-${x}">${x}</p>`,
    ),
  'attributes without quotes, and without a value': ({ html }) =>
    ['a', 'b'].map(
      (x) => html`<input id="a${x}" value=${x} disabled /><a href="#${x}" rel="noopener">${x}</a>`,
    ),
  'boolean attributes': ({ html, nothing }) =>
    [true, false, '', 'x', nothing, 0].map((x) => html`<p ?hidden=${x}></p>`),
  'text in SVG': ({ html, svg }) =>
    ['M0 0', 'M1 1'].map(
      (d) => html`<svg viewBox="0 0 9 9">${svg`<path d=${d} /><text>${d}</text>`}</svg>`,
    ),
  'a node': ({ html }) => {
    const node = Object.assign(document.createElement('b'), { textContent: 'node' });
    return [html`<p>${node}</p>`, html`<p>${node}</p>`];
  },
};

const load = async (code: string): Promise<Lit> =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Lit;

describe('the trimmed Lit', () => {
  let whole: Lit;
  let trimmed: Lit;
  const globals = ['document', 'litHtmlVersions'] as const;
  before(async () => {
    Object.assign(globalThis, { document: new Window().document });
    whole = await load(readFileSync(`${FOLDER}/lit-html.js`, 'utf8'));
    trimmed = await load(trimLit(source));
  });
  after(() => {
    for (const name of globals) Reflect.deleteProperty(globalThis, name);
  });

  const place = () => document.createElement('div');
  const show = (lit: Lit, series: (lit: Lit) => readonly unknown[]): string[] => {
    const box = place();
    return series(lit).map((value) => {
      lit.render(value, box);
      return box.innerHTML.replace(/lit\$\d+\$/g, 'lit$');
    });
  };

  for (const [what, series] of Object.entries(SERIES)) {
    it(`renders ${what} as the whole one does`, () => {
      assert.deepEqual(show(trimmed, series), show(whole, series));
    });
  }

  it('sets properties', () => {
    const box = place();
    for (const value of ['a', 'b']) {
      trimmed.render(trimmed.html`<input .value=${value}>`, box);
      assert.equal(box.querySelector('input')?.value, value);
    }
  });

  it('listens, follows a new listener, and lets go', () => {
    const box = place();
    const said: string[] = [];
    const say = (word: string) => () => said.push(word);
    const object = { capture: true, handleEvent: say('object') };
    for (const listener of [say('a'), say('b'), trimmed.nothing, undefined, object, say('c')]) {
      trimmed.render(trimmed.html`<b @click=${listener}></b>`, box);
      box.querySelector('b')?.click();
    }
    assert.deepEqual(said, ['a', 'b', 'object', 'c']);
  });

  it('takes no template from a file', () => {
    const { strings, values } = trimmed.html`<b>${1}</b>`;
    const forged = {
      ...trimmed.html``,
      strings: JSON.parse(JSON.stringify(strings)) as unknown,
      values,
    };
    assert.throws(() => trimmed.render(forged, place()));
  });

  it('does not build on a Lit that has changed', () => {
    const changed = source.replace('setConnected(isConnected)', 'setConnected(value)');
    assert.notEqual(changed, source);
    assert.throws(() => trimLit(changed), /Lit has changed[^]*Found 0 times:\nsetConnected/);
    assert.throws(() => trimLit(`${source}\nlet rawTextEndRegex;`), /Found 2 times:\nlet raw/);
  });
});

describe('templates that the trimmed Lit cannot read', () => {
  for (const [what, template] of [
    ['a hole in place of an attribute', '<p ${x}></p>'],
    ['a hole in an attribute name', '<p data-${x}="1"></p>'],
    ['a hole in a tag name', '<${x}></${x}>'],
    ['a hole in a textarea', '<textarea>${x}</textarea>'],
    ['a hole in a title', '<svg><title>a ${x}</title></svg>'],
    ['a hole in single quotes', "<p title='\"${x}'></p>"],
  ] as const) {
    it(`are refused: ${what}`, async () => {
      const result = minifyTemplates(`const a = html\`\n${template}\``, 'a.ts');
      await assert.rejects(result, /cannot read .*\$\{…\}.*trim-lit/);
    });
  }

  it('are refused for the directives they import', () => {
    const modules = ['lit-html/directive.js', 'lit/directives/repeat.js', 'lit-html/static.js'];
    for (const module of modules)
      assert.throws(() => litModule(`/node_modules/${module}`), /needs more of Lit/);
    assert.equal(litModule(`${root}/node_modules/lit/html.js`), null);
    assert.doesNotMatch(litModule(`${FOLDER}/lit-html.js`) ?? '', /mathml>|noCommit/);
  });
});
