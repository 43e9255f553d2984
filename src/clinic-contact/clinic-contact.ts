/** `<clinic-contact>`: the ways to reach a clinic, when it is open, and a request form. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { TreatmentEvent } from '../element/events.ts';
import { heading } from '../element/heading.ts';
import { hostStyles } from '../element/host.styles.ts';
import { note, warn } from '../element/log.ts';
import { address, flag, oneOf, safeAddress, text, words, type Parser } from '../element/parse.ts';
import { contact as english } from '../locale/en/contact.ts';
import { formatDate, formatList } from '../locale/format.ts';
import { styles } from './clinic-contact.styles.ts';
import { dial } from './dial.ts';
import {
  clockOf,
  dateOf,
  DAY,
  instantAt,
  isDate,
  MINUTE,
  parseHours,
  stateAt,
  weekday,
  type Clock,
  type Week,
} from './hours.ts';
import {
  actionAddress,
  encode,
  ENCODINGS,
  newId,
  OPTIONAL,
  post,
  type Encoding,
  type Failure,
} from './request.ts';
import { clinicData } from './structured-data.ts';

const LAYOUTS = ['card', 'bar', 'inline'] as const;
export type ContactLayout = (typeof LAYOUTS)[number];

/** Ways to reach a clinic, as `te-contact-click` names them. */
export type Method = 'phone' | 'sms' | 'email' | 'booking' | 'map';

const CONTACT_BY = ['phone', 'sms', 'email'] as const;

type Optional = (typeof OPTIONAL)[number];
type Checked = keyof typeof english.errors;

const NARROW = 'screen and (max-width: 40em)';
/** The longest a timer can wait. */
const LONGEST = 2 ** 31 - 1;
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** A list of words of which each must be meant; the others are left out. */
const list =
  <D extends string>(
    fallback: D,
    meant: (word: string) => boolean,
    accepted: string,
  ): Parser<string> =>
  (raw) => {
    const { value } = text(null)(raw);
    if (value === null) return { value: fallback };
    const all = words(value);
    const good = all.filter(meant);
    return good.length === all.length
      ? { value: good.join(' ') }
      : { value: good.join(' ') || fallback, accepted };
  };

const digits = text('', (value) => /\d/.test(value), 'a phone number, such as 212-555-0123');

const isZone = (value: string): boolean => {
  try {
    return !!clockOf(value.trim());
  } catch {
    return false;
  }
};

/**
 * The ways to reach a clinic, when it is open, and a request form.
 *
 * @slot logo - The clinic's logo.
 * @fires {ContactClickEvent} te-contact-click - A way to reach the clinic was chosen.
 * @fires {RequestSubmitEvent} te-request-submit - A valid request is about to be sent; cancelable.
 * @fires {RequestSuccessEvent} te-request-success - The request was taken.
 * @fires {RequestErrorEvent} te-request-error - The request was not taken; nothing typed is lost.
 * @csspart logo - The logo.
 * @csspart name - The clinic's name, where the heading says something else.
 * @csspart actions - Call, text, email and booking links.
 * @csspart action - One of these links.
 * @csspart address - The address and the link to a map.
 * @csspart hours - The hours: state, table and notes.
 * @csspart hours-state - Whether the clinic is open now.
 * @csspart hours-table - The week.
 * @csspart form - The request form.
 * @csspart form-heading - The form's heading.
 * @csspart field - A field with its label and error.
 * @csspart error - A field's error.
 * @csspart status - What became of the request.
 * @csspart submit - The button that sends it.
 */
export class ClinicContact extends TreatmentElement {
  static override styles = [hostStyles, styles];

  static override properties = {
    ...TreatmentElement.properties,
    clinicName: { attribute: 'clinic-name', parse: text('') },
    address: { parse: text('') },
    phone: { parse: digits },
    sms: { parse: digits },
    email: { parse: text('', (value) => value.includes('@'), 'an email address') },
    hours: { parse: text('') },
    closed: { parse: list('', isDate, 'dates such as 2026-12-25 2027-01-01') },
    timeZone: {
      attribute: 'time-zone',
      parse: text('', isZone, 'an IANA name such as America/New_York'),
    },
    mapHref: { attribute: 'map-href', parse: address },
    bookingHref: { attribute: 'booking-href', parse: address },
    formAction: {
      attribute: 'form-action',
      parse: text('', (value) => !!actionAddress(value), 'an https address'),
    },
    formEncoding: { attribute: 'form-encoding', parse: oneOf(ENCODINGS, 'json') },
    formFields: {
      attribute: 'form-fields',
      parse: list(
        OPTIONAL.join(' '),
        (word) => OPTIONAL.includes(word as Optional),
        `any of ${OPTIONAL.join(', ')}`,
      ),
    },
    replyTime: { attribute: 'reply-time', parse: text('') },
    layout: { parse: oneOf(LAYOUTS, 'card') },
    structuredData: { attribute: 'structured-data', parse: flag },
  };

