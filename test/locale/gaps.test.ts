/** What a language leaves in English: shown, and marked as English where it stands. */
import { expect } from '@open-wc/testing';

import '../../src/index.ts';
import { contact } from '../../src/locale/en/contact.ts';
import { setFolder } from '../../src/locale/locale.ts';
import { until } from '../support/host-page.ts';

interface TestedElement extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly shadowRoot: ShadowRoot;
}

describe('a language with gaps', () => {
  const fetched = window.fetch;
  let element: TestedElement;
  before(async () => {
    // As the build writes it: whole, with a pattern of what is English.
    const catalogue = {
      contact: { ...contact, hours: 'Horario', ways: { ...contact.ways, phone: 'Llamar' } },
      english:
        '^\\s*(?:Address|Ask the clinic to contact you|The clinic answers.*\\.|Text|Text message)\\s*$',
    };
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(catalogue)));
    setFolder(`${location.origin}/`);
    element = document.createElement('clinic-contact') as TestedElement;
    element.lang = 'es';
    Object.assign(element, { phone: '1', sms: '2', address: '3', hours: 'Mo 09:00-10:00' });
    Object.assign(element, { timeZone: 'UTC', replyTime: 'hoy', formAction: '/nowhere' });
    document.body.append(element);
    await until(() => element.shadowRoot.textContent.includes('Horario'), 'Spanish is there');
    await element.updateComplete;
  });
  after(() => {
    window.fetch = fetched;
    setFolder(undefined);
    element.remove();
  });

  const marked = () =>
    [...element.shadowRoot.querySelectorAll('[lang=en]')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );

  it('marks each sentence that is English, and no other', () => {
    expect(marked()).to.deep.equal([
      'Text 2',
      'Address',
      'Ask the clinic to contact you',
      'Please leave out medical details. Do not use this form in an emergency. The clinic answers hoy.',
      'Text message',
    ]);
    expect(element.shadowRoot.querySelector('.base')!.hasAttribute('lang')).to.equal(false);
  });

  it('follows what is shown', async () => {
    element.setAttribute('address', '');
    element.setAttribute('reply-time', '');
    await element.updateComplete;
    expect(marked()).to.deep.equal(['Text 2', 'Ask the clinic to contact you', 'Text message']);
  });

  it('unmarks it all where the whole is English', async () => {
    element.lang = 'en';
    await element.updateComplete;
    expect(marked()).to.deep.equal([]);
    element.lang = 'es';
    await element.updateComplete;
    expect(marked()).to.have.length(3);
  });
});
