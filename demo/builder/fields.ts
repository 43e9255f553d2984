/** The form: a field for each attribute, with its help and what the element finds wrong with it. */
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Attribute } from '../../scripts/lib/manifest.ts';
import { controlFor, type Control, type Lists } from './controls.ts';
import { CLOSED, fromHours, toHours, type Range, type Week } from './hours.ts';
import type { Setup } from './state.ts';
import { ATTRIBUTES, DAY_NAMES } from './words.ts';

export interface FieldContext {
  setup: Setup;
  lists: Lists;
  /** What the element itself says of an attribute's value. */
  problem: (name: string) => string | undefined;
  /** What the phone library says of a number. */
  phone: (name: string) => { text: string; sound: boolean } | undefined;
  /** The attribute whose value is being typed: nothing is said to be wrong with half a word. */
  typing: string;
  typed: (name: string) => void;
  set: (name: string, value: string | undefined) => void;
}

type Field = Attribute & { context: FieldContext };

const valueOf = ({ name, context }: Field): string | undefined => context.setup.attributes[name];

const inputValue = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLSelectElement).value;

/** What is wrong with a field's value, said to somebody who sees the field and not its attribute. */
export const wrongWith = (
  name: string,
  context: Pick<FieldContext, 'problem' | 'phone' | 'typing'>,
): string | undefined => {
  if (context.typing === name) return undefined;
  const phone = context.phone(name);
  return (
    context.problem(name)?.replace(/^[\w-]+="(.*?)" /s, '“$1” ') ??
    (phone?.sound === false ? phone.text : undefined)
  );
};

const isWrong = ({ name, context }: Field): boolean => wrongWith(name, context) !== undefined;

const text = (field: Field, type: string): TemplateResult =>
  html`<input
    id="f-${field.name}"
    type=${type === 'url' ? 'text' : type}
    inputmode=${type === 'url' ? 'url' : nothing}
    autocomplete="off"
    spellcheck="false"
    placeholder=${ATTRIBUTES[field.name]?.placeholder ?? nothing}
    aria-describedby="h-${field.name}"
    aria-invalid=${isWrong(field)}
    .value=${live(valueOf(field) ?? '')}
    @input=${(event: Event) => {
      field.context.typed(field.name);
      field.context.set(field.name, inputValue(event) || undefined);
    }}
    @change=${() => field.context.typed('')}
  />`;

const choice = (field: Field, { options, initial }: Control & { kind: 'choice' }): TemplateResult =>
  html`<select
    id="f-${field.name}"
    aria-describedby="h-${field.name}"
    @change=${(event: Event) => {
      const value = inputValue(event);
      field.context.set(field.name, value === initial ? undefined : value);
    }}
  >
    ${options.map(
      ([value, label]) =>
        html`<option value=${value} .selected=${value === (valueOf(field) ?? initial)}>
          ${label}
        </option>`,
    )}
  </select>`;

const number = (field: Field, control: Control & { kind: 'number' }): TemplateResult =>
  html`<input
    id="f-${field.name}"
    type="number"
    min=${control.min}
    max=${control.max}
    aria-describedby="h-${field.name}"
    .value=${live(valueOf(field) ?? control.initial)}
    @input=${(event: Event) => {
      const value = inputValue(event);
      field.context.set(field.name, value === control.initial || !value ? undefined : value);
    }}
  />`;

const list = (field: Field, { options, initial }: Control & { kind: 'list' }): TemplateResult => {
  const names = new Map(options);
  const chosen = valueOf(field)
    ?.split(/[\s,]+/)
    .filter(Boolean) ?? [...initial];
  const choose = (next: readonly string[]) => {
    // What nobody can see in the list goes out with the first change, unless a file may know it.
    const value = next
      .filter((id) => names.has(id) || field.context.setup.attributes['src'])
      .join(' ');
    field.context.set(field.name, value === initial.join(' ') ? undefined : value);
  };
  const usual = options.map(([id]) => id).filter((id) => chosen.includes(id));
  return html`<ul class="checks">
      ${options.map(
        ([id, label]) =>
          html`<li>
            <label
              ><input
                type="checkbox"
                .checked=${live(chosen.includes(id))}
                @change=${(event: Event) =>
                  choose(
                    (event.target as HTMLInputElement).checked
                      ? [...chosen, id]
                      : chosen.filter((one) => one !== id),
                  )}
              />${label}</label
            >
          </li>`,
      )}
    </ul>
    ${
      usual.join() === chosen.join()
        ? nothing
        : html`<p class="help">
            In the order you chose: ${chosen.map((id) => names.get(id) ?? id).join(', ')}.
            <button class="plain" type="button" @click=${() => choose(usual)}>
              Use the usual order
            </button>
          </p>`
    }`;
};

