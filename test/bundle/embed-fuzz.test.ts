/** What a stranger may write into the address of embed.html: rubbish under every name, from a fixed seed. */
import { expect } from '@open-wc/testing';

import { openPage, until, type HostPage } from '../support/host-page.ts';
import { RUBBISH_TEXT } from '../support/rubbish.ts';

const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;
const ADDRESSES = ['form-action', 'src', 'cta-href', 'booking-href', 'map-href'];

/** Names that no element has, and that must do nothing. */
const FOREIGN = [
  '__proto__',
  'class',
  'constructor',
  'data-te',
  'data-phone',
  'dir',
  'id',
  'innerHTML',
  'is',
  'on',
  'onclick',
  'onload',
  'part',
  'slot',
  'srcdoc',
  'style',
  'te-debugger',
  'toString',
  'Phone',
  'phone[]',
  ' phone',
  '',
];

/** What would tell that it was run: the page around has the flag. */
const BAIT = [
  '<img src=x onerror="parent.hacked=1">',
  '"><script>parent.hacked=1</script>',
  "javascript:parent.hacked=1//'",
  'JaVaScRiPt:parent.hacked=1',
  '\u0001javascript:parent.hacked=1',
  'data:text/html,<script>parent.parent.hacked=1</script>',
  '${parent.hacked=1}',
  '{treatment}',
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https://evil.example/{treatment}',
  '{treatment}://evil.example',
  '?te-debug#x',
  '٣ 🙂 \u202e',
  '-1',
  '1e999',
  'ketamine,tms;ect no-change'.repeat(20),
];
const VALUES = [
  ...BAIT,
  ...RUBBISH_TEXT.map((value) => value.slice(0, 3000)).filter((value) => !/alert/.test(value)),
];

describe('embed.html, whatever its address says', () => {
  // A fixed seed: a failure can be had again.
  let seed = 20261126;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const oneOf = <T>(list: readonly T[]): T => list[random(list.length)]!;

  let host: HostPage;
  let html: string;
  before(async () => {
    html = (await (await fetch('/dist/embed.html')).text()).replace(
      '<head>',
      '<head><base href="/dist/"><script src="/test/host/support/recorder.js"></script>',
    );
    host = await openPage(
      `<!doctype html><html lang="en"><title>Host</title><script>
        var heights = [];
        addEventListener('message', function (event) { heights.push(event.data); });
      </script><body><iframe title="Element"></iframe>`,
    );
  });
  after(() => host.close());

  const observed = (page: Window) =>
    Object.fromEntries(
      TAGS.map((tag) => [
        tag,
        (page.customElements.get(tag) as unknown as { observedAttributes: string[] })
          .observedAttributes,
      ]),
    );

  for (const tag of TAGS) {
    it(`${tag} takes its own attributes only, and throws, runs and sends nothing`, async function () {
      this.timeout(60_000);
      const frame = host.document.querySelector('iframe')!;
      let known: readonly string[] = ['heading', 'lang', 'theme', 'region'];
      for (let round = 0; round < 24; round++) {
        const query = new URLSearchParams([['html', html]]);
        query.append('te', oneOf([tag, tag.toUpperCase(), ` ${tag} `]));
        for (let count = 1 + random(8); count; count--) {
          query.append(oneOf(random(4) ? known : FOREIGN), oneOf(VALUES));
        }
        const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
        frame.src = `/test/page?${query}`;
        await loaded;
        const page = frame.contentWindow as HostPage['window'];
        const what = query.toString().replace(/^html=[^&]*&/, '');
        const element = page.document.querySelector(tag)!;
        expect(element, what).to.not.equal(null);
        await until(() => element.shadowRoot?.querySelector('[part~=crisis] a'), what);
        known = observed(page)[tag]!;
        const allowed = known.filter((name) => name !== 'dir' && query.has(name));
        for (const { name, value } of element.attributes) {
          expect(allowed, what).to.include(name);
          expect(value, what).to.equal(query.get(name));
          if (ADDRESSES.includes(name)) {
            expect(new URL(value, page.location.href).origin, what).to.equal(location.origin);
          }
        }
        const left = allowed.filter((name) => !element.hasAttribute(name));
        for (const name of left) expect(ADDRESSES, what).to.include(name);
        const told = page.treatmentElements!.report();
        expect(told.filter(({ code }) => code === 'embed-address').length, what).to.equal(
          left.length,
        );
        for (const link of element.shadowRoot!.querySelectorAll('a, form')) {
          const address = link.getAttribute('href') ?? link.getAttribute('action') ?? '';
          const { protocol, hostname } = new URL(address, page.location.href);
          expect(protocol, what).to.match(/^(https?|mailto|tel|sms):$/);
          expect(hostname, what).to.not.equal('evil.example');
        }
        expect(
          page.hostLog.errors.filter((line) => !/could not load/.test(line)),
          what,
        ).to.deep.equal([]);
        expect(
          page.hostLog.requests.filter((address) => new URL(address).origin !== location.origin),
          what,
        ).to.deep.equal([]);
        expect(page.document.querySelectorAll('body > :not(script)'), what).to.have.length(1);
      }
      expect('hacked' in host.window).to.equal(false);
      expect('hacked' in window).to.equal(false);
      const { heights } = host.window as unknown as { heights: { type: string; height: number }[] };
      expect(heights.length).to.be.at.least(20);
      for (const message of heights) {
        expect(Object.keys(message)).to.deep.equal(['type', 'height']);
        expect(Number.isInteger(message.height), String(message.height)).to.equal(true);
      }
    });
  }
});
