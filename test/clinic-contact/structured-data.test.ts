import { expect } from '@open-wc/testing';
import type { DayOfWeek, MedicalClinic, WithContext } from 'schema-dts';

import { clinicData } from '../../src/clinic-contact/structured-data.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { contact, FULL, pause, textOf } from './contact.ts';

const scripts = (page: Document = document) => [
  ...page.head.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]'),
];
const data = (page: Document = document) =>
  scripts(page).map((script) => JSON.parse(script.text) as Record<string, unknown>);

describe('<clinic-contact structured-data>', () => {
  const { now } = Date;
  let recorded: Recorded;
  beforeEach(() => {
    recorded = recordConsole();
    Date.now = () => Date.parse('2026-11-23T15:00Z');
  });
  afterEach(() => {
    Date.now = now;
    recorded.restore();
  });

  it('is off unless asked for', async () => {
    await contact(FULL);
    expect(scripts()).to.deep.equal([]);
  });

  it('says what is visible, no more', async () => {
    await contact(`${FULL} structured-data closed="2026-11-22 2026-12-25"`);
    const day = (dayOfWeek: DayOfWeek, opens = '09:00', closes = '17:00') =>
      ({ '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes }) as const;
    // The compiler holds it against schema.org's own vocabulary.
    const clinic: WithContext<Exclude<MedicalClinic, string>> = {
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: 'Lakeside Mood Clinic',
      telephone: '212-555-0123',
      email: 'hello@lakeside.example',
      address: '48 Harbor Street, New York, NY 10013',
      url: location.href.replace(/[?#].*/, ''),
      openingHoursSpecification: [
        ...(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const).map((name) =>
          day(name),
        ),
        day('Saturday', '10:00', '14:00'),
        {
          '@type': 'OpeningHoursSpecification',
          opens: '00:00',
          closes: '00:00',
          validFrom: '2026-12-25',
          validThrough: '2026-12-25',
        },
      ],
    };
    expect(data()).to.deep.equal([clinic]);
    const [element] = document.getElementsByTagName('clinic-contact');
    const seen = textOf(element!.renderRoot);
    for (const shown of [clinic.name, clinic.telephone, clinic.email, clinic.address]) {
      expect(seen).to.contain(shown);
    }
    expect(seen).to.contain('December 25, 2026').and.not.to.contain('November 22');
    expect(recorded.lines).to.deep.equal([]);
  });

  it('says nothing of what there is not, nor where a page on a disk lies', async () => {
    await contact('phone="1" structured-data');
    expect(Object.keys(data()[0]!)).to.have.members(['@context', '@type', 'telephone', 'url']);
    const clinic = { clinicName: 'One', phone: '1', email: '', address: '' };
    const text = clinicData(clinic, undefined, [], 'file:///home/ann/clinic.html');
    expect(Object.keys(JSON.parse(text) as object)).to.not.include('url');
  });

  it('has hours past midnight and round the clock', async () => {
    await contact(
      'phone="1" structured-data time-zone="UTC" hours="Mo 22:00-02:00; Tu 09:00-24:00; We 00:00-24:00"',
    );
    const [{ openingHoursSpecification: hours } = {}] = data();
    expect(
      (hours as { opens: string; closes: string }[]).map(
        ({ opens, closes }) => `${opens} ${closes}`,
      ),
    ).to.deep.equal(['22:00 02:00', '09:00 00:00', '00:00 23:59']);
  });

  it('makes no claim of hours that cannot be read', async () => {
    await contact(
      'phone="1" structured-data time-zone="UTC" hours="by appointment" closed="2026-12-25"',
    );
    expect(data()[0]).not.to.have.property('openingHoursSpecification');
  });

  it('is escaped: no text can end its script', async () => {
    const text = '1 </script><script>alert(1)</script><!-- ]]> "\\\u2028\u2029\0 a@b.example';
    const element = await contact('structured-data phone="1"');
    Object.assign(element, { clinicName: text, phone: text, email: text, address: text });
    await element.updateComplete;
    expect(scripts()[0]!.text).not.to.match(/[<\0]/);
    const { name, telephone, email, address } = data()[0]!;
    expect([name, telephone, email, address]).to.deep.equal([text, text, text, text]);
  });

  it('is the same where Prototype.js writes arrays in JSON in its own way', async () => {
    const toJSON = function (this: unknown[]) {
      return `[${this.join(', ')}]`;
    };
    Object.defineProperty(Array.prototype, 'toJSON', { value: toJSON, configurable: true });
    try {
      await contact(`${FULL} structured-data`);
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
    expect(data()[0]!.openingHoursSpecification).to.be.an('array').with.length(6);
  });

  it('is one per element, and follows it', async () => {
    const first = await contact('clinic-name="One" phone="1" structured-data');
    const second = await contact('clinic-name="Two" phone="1" structured-data');
    expect(data().map(({ name }) => name)).to.deep.equal(['One', 'Two']);
    first.clinicName = 'Three';
    await first.updateComplete;
    expect(data().map(({ name }) => name)).to.deep.equal(['Three', 'Two']);
    second.remove();
    second.clinicName = 'Nowhere';
    await second.updateComplete;
    expect(data().map(({ name }) => name)).to.deep.equal(['Three']);
    first.structuredData = false;
    await first.updateComplete;
    expect(scripts()).to.deep.equal([]);
    first.setAttribute('structured-data', '');
    await first.updateComplete;
    expect(scripts()).to.have.length(1);
    first.setAttribute('structured-data', 'false');
    await first.updateComplete;
    expect(scripts()).to.deep.equal([]);
  });

  it('goes along into another document', async () => {
    const element = await contact('clinic-name="One" phone="1" structured-data');
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.body.append(element);
    await element.updateComplete;
    expect(scripts()).to.deep.equal([]);
    expect(data(page).map(({ name }) => name)).to.deep.equal(['One']);
    frame.remove();
  });

  it('is left out, with one note, where Trusted Types forbid it', async () => {
    let tries = 0;
    // Not every engine enforces them; this is what those do that enforce.
    Object.defineProperty(HTMLScriptElement.prototype, 'textContent', {
      configurable: true,
      set() {
        tries++;
        throw new TypeError('requires TrustedScript');
      },
    });
    try {
      const element = await contact('clinic-name="One" phone="212-555-0123" structured-data');
      element.clinicName = 'Two';
      await element.updateComplete;
      await pause();
      expect(scripts()).to.deep.equal([]);
      expect(tries, 'each is reported as a violation').to.equal(1);
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0]).to.contain('Trusted Types');
    } finally {
      delete (HTMLScriptElement.prototype as { textContent?: unknown }).textContent;
    }
  });
});