  /** The clinic's name. */
  declare clinicName: string;
  /** The clinic's address, as written on a letter. */
  declare address: string;
  /** The number to call, as people write it. */
  declare phone: string;
  /** The number to text, as people write it. */
  declare sms: string;
  /** The address to write to. */
  declare email: string;
  /** Opening hours in schema.org form: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`. */
  declare hours: string;
  /** Dates on which the clinic does not open: `2026-12-25 2027-01-01`. */
  declare closed: string;
  /** IANA name of the clinic's time zone. */
  declare timeZone: string;
  /** A map; made from `address` when missing. */
  declare mapHref: string;
  /** Where a visit can be booked. */
  declare bookingHref: string;
  /** Where the request form is posted; without it there is no form. */
  declare formAction: string;
  /** How the request is encoded. */
  declare formEncoding: Encoding;
  /** Which optional fields the form has: `best-time`, `treatment`, `message`. */
  declare formFields: string;
  /** When the clinic answers: `within one business day`. */
  declare replyTime: string;
  /** `card`, `inline`, or `bar`, fixed to the bottom edge on narrow screens. */
  declare layout: ContactLayout;
  /** Puts schema.org `MedicalClinic` JSON-LD in the page. */
  declare structuredData: boolean;

  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #json: HTMLScriptElement | undefined;
  #focused: HTMLElement | undefined;

  #week: Week | undefined;
  #clock: Clock = (instant) => instant;
  #now = 0;

  #typed: Record<string, string> = {};
  #tried = false;
  #errors: readonly Checked[] = [];
  #requestId: string | undefined;
  #sending: AbortController | undefined;
  #failure: Failure | undefined;
  #sent = false;
  /** One try to send makes every wrong field report. */
  #checking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening?.abort();
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    for (const type of ['visibilitychange', 'pageshow']) {
      addEventListener(type, () => this.requestUpdate(), options);
    }
    for (const type of ['scroll', 'resize', 'focusin', 'focusout', 'beforeprint', 'afterprint']) {
      addEventListener(type, this.#onSurroundings, options);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    clearTimeout(this.#timer);
    this.#json?.remove();
    this.#json = undefined;
    const sending = this.#sending;
    // A move takes the element out and puts it back in one task.
    queueMicrotask(() => {
      if (this.isConnected || sending !== this.#sending) return;
      this.#sending = undefined;
      sending?.abort();
    });
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#keep();
    this.#now = Date.now();
    this.#clock = clockOf(this.timeZone.trim() || undefined);
    this.#week = parseHours(this.hours);
    if (!this.#week) {
      warn(
        this,
        'hours',
        `hours="${this.hours}" cannot be read and is shown as written. Use the form Mo-Fr 09:00-17:00; Sa 10:00-14:00.`,
      );
    } else if (this.hours.trim() && !this.hasAttribute('time-zone') && !this.timeZone) {
      warn(
        this,
        'time-zone',
        'hours are read in each visitor’s own time zone. Add the clinic’s: time-zone="America/New_York".',
      );
    }
  }

  protected override updated(): void {
    super.updated();
    this.#dock();
    this.#describe();
    if (!this.isConnected) return;
    if (!this.#ways().length && !this.#map() && !this.formAction) {
      warn(
        this,
        'empty',
        'there is no way to reach the clinic: add phone, sms, email, address, booking-href or form-action.',
      );
    }
  }

  protected override defaultHeading(): string {
    return this.clinicName.trim() || this.#words.heading;
  }

  protected override content(): TemplateResult {
    const { clinicName } = this;
    const named = !clinicName.trim() || this.heading === null;
    const ways = this.#ways();
    return html`<div class="contact ${this.layout}">
      <div class="reach">
        <slot name="logo" part="logo"></slot>
        ${named ? nothing : html`<p class="name" part="name">${clinicName}</p>`}
        ${
          ways.length
            ? html`<ul class="actions" part="actions" role="list">
                ${ways.map((way, index) => html`<li>${this.#link(...way, !index && 'primary')}</li>`)}
              </ul>`
            : nothing
        }
        ${this.crisis()}
        <div class="facts">${this.#renderAddress()} ${this.#renderHours()}</div>
      </div>
      ${this.formAction ? this.#renderForm() : nothing}
    </div>`;
  }

  get #words(): typeof english {
    return this.words('contact', english);
  }

  /** Ways to reach the clinic, first things first: method, what is shown, address. */
  #ways(): (readonly [Method, string, string])[] {
    const { phone, sms, email, bookingHref } = this;
    return (
      [
        ['phone', phone, `tel:${dial(phone, this.region)}`],
        ['sms', sms, `sms:${dial(sms, this.region)}`],
        ['booking', '', bookingHref && safeAddress(bookingHref)!],
        [
          'email',
          email.trim(),
          `mailto:${email.trim().replace(/[?#&%,\s"<>]/g, encodeURIComponent)}`,
        ],
      ] as const
    ).filter(([method, shown, href]) => (method === 'booking' ? href : shown));
  }

