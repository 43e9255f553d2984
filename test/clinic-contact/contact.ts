/** What the tests of `<clinic-contact>` share. */
import { fixture } from '@open-wc/testing';

import '../../src/clinic-contact/define.ts';
import type { ClinicContact } from '../../src/clinic-contact/clinic-contact.ts';

export const FULL =
  'clinic-name="Lakeside Mood Clinic" phone="212-555-0123" sms="(212) 555-0124" email="hello@lakeside.example" ' +
  'address="48 Harbor Street, New York, NY 10013" hours="Mo-Fr 09:00-17:00; Sa 10:00-14:00" ' +
  'time-zone="America/New_York" booking-href="https://booking.example/lakeside" reply-time="within one business day"';

/** An element with these attributes, as written in HTML, and these children. */
export const contact = async (attributes = '', children = ''): Promise<ClinicContact> => {
  const element = await fixture<ClinicContact>(
    `<clinic-contact ${attributes}>${children}</clinic-contact>`,
  );
  await element.updateComplete;
  return element;
};

export const part = <T extends HTMLElement = HTMLElement>(
  element: ClinicContact,
  name: string,
): T | null => element.renderRoot.querySelector<T>(`[part="${name}"]`);

/** The text a reader sees, white space as it is shown. */
export const textOf = (node: Node | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

export const links = (element: ClinicContact): HTMLAnchorElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLAnchorElement>('a[part=action]'),
];

/** Every `href` of the ways to reach the clinic. */
export const hrefs = (element: ClinicContact): (string | null)[] =>
  links(element).map((link) => link.getAttribute('href'));

export type Control = HTMLInputElement & HTMLTextAreaElement;

export const control = (element: ClinicContact, name: string): Control =>
  element.renderRoot.querySelector<Control>(`[name="${name}"]`)!;

export const form = (element: ClinicContact): HTMLFormElement | null =>
  part<HTMLFormElement>(element, 'form');

/** Types a text as a person would. */
export const type = (element: ClinicContact, name: string, value: string): void => {
  const field = control(element, name);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

export const choose = (element: ClinicContact, way: string): void =>
  element.renderRoot.querySelector<HTMLInputElement>(`[name=contact-by][value=${way}]`)!.click();

/** What is lost or changed where text is handled without care. */
export const MESSAGE =
  'Tuesdays are good.\n\t"<b>&amp;\u2028 Zoë\'s Zoe\u0308 日本 🙂👩‍👩‍👧 \u200fשלום\u202e!\u202c \ufeff\u00a0\u00ad\0\u0001 ' +
  '</script><!-- \\n %00 a=b&c+d ;--x {"a":null} `${x}` {minutes} \n\n  end ';

/** Fills a form that can be sent. */
export const fillIn = (element: ClinicContact): void => {
  type(element, 'name', ' Ann O’Neil ');
  type(element, 'phone', '+1 (212) 555-0199');
  if (control(element, 'message')) type(element, 'message', MESSAGE);
  if (!control(element, 'consent').checked) control(element, 'consent').click();
};

export const send = async (element: ClinicContact): Promise<void> => {
  part<HTMLButtonElement>(element, 'submit')!.click();
  await element.updateComplete;
};

/** What happens to an element, in order. */
export const recordEvents = (element: EventTarget): CustomEvent[] => {
  const events: CustomEvent[] = [];
  for (const name of ['contact-click', 'request-submit', 'request-success', 'request-error']) {
    element.addEventListener(`te-${name}`, (event) => events.push(event as CustomEvent));
  }
  return events;
};

export const pause = (milliseconds = 0): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));
