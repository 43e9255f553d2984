import { expect, waitUntil } from '@open-wc/testing';

import type { ClinicContact } from '../../src/clinic-contact/clinic-contact.ts';
import { setFolder } from '../../src/locale/locale.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import {
  choose,
  contact,
  control,
  fillIn,
  form,
  FULL,
  MESSAGE,
  part,
  pause,
  recordEvents,
  send,
  textOf,
  type,
} from './contact.ts';

const ACTION = 'form-action="https://clinic.example/requests"';

const error = (element: ClinicContact, name: string) =>
  textOf(element.renderRoot.querySelector(`#${name}-error`));

const names = (element: ClinicContact) => [
  ...new Set(
    [...form(element)!.elements].map((field) => field.getAttribute('name')).filter(Boolean),
  ),
];

const values = (element: ClinicContact) => Object.fromEntries(new FormData(form(element)!));

describe('<clinic-contact> form', () => {
  it('shows which radio has the focus, though the browser takes the arrow keys for a click', async () => {
    const element = await contact(ACTION);
    const [radio] = element.renderRoot.querySelectorAll<HTMLInputElement>('[type=radio]');
    const hidden: FocusOptions & { focusVisible: boolean } = { focusVisible: false };
    radio!.focus(hidden);
    expect(getComputedStyle(radio!).outlineStyle).to.equal('solid');
    expect(getComputedStyle(radio!).outlineWidth).to.equal('2px');
  });

  it('has each box beside the first line of its text, and room to touch it', async () => {
    const element = await contact(`clinic-name="${'Lakeside Mood Clinic '.repeat(5)}" ${ACTION}`);
    element.style.cssText = 'width:280px;font:16px sans-serif';
    for (const name of ['consent', 'contact-by']) {
      const label = control(element, name).labels[0]!;
      const words = document.createRange();
      words.selectNodeContents(label);
      words.setStartAfter(control(element, name));
      const line = [...words.getClientRects()].find(({ width }) => width > 9);
      const box = control(element, name).getBoundingClientRect();
      expect((box.top + box.bottom - line!.top - line!.bottom) / 2, name).to.be.within(-3, 3);
      expect(label.offsetHeight).to.be.at.least(44);
    }
  });

  const { fetch } = globalThis;
  let recorded: Recorded;
  let sent: number;
  beforeEach(() => {
    recorded = recordConsole();
    sent = 0;
    globalThis.fetch = () => {
      sent++;
      return new Promise(() => {});
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    recorded.restore();
  });

  it('is there with an action only', async () => {
    const element = await contact(FULL);
    expect(form(element)).to.equal(null);
    element.formAction = 'https://clinic.example/requests';
    await element.updateComplete;
    expect(form(element)).not.to.equal(null);
  });

  it('has native controls under the names of the contract, each with a label', async () => {
    const element = await contact(`${FULL} ${ACTION}`);
    expect(names(element)).to.have.members([
      'name',
      'email',
      'phone',
      'contact-by',
      'best-time',
      'treatment',
      'message',
      'consent',
      'website',
    ]);
    for (const field of form(element)!.elements) {
      if (!field.hasAttribute('name')) continue;
      expect(textOf((field as HTMLInputElement).labels?.[0]), field.id).not.to.equal('');
    }
    expect(
      ['name', 'phone', 'email'].map((name) => {
        const { autocomplete, inputMode, type } = control(element, name);
        return [autocomplete, inputMode, type];
      }),
    ).to.deep.equal([
      ['name', 'text', 'text'],
      ['tel', 'tel', 'tel'],
      ['email', 'email', 'email'],
    ]);
    expect(control(element, 'message').localName).to.equal('textarea');
    expect(control(element, 'best-time').autocomplete).to.equal('off');
    expect(control(element, 'consent').hasAttribute('inputmode')).to.equal(false);
    const optional = ['name', 'phone', 'email', 'best-time', 'treatment', 'message', 'consent'];
    expect(
      optional.filter((name) => textOf(control(element, name).labels[0]).endsWith('(optional)')),
    ).to.deep.equal(['email', 'best-time', 'treatment', 'message']);
    expect(recorded.lines).to.deep.equal([]);
  });

  it('asks in nouns how to be reached, and does not tell the reader to call', async () => {
    const element = await contact(`${FULL} ${ACTION}`);
    const choices = () =>
      [...element.renderRoot.querySelectorAll('.choice:has([type=radio])')].map(textOf);
    expect(choices()).to.deep.equal(['Phone call', 'Text message', 'Email']);
    globalThis.fetch = () => fetch('/src/locale/es.json');
    setFolder(`${location.origin}/`);
    element.lang = 'es';
    await waitUntil(() => textOf(form(element)).includes('¿'), 'Spanish is there');
    setFolder(undefined);
    expect(choices()).to.deep.equal([
      'Llamada telefónica',
      'Mensaje de texto',
      'Correo electrónico',
    ]);
  });

  it('works without script: a plain form to the same address', async () => {
    const element = await contact(`${FULL} ${ACTION}`);
    const { method, action, noValidate } = form(element)!;
    expect([method, action, noValidate]).to.deep.equal([
      'post',
      'https://clinic.example/requests',
      false,
    ]);
    expect(form(element)!.enctype).to.equal('application/x-www-form-urlencoded');
    const submit = part<HTMLButtonElement>(element, 'submit')!;
    expect(submit.type).to.equal('submit');
    element.formEncoding = 'multipart';
    await element.updateComplete;
    expect(form(element)!.enctype).to.equal('multipart/form-data');
  });

  it('has the optional fields that are wanted', async () => {
    const element = await contact(`${FULL} ${ACTION} form-fields="message, best-time"`);
    expect(names(element)).to.include.members(['message', 'best-time']);
    expect(names(element)).not.to.include('treatment');
    element.formFields = '';
    await element.updateComplete;
    expect(names(element)).not.to.include.members(['message']);
    expect(names(element)).not.to.include.members(['best-time']);
    expect(recorded.lines).to.deep.equal([]);
    element.formFields = 'treatment diagnosis';
    await element.updateComplete;
    expect(names(element)).to.include('treatment');
    expect(names(element)).not.to.include('message');
    expect(recorded.lines).to.have.length(1);
    element.formFields = 'diagnosis';
    await element.updateComplete;
    expect(names(element)).to.include.members(['best-time', 'treatment', 'message']);
  });

  it('is headed one level below the element, and no deeper than there is', async () => {
    const element = await contact(`${FULL} ${ACTION} heading-level="3"`);
    expect(part(element, 'form-heading')!.localName).to.equal('h4');
    element.headingLevel = 6;
    await element.updateComplete;
    expect(part(element, 'form-heading')!.localName).to.equal('h6');
  });

  it('names the clinic in the consent, and asks for no medical details', async () => {
    const element = await contact(`${FULL} ${ACTION}`);
    expect(textOf(control(element, 'consent').labels[0])).to.contain('Lakeside Mood Clinic');
    const text = textOf(form(element));
    expect(text).to.contain('leave out medical details').and.to.contain('emergency');
    expect(text).to.contain('within one business day');
    expect(text).not.to.match(/hipaa/i);
    element.clinicName = '';
    element.replyTime = '';
    await element.updateComplete;
    expect(textOf(form(element))).to.not.contain('The clinic answers');
    expect(textOf(control(element, 'consent').labels[0])).to.contain('the clinic');
    expect(control(element, 'consent').checked).to.equal(false);
  });

  it('hides its honeypot from everybody but machines', async () => {
    const element = await contact(`${FULL} ${ACTION}`);
    const pot = control(element, 'website');
    expect(pot.tabIndex).to.equal(-1);
    expect(pot.readOnly, 'password managers leave it alone').to.equal(true);
    expect(pot.autocomplete).to.equal('off');
    expect(pot.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(pot.closest('div')!.getBoundingClientRect().width).to.be.at.most(1);
  });

  for (const address of [
    'https://clinic.example/requests',
    'http://localhost:8787/requests',
    'http://127.0.0.1/requests',
    'http://[::1]:1/requests',
    '/requests',
    'requests?x=1',
    ' https://clinic.example/ ',
  ]) {
    it(`may post to ${address}`, async () => {
      const element = await contact(`${FULL} form-action="${address}"`);
      expect(form(element)).not.to.equal(null);
      expect(recorded.lines).to.deep.equal([]);
    });
  }

  for (const address of [
    'http://clinic.example/requests',
    'http://localhost.example/requests',
    'http://127.0.0.2/requests',
    'http://192.168.0.1/requests',
    'ftp://localhost/requests',
    'mailto:a@b.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'https://user:secret@clinic.example/',
    '//clinic.example:x/',
    'https://',
  ]) {
    it(`may not post to ${JSON.stringify(address)}`, async () => {
      const element = await contact(FULL);
      element.setAttribute('form-action', address);
      await element.updateComplete;
      expect(form(element)).to.equal(null);
      expect(recorded.lines).to.have.length(1);
      expect(recorded.lines[0]).to.contain('form-action=');
    });
  }

  describe('validation', () => {
    it('says nothing before the first try', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      // Where nobody says otherwise, an empty field that is required is read out as wrong.
      for (const name of ['name', 'phone', 'email', 'consent']) {
        expect(control(element, name).getAttribute('aria-invalid'), name).to.equal('false');
        // Firefox reads out the browser's own verdict, whatever `aria-invalid` says.
        expect(control(element, name).matches(':invalid'), name).to.equal(false);
      }
      type(element, 'email', 'nonsense');
      type(element, 'email', '');
      await element.updateComplete;
      expect(element.renderRoot.querySelectorAll('.error:not([hidden])')).to.have.length(0);
      expect(textOf(part(element, 'status'))).to.equal('');
    });

    it('ties its own messages to the fields, goes to the first, and announces a summary', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      const events = recordEvents(element);
      await send(element);
      await pause();
      expect(error(element, 'name')).to.equal('Enter your name.');
      expect(error(element, 'phone')).to.contain('phone number');
      expect(error(element, 'email')).to.equal('');
      expect(error(element, 'consent')).not.to.equal('');
      for (const name of ['name', 'phone', 'consent']) {
        const field = control(element, name);
        expect(field.getAttribute('aria-invalid')).to.equal('true');
        expect(field.getAttribute('aria-describedby')).to.equal(`${name}-error`);
        expect(element.renderRoot.querySelector(`#${name}-error`)).not.to.equal(null);
      }
      expect(control(element, 'email').getAttribute('aria-invalid')).to.equal('false');
      expect(element.renderRoot.activeElement).to.equal(control(element, 'name'));
      const status = part(element, 'status')!;
      expect(status.getAttribute('role')).to.equal('alert');
      // Firefox passes a change within an alert on to Orca only where it is called live by name.
      expect(status.getAttribute('aria-live')).to.equal('assertive');
      expect(textOf(status)).to.equal(
        'Not sent yet. Enter your name. Enter your whole phone number. Tick the box to let the clinic contact you.',
      );
      expect(events).to.deep.equal([]);
      expect(sent).to.equal(0);
    });

    it('takes an error away while its field is typed in, and finds none before that is done', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      choose(element, 'email');
      await send(element);
      const email = control(element, 'email');
      const errors: string[] = [];
      for (const [value, event] of [
        ['ann', 'input'],
        ['ann@b', 'input'],
        ['ann@b.', 'input'],
        ['ann@b.', 'change'],
        ['ann@b.c', 'input'],
        ['ann', 'input'],
      ] as const) {
        email.value = value;
        email.dispatchEvent(new Event(event, { bubbles: true }));
        await element.updateComplete;
        errors.push(error(element, 'email').slice(0, 5));
      }
      expect(errors).to.deep.equal(['Enter', '', '', 'Enter', '', '']);
      await send(element);
      expect(error(element, 'email')).to.contain('Enter');
    });

    it('tells of a change only what is new', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      await send(element);
      const status = part(element, 'status')!;
      expect(status.getAttribute('aria-atomic'), 'an alert is told whole').to.equal('false');
      let told = '';
      const changes = new MutationObserver((records) => {
        for (const { target, addedNodes } of records) {
          for (const node of [target, ...addedNodes]) {
            if (node.nodeType === Node.TEXT_NODE) told += node.textContent;
          }
        }
      });
      changes.observe(status, { subtree: true, childList: true, characterData: true });
      type(element, 'name', 'Ann');
      await element.updateComplete;
      await pause();
      expect(told).to.equal('');
      expect(textOf(status)).to.match(/^Not sent yet. Enter your whole/);
      type(element, 'name', '');
      await element.updateComplete;
      await pause();
      expect(told.trim()).to.equal('Enter your name.');
      told = '';
      choose(element, 'email');
      await element.updateComplete;
      await pause();
      expect(told.trim()).to.equal('Enter your email address, such as name@example.com.');
    });

    it('then follows each change', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      await send(element);
      type(element, 'name', 'Ann');
      await element.updateComplete;
      expect(error(element, 'name')).to.equal('');
      expect(control(element, 'name').getAttribute('aria-invalid')).to.equal('false');
      expect(error(element, 'phone')).not.to.equal('');
      type(element, 'name', '  ');
      await element.updateComplete;
      expect(error(element, 'name')).not.to.equal('');
      expect(sent).to.equal(0);
    });

    it('wants the way of the chosen contact, and no other', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      await send(element);
      choose(element, 'email');
      await element.updateComplete;
      expect(error(element, 'phone')).to.equal('');
      expect(error(element, 'email')).to.contain('email address');
      expect(control(element, 'email').getAttribute('aria-required')).to.equal('true');
      expect(control(element, 'phone').getAttribute('aria-required')).to.equal('false');
      choose(element, 'sms');
      await element.updateComplete;
      expect(error(element, 'phone')).not.to.equal('');
      expect(error(element, 'email')).to.equal('');
      choose(element, 'email');
      type(element, 'email', 'ann@home.example');
      type(element, 'name', 'Ann');
      control(element, 'consent').click();
      await send(element);
      expect(sent).to.equal(1);
    });

    for (const [name, value] of [
      ['name', ' \t '],
      ['phone', 'ask me'],
      ['phone', '12'],
      ['email', 'ann@'],
      ['email', 'ann home.example'],
    ] as const) {
      it(`does not take ${JSON.stringify(value)} for ${name}`, async () => {
        const element = await contact(`${FULL} ${ACTION}`);
        fillIn(element);
        type(element, name, value);
        await send(element);
        await pause();
        expect(error(element, name)).not.to.equal('');
        expect(element.renderRoot.activeElement).to.equal(control(element, name));
        expect(sent).to.equal(0);
      });
    }

    it('takes a phone number in the digits of any script', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      fillIn(element);
      type(element, 'phone', '٢١٢ ٥٥٥ ٠١٩٩');
      await send(element);
      expect(error(element, 'phone')).to.equal('');
      expect(sent).to.equal(1);
    });

    it('does not keep Enter from sending', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      fillIn(element);
      form(element)!.requestSubmit();
      expect(sent).to.equal(1);
    });
  });

  describe('keeps what was typed', () => {
    const changes: Record<string, (element: ClinicContact) => unknown> = {
      're-rendering': (element) => element.requestUpdate(),
      'a theme': (element) => (element.theme = 'dark'),
      'a layout': (element) => (element.layout = 'bar'),
      'another layout': (element) => (element.layout = 'inline'),
      'a language': (element) => (element.lang = 'es'),
      'a language that is not there': (element) => (element.lang = 'xx'),
      'a heading level': (element) => (element.headingLevel = 4),
      'a region': (element) => (element.region = 'uk'),
      'all other attributes': (element) => {
        for (const name of [
          'phone',
          'sms',
          'email',
          'address',
          'hours',
          'clinic-name',
          'reply-time',
        ]) {
          element.removeAttribute(name);
        }
      },
      'another address to post to': (element) => (element.formAction = 'https://other.example/'),
      'another encoding': (element) => (element.formEncoding = 'multipart'),
      'no form for a while': async (element) => {
        element.formAction = '';
        await element.updateComplete;
        expect(form(element)).to.equal(null);
        element.formAction = 'https://clinic.example/requests';
      },
      'fewer fields for a while': async (element) => {
        element.formFields = '';
        await element.updateComplete;
        expect(control(element, 'message')).to.equal(null);
        element.removeAttribute('form-fields');
        element.formFields = 'best-time treatment message';
      },
      'a move': (element) => element.parentElement!.append(document.createElement('div'), element),
      'a move into a shadow root': (element) => {
        const host = document.createElement('div');
        element.after(host);
        host.attachShadow({ mode: 'open' }).append(element);
      },
      'removal and return': async (element) => {
        const parent = element.parentElement!;
        element.remove();
        await pause(10);
        parent.append(element);
      },
    };
    for (const [what, change] of Object.entries(changes)) {
      it(`through ${what}`, async () => {
        const element = await contact(`${FULL} ${ACTION}`);
        fillIn(element);
        choose(element, 'sms');
        type(element, 'email', 'ann@home.example');
        type(element, 'best-time', 'after 5');
        type(element, 'treatment', 'TMS');
        const before = values(element);
        expect(before.message).to.equal(MESSAGE);
        await change(element);
        await element.updateComplete;
        await pause(10);
        expect(values(element)).to.deep.equal(before);
        expect(control(element, 'message').value).to.equal(MESSAGE);
      });
    }

    it('into a prerendered copy before the script came', async () => {
      const copy =
        '<form><input name="name"><input name="consent" type="checkbox" value="yes"><textarea name="message"></textarea></form>';
      for (const mode of ['children', 'shadow']) {
        const holder = document.createElement('div');
        holder.append(document.createElement('clinic-contact'));
        const element = holder.firstElementChild as ClinicContact;
        element.setAttribute('form-action', 'https://clinic.example/requests');
        const root = mode === 'shadow' ? element.attachShadow({ mode: 'open' }) : element;
        root.innerHTML = copy;
        root.querySelector('input')!.value = 'Ann';
        root.querySelector<HTMLInputElement>('[type=checkbox]')!.checked = true;
        root.querySelector('textarea')!.value = MESSAGE;
        document.body.append(holder);
        await element.updateComplete;
        expect(control(element, 'name').value, mode).to.equal('Ann');
        expect(control(element, 'consent').checked).to.equal(true);
        expect(control(element, 'message').value).to.equal(MESSAGE);
        holder.remove();
      }
    });

    it('whatever an old copy, or a form of the page’s own, says', async () => {
      const element = await contact(
        `${FULL} ${ACTION}`,
        '<form slot="footer"><input name="name" value="old"></form>',
      );
      fillIn(element);
      await send(element);
      const before = values(element);
      element.formAction = '';
      await element.updateComplete;
      element.formAction = 'https://clinic.example/requests';
      element.theme = 'dark';
      await element.updateComplete;
      expect(values(element)).to.deep.equal(before);
    });

    it('where a password manager fills in, with events or without', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      for (const [name, value] of [
        ['name', 'Ann'],
        ['email', 'ann@home.example'],
        ['phone', '+12125550199'],
      ] as const) {
        control(element, name).value = value;
      }
      control(element, 'consent').checked = true;
      form(element)!.requestSubmit();
      expect(sent).to.equal(1);
      await element.updateComplete;
      expect(control(element, 'email').value).to.equal('ann@home.example');
    });

    it('through leaving the page and coming back', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      fillIn(element);
      const before = values(element);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await element.updateComplete;
      expect(values(element)).to.deep.equal(before);
    });

    it('and the caret where it was', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      fillIn(element);
      const field = control(element, 'message');
      field.focus();
      field.setSelectionRange(3, 5);
      element.theme = 'dark';
      await element.updateComplete;
      expect(element.renderRoot.activeElement).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([3, 5]);
    });

    it('even where it came without an event', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      type(element, 'name', 'A');
      element.requestUpdate();
      await element.updateComplete;
      control(element, 'name').value = 'Ann';
      element.requestUpdate();
      await element.updateComplete;
      expect(control(element, 'name').value).to.equal('Ann');
    });

    it('out of the markup', async () => {
      const element = await contact(`${FULL} ${ACTION}`);
      fillIn(element);
      element.requestUpdate();
      await element.updateComplete;
      expect(element.renderRoot.innerHTML).not.to.contain('Neil');
      expect(element.renderRoot.innerHTML).not.to.contain('Tuesdays');
    });
  });
});