const editTime = (week: Week, day: number, index: number, side: 0 | 1, time: string): Week =>
  week.map((ranges, other) =>
    other === day
      ? ranges.map((range, at): Range =>
          at !== index ? range : side === 0 ? [time, range[1]] : [range[0], time],
        )
      : ranges,
  );

const USUAL: Range = ['09:00', '17:00'];

const WEEKDAYS: Week = CLOSED.map((_, day) => (day < 5 ? [USUAL] : []));

const replaceDay = (week: Week, day: number, ranges: readonly Range[]): Week =>
  week.map((other, at) => (at === day ? ranges : other));

/** Closes a day, or opens it with the hours of the open day before it. */
const toggleDay = (week: Week, day: number): Week =>
  replaceDay(
    week,
    day,
    week[day]?.length
      ? []
      : (week.findLast((ranges, before) => before < day && ranges.length > 0) ?? [USUAL]),
  );

const toggleBreak = (week: Week, day: number): Week => {
  const ranges = week[day] ?? [];
  const from = ranges[0]?.[0] ?? USUAL[0];
  const to = ranges.at(-1)?.[1] ?? USUAL[1];
  const whole: Range[] = [[from, to]];
  const parts: Range[] = [
    [from, '12:00'],
    ['13:00', to],
  ];
  return replaceDay(week, day, ranges.length > 1 ? whole : parts);
};

