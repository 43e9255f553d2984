/** `<ketamine-explainer>`: two theories as two journeys, a drawing for each step. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

// Styles stand by styles and words by words: what is alike is packed best together.
import { TreatmentElement } from '../element/base.ts';
import { citation, reference, sourceOpener } from '../element/cite.ts';
import { TreatmentEvent } from '../element/events.ts';
import { heading } from '../element/heading.ts';
import { hostStyles } from '../element/host.styles.ts';
import { styles } from './ketamine-explainer.styles.ts';
import { shown, warn } from '../element/log.ts';
import { flag, integer, oneOf, toText, words, type Parser } from '../element/parse.ts';
import { explainer as english } from '../locale/en/explainer.ts';
import { mechanisms as englishMechanisms } from '../locale/en/mechanisms.ts';
import {
  beside,
  mechanismSource,
  numbers,
  offLabel,
  openPoints,
  safety,
  speed,
  steps,
  THEORIES,
  typical,
  type MechanismRow,
  type MechanismSourceId,
  type TheoryId,
} from '../evidence/mechanisms.ts';
import { drawing } from './drawings.ts';

export { SourceOpenEvent } from '../element/events.ts';

/** The reader moved to another step. */
export class StepChangeEvent extends TreatmentEvent<{
  readonly theory: TheoryId;
  readonly step: number;
  readonly steps: number;
}> {
  /** @param theory - the theory shown, its step, and how many it has */
  constructor(theory: TheoryId, step: number, steps: number) {
    super('te-step-change', { theory, step, steps });
  }
}

/** The reader came to the last step of a theory for the first time. */
export class CompleteEvent extends TreatmentEvent<{ readonly theory: TheoryId }> {
  /** @param theory - the theory */
  constructor(theory: TheoryId) {
    super('te-complete', { theory });
  }
}

/** The theories wanted, in that order, as the attribute writes them. */
const theoryList: Parser<string> = (raw) => {
  const wanted = words(raw == null || raw === false ? '' : (toText(raw) ?? '-'));
  const known = wanted.filter((word) => THEORIES.includes(word as TheoryId));
  return {
    value: (known[0] ? known : THEORIES).join(' '),
    ...(known.length < wanted.length && { accepted: `one or both of ${THEORIES.join(', ')}` }),
  };
};

type Text = typeof english;
type Words = typeof englishMechanisms;
type StepWords = readonly [
  title: string,
  text: string,
  basis: string,
  drawing: string,
  detail?: string,
];
type Title = (below: number, content: string, part?: string) => TemplateResult;

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** How far a finger moves sideways, in CSS px, before it means a step. */
const SWIPE = 40;
/** How long that may take, in milliseconds: a finger that rests first selects text. */
const SWIFT = 600;

/**
 * Two ideas of how ketamine may ease depression, step by step: a sentence, a drawing, the kind of evidence and its
 * source. Nothing here claims more than the evidence does.
 *
 * @slot testimonial - One person's story. Always shown with what is typical in studies, and that results vary.
 * @fires {StepChangeEvent} te-step-change - The reader, or a method, moved to another step.
 * @fires {CompleteEvent} te-complete - A theory's last step was reached for the first time.
 * @fires {SourceOpenEvent} te-source-open - The reader opened a source.
 * @csspart banner - The line that says how little is known.
 * @csspart off-label - The line on approval.
 * @csspart tabs - The switch between the two theories.
 * @csspart tab - One of its buttons.
 * @csspart theory - A theory: its step list and its steps.
 * @csspart theory-heading - Its heading.
 * @csspart steps - The step list.
 * @csspart moves - Previous, place, next.
 * @csspart step - A step.
 * @csspart step-heading - Its title.
 * @csspart text - Its sentence.
 * @csspart basis - The kind of evidence.
 * @csspart sources - What a line rests on.
 * @csspart source - A source opened beside its line.
 * @csspart source-list - The list of sources.
 * @csspart drawing - Its drawing.
 * @csspart open-points - The contested points, at the last step.
 * @csspart timeline - How fast, in studies.
 * @csspart beside - Ketamine beside usual antidepressants.
 * @csspart pair-heading - A heading of its two sides, and of each line of the timeline.
 * @csspart testimonial - One person's story and what is typical.
 * @csspart section-heading - A heading of the parts below the steps.
 */
