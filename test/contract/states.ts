/** States in which each element shows all it can; an element without any is tested in its bare form. */

/** What a webmaster writes, by attribute; others get a plain word. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  heading: 'Your choices',
  'heading-level': '3',
  lang: 'en',
  treatments: 'tms ketamine',
  topics: 'response cost',
  'cta-href': '/book?for={treatment}',
  'cta-label': 'Book',
  'referral-id': 'page-1',
  publisher: 'Example Clinic',
  disclosure: 'Example Clinic offers ketamine.',
  theories: 'habenula synapse',
  theory: 'habenula',
  step: '2',
  'clinic-name': 'Example Clinic',
  address: '1 Example Street, New York, NY 10001',
  phone: '212-555-0136',
  sms: '212-555-0137',
  email: 'hello@example.com',
  hours: 'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
  closed: '2030-12-25',
  'time-zone': 'America/New_York',
  'map-href': 'https://example.com/map',
  'booking-href': '/book',
  'form-action': '/requests',
  'form-fields': 'best-time message',
  'reply-time': 'within one business day',
  src: '/test/contract/extra.json',
};

/** Attributes that only make sense beside others. */
const BESIDE: Readonly<Record<string, string>> = {
  hours: 'time-zone="America/New_York"',
  closed: 'time-zone="America/New_York" hours="24/7"',
  'time-zone': 'hours="24/7"',
  'cta-label': 'cta-href="/book"',
  'referral-id': 'cta-href="/book"',
};

/** Without which an element rightly complains. */
const NEEDED: Readonly<Record<string, string>> = {
  'clinic-contact': 'phone="212-555-0100"',
};

/** A tag with one attribute, and those that belong to it. */
export const markup = (tag: string, attribute = '', value = ''): string => {
  const needed = NEEDED[tag] ?? '';
  const others = needed.startsWith(`${attribute}=`) ? '' : needed;
  const own = attribute && `${attribute}="${value}"`;
  return `<${tag} ${others} ${BESIDE[attribute] ?? ''} ${own}></${tag}>`;
};

/** The same without the attribute itself. */
export const without = (tag: string, attribute: string): string =>
  markup(tag, attribute).replace(` ${attribute}=""`, '');

const SLOTS = `<p slot="crisis">Call 1234</p><p slot="disclaimer">Ours</p><p slot="footer">Foot</p>`;

interface State {
  readonly name: string;
  readonly html: string;
  /** What a reader does to get there. */
  readonly act?: (element: HTMLElement, root: ShadowRoot) => void | Promise<void>;
}

const FULL_CONTACT = `<clinic-contact clinic-name="Example Clinic" address="1 Example Street, New York, NY 10001"
  phone="212-555-0136" sms="212-555-0137" email="hello@example.com" hours="Mo-Fr 09:00-17:00; Sa 10:00-14:00"
  closed="2030-12-25" time-zone="America/New_York" booking-href="/book" form-action="/requests"
  reply-time="within one business day"><img slot="logo" alt="Example Clinic" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">${SLOTS}</clinic-contact>`;

export const STATES: Readonly<Record<string, readonly State[]>> = {
  'treatment-compare': [
    {
      name: 'everything filled',
      html: `<treatment-compare selectable cta-href="/book?for={treatment}" cta-label="Book" publisher="Example Clinic"
        disclosure="Example Clinic offers ketamine."><p slot="action-ketamine">Ask us</p>${SLOTS}</treatment-compare>`,
      act: (_element, root) => {
        for (const details of root.querySelectorAll('details')) details.open = true;
        root.querySelector<HTMLButtonElement>('button[aria-expanded=false]')?.click();
      },
    },
    {
      name: 'all treatments as cards',
      html: `<treatment-compare layout="cards" treatments="ketamine esketamine tms antidepressants ect psychotherapy no-change"></treatment-compare>`,
    },
  ],
  'ketamine-explainer': [
    {
      name: 'everything filled',
      html: `<ketamine-explainer timeline><p slot="testimonial">It helped me.</p>${SLOTS}</ketamine-explainer>`,
      act: (_element, root) => {
        root.querySelector('details')!.open = true;
        root.querySelector<HTMLButtonElement>('button[aria-expanded=false]')?.click();
      },
    },
  ],
  'clinic-contact': [
    { name: 'everything filled', html: FULL_CONTACT },
    {
      name: 'a heading and a name',
      html: FULL_CONTACT.replace('<clinic-contact', '<clinic-contact heading="Visit us"'),
    },
    {
      name: 'a form with errors',
      html: FULL_CONTACT,
      act: (_element, root) => root.querySelector<HTMLButtonElement>('[part~=submit]')?.click(),
    },
    {
      name: 'a bar',
      html: FULL_CONTACT.replace('<clinic-contact', '<clinic-contact layout="bar"'),
    },
  ],
};
