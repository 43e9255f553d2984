/** `<clinic-contact>`: the ways to reach a clinic, when it is open, and a request form. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { TreatmentEvent } from '../element/events.ts';
import { heading } from '../element/heading.ts';
import { hostStyles } from '../element/host.styles.ts';
import { note, shown, warn } from '../element/log.ts';
import { address, flag, oneOf, text, words, type Parser } from '../element/parse.ts';
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
  type State,
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

type Field = keyof typeof english.fields;
type Optional = (typeof OPTIONAL)[number];
type Checked = keyof typeof english.errors;

/** Not at 400 % zoom, where the bar would take half of what is in view. */
const NARROW = 'screen and (max-width: 40em) and (min-height: 18em)';
const TIME = { hour: 'numeric', minute: '2-digit' } as const;
/** What may change the state of the hours, or the place of the bar. */
const EVENTS =
  'scroll resize focusin focusout pageshow visibilitychange beforeprint afterprint'.split(' ');

/** Text without space around it. */
const trimmed = (meant?: (value: string) => boolean, accepted?: string) => {
  const parse = text('', meant, accepted);
  return { parse: (raw: unknown) => parse(typeof raw === 'string' ? raw.trim() : raw) };
};

/** Words of which each must be meant; the others are left out. */
const list = (
  fallback: string,
  meant: (word: string) => boolean,
  accepted = fallback,
): { parse: Parser<string> } => ({
  parse: (raw) => {
    const given = words(text(fallback)(raw).value);
    const value = given.filter(meant).join(' ');
    return value === given.join(' ') ? { value } : { value: value || fallback, accepted };
  },
});

const plain = trimmed();
const number = trimmed((value) => /\d/.test(value), 'a number such as 212-555-0123');
const link = { parse: address };

