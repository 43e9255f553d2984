import { expect } from '@open-wc/testing';

import type { ClinicContact } from '../../src/clinic-contact/clinic-contact.ts';
import { contact as english } from '../../src/locale/en/contact.ts';
import { recordConsole, type Recorded } from '../support/console.ts';
import { until } from '../support/host-page.ts';
import { translators } from '../support/translate.ts';
import {
  choose,
  contact,
  control,
  fillIn,
  form,
  FULL,
  hrefs,
  MESSAGE,
  part,
  pause,
  recordEvents,
  send,
  textOf,
  type,
} from './contact.ts';

interface Taken {
  id: string;
  type: string;
  key?: string;
  fields: Record<string, string>;
  times: number;
}

interface Ended {
  requestId: string;
  reason?: string;
  status?: number;
}

/** Waits for the event that ends a try. */
const ended = (element: ClinicContact) =>
  new Promise<CustomEvent<Ended>>((done) => {
    for (const type of ['te-request-success', 'te-request-error'] as const) {
      element.addEventListener(type, (event) => done(event as CustomEvent<Ended>), { once: true });
    }
  });

const attempt = async (element: ClinicContact) => {
  const end = ended(element);
  await send(element);
  const event = await end;
  await element.updateComplete;
  await pause();
  return event;
};

const values = (element: ClinicContact) => Object.fromEntries(new FormData(form(element)!));
const status = (element: ClinicContact) => textOf(part(element, 'status'));
/** Whether the focus is on what became of the request. */
const isTold = (element: ClinicContact) =>
  element.renderRoot.activeElement === part(element, 'status');
const submit = (element: ClinicContact) => part<HTMLButtonElement>(element, 'submit')!;
/** Lets the page scroll past the element, until it is taken out. */
const roomBelow = (element: ClinicContact): HTMLElement => {
  const spacer = document.createElement('div');
  spacer.style.height = '3000px';
  element.after(spacer);
  return spacer;
};
const isFilled = (button: HTMLElement) =>
  getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)';

