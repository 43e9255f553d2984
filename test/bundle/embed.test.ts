import { expect } from '@open-wc/testing';

import { openPage, until, type HostPage } from '../support/host-page.ts';
import { expectContent, expectSilence } from '../support/works.ts';

const PAGE = `<!doctype html><html lang="en"><title>Host</title><script>
  var heights = [];
  addEventListener('message', function (event) {
    if (event.data.type === 'te-resize') heights.push(event.data.height);
  });
</script>`;

describe('embed.html', () => {
  let page: HostPage;
  afterEach(() => page.close());

  /** Opens it in a frame of a host page. */
  const open = async (query: Record<string, string>, attributes = '') => {
    const address = `/dist/embed.html?${new URLSearchParams(query)}`.replaceAll('&', '&amp;');
    page = await openPage(
      `${PAGE}<body><iframe title="Treatments" width="700" height="100" ${attributes} src="${address}"></iframe>`,
    );
    return page.document.querySelector('iframe')!;
  };
  const heights = () => (page.window as unknown as { heights: number[] }).heights;
  const inside = (frame: HTMLIFrameElement): HostPage =>
    ({
      document: frame.contentDocument!,
      window: frame.contentWindow!,
      log: page.log,
    }) as unknown as HostPage;
  const element = (frame: HTMLIFrameElement) => frame.contentDocument!.body.lastElementChild!;

  it('shows the element that its address names, with the attributes of the contract only', async () => {
    const frame = await open({
      te: 'treatment-compare',
      treatments: 'ketamine tms',
      'heading-level': '3',
      onclick: 'alert(1)',
      style: 'color:red',
      id: 'x',
      class: 'x',
      slot: 'x',
      dir: 'rtl',
      innerHTML: '<img src=x onerror=alert(1)>',
    });
    await expectContent(inside(frame), ['treatment-compare']);
    expect(element(frame).getAttributeNames().sort()).to.deep.equal([
      'heading-level',
      'treatments',
    ]);
    expectSilence(page);
    expect(frame.contentWindow!.treatmentElements!.report()).to.deep.equal([]);
  });

  it('tells its height when that changes, and fits it', async () => {
    const frame = await open({
      te: 'clinic-contact',
      phone: '212-555-0136',
      'clinic-name': 'Example Clinic',
    });
    await expectContent(inside(frame), ['clinic-contact']);
    const fits = () =>
      heights().at(-1) ===
      Math.ceil(frame.contentDocument!.documentElement.getBoundingClientRect().height);
    const wide = heights().at(-1);
    frame.width = '400';
    await until(() => heights().at(-1) !== wide, 'the narrower one is higher');
    await until(() => heights().length && fits(), 'a height is told');
    const first = heights().at(-1)!;
    expect(first).to.be.above(100);
    expect(Number.isInteger(first)).to.equal(true);
    frame.height = String(first);
    await new Promise((done) => setTimeout(done, 100));
    expect(frame.contentDocument!.documentElement.scrollHeight).to.equal(first);
    expect(frame.contentDocument!.documentElement.scrollWidth).to.be.at.most(400);
    element(frame).setAttribute('address', '1 Example Street');
    await until(() => heights().at(-1)! > first && fits(), 'a new height is told');
    expect(heights().length, 'only changes are told').to.equal(new Set(heights()).size);
  });

  it('has a policy of its own, against handlers in markup and another base', async () => {
    const frame = await open({ te: 'clinic-contact', phone: '212-555-0136' });
    const refused: string[] = [];
    const inner = frame.contentDocument!;
    inner.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      refused.push(effectiveDirective),
    );
    const image = inner.createElement('img');
    image.setAttribute('onerror', 'parent.hacked = 1');
    image.src = 'data:,';
    const base = inner.createElement('base');
    base.href = 'https://evil.example/';
    inner.body.append(image, base);
    await until(() => refused.length >= 2, 'both are refused');
    expect(refused.sort()).to.deep.equal(['base-uri', 'script-src-attr']);
    expect('hacked' in page.window).to.equal(false);
    expect(inner.baseURI).to.equal(frame.src);
  });

  it('tells with ?te-debug what it refused', async () => {
    const frame = await open({
      te: 'clinic-contact',
      phone: '212-555-0136',
      'form-action': 'https://evil.example/',
      'te-debug': '',
    });
    const panel = () => frame.contentDocument?.querySelector('dialog');
    await until(panel, 'the list is shown');
    expect(panel()!.textContent).to.include('(embed-address)').and.include('page: 1');
  });

  it('works in a sandbox', async () => {
    await open(
      { te: 'clinic-contact', phone: '212-555-0136', 'clinic-name': 'Example Clinic' },
      'sandbox="allow-scripts"',
    );
    await until(() => heights().at(-1)! > 100, 'it tells its height');
    expectSilence(page);
  });

  for (const name of ['form-action', 'src', 'cta-href', 'booking-href', 'map-href']) {
    const te = ['src', 'cta-href'].includes(name) ? 'treatment-compare' : 'clinic-contact';
    for (const address of [
      'https://evil.example/',
      '//evil.example/',
      '\\\\evil.example',
      'http:evil.example',
      'https:evil.example',
      ' https://evil.example/',
      'ht\ntps://evil.example/',
      'javascript:alert(1)',
      'data:text/html,x',
      'tel:1',
      'https://localhost.evil.example/',
      `${location.origin}@evil.example/`,
    ]) {
      it(`leaves out ${name}=${JSON.stringify(address)}, and says so`, async () => {
        const frame = await open({ te, [name]: address });
        await until(() => element(frame).localName === te, 'the element is there');
        expect(element(frame).hasAttribute(name)).to.equal(false);
        const { customElements, treatmentElements } = frame.contentWindow as typeof window;
        const type = customElements.get(te) as unknown as { observedAttributes: string[] };
        expect(treatmentElements!.report().some(({ code }) => code === 'embed-address')).to.equal(
          type.observedAttributes.includes(name),
        );
      });
    }

    it(`takes ${name} on its own origin`, async () => {
      const frame = await open({ te, [name]: '/here?a=b' });
      await until(() => element(frame).localName === te, 'the element is there');
      const { customElements } = frame.contentWindow as typeof window;
      const type = customElements.get(te) as unknown as { observedAttributes: string[] };
      expect(element(frame).getAttribute(name)).to.equal(
        type.observedAttributes.includes(name) ? '/here?a=b' : null,
      );
    });
  }

  it('takes addresses that the page itself allows', async () => {
    const html = (await (await fetch('/dist/embed.html')).text())
      .replace(
        'name="te-allow" content=""',
        'name="te-allow" content="https://book.example https://forms.example/ours/ https://pay.example/clinic x"',
      )
      .replace('<head>', '<head><base href="/dist/">');
    for (const [address, isTaken] of [
      ['https://book.example/now', true],
      ['https://forms.example/ours/1', true],
      ['https://forms.example/theirs/1', false],
      ['https://forms.example/ours/../theirs/1', false],
      ['https://pay.example/clinic', true],
      ['https://pay.example/clinic?id=1', true],
      ['https://pay.example/clinic/2', true],
      ['https://pay.example/clinic-of-another', false],
      ['https://book.example.evil.example/', false],
      ['http://book.example/', false],
    ] as const) {
      const url = `/test/page?${new URLSearchParams({ html, te: 'clinic-contact', 'booking-href': address })}`;
      page = await openPage(
        `${PAGE}<iframe title="x" src="${url.replaceAll('&', '&amp;')}"></iframe>`,
      );
      const frame = page.document.querySelector('iframe')!;
      await until(
        () => frame.contentDocument?.querySelector('clinic-contact'),
        'the element is there',
      );
      expect(
        frame.contentDocument!.querySelector('clinic-contact')!.hasAttribute('booking-href'),
        address,
      ).to.equal(isTaken);
      page.close();
    }
  });

  it('shows nothing, and says why, where its address names no element', async () => {
    for (const te of ['', 'script', 'treatment', 'iframe', '__proto__', 'a b', '<x>']) {
      const frame = await open({ te });
      expect(frame.contentDocument!.body.querySelectorAll(':not(script)')).to.have.length(0);
      expect(frame.contentWindow!.treatmentElements!.report().map(({ code }) => code)).to.include(
        'embed-element',
      );
      page.close();
    }
  });
});
