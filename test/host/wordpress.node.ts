/**
 * What is pasted into WordPress by somebody who may not post scripts, and by somebody who may: put through WordPress
 * itself, as it keeps and as it shows it, and opened in a browser. Needs a build.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { codeFor } from '../../demo/builder/output.ts';
import type { Setup } from '../../demo/builder/state.ts';
import { ENGINES, findPhp, findWordPress, isThere } from '../../scripts/lib/engines.ts';
import { prerender } from '../../scripts/lib/prerender.ts';
import { root } from '../../scripts/lib/project.ts';
import { KEEP_SAID, openBrowser, saidIn, until, type Tab } from '../support/server/browsers.ts';

interface Published {
  kept: string;
  shown: string;
}

interface Post {
  name: string;
  role: 'author' | 'editor';
  tag: Setup['tag'];
  attributes: Readonly<Record<string, string>>;
  html: string;
  /** Whether the filter must leave every byte of it. */
  whole?: boolean;
}

/** Values with all that a filter might touch: quotes, an ampersand, braces, addresses. */
const SETUPS = [
  {
    tag: 'treatment-compare',
    attributes: {
      treatments: 'ketamine esketamine tms',
      heading: 'Ketamine, "nasal" & TMS',
      'cta-href': 'https://clinic.example/book?from=page&about={treatment}',
      'cta-label': 'Book a call',
    },
  },
  { tag: 'ketamine-explainer', attributes: { 'heading-level': '3', timeline: '' } },
  {
    tag: 'clinic-contact',
    attributes: {
      'clinic-name': 'Example Clinic',
      phone: '212-555-0136',
      email: 'hello@clinic.example',
      address: '1 Main St, New York',
      hours: 'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
      'time-zone': 'America/New_York',
      'form-action': 'https://clinic.example/requests?a=1&b=2',
    },
  },
] as const;

const release = { name: 'treatment-elements', version: '0', integrity: {}, here: '/dist/' };
const block = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
const classic = (html: string) => `Before.\n\n${html}\n\nAfter.`;
const divOf = (code: string) => code.slice(code.indexOf('<div'));

const posts: Post[] = [];
for (const { tag, attributes } of SETUPS) {
  const setup = { tag, attributes, tokens: {}, all: true, host: 'here', folder: '' } as const;
  const code = (form: 'tag' | 'placeholder' | 'plain' | 'script') =>
    codeFor(form, setup as unknown as Setup, release, '', content);
  const printed = await prerender(tag, new Map(Object.entries(attributes)));
  const content = printed.replace(/^<div [^>]*>|<\/div>$/g, '');
  const div = divOf(code('placeholder'));
  for (const [editor, put] of Object.entries({ block, classic })) {
    const post = (role: Post['role'], what: string, html: string, whole = false) =>
      posts.push({
        name: `${tag}: ${what}, ${editor} editor`,
        role,
        tag,
        attributes,
        html: put(html),
        whole,
      });
    post('author', 'the placeholder', div);
    post('author', 'what prerender prints', printed, true);
    post('author', 'the guide’s “with all its text”', divOf(code('plain')));
    post('author', 'with the script, which is taken out', code('placeholder'));
    post(
      'author',
      'in a paragraph, with stray breaks',
      `<p>${div.replace('>', '><br>\n\n')}<br></p>`,
    );
    post('author', 'an attribute a line', div.replace(/\s+data-/g, '\n\ndata-'));
    post('editor', 'the tag', code('tag'), true);
    post('editor', 'script alone', code('script'), true);
  }
}

/** A blank line is a paragraph to WordPress, and a word in brackets something to put in its place. */
const lines = {
  phone: '212-555-0136',
  address: '1 Main St\n\n[gallery] [caption]New York[/caption]',
};
const typed = {
  tag: 'clinic-contact',
  attributes: lines,
  tokens: {},
  all: true,
  host: 'here',
  folder: '',
} as const;
for (const [what, role, html] of [
  ['what prerender prints', 'author', await prerender(typed.tag, new Map(Object.entries(lines)))],
  [
    'the placeholder',
    'author',
    divOf(codeFor('placeholder', typed as unknown as Setup, release, '')),
  ],
  ['the tag', 'editor', codeFor('tag', typed as unknown as Setup, release, '')],
] as const) {
  posts.push({
    name: `clinic-contact: an address with a blank line and brackets, ${what}, classic editor`,
    role,
    tag: typed.tag,
    attributes: lines,
    html: classic(html),
    // Its filter puts the attributes of the placeholder on one line.
    whole: what !== 'the placeholder',
  });
}

