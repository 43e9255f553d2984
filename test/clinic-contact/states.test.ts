import { expect } from '@open-wc/testing';

import type { ClinicContact } from '../../src/clinic-contact/clinic-contact.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { RUBBISH, RUBBISH_TEXT } from '../support/rubbish.ts';
import { contact, fillIn, FULL, part, pause, recordEvents, send, textOf } from './contact.ts';

const ALL = `${FULL} closed="2099-12-25" map-href="https://maps.example/" form-action="https://clinic.example/requests" structured-data`;

const answer = (status: number) => () => Promise.resolve(new Response(null, { status }));

describe('<clinic-contact> states', () => {
  const { fetch } = globalThis;
  let recorded: Recorded;
  beforeEach(() => (recorded = recordConsole()));
  afterEach(() => {
    globalThis.fetch = fetch;
    recorded.restore();
  });

  const states: Record<string, () => Promise<ClinicContact>> = {
    'only a phone': () => contact('phone="212-555-0123"'),
    nothing: () => contact(),
    'every attribute': () => contact(ALL),
    dark: () => contact(`${ALL} theme="dark"`),
    bar: () => contact(`${ALL} layout="bar"`),
    inline: () => contact(`${ALL} layout="inline"`),
    'hours that cannot be read': () => contact('phone="1" hours="by appointment"'),
    'errors in the form': async () => {
      const element = await contact(ALL);
      await send(element);
      return element;
    },
    'on its way': async () => {
      globalThis.fetch = () => new Promise(() => {});
      const element = await contact(ALL);
      fillIn(element);
      await send(element);
      return element;
    },
    failed: async () => {
      globalThis.fetch = answer(503);
      const element = await contact(ALL);
      fillIn(element);
      await send(element);
      await pause(20);
      return element;
    },
    sent: async () => {
      globalThis.fetch = answer(200);
      const element = await contact(ALL);
      fillIn(element);
      await send(element);
      await pause(20);
      return element;
    },
  };

  for (const [name, make] of Object.entries(states)) {
    it(`has no fault that axe finds: ${name}`, async () => {
      const element = await make();
      await expect(element).to.be.accessible();
    });

    it(`fits a phone of 320 px, and half of it: ${name}`, async () => {
      const element = await make();
      for (const width of [304, 150]) {
        element.style.width = `${width}px`;
        await pause(20);
        expect(element.scrollWidth).to.be.at.most(width);
        const { right } = element.getBoundingClientRect();
        for (const node of element.renderRoot.querySelectorAll('*:not(.hidden, .hidden *)')) {
          expect(node.getBoundingClientRect().right, node.outerHTML).to.be.at.most(right + 0.5);
        }
      }
    });

    it(`never claims a seal: ${name}`, async () => {
      const element = await make();
      expect(textOf(element.renderRoot)).not.to.match(/hipaa|compliant|certified/i);
      expect(textOf(part(element, 'crisis'))).to.contain('988');
    });
  }

  it('sends, stores and asks for nothing by itself', async () => {
    const calls: unknown[] = [];
    globalThis.fetch = (...args) => {
      calls.push(args);
      return fetch(...args);
    };
    const before = [document.cookie, localStorage.length, sessionStorage.length];
    const element = await contact(ALL);
    fillIn(element);
    const events = recordEvents(element);
    await pause(50);
    expect(calls).to.deep.equal([]);
    expect(events).to.deep.equal([]);
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(before);
  });

  it('speaks from left to right where the page runs from right to left', async () => {
    const element = await contact(ALL);
    element.dir = 'rtl';
    await element.updateComplete;
    const status = part(element, 'hours-state')!;
    expect(getComputedStyle(status).direction).to.equal('ltr');
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('takes rubbish in every property without throwing', async function () {
    this.timeout(60_000);
    const element = await contact(ALL);
    const properties = Object.keys(
      (element.constructor as unknown as { properties: object }).properties,
    ) as (keyof ClinicContact)[];
    for (const name of properties) {
      for (const value of RUBBISH) {
        Object.assign(element, { [name]: value });
        await element.updateComplete;
        expect(part(element, 'crisis'), `${name} = ${typeof value}`).not.to.equal(null);
      }
      Object.assign(element, { [name]: undefined });
    }
  });

  it('takes rubbish in every attribute without throwing', async function () {
    this.timeout(60_000);
    const element = await contact(ALL);
    const attributes = (
      element.constructor as typeof HTMLElement & { observedAttributes: string[] }
    ).observedAttributes;
    for (const name of attributes) {
      for (const value of RUBBISH_TEXT) {
        element.setAttribute(name, value);
        await element.updateComplete;
        expect(part(element, 'crisis')).not.to.equal(null);
        for (const link of element.renderRoot.querySelectorAll('a')) {
          expect(link.protocol, `${name}: ${link.outerHTML}`).to.match(
            /^(https?|mailto|tel|sms)?:$/,
          );
        }
      }
      element.removeAttribute(name);
    }
  });

  it('gives back what its attributes say', async () => {
    const element = await contact(ALL);
    expect(element.clinicName).to.equal('Lakeside Mood Clinic');
    expect(element.phone).to.equal('212-555-0123');
    expect(element.formFields).to.equal('best-time treatment message');
    expect(element.formEncoding).to.equal('json');
    expect(element.closed).to.equal('2099-12-25');
    expect(element.structuredData).to.equal(true);
    expect(element.layout).to.equal('card');
    expect(element.timeZone).to.equal('America/New_York');
  });
});