export class KetamineExplainer extends TreatmentElement {
  static override styles = [hostStyles, styles];

  static override properties = {
    ...TreatmentElement.properties,
    theories: { parse: theoryList },
    theory: { parse: oneOf<TheoryId | ''>(THEORIES, '') },
    step: { parse: integer(1, Infinity, 1) },
    timeline: { parse: flag },
  };

  /** Which theories, `synapse` and `habenula`, in the order wanted. */
  declare theories: string;
  /** The theory shown; follows the reader. Empty: the first. */
  declare theory: TheoryId | '';
  /** The step shown, from 1; follows the reader. */
  declare step: number;
  /** Shows how fast ketamine acts and fades beside usual antidepressants, in studies. */
  declare timeline: boolean;

  #current: TheoryId = 'synapse';
  readonly #places: Record<TheoryId, number> = { synapse: 1, habenula: 1 };
  readonly #completed = new Set<TheoryId>();
  /** Properties that were set since theory and step were last made of them. */
  readonly #given = new Set<string | undefined>(['step']);
  #moved = false;
  #said = '';
  #finger: PointerEvent | undefined;
  readonly #open = new Set<string>();
  readonly #citing = { open: this.#open, onSource: sourceOpener(this, this.#open) };
  /** The sources shown, in the order of first use: their places in it are their numbers. */
  #cited: MechanismSourceId[] = [];

  /** Goes to the next step; stays at the last. */
  next(): void {
    this.#turn(1);
  }

  /** Goes to the step before; stays at the first. */
  previous(): void {
    this.#turn(-1);
  }

  /** Goes to a step, from 1, of a theory; warns and stays where there is none. */
  goTo(theory: TheoryId, step: number): void {
    this.#resolve();
    const chosen = this.#chosen;
    const told =
      typeof step === 'number' && chosen.includes(theory) && this.#says.steps[theory][step - 1];
    if (!told) {
      const accepted = chosen.map((id) => `(${id}, 1 to ${steps[id].length})`).join(' or ');
      warn(
        this,
        'step',
        `goTo(${shown(theory)}, ${shown(step)}) leads nowhere. Use a number: ${accepted}.`,
      );
      return;
    }
    const same = theory === this.#current;
    if (same && step === this.#places[theory]) return;
    const [title, text, basis] = told;
    const count = steps[theory].length;
    // With the focus on it, a tab tells itself, and the step's button in the list its title and evidence.
    this.#said = this.shadowRoot?.activeElement?.matches(
      same ? `.steps :nth-child(${step}) *` : `#tab-${theory}`,
    )
      ? same
        ? text
        : ''
      : `${this.#place(step, count)}. ${title}. ${text} ${basis}.`.replace('?.', '?');
    this.#places[theory] = step;
    this.#current = theory;
    this.#moved = true;
    this.setAttribute('theory', theory);
    this.setAttribute('step', `${step}`);
    this.#given.clear();
    this.dispatchEvent(new StepChangeEvent(theory, step, count));
    if (step === count && !this.#completed.has(theory)) {
      this.#completed.add(theory);
      this.dispatchEvent(new CompleteEvent(theory));
    }
  }

  /** A step that is set again counts too: the theory may have changed with it. */
  override requestUpdate(name?: string, old?: unknown): void {
    this.#given.add(name);
    super.requestUpdate(name, old);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#resolve();
  }