describe('<clinic-contact> sending', () => {
  let origin: string;
  let recorded: Recorded;

  before(async () => {
    origin = await (await fetch('/test/receiver')).text();
  });
  beforeEach(() => (recorded = recordConsole()));
  afterEach(() => recorded.restore());

  const filled = async (how = '', attributes = '', base = origin) => {
    const element = await contact(`${FULL} form-action="${base}/requests?${how}" ${attributes}`);
    fillIn(element);
    return element;
  };

  const takenBy = async (id: string, base = origin) =>
    ((await (await fetch(`${base}/requests`)).json()) as Taken[]).filter(
      (taken) => taken.id === id,
    );

  describe('a request', () => {
    const encodings = {
      json: 'application/json',
      urlencoded: 'application/x-www-form-urlencoded',
      multipart: 'multipart/form-data',
    };
    for (const [encoding, mime] of Object.entries(encodings)) {
      for (const where of ['another origin', 'the same origin']) {
        it(`arrives as ${encoding} at ${where}, byte for byte`, async () => {
          const base = where === 'the same origin' ? '' : origin;
          const element = await filled('', `form-encoding="${encoding}"`, base);
          expect(control(element, 'message').value).to.equal(MESSAGE);
          choose(element, 'sms');
          const { type: result, detail } = await attempt(element);
          expect(result).to.equal('te-request-success');
          const [taken, ...others] = await takenBy(detail.requestId, base);
          expect(others).to.deep.equal([]);
          expect(taken!.fields).to.deep.equal({
            name: ' Ann O’Neil ',
            phone: '+1 (212) 555-0199',
            email: '',
            'contact-by': 'sms',
            'best-time': '',
            treatment: '',
            message: MESSAGE,
            consent: 'yes',
            website: '',
            'request-id': detail.requestId,
          });
          expect(taken!.type).to.match(new RegExp(`^${mime}`));
          expect(taken!.key).to.equal(encoding === 'json' ? detail.requestId : undefined);
          expect(taken!.times).to.equal(1);
        });
      }
    }

    for (const encoding of Object.keys(encodings)) {
      for (const [what, text] of Object.entries({
        '100 KB': `${'Zoë 🙂 '.repeat(11)}\n`.repeat(1000),
        'Windows’ line breaks': 'a\r\nb\rc\nd',
        'half a character': 'a\ud800b',
        'space only': ' \n\t ',
      })) {
        it(`with ${what} arrives as ${encoding} as the field shows it`, async () => {
          const element = await filled('', `form-encoding="${encoding}"`);
          control(element, 'message').value = text;
          const { value } = control(element, 'message');
          const { detail } = await attempt(element);
          const [taken] = await takenBy(detail.requestId);
          expect(taken!.fields.message === value.replace(/\ud800/, '\ufffd')).to.equal(true);
        });
      }
    }

    it('has line breaks as LF in JSON', async () => {
      const { fetch } = globalThis;
      let body = '';
      globalThis.fetch = (_, init) => {
        body = init!.body as string;
        return Promise.resolve(new Response(null, { status: 204 }));
      };
      try {
        const element = await filled();
        control(element, 'message').value = 'a\r\nb\rc\nd';
        await attempt(element);
      } finally {
        globalThis.fetch = fetch;
      }
      expect((JSON.parse(body) as Record<string, string>).message).to.equal('a\nb\nc\nd');
    });

    it('leaves out the fields that the form does not have', async () => {
      const element = await filled('', 'form-fields="message"');
      const { detail } = await attempt(element);
      const [taken] = await takenBy(detail.requestId);
      expect(taken!.fields).not.to.have.any.keys('best-time', 'treatment');
      expect(taken!.fields.message).to.equal(MESSAGE);
    });

    it('tells of itself in order, without a word that was typed', async () => {
      const element = await filled();
      const events = recordEvents(document);
      const { detail } = await attempt(element);
      expect(events.map((event) => [event.type, event.cancelable])).to.deep.equal([
        ['te-request-submit', true],
        ['te-request-success', false],
      ]);
      expect(events[0]!.detail).to.equal(null);
      expect(Object.keys(detail)).to.deep.equal(['requestId']);
      for (const event of events)
        expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
    });

    it('can be kept back', async () => {
      const element = await filled();
      const events = recordEvents(element);
      element.addEventListener('te-request-submit', (event) => event.preventDefault(), {
        once: true,
      });
      const { fetch } = globalThis;
      let calls = 0;
      globalThis.fetch = (...args) => (calls++, fetch(...args));
      try {
        await send(element);
        await pause(20);
        expect(calls).to.equal(0);
        expect(events.map((event) => event.type)).to.deep.equal(['te-request-submit']);
        expect(values(element).message).to.equal(MESSAGE);
        await attempt(element);
        expect(calls).to.equal(1);
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('cannot be sent twice', async () => {
      const element = await filled('delay=150');
      const events = recordEvents(element);
      const end = ended(element);
      submit(element).click();
      submit(element).click();
      form(element)!.requestSubmit();
      await element.updateComplete;
      expect(submit(element).getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(submit(element))).to.equal('Sending…');
      expect(isFilled(submit(element))).to.equal(true);
      submit(element).click();
      const { detail } = await end;
      expect(events.filter((event) => event.type === 'te-request-submit')).to.have.length(1);
      expect((await takenBy(detail.requestId))[0]!.times).to.equal(1);
    });

    it('goes nowhere when a machine filled the honeypot, and looks sent', async () => {
      const element = await filled();
      const events = recordEvents(element);
      const { fetch } = globalThis;
      let calls = 0;
      globalThis.fetch = () => (calls++, Promise.reject(new Error('no')));
      try {
        control(element, 'website').value = 'https://spam.example';
        await send(element);
        await pause(20);
      } finally {
        globalThis.fetch = fetch;
      }
      expect(calls).to.equal(0);
      expect(events).to.deep.equal([]);
      expect(status(element)).to.contain('Thank you');
    });
  });

  describe('success', () => {
    it('thanks, announced and focused, and clears the form only then', async () => {
      const element = await filled('delay=50');
      const end = ended(element);
      await send(element);
      expect(values(element).message).to.equal(MESSAGE);
      await end;
      await pause();
      expect(status(element)).to.equal(
        'Thank you. Your request was sent. The clinic answers within one business day.',
      );
      expect(part(element, 'status')!.getAttribute('role')).to.equal('alert');
      expect(element.renderRoot.activeElement).to.equal(part(element, 'status'));
      expect(control(element, 'name'), 'nothing to fill in').to.equal(null);
      expect(textOf(submit(element))).to.equal(english.another);
      expect(isFilled(submit(element)), 'there is nothing to urge').to.equal(false);
      submit(element).click();
      await element.updateComplete;
      expect(values(element)).to.deep.equal({
        name: '',
        phone: '',
        email: '',
        'contact-by': 'phone',
        'best-time': '',
        treatment: '',
        message: '',
        website: '',
      });
      expect(recorded.lines).to.deep.equal([]);
    });

    it('lets another request be written, with another id', async () => {
      const element = await filled();
      const { detail: first } = await attempt(element);
      submit(element).click();
      await element.updateComplete;
      await pause();
      expect(element.renderRoot.activeElement).to.equal(control(element, 'name'));
      expect(status(element)).to.equal('');
      fillIn(element);
      const { detail: second } = await attempt(element);
      expect(second.requestId).not.to.equal(first.requestId);
      expect(second.requestId, 'none that another would draw').to.match(/^\d+(-\d+){3}$/);
      expect(await takenBy(second.requestId)).to.have.length(1);
    });

    it('clears the choice as well, and after many a change', async () => {
      const element = await filled();
      const fresh = values(await contact(`${FULL} form-action="/requests"`));
      for (const way of ['sms', 'phone', 'sms']) {
        choose(element, way);
        await element.updateComplete;
        await attempt(element);
        expect(values(element)).to.deep.equal({});
        submit(element).click();
        await element.updateComplete;
        expect(values(element)).to.deep.equal(fresh);
        fillIn(element);
      }
    });

    it('clears a form that came anew while it was on its way', async () => {
      const element = await filled('delay=200');
      const end = ended(element);
      await send(element);
      const { formAction } = element;
      element.formAction = '';
      await element.updateComplete;
      element.formAction = formAction;
      await element.updateComplete;
      await end;
      await element.updateComplete;
      expect(status(element)).to.contain('Thank you');
      submit(element).click();
      await element.updateComplete;
      expect(control(element, 'message').value).to.equal('');
    });

    it('does not take the focus from elsewhere on the page', async () => {
      const element = await filled('delay=50');
      const other = document.createElement('input');
      element.after(other);
      const end = ended(element);
      await send(element);
      other.focus();
      await end;
      await pause();
      expect(document.activeElement).to.equal(other);
    });

    for (const how of [
      'status=200',
      'status=202',
      'status=204',
      'status=205',
      'status=206',
      'status=299',
      'fail=empty',
      'fail=html',
      'fail=bad-json',
      'fail=huge',
      'fail=endless-body',
      'fail=drip-body',
      'fail=wrong-encoding',
      'fail=early-hints',
      'fail=cut-body',
      'fail=redirect',
      'fail=redirect-307',
      'retry-after=60',
    ]) {
      it(`is any answer of the 200s: ${how}`, async () => {
        const element = await filled(how);
        const { type: result, detail } = await attempt(element);
        // Who waits for a body that does not end meets the time-out.
        expect(result).to.equal('te-request-success');
        expect(status(element)).to.contain('Thank you');
        expect(await takenBy(detail.requestId)).to.have.length(1);
      });
    }
  });

  describe('failure', () => {
    const failures: readonly [how: string, reason: string, status: number][] = [
      ['status=300', 'http', 300],
      ['status=304', 'http', 304],
      ['status=400', 'http', 400],
      ['status=401', 'http', 401],
      ['status=403', 'http', 403],
      ['status=404', 'http', 404],
      ['status=409', 'http', 409],
      ['status=413', 'http', 413],
      ['status=422', 'http', 422],
      ['status=429', 'http', 429],
      ['status=500', 'http', 500],
      ['status=502', 'http', 502],
      ['status=503', 'http', 503],
      ['status=504', 'http', 504],
      ['status=599', 'http', 599],
      ['fail=html-500', 'http', 500],
      ['fail=huge-500', 'http', 500],
      ['fail=reset', 'network', 0],
      ['fail=close', 'network', 0],
      ['fail=half', 'network', 0],
      ['fail=half-headers', 'network', 0],
      ['fail=header-flood', 'network', 0],
      ['fail=garbage', 'network', 0],
      ['fail=cors', 'network', 0],
      ['fail=preflight', 'network', 0],
      ['fail=redirect-loop', 'network', 0],
      ['fail=redirect-cross', 'network', 0],
      ['fail=redirect-cross-307', 'network', 0],
    ];
    const all = ['json', 'urlencoded', 'multipart'].flatMap((encoding) =>
      failures
        // The others are sent without asking first.
        .filter(([how]) => encoding === 'json' || how !== 'fail=preflight')
        .map((failure) => [encoding, ...failure] as const),
    );
    for (const [encoding, how, reason, code] of all) {
      it(`keeps all and says that it was not sent: ${how} as ${encoding}`, async () => {
        const element = await filled(how, `form-encoding="${encoding}"`);
        const before = values(element);
        expect(before.message).to.equal(MESSAGE);
        const events = recordEvents(element);
        const { detail } = await attempt(element);
        expect(detail.reason).to.equal(reason);
        expect(detail.status).to.equal(code);
        expect(Object.keys(detail)).to.have.members(['requestId', 'reason', 'status']);
        expect(values(element)).to.deep.equal(before);
        expect(control(element, 'message').value).to.equal(MESSAGE);
        expect(status(element)).to.contain('NOT sent');
        expect(textOf(form(element))).to.contain('212-555-0123');
        if (reason === 'http') expect(status(element)).to.contain(`${code}`);
        expect(textOf(submit(element))).to.equal('Try again');
        expect(submit(element).getAttribute('aria-disabled')).to.equal('false');
        expect(events.map((event) => event.type)).to.deep.equal([
          'te-request-submit',
          'te-request-error',
        ]);
      });
    }

    // Firefox takes each of these for a page of 1991, and for success.
    for (const how of ['garbage', 'page', 'banner']) {
      it(`is an answer of the page’s own origin that is not HTTP: ${how}`, async () => {
        const element = await filled(`fail=${how}`, '', '');
        const before = values(element);
        const { detail } = await attempt(element);
        expect([detail.reason, detail.status]).to.deep.equal(['network', 0]);
        expect(status(element)).to.contain('NOT sent');
        expect(values(element)).to.deep.equal(before);
      });
    }

    it('is not an answer of the page’s own origin that has one header', async () => {
      const element = await filled('fail=terse', '', '');
      expect((await attempt(element)).type).to.equal('te-request-success');
    });

    it('is told by its status where it is not a success and has no header', async () => {
      const element = await filled('fail=terse-500', '', '');
      const { detail } = await attempt(element);
      expect([detail.reason, detail.status]).to.deep.equal(['http', 500]);
    });

    // Engines differ in what they forgive.
    for (const how of ['fail=bad-chunks', 'fail=two-lengths', 'fail=redirect-nowhere']) {
      it(`keeps all unless it was sent, and says which: ${how}`, async () => {
        const element = await filled(how);
        const before = values(element);
        const { type: result } = await attempt(element);
        const wasSent = result === 'te-request-success';
        expect(status(element)).to.contain(wasSent ? 'Thank you' : 'NOT sent');
        expect(values(element).message).to.equal(wasSent ? undefined : before.message);
      });
    }

    it('keeps a megabyte that is too long for the server', async () => {
      const text = `${'x'.repeat(999)}\n`.repeat(1100);
      const element = await filled();
      control(element, 'message').value = text;
      const { detail } = await attempt(element);
      expect(detail.reason).to.be.oneOf(['http', 'network']);
      expect(control(element, 'message').value === text).to.equal(true);
    });

    it('leaves the way free for the next try, however long its answer is', async function () {
      this.timeout(60_000);
      const element = await filled('fail=huge-500');
      // One more than the connections that a browser has for one origin.
      for (let tries = 0; tries < 7; tries++) {
        expect((await attempt(element)).detail.status).to.equal(500);
      }
    });

    it('is a browser that is offline', async () => {
      const { fetch } = globalThis;
      globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      try {
        const element = await filled();
        const before = values(element);
        const { detail } = await attempt(element);
        expect([detail.reason, detail.status]).to.deep.equal(['network', 0]);
        expect(values(element)).to.deep.equal(before);
        expect(status(element)).to.contain('NOT sent').and.to.contain('Are you online?');
        expect(status(element)).to.contain(english.kept);
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('has the focus where the browser gives none to a button that is clicked, as Safari', async () => {
      const element = await filled('status=500');
      element.renderRoot.querySelector<HTMLElement>(':focus')?.blur();
      const end = ended(element);
      submit(element).click();
      await end;
      expect(isTold(element)).to.equal(true);
    });

    it('is brought into view and given the focus, so that it is read out, for who sent by Enter from afar', async () => {
      const element = await filled('status=500');
      const spacer = roomBelow(element);
      const name = control(element, 'name');
      name.focus();
      name.scrollIntoView({ block: 'start' });
      part(element, 'form')!.style.paddingBottom = '0';
      form(element)!.querySelector<HTMLElement>('.fields')!.style.minHeight = '2000px';
      const end = ended(element);
      form(element)!.requestSubmit();
      await end;
      expect(isTold(element)).to.equal(true);
      // WebKit scrolls in a thread of its own, which a busy machine keeps waiting.
      await until(() => {
        const { top, bottom } = part(element, 'status')!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight + 1;
      }, 'the message is in view');
      spacer.remove();
    });

    it('leaves the button for another try in view, below its message', async () => {
      const element = await filled('status=500');
      const spacer = roomBelow(element);
      submit(element).scrollIntoView({ block: 'end' });
      await attempt(element);
      await until(
        () => submit(element).getBoundingClientRect().bottom <= innerHeight + 1,
        'the button is in view',
      );
      spacer.remove();
    });

    it('is told with the focus on a page that the browser translates meanwhile', async () => {
      for (const translate of Object.values(translators)) {
        const element = await filled('status=500');
        const changed = new MutationObserver(() => {
          changed.disconnect();
          translate(element.renderRoot);
        });
        submit(element).focus();
        translate(element.renderRoot);
        changed.observe(submit(element), { attributes: true });
        changed.observe(element.renderRoot, { childList: true });
        await attempt(element);
        expect(isTold(element)).to.equal(true);
        expect(status(element)).to.match(/not sent/i);
      }
    });

    it('takes the focus from no field that one has gone on to, and not from elsewhere', async () => {
      const element = await filled('status=500');
      const other = document.createElement('input');
      element.after(other);
      for (const next of [control(element, 'message'), other]) {
        control(element, 'name').focus();
        const end = ended(element);
        form(element)!.requestSubmit();
        next.focus();
        await end;
        const { activeElement } = next.getRootNode() as Document | ShadowRoot;
        expect(activeElement === next, 'keeps the focus').to.equal(true);
        expect(status(element)).to.contain('NOT sent');
      }
      other.remove();
    });

    it('takes the focus into no frame that one has left', async () => {
      const element = await filled('status=500');
      const other = document.createElement('input');
      const frame = document.createElement('iframe');
      document.body.append(other, frame);
      const end = ended(element);
      frame.contentDocument!.body.append(element);
      await send(element);
      submit(element).focus();
      other.focus();
      await end;
      expect(document.activeElement === other, 'keeps the focus').to.equal(true);
      expect(status(element)).to.contain('NOT sent');
      other.remove();
      frame.remove();
    });

    it('is a paragraph of its own at each try, so that a screen reader tells it whole and in order', async () => {
      const element = await filled('status=500');
      const told = () => part(element, 'status')!.querySelector('p');
      const paragraphs = new Set<unknown>();
      for (let tries = 0; tries < 2; tries++) {
        const end = ended(element);
        await send(element);
        expect(textOf(told())).to.equal('Sending…');
        paragraphs.add(told());
        await end;
        expect(textOf(told())).to.contain('NOT sent');
        paragraphs.add(told());
      }
      expect(paragraphs.size).to.equal(4);
    });

    it('is a server that is not there', async () => {
      const element = await filled('', '', 'http://127.0.0.1:1');
      const { detail } = await attempt(element);
      expect([detail.reason, detail.status]).to.deep.equal(['network', 0]);
      expect(values(element).message).to.equal(MESSAGE);
    });

    for (const how of ['redirect', 'redirect-307']) {
      it(`is not a ${how} within the page’s own origin`, async () => {
        const element = await filled(`fail=${how}`, '', '');
        expect((await attempt(element)).type).to.equal('te-request-success');
      });
    }

    for (const how of ['redirect-cross', 'redirect-cross-307']) {
      it(`is a ${how} from the page’s own origin, and nothing goes along`, async () => {
        const element = await filled(`fail=${how}`, '', '');
        const { detail } = await attempt(element);
        expect([detail.reason, detail.status]).to.deep.equal(['network', 0]);
        expect((await takenBy(detail.requestId)).map(({ times }) => times)).to.deep.equal([1]);
      });
    }

    it('offers phone, text and a mail with nothing in it', async () => {
      const element = await filled('status=500');
      await attempt(element);
      const offered = [...form(element)!.querySelectorAll('a')];
      expect(offered.map((link) => link.getAttribute('href'))).to.deep.equal([
        'tel:+12125550123',
        'sms:+12125550124',
        'https://booking.example/lakeside',
        'mailto:hello@lakeside.example',
      ]);
      expect(hrefs(element).join()).not.to.contain('Ann');
    });

    it('keeps its id over retries, and the receiver takes it once', async () => {
      const element = await filled('status=500');
      const { detail: first } = await attempt(element);
      element.formAction = `${origin}/requests?status=503`;
      await element.updateComplete;
      type(element, 'phone', '+1 (212) 555-0188');
      const { detail: second } = await attempt(element);
      element.formAction = `${origin}/requests`;
      await element.updateComplete;
      const { type: result, detail: third } = await attempt(element);
      expect(result).to.equal('te-request-success');
      expect(new Set([first.requestId, second.requestId, third.requestId]).size).to.equal(1);
      const taken = await takenBy(first.requestId);
      expect(taken.map(({ times }) => times)).to.deep.equal([3]);
      expect(taken[0]!.fields.phone, 'what was mended counts').to.equal('+1 (212) 555-0188');
    });

    it('is shown when its event tells of it, as success is', async () => {
      const seen: string[] = [];
      const element = await filled('status=500');
      for (const type of ['te-request-error', 'te-request-success'] as const) {
        element.addEventListener(type, () => seen.push(status(element)));
      }
      await attempt(element);
      element.formAction = `${origin}/requests`;
      await element.updateComplete;
      await attempt(element);
      expect(seen[0]).to.contain('NOT sent');
      expect(seen[1]).to.contain('Thank you');
    });

    it('is not sent again by itself', async () => {
      const element = await filled('status=503&retry-after=1');
      const { detail } = await attempt(element);
      await pause(1500);
      expect((await takenBy(detail.requestId))[0]!.times).to.equal(1);
    });

    it('clears its message with the next try', async () => {
      const element = await filled('status=500');
      await attempt(element);
      element.formAction = `${origin}/requests?delay=100`;
      await element.updateComplete;
      const end = ended(element);
      await send(element);
      expect(status(element)).not.to.contain('NOT');
      await end;
      await pause();
      expect(status(element)).to.contain('Thank you');
    });

    // 429 and 503 as a rule; others of a server that is overcome say it as well.
    for (const code of [429, 500, 503, 504]) {
      it(`says when to try again, by the seconds of a ${code}`, async () => {
        const element = await filled(`status=${code}&retry-after=120`);
        await attempt(element);
        expect(status(element)).to.match(/Please try again after (\w+day )?\d+:\d\d [AP]M\./);
      });

      it(`says when to try again, by the date of a ${code}`, async () => {
        const at = new Date(Date.now() + 3 * 86_400_000 + 5000).toUTCString();
        const element = await filled(`status=${code}&retry-after=${encodeURIComponent(at)}`);
        await attempt(element);
        expect(status(element)).to.match(/Please try again after \w+day \d+:\d\d [AP]M\./);
      });
    }

    it('says so by the visitor’s clock, and not a minute too early', async () => {
      const { fetch } = globalThis;
      const { now } = Date;
      globalThis.fetch = () =>
        Promise.resolve(new Response(null, { status: 503, headers: { 'retry-after': '90' } }));
      try {
        for (const [asked, told] of [
          ['12:30:30.000', '12:32'],
          ['12:30:30.001', '12:33'],
        ]) {
          Date.now = () => new Date(`2026-11-23T${asked}`).getTime();
          const element = await filled();
          element.timeZone = 'Asia/Kathmandu';
          await attempt(element);
          expect(status(element)).to.contain(`Please try again after ${told} PM.`);
        }
      } finally {
        globalThis.fetch = fetch;
        Date.now = now;
      }
    });

    for (const [code, header] of [
      [503, 'soon'],
      [503, '0'],
      [503, '-60'],
      [503, '99999999999'],
      [503, '9'.repeat(400)],
      [503, '1.5'],
      [503, '1e3'],
      [503, '60, 120'],
      [503, '2 minutes'],
      [503, '٣٠'],
      [503, 'Wed, 21 Oct 2015 07:28:00 GMT'],
    ] as const) {
      it(`names no time for a ${code} with Retry-After: ${header}`, async () => {
        const element = await filled(`status=${code}&retry-after=${encodeURIComponent(header)}`);
        await attempt(element);
        expect(status(element)).not.to.contain('Please try again');
      });
    }
  });

  describe('the time-out', () => {
    const { setTimeout, clearTimeout } = globalThis;
    let late: (() => void) | undefined;
    let delay: number;
    let timer: unknown;
    beforeEach(() => {
      late = timer = undefined;
      globalThis.setTimeout = ((run: () => void, wait = 0, ...rest: unknown[]) => {
        if (wait === 15_000) {
          delay = wait;
          late = run;
        }
        const id = setTimeout(run, wait, ...rest);
        if (wait === 15_000) timer = id;
        return id;
      }) as typeof globalThis.setTimeout;
      globalThis.clearTimeout = (id) => {
        if (id === timer) late = undefined;
        clearTimeout(id);
      };
    });
    afterEach(() => {
      Object.assign(globalThis, { setTimeout, clearTimeout });
    });

    for (const how of ['fail=hang', 'fail=drip-headers']) {
      it(`is 15 seconds, after which the request is given up: ${how}`, async () => {
        const element = await filled(how);
        const end = ended(element);
        await send(element);
        expect(delay).to.equal(15_000);
        late!();
        const { detail } = await end;
        await element.updateComplete;
        expect([detail.reason, detail.status]).to.deep.equal(['timeout', 0]);
        expect(status(element)).to.contain('NOT sent').and.to.contain('in time');
        expect(values(element).message).to.equal(MESSAGE);
      });
    }

    it('is over once there is an answer, which it would speak against', async () => {
      const element = await filled('status=500');
      await attempt(element);
      expect(timer).to.not.equal(undefined);
      expect(late).to.equal(undefined);
    });

    it('aborts the request', async () => {
      const { fetch } = globalThis;
      let signal: AbortSignal | null | undefined;
      globalThis.fetch = (_, init) => {
        signal = init!.signal;
        return new Promise((_, reject) => signal!.addEventListener('abort', reject));
      };
      try {
        const element = await filled();
        const end = ended(element);
        await send(element);
        expect(signal!.aborted).to.equal(false);
        late!();
        await end;
        expect(signal!.aborted).to.equal(true);
      } finally {
        globalThis.fetch = fetch;
      }
    });
  });

  describe('in mid-flight', () => {
    it('says so to those who do not see the button, and takes no more words', async () => {
      const element = await filled('delay=100&status=500');
      const end = ended(element);
      await send(element);
      expect(status(element)).to.equal('Sending…');
      const texts = ['name', 'phone', 'email', 'best-time', 'treatment', 'message'];
      expect(texts.filter((name) => !control(element, name).readOnly)).to.deep.equal([]);
      await end;
      await element.updateComplete;
      expect(texts.filter((name) => control(element, name).readOnly)).to.deep.equal([]);
    });

    it('any change keeps the words and the request', async () => {
      const element = await filled('delay=150&status=500');
      const before = values(element);
      const end = ended(element);
      await send(element);
      element.theme = 'dark';
      element.layout = 'inline';
      element.lang = 'es';
      element.formEncoding = 'multipart';
      element.clinicName = 'Another';
      await element.updateComplete;
      document.body.prepend(element);
      await element.updateComplete;
      expect(values(element)).to.deep.equal(before);
      expect((await end).detail.status).to.equal(500);
      await element.updateComplete;
      expect(values(element)).to.deep.equal(before);
      element.remove();
    });

    it('goes where it was meant to, whatever a listener changes', async () => {
      const element = await filled();
      element.addEventListener('te-request-submit', () => (element.formAction = ''));
      const { detail } = await attempt(element);
      expect(await takenBy(detail.requestId)).to.have.length(1);
    });
  });

  describe('removal in mid-flight', () => {
    it('aborts, and no event comes after', async () => {
      const element = await filled('delay=100');
      const events = recordEvents(element);
      const parent = element.parentElement!;
      const { fetch } = globalThis;
      let signal: AbortSignal | null | undefined;
      globalThis.fetch = (address, init) => {
        signal = init!.signal;
        return fetch(address, init);
      };
      try {
        await send(element);
        element.remove();
        await pause();
        expect(signal!.aborted).to.equal(true);
        await pause(200);
      } finally {
        globalThis.fetch = fetch;
      }
      expect(events.map((event) => event.type)).to.deep.equal(['te-request-submit']);
      parent.append(element);
      await element.updateComplete;
      expect(values(element).message).to.equal(MESSAGE);
      expect(textOf(submit(element))).to.equal('Send request');
      expect(submit(element).getAttribute('aria-disabled')).to.equal('false');
      expect((await attempt(element)).type).to.equal('te-request-success');
    });

    it('by a listener sends nothing', async () => {
      const element = await filled();
      const { fetch } = globalThis;
      let calls = 0;
      globalThis.fetch = () => (calls++, new Promise(() => {}));
      try {
        element.addEventListener('te-request-submit', () => element.remove());
        await send(element);
        await pause(20);
      } finally {
        globalThis.fetch = fetch;
      }
      expect(calls).to.equal(0);
    });

    it('is not a move', async () => {
      const element = await filled('delay=100');
      const end = ended(element);
      await send(element);
      element.parentElement!.prepend(element);
      expect((await end).type).to.equal('te-request-success');
      await pause();
      expect(status(element)).to.contain('Thank you');
    });
  });
});