const hours = (field: Field): TemplateResult => {
  const value = valueOf(field) ?? '';
  const always = value.trim() === '24/7';
  const week = always ? CLOSED : fromHours(value);
  const put = (next: Week) => field.context.set(field.name, toHours(next) || undefined);
  const time = (day: number, index: number, side: 0 | 1, written: string) => {
    const shown = written === '24:00' ? '00:00' : written;
    return html`<input
      type="time"
      aria-label="${DAY_NAMES[day] ?? ''}, ${side === 0 ? 'opens' : 'closes'}${
        index > 0 ? ' again' : ''
      }"
      .value=${live(shown)}
      @change=${(event: Event) => {
        const next = inputValue(event);
        // Empty in the middle of typing.
        if (week && next) put(editTime(week, day, index, side, next));
      }}
      @blur=${({ target }: Event) => ((target as HTMLInputElement).value = shown)}
    />`;
  };
  return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(always)}
        @change=${() => field.context.set(field.name, always ? undefined : '24/7')}
      />Day and night, every day</label
    >
    ${
      always
        ? nothing
        : week
          ? html`${
                week.some((ranges) => ranges.length > 0)
                  ? nothing
                  : html`<button class="plain" type="button" @click=${() => put(WEEKDAYS)}>
                      Monday to Friday, 9 to 5
                    </button>`
              }
              <ul class="week">
                ${week.map(
                  (ranges, day) =>
                    html`<li>
                      <label
                        ><input
                          type="checkbox"
                          .checked=${live(ranges.length > 0)}
                          @change=${() => put(toggleDay(week, day))}
                        />${DAY_NAMES[day]}</label
                      >
                      ${
                        ranges.length === 0
                          ? html`<span class="help">closed</span>`
                          : html`<button
                                class="plain"
                                type="button"
                                aria-label="${ranges.length > 1 ? 'No break on' : 'Add a break on'} ${DAY_NAMES[day] ?? ''}"
                                @click=${() => put(toggleBreak(week, day))}
                              >
                                ${ranges.length > 1 ? 'No break' : 'Add a break'}
                              </button>
                              <span class="times"
                                >${ranges.map(
                                  ([from, to], index) =>
                                    html`<span
                                      >${time(day, index, 0, from)} to
                                      ${time(day, index, 1, to)}</span
                                    >`,
                                )}</span
                              >`
                      }
                    </li>`,
                )}
              </ul>`
          : html`<p class="help">
                These hours are written in a way that the week cannot show. Change the text below.
              </p>
              <button
                class="plain"
                type="button"
                @click=${() => field.context.set(field.name, undefined)}
              >
                Use the week instead
              </button>`
    }
    <label class="sub" for="f-hours">As text</label>
    ${text(field, 'text')}`;
};

const dates = (field: Field): TemplateResult => {
  const chosen =
    valueOf(field)
      ?.split(/[\s,]+/)
      .filter(Boolean) ?? [];
  const put = (next: readonly string[]) =>
    field.context.set(field.name, [...new Set(next)].sort().join(' ') || undefined);
  return html`<ul class="chips">
      ${chosen.map(
        (day) =>
          html`<li>
            ${day}
            <button
              class="plain"
              type="button"
              aria-label="Take out ${day}"
              @click=${() => put(chosen.filter((other) => other !== day))}
            >
              Take out
            </button>
          </li>`,
      )}
    </ul>
    <span class="row"
      ><input id="f-${field.name}" type="date" aria-describedby="h-${field.name}" /><button
        class="button"
        type="button"
        @click=${(event: Event) => {
          const input = (event.currentTarget as Element).previousElementSibling;
          if (input instanceof HTMLInputElement && input.value) {
            put([...chosen, input.value]);
            input.value = '';
          }
        }}
      >
        Add the day
      </button></span
    >`;
};

const zone = (field: Field): TemplateResult => {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return html`<input
      id="f-${field.name}"
      list="zones"
      autocomplete="off"
      spellcheck="false"
      placeholder="America/New_York"
      aria-describedby="h-${field.name}"
      aria-invalid=${isWrong(field)}
      .value=${live(valueOf(field) ?? '')}
      @input=${(event: Event) => {
        field.context.typed(field.name);
        field.context.set(field.name, inputValue(event) || undefined);
      }}
      @change=${() => field.context.typed('')}
    />
    <datalist id="zones">
      ${Intl.supportedValuesOf('timeZone').map((name) => html`<option value=${name}></option>`)}
    </datalist>
    ${
      valueOf(field) === own
        ? nothing
        : html`<button
            class="plain"
            type="button"
            @click=${() => field.context.set(field.name, own)}
          >
            Use this computer’s, ${own}
          </button>`
    }`;
};

/** Whether the control has several inputs, and so a fieldset in place of a label. */
const isGroup = ({ kind }: Control): boolean => kind === 'list' || kind === 'hours';

const body = (field: Field, control: Control): TemplateResult => {
  switch (control.kind) {
    case 'choice':
      return choice(field, control);
    case 'number':
      return number(field, control);
    case 'list':
      return list(field, control);
    case 'hours':
      return hours(field);
    case 'dates':
      return dates(field);
    case 'zone':
      return zone(field);
    case 'text':
      return text(field, control.type);
    case 'flag':
      return html``;
  }
};

/** One attribute's field. */
export const fieldFor = (attribute: Attribute, context: FieldContext): TemplateResult => {
  const { name } = attribute;
  const field = { ...attribute, context };
  const control = controlFor(attribute, context.lists);
  const words = ATTRIBUTES[name];
  const label = words?.label ?? name;
  const problem = wrongWith(name, context);
  const phone = context.phone(name);
  const notes = html`<div id="h-${name}" class="notes">
    ${
      words?.help || !words
        ? html`<p class="help">${words?.help ?? attribute.description}</p>`
        : nothing
    }
    ${phone?.sound ? html`<p class="help">${phone.text}</p>` : nothing}
    <div aria-live="polite">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
  </div>`;
  if (control.kind === 'flag') {
    return html`<div class="field">
      <label class="check"
        ><input
          id="f-${name}"
          type="checkbox"
          aria-describedby="h-${name}"
          .checked=${live(name in context.setup.attributes)}
          @change=${(event: Event) =>
            context.set(name, (event.target as HTMLInputElement).checked ? '' : undefined)}
        />${label}</label
      >
      ${notes}
    </div>`;
  }
  if (isGroup(control)) {
    return html`<fieldset
      class="field"
      id=${control.kind === 'list' ? `f-${name}` : nothing}
      aria-describedby="h-${name}"
    >
      <legend>${label}</legend>
      ${notes} ${body(field, control)}
    </fieldset>`;
  }
  const hidden = context.setup.attributes['heading'] === '';
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    ${body(field, control)} ${notes}
    ${
      name === 'heading'
        ? html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(hidden)}
              @change=${() => context.set(name, hidden ? undefined : '')}
            />No heading at all</label
          >`
        : nothing
    }
  </div>`;
};
