/**
 * The built elements as they are to a reader with a screen reader, with keys alone, or with a slow hand: what
 * engines that look for mistakes in markup cannot see. In Chromium, which shows its tree and takes real keys.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, ElementHandle, Page, Protocol } from 'puppeteer-core';
import { root } from '../../scripts/lib/project.ts';
import { launchChromium } from '../support/server/browsers.ts';

const COMPARE = `<treatment-compare treatments="ketamine ect" publisher="Example Clinic"
  cta-href="https://example.com/{treatment}"></treatment-compare>`;
const EXPLAINER = `<ketamine-explainer step="9" timeline><p slot="testimonial">“It helped me.”</p></ketamine-explainer>`;
const CONTACT = `<clinic-contact clinic-name="Example Clinic" phone="212-555-0136" email="hello@example.com"
  address="12 Example Street" hours="Mo-Su 09:00-17:00" closed="2000-01-01 2099-01-01" time-zone="Asia/Kolkata"
  form-action="/requests" reply-time="within one business day"></clinic-contact>`;
const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'];

const html = (content: string, lang: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>Host page</title><script src="/dist/treatment-elements.js"></script></head>
<body style="font: 16px/1.5 sans-serif"><h1>Our clinic</h1><p><a id="before" href="#">Before</a></p>${content}
<p><a id="after" href="#">After</a></p><div style="height: 1000px"></div></body></html>`;

let server: Server;
let browser: Browser;
let shown = '';
before(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(path.startsWith('/dist/') ? readFileSync(join(root, path)) : shown);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

const open = async (
  content: string,
  { lang = 'en', width = 1280, height = 900 } = {},
): Promise<Page> => {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  shown = html(content, lang);
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(
    (tags: string[], wanted: string) =>
      [...document.querySelectorAll(tags.join())].every((element) => {
        const base = element.shadowRoot?.querySelector('.base');
        // Its text in another language comes a moment later.
        return base && (wanted === 'en' || !base.hasAttribute('lang'));
      }),
    {},
    TAGS,
    lang,
  );
  await page.evaluate(
    (tags: string[]) =>
      Promise.all(
        [...document.querySelectorAll(tags.join())].map(
          (element) => (element as unknown as { updateComplete: unknown }).updateComplete,
        ),
      ),
    TAGS,
  );
  return page;
};

const find = async (page: Page, selector: string): Promise<ElementHandle<HTMLElement>> => {
  const found = await page.$(`:is(${TAGS.join()}) >>> ${selector}`);
  assert.ok(found, selector);
  return found as ElementHandle<HTMLElement>;
};

type Node = Protocol.Accessibility.AXNode;

/** The tree that assistive technology is given; what is in shadow roots by the number in `data-i`. */
const treeOf = async (page: Page) => {
  await page.evaluate((tags: string[]) => {
    let count = 0;
    for (const host of document.querySelectorAll(tags.join())) {
      const inside = host.shadowRoot!;
      for (const details of inside.querySelectorAll('details')) details.open = true;
      for (const node of inside.querySelectorAll('*')) node.setAttribute('data-i', `${count++}`);
    }
  }, TAGS);
  const client: CDPSession = await page.createCDPSession();
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const { root: top } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const numbers = new Map<number, string>();
  const walk = ({ backendNodeId, attributes = [], children, shadowRoots }: Protocol.DOM.Node) => {
    const at = attributes.indexOf('data-i');
    if (at >= 0) numbers.set(backendNodeId, attributes[at + 1]!);
    for (const node of [...(children ?? []), ...(shadowRoots ?? [])]) walk(node);
  };
  walk(top);
  const id = ({ backendDOMNodeId = 0 }: Node) => numbers.get(backendDOMNodeId);
  return { nodes: nodes.filter(({ ignored }) => !ignored), id };
};