const isZone = (value: string): boolean => {
  try {
    return !!clockOf(value);
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
    clinicName: plain,
    address: plain,
    phone: number,
    sms: number,
    email: trimmed((value) => /^[^:]+@./.test(value), 'an email address'),
    hours: plain,
    closed: list('', isDate, 'dates such as 2026-12-25'),
    timeZone: trimmed(isZone, 'a name such as America/New_York'),
    mapHref: link,
    bookingHref: link,
    formAction: trimmed((value) => !!actionAddress(value), 'an https address'),
    formEncoding: { parse: oneOf(ENCODINGS, 'json') },
    formFields: list(OPTIONAL.join(' '), (word) => OPTIONAL.includes(word as Optional)),
    replyTime: plain,
    layout: { parse: oneOf(LAYOUTS, 'card') },
    structuredData: { parse: flag },
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
  /** When the hours as they are shown are no longer true. */
  #due = Infinity;
  /** None ever where the page forbids it. */
  #json: HTMLScriptElement | null | undefined;
  #focused: HTMLElement | undefined;

  #week: Week | undefined;
  #clock: Clock = (instant) => instant;
  #now = 0;
  /** The clinic's day, and its closed dates that are not over. */
  #today = 0;
  #coming: readonly string[] = [];

  #typed: Record<string, string> = {};
  #tried = false;
  /** What is wrong, each in a place of its own: where one is gone, what is left is not told again. */
  #errors: readonly (Checked | '')[] = [];
  #requestId: string | undefined;
  #sending: AbortController | undefined;
  #failure: Failure | undefined;
  #sent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of EVENTS) {
      // Where the focus moves within the element, the page does not hear of it.
      for (const target of [this.ownerDocument.defaultView, this.renderRoot]) {
        target?.addEventListener(type, this.#onPage, { capture: true, signal });
      }
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
    clearTimeout(this.#timer);
    // In a move it is connected again by now, perhaps to another document.
    this.#json?.remove();
    // A move takes the element out and puts it back in one task.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#sending?.abort();
      this.#sending = undefined;
    });
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#keep();
    this.#now = Date.now();
    this.#clock = clockOf(this.timeZone);
    this.#today = Math.floor(this.#clock(this.#now) / DAY);
    this.#coming = words(this.closed).filter((date) => date >= dateOf(this.#today));
    const { hours } = this;
    this.#week = parseHours(hours);
    if (!hours) return;
    if (!this.#week) {
      warn(
        this,
        'hours',
        `hours="${shown(hours)}" cannot be read. Use Mo-Fr 09:00-17:00; Sa 10:00-14:00.`,
      );
    } else if (!this.timeZone && !this.getAttribute('time-zone')) {
      warn(this, 'time-zone', 'hours need time-zone.');
    }
  }

  protected override updated(): void {
    super.updated();
    this.#dock();
    this.#describe();
  }

  protected override defaultHeading(): string {
    return this.clinicName || this.#words.heading;
  }

  protected override content(): TemplateResult {
    const { clinicName, address } = this;
    const named = !clinicName || this.heading === null;
    const ways = this.#ways();
    const map =
      this.mapHref ||
      (address && `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`);
    if (!ways.length && !map && !this.formAction) {
      warn(this, 'empty', 'has no way to reach the clinic. Add phone, email or form-action.');
    }
    return html`<div class="contact ${this.layout}">
      <div class="reach">
        <slot name="logo" part="logo"></slot>
        ${named ? nothing : html`<p part="name" class="name">${clinicName}</p>`}
        ${
          ways.length
            ? html`<ul class="actions" part="actions" role="list">
                ${ways.map((way, index) => html`<li>${this.#link(...way, index ? 'button' : 'button primary')}</li>`)}
              </ul>`
            : nothing
        }
        ${this.crisis()}
        <div class="facts">
          ${
            map
              ? this.#fact(
                  'address',
                  html`<p class="written" dir="auto">${address}</p>
                    ${this.#link('map', map, '')}`,
                )
              : nothing
          }
          ${this.#renderHours()}
        </div>
      </div>
      ${this.formAction ? this.#renderForm() : nothing}
    </div>`;
  }

  get #words(): typeof english {
    return this.words('contact', english);
  }

  /** Ways to reach the clinic, first things first: method, what is given, and its address where that is shown. */
  #ways(): (readonly [Method, string, string])[] {
    const { phone, sms, email, bookingHref, region } = this;
    return (
      [
        ['phone', phone, `tel:${dial(phone, region)}`],
        ['sms', sms, `sms:${dial(sms, region)}`],
        ['booking', bookingHref, ''],
        // Nothing but the address: no `?body=`.
        ['email', email, `mailto:${encodeURIComponent(email).replace('%40', '@')}`],
      ] as const
    ).filter(([, value]) => value);
  }

  #link(method: Method, value: string, href: string, look = 'button'): TemplateResult {
    // A link that cannot be dragged lets its text be selected.
    return html`<a
      class=${look}
      part="action"
      href=${href || value}
      rel="noopener"
      draggable="false"
      @click=${() => this.dispatchEvent(new TreatmentEvent('te-contact-click', { method }))}
      >${this.#words.ways[method]}
      ${href ? html`<bdi class=${method}>${value.split(/(?<=@)/).map((piece) => html`${piece}<wbr />`)}</bdi>` : nothing}</a
    >`;
  }

  #fact(name: 'address' | 'hours', content: TemplateResult): TemplateResult {
    return html`<div part=${name}>
      <small>${this.#words[name]}</small>
      ${content}
    </div>`;
  }

  #date(wall: number, options: Intl.DateTimeFormatOptions): string {
    return new Date(wall)
      .toLocaleString(this.language, { ...options, timeZone: 'UTC' })
      .replace(/\s/g, '\xa0');
  }

  /** A time of today, with its day or date where it is another. */
  #when(instant: number, clock: Clock): string {
    const wall = clock(instant);
    const days = Math.floor(wall / DAY) - Math.floor(clock(this.#now) / DAY);
    const time = this.#date(wall, TIME);
    const day = this.#date(wall, {
      weekday: 'long',
      ...(days > 6 && { month: 'long', day: 'numeric' }),
    });
    return days ? `${day} ${time}` : time;
  }

  #renderHours(): unknown {
    clearTimeout(this.#timer);
    this.#due = Infinity;
    const { hours, language } = this;
    if (!hours) return nothing;
    const text = this.#words;
    const week = this.#week;
    const clock = this.#clock;
    const now = this.#now;
    const own = clockOf();
    const coming = this.#coming.map((date) => formatDate(date, language));
    const state = week && stateAt(week, words(this.closed), clock, now);
    return this.#fact(
      'hours',
      html`${state ? this.#renderWeek(week, state) : html`<p class="written" dir="auto">${hours}</p>`}
        <small>
          ${coming.length ? `${this.fill(text.closedOn, { dates: formatList(coming, language) })} ` : ''}
          ${
            state && [now, state.change ?? now].some((instant) => clock(instant) !== own(instant))
              ? this.fill(text.zone, { zone: this.timeZone.replace(/.*\//, '').replace(/_/g, ' ') })
              : ''
          }
        </small>`,
    );
  }

  #renderWeek(week: Week, { open, change }: State): TemplateResult {
    const text = this.#words;
    const clock = this.#clock;
    const today = this.#today;
    // At midnight another day is today, though nothing may open or close.
    this.#due = Math.min(change ?? Infinity, instantAt((today + 1) * DAY, clock));
    if (this.isConnected) this.#timer = setTimeout(this.#onChange, this.#due - this.#now + 50);
    return html`<p class=${open ? 'open state' : 'state'} part="hours-state">
        ${
          change
            ? this.fill(open ? text.open : text.opens, { when: this.#when(change, clock) })
            : open
              ? text.always
              : text.closed
        }
      </p>
      <table part="hours-table" aria-label=${text.hours}>
        ${week.map((ranges, index) => {
          const day = today - weekday(today) + index;
          const isToday = day === today;
          const times = ranges.map(
            (range) =>
              html`<bdi
                >${
                  range[1] - range[0] < 1440
                    ? range.map((at) => this.#date(at * MINUTE, TIME)).join('–')
                    : text.allDay
                }</bdi
              > `,
          );
          return html`<tr aria-current=${isToday ? 'date' : nothing}>
            <th scope="row">
              ${this.#date(day * DAY, { weekday: 'long' })}
              ${isToday ? html`<small>${text.today}</small>` : nothing}
            </th>
            <td>
              ${
                !ranges.length
                  ? text.closed
                  : this.#coming.includes(dateOf(day))
                    ? html`<s aria-hidden="true">${times}</s>
                        <b
                          >${`${text.closed} `}${this.#date(day * DAY, {
                            month: 'short',
                            day: 'numeric',
                          })}</b
                        >`
                    : times
              }
            </td>
          </tr>`;
        })}
      </table>`;
  }

  #renderForm(): TemplateResult {
    const text = this.#words;
    const sent = this.#sent;
    return html`<form
      part="form"
      method="post"
      action=${this.formAction}
      enctype=${this.formEncoding === 'multipart' ? 'multipart/form-data' : nothing}
      @submit=${this.#onSubmit}
      @change=${this.#onChange}
      @input=${this.#onInput}
      @invalid=${this.#onInvalid}
    >
      ${heading(this.headingLevel + 1, text.form, 'form-heading')}
      ${
        sent
          ? nothing
          : html`<div class="fields">
              <p>${`${text.note} `}${this.#reply()}</p>
              ${this.#renderField('name')}
              <fieldset part="field">
                <legend>${text.by}</legend>
                ${(['phone', 'sms', 'email'] as const).map(
                  (way, index) =>
                    html`<label class="choice"
                      ><input
                        type="radio"
                        name="contact-by"
                        .value=${way}
                        ?checked=${!index}
                        .checked=${way === this.#by}
                      />${text.replies[way]}</label
                    >`,
                )}
              </fieldset>
              ${this.#renderField('phone', 'tel')} ${this.#renderField('email', 'email')}
              ${words(this.formFields).map((name) => this.#renderField(name as Optional))}
              ${this.#renderField('consent', 'checkbox')}
              <div class="hidden" aria-hidden="true">
                <label
                  >${text.fields.website}<input
                    name="website"
                    tabindex="-1"
                    autocomplete="off"
                    readonly
                /></label>
              </div>
            </div>`
      }
      <div
        tabindex="-1"
        role="alert"
        aria-atomic="false"
        aria-live="assertive"
        part="status"
        class="status"
      >
        ${this.#renderStatus()}
      </div>
      <div class="actions">
        <button class=${sent ? nothing : 'primary'} part="submit" aria-disabled=${!!this.#sending}>
          ${
            sent
              ? text.another
              : this.#sending
                ? text.sending
                : this.#failure
                  ? text.retry
                  : text.send
          }
        </button>
        ${this.#failure ? this.#ways().map((way) => this.#link(...way)) : nothing}
      </div>
    </form>`;
  }

  #reply(): string {
    const time = this.replyTime;
    return time && this.fill(this.#words.reply, { time });
  }

  /** The chosen way to be reached. */
  get #by(): string {
    return this.#typed['contact-by'] ?? 'phone';
  }

  /** Whether the form cannot be sent without this field. */
  #needs(name: string): boolean {
    return name in english.errors && name !== (this.#by === 'email' ? 'phone' : 'email');
  }

  #renderField(name: Field, kind = 'text'): TemplateResult {
    const text = this.#words;
    const value = this.#typed[name] ?? '';
    const box = kind === 'checkbox';
    const needed = this.#needs(name);
    const error = this.#errors.includes(name as Checked) && text.errors[name as Checked];
    const control =
      name === 'message'
        ? html`<textarea
            id=${name}
            name=${name}
            rows="4"
            ?readonly=${this.#sending}
            .value=${value}
          ></textarea>`
        : html`<input
            id=${name}
            name=${name}
            type=${kind}
            inputmode=${box ? nothing : kind}
            autocomplete=${box ? nothing : /l/.test(kind) ? kind : name === 'name' ? name : 'off'}
            ?readonly=${this.#sending}
            aria-required=${needed}
            aria-invalid=${!!error}
            aria-describedby="${name}-error"
            .checked=${!!value}
            .value=${box ? 'yes' : value}
          />`;
    return html`<div part="field">
      <label class=${box ? 'choice' : nothing} for=${name}
        >${box ? control : nothing}
        ${`${this.fill(text.fields[name], { clinic: this.clinicName || text.clinic })} `}
        ${needed ? nothing : html`<small>${text.optional}</small>`}</label
      >
      ${box ? nothing : control}
      <p class="error" part="error" id="${name}-error" ?hidden=${!error}>${error || nothing}</p>
    </div>`;
  }

  #renderStatus(): unknown {
    const text = this.#words;
    const { reason, status, retryAt } = this.#failure ?? {};
    if (this.#sending) {
      // That it is on its way, the button says to the eye. A paragraph of its own: what becomes of it is told whole.
      return html`<p class="hidden">${text.sending}</p>`;
    }
    const [first, ...rest] = this.#sent
      ? [text.sent, this.#reply()]
      : this.#errors.join('')
        ? [text.check, ...this.#errors.map((name) => name && text.errors[name])]
        : reason
          ? [
              text.failed,
              this.fill(text[reason], { status: `${status}` }),
              retryAt
                ? this.fill(text.later, {
                    // Not a minute too early.
                    when: this.#when(retryAt + MINUTE - 1, clockOf()),
                  })
                : '',
              text.kept,
            ]
          : [];
    return first
      ? html`<p class=${this.#sent ? 'sent' : 'error'}>
          <strong>${first}</strong>${rest.map((line) => line && ` ${line}`)}
        </p>`
      : nothing;
  }

  /** The form; at first the one that a prerendered copy had, and somebody may have begun to fill in. */
  get #form(): HTMLFormElement | null {
    const own = this.renderRoot.querySelector('form');
    return own || this.hasUpdated ? own : this.querySelector('form');
  }

  /** What stands in the fields, so that it outlives them, and what is wrong with it. */
  #keep(): void {
    const form = this.#form;
    if (!form) return;
    const data = Object.fromEntries(new FormData(form) as Iterable<[string, string]>);
    this.#typed = { ...this.#typed, consent: '', ...data };
    const wrong = (name: string): boolean => {
      const value = this.#typed[name]!.trim();
      return !(
        (form.elements[name as never] as HTMLInputElement).validity.valid &&
        (value ? name !== 'phone' || /(\p{Nd}\P{Nd}*){5}/u.test(value) : !this.#needs(name))
      );
    };
    this.#errors = this.#tried
      ? (Object.keys(english.errors) as Checked[]).map((name) => (wrong(name) ? name : ''))
      : [];
  }

  readonly #onChange = (): void => this.requestUpdate();

  /** Typing takes an error away, and brings none: half an address is no mistake yet. */
  readonly #onInput = ({ target }: Event): void => {
    if (this.#errors.includes((target as HTMLInputElement).name as Checked)) this.#onChange();
  };

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#sending) return;
    this.requestUpdate();
    if (this.#sent) {
      this.#sent = false;
      return this.#focus('#name');
    }
    this.#tried = true;
    this.#failure = undefined;
    this.#keep();
    if (this.#errors.join('')) return this.#focus('[aria-invalid=true]');
    const data = new FormData(this.#form!);
    // Only a machine fills the field that nobody sees.
    if (data.get('website')) return this.#succeed();
    const action = actionAddress(this.formAction)!;
    const sending = (this.#sending = new AbortController());
    if (
      !this.dispatchEvent(new TreatmentEvent('te-request-submit', null, true)) ||
      !this.isConnected
    ) {
      this.#sending = undefined;
      return;
    }
    const requestId = (this.#requestId ??= newId());
    const request = encode(data, this.formEncoding, requestId);
    // Where the page was translated, another of that name stands in its place.
    const place = () => {
      const at = this.renderRoot.activeElement as HTMLInputElement | null;
      return at && at.localName + at.name;
    };
    const before = place();
    const failure = await post(action, request, sending);
    if (this.#sending !== sending) return;
    this.#sending = undefined;
    this.#failure = failure;
    if (failure) {
      const { reason, status } = failure;
      this.requestUpdate();
      await this.updateComplete;
      // One who types on is left there too.
      if (before === place()) await this.#tell();
      this.dispatchEvent(new TreatmentEvent('te-request-error', { requestId, reason, status }));
    } else {
      this.#requestId = undefined;
      await this.#succeed();
      this.dispatchEvent(new TreatmentEvent('te-request-success', { requestId }));
    }
  };

  /** The browser's own messages are replaced; without script they would stand. */
  readonly #onInvalid = { capture: true, handleEvent: this.#onSubmit };

  async #succeed(): Promise<void> {
    // It may be another one than that which was sent.
    this.#form?.reset();
    this.#typed = {};
    this.#tried = false;
    this.#sent = true;
    this.requestUpdate();
    await this.#tell();
  }

  /**
   * Gives the focus to what became of the request: who sent it by Enter may be far from it. It stays live as well, so
   * that Orca tells it twice: on phones, not every screen reader tells what has the focus. A reader who went on to
   * something else on the page, or around the frame that it stands in, is left there.
   */
  async #tell(): Promise<void> {
    const page = this.ownerDocument;
    const view = page.defaultView;
    if (
      (this.renderRoot.activeElement || page.activeElement === page.body) &&
      (page.hasFocus() || view === view?.top)
    ) {
      await this.#focus('.status');
    }
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #onPage = (event: Event): void => {
    const { type } = event;
    // A timer sleeps when the machine does.
    if (Date.now() > this.#due) this.requestUpdate();
    if (type === 'focusout') {
      this.#focused = undefined;
      // A finger that took the focus away lifts above what lies there by then: the bar would take its click.
      setTimeout(this.#onChange, 1000);
    } else {
      if (type === 'focusin') this.#focused = event.composedPath()[0] as HTMLElement;
      this.#dock(type === 'beforeprint');
    }
  };

  /**
   * Pins the bar to the window's bottom edge, in the top layer, where no ancestor's transform or stacking can hold
   * it. It goes back to the element's foot, where room is kept for it, while it would cover the page's end, the
   * focus, or a field that is typed in.
   */
  #dock(printing = false): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('ul.actions');
    const { defaultView: view, documentElement: page } = this.ownerDocument;
    if (!bar?.showPopover || !view?.matchMedia || !this.isConnected) return;
    const on = !printing && this.layout === 'bar' && view.matchMedia(NARROW).matches;
    // To measure lays the whole page out, which every other layout can do without.
    if (!on && bar.popover === null) return;
    bar.popover = on ? 'manual' : null;
    const height = bar.offsetHeight;
    bar.closest<HTMLElement>('.base')!.style.setProperty('--_bar', on ? `${height + 8}px` : '');
    const below = page.getBoundingClientRect().bottom - view.innerHeight;
    const focused = this.#focused;
    const pinned =
      (below <= -height || below > 1) &&
      !(
        focused &&
        !bar.contains(focused) &&
        (focused.matches(':read-write') ||
          focused.getBoundingClientRect().bottom > view.innerHeight - height)
      );
    if (on) bar.togglePopover(pinned);
  }

  /** Keeps the page's JSON-LD in step with what is shown. */
  #describe(): void {
    const page = this.ownerDocument;
    try {
      if (this.structuredData && this.isConnected && this.#json !== null) {
        const script = (this.#json ??= page.createElement('script'));
        script.type = 'application/ld+json';
        script.textContent = clinicData(this, this.#week, this.#coming, page.URL);
        if (!script.isConnected) page.head.append(script);
      } else this.#json?.remove();
    } catch {
      // Each try would be reported as a violation.
      this.#json = null;
      note(this, 'structured-data', 'structured-data is left out: Trusted Types forbid it.');
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
