import { expect } from '@open-wc/testing';

import { recordConsole, type Recorded } from '../support/console.ts';
import { contact, FULL, hrefs, links, part, recordEvents, textOf } from './contact.ts';

describe('<clinic-contact> ways to reach the clinic', () => {
  let recorded: Recorded;
  beforeEach(() => (recorded = recordConsole()));
  afterEach(() => recorded.restore());

  it('are real links, the number as written and dialled in full', async () => {
    const element = await contact(FULL);
    expect(links(element).map(textOf)).to.deep.equal([
      'Call 212-555-0123',
      'Text (212) 555-0124',
      'Book a visit',
      'Email hello@lakeside.example',
      'Directions',
    ]);
    expect(hrefs(element)).to.deep.equal([
      'tel:+12125550123',
      'sms:+12125550124',
      'https://booking.example/lakeside',
      'mailto:hello@lakeside.example',
      'https://www.google.com/maps/search/?api=1&query=48%20Harbor%20Street%2C%20New%20York%2C%20NY%2010013',
    ]);
    for (const link of links(element)) expect(link.rel).to.equal('noopener');
    expect(recorded.lines).to.deep.equal([]);
  });

  it('are dialled after the region', async () => {
    const element = await contact('phone="020 7946 0000" sms="07911 123456" region="uk"');
    expect(hrefs(element)).to.deep.equal(['tel:+442079460000', 'sms:+447911123456']);
    element.region = 'other';
    await element.updateComplete;
    expect(hrefs(element)).to.deep.equal(['tel:02079460000', 'sms:07911123456']);
  });

  it('are a list, the first of them first to the eye', async () => {
    const element = await contact(FULL);
    const list = part(element, 'actions')!;
    // Safari takes a list without marks for none.
    expect(list.getAttribute('role')).to.equal('list');
    const filled = [...list.querySelectorAll('a')].map(
      (link) => getComputedStyle(link).backgroundColor !== 'rgba(0, 0, 0, 0)',
    );
    expect(filled).to.deep.equal([true, false, false, false]);
  });

  it('of one kind are enough, be it an address or a form', async () => {
    for (const attributes of [
      'address="48 Harbor Street"',
      'form-action="https://clinic.example/requests"',
    ]) {
      await contact(attributes);
    }
    expect(recorded.lines).to.deep.equal([]);
  });

  it('are none where nothing but space is given', async () => {
    const element = await contact('phone="1" clinic-name=" " address=" " sms=" " email=" "');
    expect(hrefs(element)).to.deep.equal(['tel:1']);
    expect(textOf(part(element, 'heading'))).to.equal('Contact the clinic');
    expect(part(element, 'address')).to.equal(null);
  });

  it('are large enough to touch', async () => {
    const element = await contact(FULL);
    for (const link of links(element)) {
      const { width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('fill their lines where there is little room', async () => {
    const element = await contact(FULL);
    const list = part(element, 'actions')!;
    const gap = () =>
      list.getBoundingClientRect().right - links(element)[0]!.getBoundingClientRect().right;
    element.style.width = '300px';
    expect(gap()).to.be.below(1);
    element.style.width = '700px';
    expect(gap()).to.be.above(50);
  });

  it('let their text be selected', async () => {
    const element = await contact('phone="212-555-0123"');
    const [link] = links(element);
    expect(link!.draggable).to.equal(false);
    const style = getComputedStyle(link!);
    expect(style.userSelect || style.getPropertyValue('-webkit-user-select')).to.equal('text');
  });

  it('tell of each click, and nothing else', async () => {
    const element = await contact(FULL);
    const events = recordEvents(document);
    for (const link of links(element)) {
      link.addEventListener('click', (event) => event.preventDefault());
      link.click();
    }
    expect(events.map(({ type, detail }) => [type, detail as unknown])).to.deep.equal(
      ['phone', 'sms', 'booking', 'email', 'map'].map((method) => ['te-contact-click', { method }]),
    );
  });

  it('break an email address after its @, and copy it whole', async () => {
    const element = await contact('email="appointments@lakeside.example"');
    const shown = links(element)[0]!.querySelector('bdi')!;
    expect(shown.textContent).to.equal('appointments@lakeside.example');
    const mark = shown.querySelector('wbr')!;
    let before = '';
    for (let node = mark.previousSibling; node; node = node.previousSibling) {
      if (node.nodeType === Node.TEXT_NODE) before = node.textContent + before;
    }
    expect(before).to.equal('appointments@');
  });

  it('take a map of the webmaster’s own', async () => {
    const element = await contact('map-href="https://maps.example/lakeside"');
    expect(hrefs(element)).to.deep.equal(['https://maps.example/lakeside']);
  });

  it('refuse what cannot be meant, each with one warning', async () => {
    const element = await contact(
      'phone="call us" sms="yes" email="mailto:hello@lakeside.example" map-href="javascript:alert(1)" booking-href="data:text/html,x" form-action="ftp://x"',
    );
    expect(links(element)).to.deep.equal([]);
    expect(part(element, 'form')).to.equal(null);
    for (const name of ['phone', 'sms', 'email', 'map-href', 'booking-href', 'form-action']) {
      expect(recorded.lines.filter((line) => line.includes(` ${name}="`))).to.have.length(1);
    }
  });

  it('cannot put anything but an address behind an email', async () => {
    const element = await contact('email="a@b.example?bcc=c@d.example&body=x"');
    expect(hrefs(element)).to.deep.equal(['mailto:a@b.example%3Fbcc%3Dc%40d.example%26body%3Dx']);
  });

  it('stand half a character', async () => {
    const element = await contact();
    element.address = 'Harbor \ud800';
    element.email = 'a\ud800@b.example';
    await element.updateComplete;
    expect(links(element)).to.have.length(2);
    expect(textOf(part(element, 'address'))).to.contain('Harbor');
    expect(part(element, 'address')!.querySelector('p')!.dir, 'in any script').to.equal('auto');
  });

  it('come and go with their attributes', async () => {
    const element = await contact('phone="212-555-0123"');
    element.removeAttribute('phone');
    element.sms = '212-555-0124';
    await element.updateComplete;
    expect(hrefs(element)).to.deep.equal(['sms:+12125550124']);
  });

  it('come before the crisis line, and that before all else', async () => {
    const element = await contact(`${FULL} form-action="https://clinic.example/requests"`);
    const order = ['actions', 'crisis', 'address', 'hours', 'form'].map((name) =>
      part(element, name)!,
    );
    for (const [index, node] of order.slice(1).entries()) {
      const previous = order[index]!;
      expect(previous.compareDocumentPosition(node)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    expect(part(element, 'actions')!.nextElementSibling).to.equal(part(element, 'crisis'));
  });

  it('are missing: the visitor has the crisis line, the webmaster a warning', async () => {
    const element = await contact();
    expect(textOf(part(element, 'crisis'))).to.contain('988');
    expect(part(element, 'actions')).to.equal(null);
    expect(recorded.lines).to.have.length(1);
    expect(recorded.lines[0]).to.contain('no way to reach the clinic');
    element.heading = 'Ours';
    await element.updateComplete;
    expect(recorded.lines).to.have.length(1);
  });

  it('keep a very long address and name inside the element', async () => {
    const long = 'Llanfairpwllgwyngyll'.repeat(12);
    const element = await contact(
      `address="${long}" clinic-name="${long}" email="${long}@a.example" phone="1 ${long}" form-action="/requests"`,
    );
    element.style.width = '280px';
    expect(element.scrollWidth).to.be.at.most(280);
    expect(part(element, 'base')!.scrollWidth).to.be.at.most(280);
  });
});

describe('<clinic-contact> name and slots', () => {
  it('heads itself with the clinic’s name', async () => {
    const element = await contact('clinic-name="Lakeside" phone="212-555-0123"');
    expect(textOf(part(element, 'heading'))).to.equal('Lakeside');
    expect(part(element, 'name')).to.equal(null);
    element.heading = 'Get in touch';
    await element.updateComplete;
    expect(textOf(part(element, 'heading'))).to.equal('Get in touch');
    expect(textOf(part(element, 'name'))).to.equal('Lakeside');
    element.heading = '';
    await element.updateComplete;
    expect(part(element, 'heading')).to.equal(null);
    expect(textOf(part(element, 'name'))).to.equal('Lakeside');
    element.clinicName = '';
    await element.updateComplete;
    expect(part(element, 'name')).to.equal(null);
    element.heading = null;
    await element.updateComplete;
    expect(textOf(part(element, 'heading'))).to.equal('Contact the clinic');
  });

  it('is framed as a card, and as nothing else', async () => {
    for (const layout of ['card', 'inline', 'bar']) {
      const element = await contact(`layout="${layout}" phone="1"`);
      const { borderTopWidth } = getComputedStyle(part(element, 'base')!);
      expect(borderTopWidth, layout).to.equal(layout === 'card' ? '1px' : '0px');
    }
  });

  it('has slots for logo, disclaimer, footer and crisis', async () => {
    const element = await contact(
      'phone="212-555-0123" region="other"',
      ['logo', 'disclaimer', 'footer', 'crisis']
        .map((name) => `<p slot="${name}">${name} of ours</p>`)
        .join(''),
    );
    for (const child of element.children) {
      expect(child.assignedSlot, child.slot).to.be.instanceOf(HTMLSlotElement);
      expect((child as HTMLElement).offsetHeight).to.be.above(0);
    }
    expect(element.children).to.have.length(4);
  });

  it('shows children without a slot to nobody, and leaves them be', async () => {
    const element = await contact('phone="212-555-0123"', '<p id="fallback">Call us</p>');
    const fallback = element.querySelector<HTMLElement>('#fallback')!;
    expect(fallback.assignedSlot).to.equal(null);
    expect(fallback.offsetHeight).to.equal(0);
  });
});