describe('what a screen reader is given', () => {
  for (const lang of ['en', 'es']) {
    it(`has every space that the eye sees, and each control's words in its name: ${lang}`, async () => {
      const page = await open(COMPARE + EXPLAINER + CONTACT, { lang });
      await (await find(page, '[part=submit]')).click();
      const { nodes, id } = await treeOf(page);

      const text = await page.evaluate(
        (tags: string[]) =>
          [...document.querySelectorAll(tags.join())]
            .map((host) => host.shadowRoot!.querySelector<HTMLElement>('.base')!.innerText)
            .join('\n'),
        TAGS,
      );
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      let joints = 0;
      const glued = nodes.flatMap(({ childIds = [] }) => {
        const runs = childIds.map((key) => {
          const child = byId.get(key);
          return child?.role?.value === 'StaticText' ? String(child.name?.value) : '';
        });
        return runs.flatMap((before, index) => {
          const [last = ''] = /\S+$/.exec(before) ?? [];
          const [first = ''] = /^\S+/.exec(runs[index + 1] ?? '') ?? [];
          if (!last || !first) return [];
          joints++;
          // In the eyes of the browser they are one word, or stand on lines of their own.
          const isSo = ['', '\n', '\n\n'].some((between) => text.includes(last + between + first));
          return isSo ? [] : [last + first];
        });
      });
      assert.ok(joints > 50);
      assert.deepEqual(glued, []);

      const controls = ['link', 'button', 'checkbox', 'radio', 'textbox', 'tab'];
      const named = nodes.flatMap((node) => {
        const key = id(node);
        return key && controls.includes(String(node.role?.value))
          ? [[key, String(node.name?.value)] as const]
          : [];
      });
      const unlike = await page.evaluate(
        (all: typeof named, tags: string[]) => {
          const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
          return all.flatMap(([key, name]) => {
            const node = [...document.querySelectorAll(tags.join())]
              .map((host) => host.shadowRoot!.querySelector<HTMLInputElement>(`[data-i="${key}"]`))
              .find(Boolean)!;
            const label = node.labels?.[0] ?? node;
            // Chromium hears a space where a line may break.
            const heard = label.querySelector('wbr') ? name.replace('@ ', '@') : name;
            const visible = plain(
              [...label.childNodes]
                .filter((one) => one.nodeType < 8 && !(one as Element).matches?.('.hidden'))
                .map((one) => (one as HTMLElement).innerText ?? one.textContent)
                .join(''),
            );
            return plain(heard).includes(visible) ? [] : [`${name} / ${visible}`];
          });
        },
        named,
        TAGS,
      );
      assert.ok(named.length > 60);
      assert.deepEqual(unlike, []);
      await page.close();
    });
  }

  it('names the week of the clinic, and heads what looks headed', async () => {
    const page = await open(EXPLAINER + CONTACT);
    const { nodes } = await treeOf(page);
    const named = (role: string) =>
      nodes.filter((node) => node.role?.value === role).map(({ name }) => String(name?.value));
    assert.deepEqual(named('table'), ['Hours']);
    const heads = named('heading');
    for (const head of ['Ketamine, one infusion', 'Usual antidepressants']) {
      assert.ok(heads.includes(head), head);
    }
    await page.close();
  });
});

describe('a reader who uses keys', () => {
  it('sees what has the focus, whatever the bar at the foot of a small window does', async () => {
    for (const [width, height] of [
      [320, 256],
      [320, 568],
    ] as const) {
      const page = await open(CONTACT.replace('phone', 'layout="bar" phone'), { width, height });
      await page.focus('#before');
      const hidden: string[] = [];
      let stops = 0;
      for (; stops < 40; stops++) {
        await page.keyboard.press('Tab');
        const place = await page.evaluate(async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const inside = document.querySelector('clinic-contact')!.shadowRoot!;
          const focused = inside.activeElement;
          if (!focused) return undefined;
          const { left, top, width: wide, height: high } = focused.getBoundingClientRect();
          const at = inside.elementFromPoint(
            left + wide / 2,
            Math.min(top + high / 2, innerHeight - 1),
          );
          const isSeen = at && (focused.contains(at) || at.contains(focused));
          return isSeen ? '' : focused.outerHTML.slice(0, 80);
        });
        if (place === undefined) break;
        if (place) hidden.push(place);
      }
      assert.ok(stops > 12);
      assert.deepEqual(hidden, [], `${width} × ${height}`);
      await page.close();
    }
  });

  it('hears what a word means when it opens, not when it closes, and is not left with it', async () => {
    const page = await open(COMPARE);
    await page.evaluate(() => {
      const inside = document.querySelector('treatment-compare')!.shadowRoot!;
      const status = inside.querySelector('[role=status]')!;
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver(() => heard.push(status.textContent.slice(0, 14))).observe(status, {
        childList: true,
      });
    });
    const isOpen = () =>
      page.evaluate(() =>
        document
          .querySelector('treatment-compare')!
          .shadowRoot!.querySelector('[popover]')!
          .matches(':popover-open'),
      );
    await (await find(page, '.term')).focus();
    for (const expected of [true, false, true]) {
      await page.keyboard.press('Enter');
      assert.equal(await isOpen(), expected);
    }
    await page.keyboard.press('Tab');
    assert.equal(await isOpen(), false);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    assert.deepEqual(heard, ['off-label Used', '', 'off-label Used']);
    await page.close();
  });
});

describe('a reader who uses a pointer', () => {
  it('sends with the first click after the last mistake was mended', async () => {
    const page = await open(CONTACT, { width: 500 });
    await (await find(page, '#name')).type('Ann');
    await (await find(page, '#consent')).click();
    const submit = await find(page, '[part=submit]');
    await submit.click();
    await (await find(page, '#phone')).type('212 555 0100');
    await submit.scrollIntoView();
    const { x, y, width, height } = (await submit.boundingBox())!;
    const sent = page.waitForRequest((request) => request.method() === 'POST', { timeout: 2000 });
    await page.mouse.click(x + width / 2, y + height / 2, { delay: 80 });
    await sent;
    await page.close();
  });
});