  get #chosen(): readonly TheoryId[] {
    return this.theories.split(' ') as TheoryId[];
  }

  get #text(): Text {
    return this.words('explainer', english);
  }

  get #says(): Words {
    return this.words('mechanisms', englishMechanisms);
  }

  /** Makes theory and step of what the attributes ask for. */
  #resolve(): void {
    const chosen = this.#chosen;
    const wanted = this.theory;
    const theory = chosen.find((id) => id === wanted) ?? chosen[0]!;
    if (wanted && wanted !== theory) this.refuse('theory', wanted, `one of ${chosen.join(', ')}`);
    const before = this.#current + this.#places[this.#current];
    if (this.#given.has('step')) {
      const last = steps[theory].length;
      const { step } = this;
      if (step > last) this.refuse('step', step, `a whole number from 1 to ${last}`);
      this.#places[theory] = step > last ? 1 : step;
    } else if (this.hasUpdated && this.#given.has('theory')) {
      // Only the theory was set: the step follows to the place kept there.
      this.setAttribute('step', `${this.#places[theory]}`);
    }
    this.#given.clear();
    this.#current = theory;
    if (before !== theory + this.#places[theory]) {
      this.#said = '';
      this.#moved = false;
    }
  }

  #place(step: number, count: number): string {
    return this.fill(this.#text.place, { step, steps: count });
  }

  #turn(by: number): void {
    this.#resolve();
    const step = this.#places[this.#current] + by;
    if (steps[this.#current][step - 1]) this.goTo(this.#current, step);
  }

  protected override defaultHeading(): string {
    return this.#text.heading;
  }

  protected override content(): TemplateResult {
    this.#cited = [];
    const text = this.#text;
    const says = this.#says;
    const chosen = this.#chosen;
    const title = (below: number, content: string, part = 'section-heading') =>
      heading(this.headingLevel + below, content, part);
    const below = (part: string, head: string, content: unknown, hidden?: boolean) =>
      html`<div class="below ${part}" part=${part} ?hidden=${hidden}>
        ${title(1, head)}${content}
      </div>`;
    return html`${this.crisis()}
      <p class="banner" part="banner">${says.banner}</p>
      <p class="note" part="off-label">${this.#line(offLabel, says.offLabel)}</p>
      ${
        chosen.length > 1
          ? html`<div
              class="tabs"
              part="tabs"
              role="tablist"
              aria-label=${text.theories}
              @keydown=${this.#onKey}
            >
              ${chosen.map((id) => {
                const on = id === this.#current;
                return html`<button
                  type="button"
                  role="tab"
                  id="tab-${id}"
                  part="tab"
                  aria-selected=${on}
                  aria-controls="panel-${id}"
                  tabindex=${on ? 0 : -1}
                  @click=${() => this.goTo(id, this.#places[id])}
                >
                  ${says.theories[id].name}
                </button>`;
              })}
            </div>`
          : nothing
      }
      ${chosen.map((id) => this.#renderTheory(id, text, says, title))}
      <p class="hidden" role="status">${this.#said}</p>
      ${this.timeline ? below('timeline', text.speed, this.#renderTimeline(text, says.speed, title)) : nothing}
      ${below(
        'beside',
        text.beside,
        html`<div class="pair">
            ${[text.ketamine, text.antidepressants].map(
              (name, index) =>
                html`<div>
                  ${title(2, name, 'pair-heading')}
                  <p>${this.#line(beside[index]!, says.beside[index])}</p>
                </div>`,
            )}
          </div>
          <p>${this.#line(beside[2]!, says.beside[2])}</p>`,
      )}
      ${below(
        'testimonial',
        text.story,
        html`<slot name="testimonial" @slotchange=${this.#onStory}></slot>
          <p>
            <b>${text.typical}</b
            >${typical.map((row, index) => this.#line(row, says.typical[index]))}
            <b>${text.vary}</b>
          </p>`,
        true,
      )}`;
  }

  protected override footLines(): unknown {
    const text = this.#text;
    return html`${safety.map((row, index) => html`<p>${this.#line(row, this.#says.safety[index])}</p>`)}
      <details part="source-list">
        <summary>${text.sources}</summary>
        <ol>
          ${this.#cited.map((id) => html`<li>${reference(id, mechanismSource(id), 'en', this.#citing)}</li>`)}
        </ol>
      </details>`;
  }

  /** A sentence and what it rests on. */
  #line([, ...sources]: MechanismRow, sentence = '', place = sentence): TemplateResult {
    const cited = this.#cited;
    return html`${` ${this.fill(sentence, numbers)} `}<span class="sources" part="sources"
        >${sources.map((id) => {
          if (!cited.includes(id)) cited.push(id);
          return citation(
            cited.indexOf(id) + 1,
            place,
            id,
            mechanismSource(id),
            'en',
            this.#citing,
          );
        })}</span
      > `;
  }

  #renderTheory(theory: TheoryId, text: Text, says: Words, title: Title): TemplateResult {
    const rows = steps[theory];
    const told: readonly StepWords[] = says.steps[theory];
    const place = this.#places[theory];
    const tabbed = this.#chosen.length > 1;
    const move = (by: number, name: string) =>
      html`<button
        type="button"
        class=${by > 0 ? 'primary' : ''}
        aria-disabled=${!rows[place - 1 + by]}
        @click=${() => this.#turn(by)}
      >
        ${name}
      </button>`;
    const point = (
      row: MechanismRow,
      place: string,
      sentence?: string,
      kind: string = says.kinds[row[0]],
    ) =>
      html`<b class="basis ${row[0]}" part="basis">${kind}</b>${this.#line(row, sentence, place)}`;
    return html`<div
      class="theory ${theory === this.#current ? 'on' : ''} ${this.#moved ? 'moved' : ''}"
      part="theory"
      id="panel-${theory}"
      role=${tabbed ? 'tabpanel' : nothing}
      aria-labelledby=${tabbed ? `tab-${theory}` : nothing}
    >
      ${title(1, says.theories[theory].idea, 'theory-heading')}
      <div class="controls">
        <ol role="list" class="steps" part="steps" aria-label=${text.steps} @keydown=${this.#onKey}>
          ${told.map(
            ([name, , known], index) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${index + 1 === place ? 'step' : nothing}
                  @click=${() => this.goTo(theory, index + 1)}
                >
                  ${index + 1} <span class="what">${name}<small>${known}</small></span>
                </button>
              </li>`,
          )}
        </ol>
        <div class="moves" part="moves">
          ${move(-1, text.previous)}
          <span>${this.#place(place, rows.length)}</span>
          ${move(1, text.next)}
        </div>
      </div>
      <div
        class="stage"
        @pointerdown=${this.#onFinger}
        @pointerup=${this.#onFinger}
        @animationend=${this.#onStill}
        @animationcancel=${this.#onStill}
      >
        ${told.map(
          ([name, sentence, known, shows, detail], index) =>
            html`<article class="step ${index + 1 === place ? 'on' : ''}" part="step">
              ${title(2, `${index + 1}. ${name}`, 'step-heading')}
              <figure part="drawing">
                <svg viewBox="0 0 320 260" role="img" aria-label=${shows}>
                  <g aria-hidden="true">${drawing(theory, index, !rows[index + 1], text.labels)}</g>
                </svg>
              </figure>
              <div>
                <p class="text" part="text">${sentence}</p>
                <p>${point(rows[index]!, theory + index, detail, known)}</p>
                ${
                  rows[index + 1]
                    ? nothing
                    : html`<ul role="list" class="open-points" part="open-points">
                          ${[...says.openPoints[theory], ...says.contested].map(
                            (open, at) =>
                              html`<li>
                                ${point(openPoints[theory][at]!, theory + index + at, open)}
                              </li>`,
                          )}
                        </ul>
                        <p class="note">${text.vary}</p>`
                }
              </div>
            </article>`,
        )}
      </div>
    </div>`;
  }

  #renderTimeline(text: Text, says: Words['speed'], title: Title): TemplateResult {
    // What has begun to work grows, and does not end with the scale; at the latest it is not yet full there.
    const growth = (at: 0 | 1) =>
      `M${7 * numbers.start[at]} 10L${7 * numbers.full[at]} ${2 * at}H56V10z`;
    const rows = [
      [text.once, 'soon', `M1 0V10H${numbers.first[0] / 24}V0z`, `M1 0L${numbers.fades} 10H1z`],
      [text.course, 'soon', '', `M0 0L${numbers.relapse} 5V10H0z`],
      [text.antidepressants, 'late', growth(1), growth(0)],
    ] as const;
    return html`${rows.map(
      ([name, kind, sure, part], index) =>
        html`<div class="span">
          ${title(2, name, 'pair-heading')}
          <div class="axis" aria-hidden="true">
            ${[0, 2, 4, 6, 8].map((week) => html`<span>${week || text.weeks}</span>`)}
          </div>
          <svg viewBox="0 0 56 10" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0 0h.1v10H0M14 0h.1v10H14M28 0h.1v10H28M42 0h.1v10H42M55.9 0h.1v10h-.1" />
            <path class="${kind} part" d=${part} />
            <path class=${kind} d=${sure} />
          </svg>
          ${[2 * index, 2 * index + 1].map(
            (at) => html`<p>${this.#line(speed[at]!, says[at])}</p>`,
          )}
        </div>`,
    )}`;
  }

  /** Arrow keys, Home and End in the step list and the tabs: go there, and take the focus along. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const row = event.currentTarget as Element;
    const items = [...row.querySelectorAll('button')];
    const ahead = isRtl(row) ? -1 : 1;
    const at = items.indexOf(event.target as HTMLButtonElement);
    // On the tabs, up and down scroll the page.
    const down = row.matches('ol') ? 1 : NaN;
    const to = {
      ArrowRight: at + ahead,
      ArrowLeft: at - ahead,
      ArrowDown: at + down,
      ArrowUp: at - down,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    const item = items[to ?? -1];
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    item.focus();
    item.click();
  };

  readonly #onFinger = (event: PointerEvent): void => {
    const start = this.#finger;
    this.#finger = undefined;
    // In a view that is zoomed in, a finger moves the view.
    const zoomed = (visualViewport?.scale ?? 1) > 1;
    if (event.pointerType !== 'touch' || !event.isPrimary || zoomed) return;
    if (event.type === 'pointerdown') this.#finger = event;
    else if (start && event.timeStamp - start.timeStamp < SWIFT) {
      const x = event.clientX - start.clientX;
      const y = event.clientY - start.clientY;
      if (Math.abs(x) < Math.max(SWIPE, 2 * Math.abs(y))) return;
      const stage = event.currentTarget as Element;
      this.#moved = false;
      this.#turn(x < 0 !== isRtl(stage) ? 1 : -1);
      // The end of a long step may be far below that of the next. In a frame as high as its page no top is above it.
      void this.updateComplete.then(() => {
        const { top, bottom } = stage.getBoundingClientRect();
        if (this.#moved && (top < 0 || bottom < event.clientY)) stage.scrollIntoView();
      });
    }
  };

  /** A move plays once: what is hidden and shown again, or comes back from paper, stands. */
  readonly #onStill = (event: Event): void => {
    // A step that was left amid its move must not stop the next one's.
    if (!(event.target as Element).closest('.on .on')) return;
    this.#moved = false;
    this.requestUpdate();
  };

  readonly #onStory = (event: Event): void => {
    const slot = event.target as HTMLSlotElement;
    slot.parentElement!.hidden = !slot.assignedElements().length;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ketamine-explainer': KetamineExplainer;
  }
  interface GlobalEventHandlersEventMap {
    'te-step-change': StepChangeEvent;
    'te-complete': CompleteEvent;
  }
}