const php = findPhp();
const wordpress = findWordPress();

const publish = (): Published[] => {
  const { stdout, stderr } = spawnSync(
    php ?? 'php',
    [
      '-d',
      'display_errors=stderr',
      join(root, 'test/host/support/wordpress/publish.php'),
      wordpress ?? '',
    ],
    { input: JSON.stringify(posts), encoding: 'utf8', maxBuffer: 1e8 },
  );
  assert.equal(stderr, '');
  return JSON.parse(stdout) as Published[];
};

if (php && wordpress) {
  const published = publish();

  describe('what WordPress keeps', () => {
    posts.forEach(({ name, role, tag, html, whole }, index) => {
      it(name, () => {
        const { kept, shown } = published[index]!;
        if (whole) assert.equal(kept, html);
        if (role === 'author') {
          const times = (what: RegExp) => shown.match(what)?.length ?? 0;
          if (whole) assert.equal(times(/<p[ >]/g), times(/<\/p>/g), 'no paragraph is cut');
          assert.doesNotMatch(kept, /<script/);
          assert.match(kept, new RegExp(`<div data-te="${tag}"`));
        }
      });
    });
  });

  const sections = published.map(
    ({ shown }, index) => `<section id="p${index}">${shown}</section>`,
  );
  const script = '<script async src="/dist/treatment-elements.js"></script>';
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/dist/')) {
      response.setHeader('Content-Type', 'text/javascript');
      createReadStream(join(root, request.url)).pipe(response);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${KEEP_SAID}${script}<body>${sections.join('')}`,
    );
  });
  let address = '';
  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  for (const engine of ENGINES.filter((one) => isThere[one]())) {
    describe(`what WordPress shows, ${engine}`, () => {
      let close: () => Promise<void>;
      let tab: Tab;
      before(async () => {
        const browser = await openBrowser[engine]();
        close = browser.close;
        tab = await browser.open();
        await tab.goto(address);
      });
      after(async () => {
        await tab?.close();
        await close?.();
      });

      it('holds the same tags after an editor has read it and written it again', async () => {
        const written = posts.filter(({ whole }) => whole).map(({ html }) => html);
        const again = await tab.run(
          (texts: string[]) =>
            texts.map((text) => {
              const { body } = new DOMParser().parseFromString(`<body>${text}`, 'text/html');
              return body.innerHTML;
            }),
          written,
        );
        const tags = (html: string) => html.match(/<\/?[a-z][\w-]*/g);
        written.forEach((html, index) => assert.deepEqual(tags(again[index]!), tags(html)));
      });

      it('one element for each post, with its words and none left over', async () => {
        await until(tab, () => document.readyState === 'complete');
        await until(
          tab,
          () =>
            !document.querySelector(
              '[data-te]:is(div, script):not(:has(> [data-te-mounted], + [data-te-mounted]))',
            ),
        );
        const found = await tab.run(
          (wanted: string[]) =>
            wanted.map((tag, index) => {
              const section = document.querySelector<HTMLElement>(`#p${index}`)!;
              const elements = [...section.querySelectorAll<HTMLElement>(tag)];
              const names = (element: HTMLElement) =>
                element.getAttributeNames().filter((name) => !name.startsWith('data-'));
              return {
                // What a browser shows beside the elements, whose words stand in their shadows.
                outside: section.innerText.replace(/\s+/g, ' ').trim(),
                elements: elements.map((element) => ({
                  attributes: Object.fromEntries(
                    names(element).map((name) => [name, element.getAttribute(name)]),
                  ),
                  words: element.shadowRoot?.textContent.includes('988') ?? false,
                  room: element.offsetWidth > 100 && element.offsetHeight > 100,
                })),
              };
            }),
          posts.map(({ tag }) => tag),
        );
        posts.forEach(({ name, attributes }, index) => {
          const outside = name.endsWith('classic editor') ? 'Before. After.' : '';
          const elements = [{ attributes, words: true, room: true }];
          assert.deepEqual(found[index], { outside, elements }, name);
        });
        assert.deepEqual(await saidIn(tab), []);
      });
    });
  }
}