  #map(): string {
    return (
      this.mapHref ||
      (this.address.trim() &&
        `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: this.address.trim() })}`)
    );
  }

  #link(method: Method, shown: string, href: string, look: string | false = ''): TemplateResult {
    // A link that cannot be dragged lets its text be selected.
    return html`<a
      class="button ${look || ''}"
      part="action"
      href=${href}
      rel="noopener"
      draggable="false"
      @click=${() => this.dispatchEvent(new TreatmentEvent('te-contact-click', { method }))}
      >${this.#words.ways[method]}
      ${shown ? html`<span class=${method}>${shown}</span>` : nothing}</a
    >`;
  }

  #renderAddress(): unknown {
    const map = this.#map();
    return map
      ? html`<div part="address">
          <p class="label">${this.#words.address}</p>
          <p class="written">${this.address}</p>
          ${this.#link('map', '', map)}
        </div>`
      : nothing;
  }

  #date(wall: number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.language, { ...options, timeZone: 'UTC' })
      .format(wall)
      .replace(/\u202f/g, ' ');
  }

  /** A time of today, with its day or date where it is another. */
  #when(instant: number, clock: Clock): string {
    const wall = clock(instant);
    const days = Math.floor(wall / DAY) - Math.floor(clock(this.#now) / DAY);
    const time = this.#date(wall, TIME);
    if (!days) return time;
    const date = days > 6 ? ({ month: 'long', day: 'numeric' } as const) : {};
    const day = this.#date(wall, { weekday: 'long', ...date });
    return this.fill(this.#words.dayTime, { day, time });
  }

  #renderHours(): unknown {
    const text = this.#words;
    clearTimeout(this.#timer);
    if (!this.hours.trim()) return nothing;
    if (!this.#week) return this.#hoursBlock(html`<p class="written">${this.hours}</p>`);
    const week = this.#week;
    const clock = this.#clock;
    const now = this.#now;
    const today = Math.floor(clock(now) / DAY);
    const closed = words(this.closed).filter((date) => date >= dateOf(today - 1));
    const { open, change } = stateAt(week, closed, clock, now);
    const when = change === undefined ? '' : this.#when(change, clock);
    const state = open
      ? when
        ? this.fill(text.open, { when })
        : text.always
      : when
        ? this.fill(text.opens, { when })
        : text.closed;
    // At midnight today's row and the day's name change, though nothing opens or closes.
    const midnight = instantAt((today + 1) * DAY, clock);
    this.#timer = setTimeout(
      () => this.requestUpdate(),
      Math.min(Math.max(Math.min(change ?? midnight, midnight) - now, 0) + 50, LONGEST),
    );
    const local = clockOf(undefined);
    const elsewhere = [now, change ?? now].some((instant) => clock(instant) !== local(instant));
    const dates = closed.filter((date) => date >= dateOf(today));
    const monday = today - weekday(today);
    return this.#hoursBlock(
      html`<p class="state ${open ? 'open' : ''}" part="hours-state">${state}</p>
        <table part="hours-table">
          ${week.map((ranges, index) => {
            const isToday = monday + index === today;
            const shown =
              ranges.length && !(isToday && closed.includes(dateOf(today)))
                ? ranges.map(([start, end]) =>
                    start + 1440 === end
                      ? text.allDay
                      : html`<span
                          >${this.#date(start * MINUTE, TIME)} –
                          ${this.#date(end * MINUTE, TIME)}</span
                        > `,
                  )
                : text.closed;
            return html`<tr
              class=${isToday ? 'today' : nothing}
              aria-current=${isToday ? 'date' : nothing}
            >
              <th scope="row">
                ${this.#date((monday + index) * DAY, { weekday: 'long' })}
                ${isToday ? html`<small>(${text.today})</small>` : nothing}
              </th>
              <td>${shown}</td>
            </tr>`;
          })}
        </table>
        ${
          dates.length
            ? html`<p class="note">
                ${this.fill(text.closedOn, {
                  dates: formatList(
                    dates.map((date) => formatDate(date, this.language)),
                    this.language,
                  ),
                })}
              </p>`
            : nothing
        }
        ${elsewhere ? html`<p class="note">${this.fill(text.zone, { zone: this.#zoneName() })}</p>` : nothing}`,
    );
  }

  #hoursBlock(content: TemplateResult): TemplateResult {
    return html`<div part="hours">
      <p class="label">${this.#words.hours}</p>
      ${content}
    </div>`;
  }

  #zoneName(): string {
    return new Intl.DateTimeFormat(this.language, {
      timeZone: this.timeZone.trim(),
      timeZoneName: 'longGeneric',
    })
      .formatToParts(this.#now)
      .find(({ type }) => type === 'timeZoneName')!.value;
  }

  #renderForm(): TemplateResult {
    const text = this.#words;
    const clinic = this.clinicName.trim() || text.clinic;
    const wanted = words(this.formFields);
    const by = this.#typed['contact-by'] ?? CONTACT_BY[0];
    const field = (name: keyof typeof text.fields, type: string, autocomplete: string) =>
      wanted.includes(name) || !OPTIONAL.includes(name as Optional)
        ? this.#renderField(name, type, autocomplete)
        : nothing;
    return html`<form
      class="form"
      part="form"
      method="post"
      action=${this.formAction}
      enctype=${this.formEncoding === 'multipart' ? 'multipart/form-data' : nothing}
      aria-labelledby="form-heading"
      @submit=${this.#onSubmit}
      @change=${this.#onChange}
      @invalid=${this.#onInvalid}
    >
      ${heading(this.headingLevel + 1, text.form, 'form-heading', 'form-heading')}
      <div class="fields" ?hidden=${this.#sent}>
        <p>${text.note} ${this.#reply()}</p>
        ${field('name', 'text', 'name')}
        <fieldset class="field" part="field">
          <legend>${text.by}</legend>
          ${CONTACT_BY.map(
            (way) =>
              html`<label class="choice"
                ><input
                  type="radio"
                  name="contact-by"
                  value=${way}
                  ?checked=${way === by}
                />${text.bys[way]}</label
              >`,
          )}
        </fieldset>
        ${field('phone', 'tel', 'tel')} ${field('email', 'email', 'email')}
        ${field('best-time', 'text', 'off')} ${field('treatment', 'text', 'off')}
        ${field('message', '', 'off')}
        <div class="field" part="field">
          <label class="choice"
            ><input
              type="checkbox"
              id="consent"
              name="consent"
              value="yes"
              required
              .checked=${!!this.#typed.consent}
              aria-invalid=${this.#bad('consent') || nothing}
              aria-describedby="consent-error"
            />${this.fill(text.consent, { clinic })}</label
          >
          ${this.#renderError('consent')}
        </div>
        <div class="hidden" aria-hidden="true">
          <label for="website">${text.fields.website}</label>
          <input id="website" name="website" tabindex="-1" autocomplete="off" />
        </div>
      </div>
      <div class="status" part="status" role="alert" tabindex="-1">${this.#renderStatus()}</div>
      ${
        this.#sent
          ? html`<button type="button" part="submit" @click=${this.#onAnother}>
              ${text.another}
            </button>`
          : html`<button
              class="primary"
              part="submit"
              aria-disabled=${this.#sending ? 'true' : nothing}
            >
              ${this.#sending ? text.sending : this.#failure ? text.retry : text.send}
            </button>`
      }
    </form>`;
  }

  #reply(): string {
    const time = this.replyTime.trim();
    return time && this.fill(this.#words.reply, { time });
  }

  #bad(name: string): boolean {
    return this.#errors.includes(name as Checked);
  }

  /** Whether the form cannot be sent without this field. */
  #needs(name: string): boolean {
    const by = this.#typed['contact-by'] ?? CONTACT_BY[0];
    return name === 'name' || name === (by === 'email' ? by : 'phone');
  }

  #renderField(
    name: keyof typeof english.fields,
    type: string,
    autocomplete: string,
  ): TemplateResult {
    const text = this.#words;
    const value = this.#typed[name] ?? '';
    const bad = this.#bad(name) || nothing;
    const needed = this.#needs(name);
    return html`<div class="field" part="field">
      <label for=${name}
        >${text.fields[name]} ${needed ? nothing : html`<small>${text.optional}</small>`}</label
      >
      ${
        type
          ? html`<input
              id=${name}
              name=${name}
              type=${type}
              inputmode=${type}
              autocomplete=${autocomplete}
              ?required=${name === 'name'}
              aria-required=${needed || nothing}
              aria-invalid=${bad}
              aria-describedby="${name}-error"
              .value=${value}
            />`
          : html`<textarea id=${name} name=${name} rows="4" .value=${value}></textarea>`
      }
      ${this.#renderError(name)}
    </div>`;
  }

  #renderError(name: string): TemplateResult {
    return html`<p class="error" part="error" id="${name}-error" ?hidden=${!this.#bad(name)}>
      ${this.#bad(name) ? this.#words.errors[name as Checked] : ''}
    </p>`;
  }

  #renderStatus(): unknown {
    const text = this.#words;
    if (this.#sent) return html`<p><strong>${text.sent}</strong> ${this.#reply()}</p>`;
    if (this.#errors.length) {
      const fields = formatList(
        this.#errors.map((name) => text.fields[name]),
        this.language,
      );
      return html`<p class="error"><strong>${this.fill(text.check, { fields })}</strong></p>`;
    }
    if (!this.#failure) return nothing;
    const { reason, status, retryAt } = this.#failure;
    const ways = this.#ways().filter(([method]) => method !== 'booking');
    return html`<p class="error">
        <strong>${text.failed}</strong> ${this.fill(text[reason], { status: `${status}` })}
        ${retryAt ? this.#later(retryAt) : nothing} ${text.kept}
      </p>
      ${
        ways.length
          ? html`<p>${text.instead}</p>
              <p class="ways">${ways.map((way) => this.#link(...way))}</p>`
          : nothing
      }`;
  }

  #later(at: number): string {
    const seconds = Math.max(Math.ceil((at - this.#now) / 1000), 1);
    const [unit, size] = (
      [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
        ['second', 1],
      ] as const
    ).find(([, size]) => seconds >= 2 * size) ?? ['second', 1];
    const wait = new Intl.RelativeTimeFormat(this.language).format(Math.ceil(seconds / size), unit);
    return this.fill(this.#words.later, { wait, when: this.#when(at, clockOf(undefined)) });
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** What stands in the fields, so that it outlives them. */
  #keep(): void {
    const form = this.#form;
    if (!form) return;
    const { consent: _, ...others } = this.#typed;
    this.#typed = {
      ...others,
      ...Object.fromEntries(new FormData(form) as Iterable<[string, string]>),
    };
    const wrong = (name: string): boolean => {
      const { value, validity } = form.elements.namedItem(name) as HTMLInputElement;
      return (
        !validity.valid ||
        (!value.trim()
          ? this.#needs(name)
          : name === 'phone' && value.replace(/\D/g, '').length < 5)
      );
    };
    this.#errors = this.#tried
      ? (Object.keys(english.errors) as Checked[]).filter((name) => wrong(name))
      : [];
  }

  readonly #onChange = (): void => this.requestUpdate();

  /** The browser's own messages are replaced; without script they would stand. */
  readonly #onInvalid = {
    capture: true,
    handleEvent: (event: Event): void => {
      event.preventDefault();
      if (!this.#checking) void this.#submit();
    },
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    const form = this.#form;
    if (!form || this.#sending) return;
    this.#tried = true;
    this.#failure = undefined;
    this.#sent = false;
    this.#keep();
    this.requestUpdate();
    const [first] = this.#errors;
    if (first) {
      this.#checking = true;
      await this.updateComplete;
      this.#checking = false;
      (form.elements.namedItem(first) as HTMLElement).focus();
      return;
    }
    const data = new FormData(form);
    // Only a machine fills the field that nobody sees.
    if (data.get('website')) return this.#succeed(form);
    const sending = (this.#sending = new AbortController());
    const goOn = this.dispatchEvent(new TreatmentEvent('te-request-submit', null, true));
    if (!goOn || !this.isConnected) {
      this.#sending = undefined;
      return;
    }
    const requestId = (this.#requestId ??= newId());
    const failure = await post(
      actionAddress(this.formAction)!,
      encode(data, this.formEncoding, requestId),
      sending,
    );
    if (this.#sending !== sending) return;
    this.#sending = undefined;
    if (failure) {
      const { reason, status } = failure;
      this.#failure = failure;
      this.requestUpdate();
      this.dispatchEvent(new TreatmentEvent('te-request-error', { requestId, reason, status }));
      return;
    }
    this.#requestId = undefined;
    await this.#succeed(form);
    this.dispatchEvent(new TreatmentEvent('te-request-success', { requestId }));
  }

  async #succeed(form: HTMLFormElement): Promise<void> {
    form.reset();
    this.#typed = {};
    this.#tried = false;
    this.#sent = true;
    this.requestUpdate();
    await this.updateComplete;
    const active = document.activeElement;
    if (!active || active === document.body || active === this || this.renderRoot.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
    }
  }

  readonly #onAnother = async (): Promise<void> => {
    this.#sent = false;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#name')?.focus();
  };

  readonly #onSurroundings = (event: Event): void => {
    if (event.type === 'focusin') this.#focused = event.composedPath()[0] as HTMLElement;
    if (event.type === 'focusout') this.#focused = undefined;
    this.#dock(event.type === 'beforeprint');
  };

  /**
   * Pins the bar to the window's bottom edge, in the top layer, where no ancestor's transform or stacking can hold
   * it. It goes back to the element's foot, where room is kept for it, while it would cover the page's end, the
   * focus, or a field that is typed in.
   */
  #dock(printing = false): void {
    const bar = this.renderRoot?.querySelector<HTMLElement>('.actions');
    const base = this.renderRoot?.querySelector<HTMLElement>('.base');
    if (!bar?.showPopover || !base) return;
    if (this.layout !== 'bar' || !matchMedia(NARROW).matches) {
      bar.removeAttribute('popover');
      base.style.removeProperty('--_bar');
      return;
    }
    bar.popover = 'manual';
    const height = bar.offsetHeight;
    base.style.setProperty('--_bar', `${height}px`);
    const below = document.documentElement.getBoundingClientRect().bottom - innerHeight;
    const focused = this.#focused;
    const inTheWay =
      focused &&
      !bar.contains(focused) &&
      (focused.matches('input,select,textarea') ||
        focused.isContentEditable ||
        focused.getBoundingClientRect().bottom > innerHeight - height);
    const pinned = !printing && !inTheWay && (below > 1 || below <= -height);
    if (bar.matches(':popover-open') !== pinned) {
      if (pinned) bar.showPopover();
      else bar.hidePopover();
    }
  }

  /** Keeps the page's JSON-LD in step with what is shown. */
  #describe(): void {
    if (!this.structuredData || !this.isConnected) {
      this.#json?.remove();
      this.#json = undefined;
      return;
    }
    const page = this.ownerDocument;
    const today = dateOf(Math.floor(this.#clock(this.#now) / DAY));
    try {
      const script = this.#json ?? page.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = clinicData(
        {
          name: this.clinicName.trim(),
          telephone: this.phone.trim(),
          email: this.email.trim(),
          address: this.address.trim(),
          week: this.hours.trim() ? this.#week : undefined,
          closed: this.#week ? words(this.closed).filter((date) => date >= today) : [],
        },
        page.URL,
      );
      if (!this.#json) page.head.append(script);
      this.#json = script;
    } catch {
      note(
        this,
        'structured-data',
        'structured-data is left out: the page’s Trusted Types policy forbids it.',
      );
    }
  }
}

/** A way to reach the clinic was chosen. */
export type ContactClickEvent = TreatmentEvent<{ readonly method: Method }>;
/** A valid request is about to be sent; `preventDefault()` keeps it back. */
export type RequestSubmitEvent = TreatmentEvent<null>;
/** The request was taken. */
export type RequestSuccessEvent = TreatmentEvent<{ readonly requestId: string }>;
/** The request was not taken. */
export type RequestErrorEvent = TreatmentEvent<
  { readonly requestId: string } & Pick<Failure, 'reason' | 'status'>
>;

declare global {
  interface HTMLElementTagNameMap {
    'clinic-contact': ClinicContact;
  }
  interface GlobalEventHandlersEventMap {
    'te-contact-click': ContactClickEvent;
    'te-request-submit': RequestSubmitEvent;
    'te-request-success': RequestSuccessEvent;
    'te-request-error': RequestErrorEvent;
  }
}
