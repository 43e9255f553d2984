/** `<ketamine-explainer>`: two theories as two journeys, a drawing for each step. */
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { SourceOpenEvent, TreatmentEvent } from '../element/events.ts';
import { heading } from '../element/heading.ts';
import { hostStyles } from '../element/host.styles.ts';
import { warn } from '../element/log.ts';
import { flag, integer, oneOf, toText, words, type Parser } from '../element/parse.ts';
import {
  beside,
  mechanismSource,
  openPoints,
  safety,
  spans,
  speed,
  steps,
  THEORIES,
  typical,
  type MechanismFacts,
  type TheoryId,
} from '../evidence/mechanisms.ts';
import { sourceHref } from '../evidence/sources.ts';
import { explainer as english } from '../locale/en/explainer.ts';
import { mechanisms as englishMechanisms } from '../locale/en/mechanisms.ts';
import { drawing } from './drawings.ts';
import { styles } from './ketamine-explainer.styles.ts';

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
  const wanted = words(toText(raw) ?? '');
  const known = wanted.filter((word) => (THEORIES as readonly string[]).includes(word));
  return {
    value: (known.length ? known : THEORIES).join(' '),
    ...(raw != null &&
      known.length < Math.max(wanted.length, 1) &&
      toText(raw)?.trim() !== '' && { accepted: `one or both of ${THEORIES.join(', ')}` }),
  };
};

/** One step's words. */
interface StepText {
  readonly title: string;
  readonly text: string;
  readonly basis: string;
  readonly detail: string;
  readonly drawing: string;
}

/** How far a finger moves sideways, in CSS px, before it means a step. */
const SWIPE = 40;

/** How many days the time scale has room for. */
const DAYS = 56;

/**
 * Two ideas of how ketamine may ease depression, step by step: a sentence, a drawing, the kind of evidence and its
 * source. Nothing here claims more than the evidence does.
 *
 * @slot testimonial - One person's story. Always shown with what is typical in studies, and that results vary.
 * @slot crisis - For `region="other"`: the crisis line of your country. Elsewhere it stands after the built-in line.
 * @slot disclaimer - Your own disclaimer, after the built-in one.
 * @slot footer - Anything that belongs at the element's foot.
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
 * @csspart sources - Links to the sources.
 * @csspart drawing - Its drawing.
 * @csspart open - The contested points, at the last step.
 * @csspart timeline - How fast, in studies.
 * @csspart beside - Ketamine beside usual antidepressants.
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
  #stepGiven = true;
  #theoryGiven = false;
  #moved = false;
  #say = false;
  #story = false;
  #finger: PointerEvent | undefined;

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
    const known = this.#chosen.includes(theory);
    if (!known || !Number.isInteger(step) || step < 1 || step > this.#count(theory)) {
      const range = known ? `, a step from 1 to ${this.#count(theory)}` : '';
      const accepted = `a theory of ${this.#chosen.join(', ')}${range}`;
      warn(
        this,
        'step',
        `goTo(${String(theory)}, ${String(step)}) leads nowhere. Use ${accepted}.`,
      );
      return;
    }
    if (theory === this.#current && step === this.#places[theory]) return;
    this.#places[theory] = step;
    this.#current = theory;
    this.#moved = true;
    this.setAttribute('theory', theory);
    this.setAttribute('step', `${step}`);
    const steps = this.#count(theory);
    this.dispatchEvent(new StepChangeEvent(theory, step, steps));
    if (step === steps && !this.#completed.has(theory)) {
      this.#completed.add(theory);
      this.dispatchEvent(new CompleteEvent(theory));
    }
  }

  /** A step that is set again counts too: the theory may have changed with it. */
  override requestUpdate(name?: string, old?: unknown): void {
    if (name === 'step') this.#stepGiven = true;
    if (name === 'theory') this.#theoryGiven = true;
    super.requestUpdate(name, old);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    // Only the theory was set: the step follows to the place kept there.
    const follows = this.hasUpdated && this.#theoryGiven && !this.#stepGiven;
    this.#resolve();
    if (follows) this.setAttribute('step', `${this.#places[this.#current]}`);
  }

  get #chosen(): readonly TheoryId[] {
    return this.theories.split(' ') as TheoryId[];
  }

  #count(theory: TheoryId): number {
    return Object.keys(steps[theory]).length;
  }

  /** Makes theory and step of what the attributes ask for. */
  #resolve(): void {
    const chosen = this.#chosen;
    const wanted = this.theory;
    const theory = chosen.find((id) => id === wanted) ?? chosen[0]!;
    if (wanted && wanted !== theory) this.refuse('theory', wanted, `one of ${chosen.join(', ')}`);
    if (this.#stepGiven) {
      const last = this.#count(theory);
      const { step } = this;
      if (step > last) this.refuse('step', step, `a whole number from 1 to ${last}`);
      this.#places[theory] = step > last ? 1 : step;
    }
    this.#theoryGiven = this.#stepGiven = false;
    this.#current = theory;
  }

  #turn(by: number): void {
    this.#resolve();
    const step = this.#places[this.#current] + by;
    if (step >= 1 && step <= this.#count(this.#current)) this.goTo(this.#current, step);
  }

  /** Moves as the reader asked, and says so to those who cannot see it. */
  #go(step: number): void {
    const before = this.#places[this.#current];
    if (step < 1 || step > this.#count(this.#current) || step === before) return;
    this.goTo(this.#current, step);
    this.#say = true;
  }

  protected override defaultHeading(): string {
    return this.#text.heading;
  }

  get #text(): typeof english {
    return this.words('explainer', english);
  }

  #said(): string {
    if (!this.#say) return '';
    const step = this.#places[this.#current];
    const [id, { amounts = {} }] = Object.entries<MechanismFacts>(steps[this.#current])[step - 1]!;
    const told = this.#words.steps[this.#current] as Readonly<Record<string, StepText>>;
    const { title, text } = told[id]!;
    return this.fill(this.#text.said, {
      step,
      steps: this.#count(this.#current),
      title,
      text: this.fill(text, amounts),
    });
  }

  get #words(): typeof englishMechanisms {
    return this.words('mechanisms', englishMechanisms);
  }

  protected override content(): TemplateResult {
    const text = this.#text;
    const says = this.#words;
    const chosen = this.#chosen;
    return html`${this.crisis()}
      <p class="banner" part="banner">${says.banner}</p>
      <p class="note" part="off-label">
        ${says.safety['off-label']} ${this.#sources(safety['off-label'])}
      </p>
      ${
        chosen.length > 1
          ? html`<div
              class="tabs"
              part="tabs"
              role="tablist"
              aria-label=${text.theories}
              @keydown=${this.#onTabKey}
            >
              ${chosen.map(
                (id) =>
                  html`<button
                    type="button"
                    role="tab"
                    id="tab-${id}"
                    part="tab"
                    aria-selected=${id === this.#current}
                    aria-controls="panel-${id}"
                    tabindex=${id === this.#current ? 0 : -1}
                    @click=${() => this.goTo(id, this.#places[id])}
                  >
                    ${says.theories[id].name}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${chosen.map((id) => this.#renderTheory(id, chosen.length > 1))}
      <p class="hidden" role="status">${this.#said()}</p>
      ${this.timeline ? this.#renderTimeline() : nothing} ${this.#renderBeside()}
      <div class="below" part="testimonial" ?hidden=${!this.#story}>
        ${this.#title(1, text.story)}
        <slot name="testimonial" @slotchange=${this.#onStory}></slot>
        <p>
          <b>${text.typical}.</b>
          ${Object.entries(typical).map(([id, { figure, ...facts }]) =>
            this.#line(facts, says.typical[id as keyof typeof typical], {
              treated: Math.round(figure.treated.rate),
              versus: Math.round(figure.versus.rate),
            }),
          )}
          <b>${text.vary}</b>
        </p>
      </div>`;
  }

  #title(below: number, content: string, part = 'section-heading'): TemplateResult {
    return heading(this.headingLevel + below, content, part);
  }

  /** A sentence and its sources. */
  #line(facts: MechanismFacts, sentence: string, values = facts.amounts ?? {}): unknown {
    return html`${this.fill(sentence, values)} ${this.#sources(facts)} `;
  }

  #sources({ sources }: MechanismFacts): TemplateResult {
    return html`<span class="sources" part="sources"
      >${sources.map((id) => {
        const source = mechanismSource(id);
        return html`<a
          href=${sourceHref(source)}
          rel="noopener"
          title=${source.title}
          @click=${() => this.dispatchEvent(new SourceOpenEvent(id))}
          >${source.by}${source.year ? ` ${source.year}` : ''}</a
        > `;
      })}</span
    >`;
  }

  #renderTheory(theory: TheoryId, tabbed: boolean): TemplateResult {
    const says = this.#words;
    const text = this.#text;
    const all = Object.entries<MechanismFacts>(steps[theory]);
    const place = this.#places[theory];
    const on = theory === this.#current;
    const told = says.steps[theory] as Readonly<Record<string, StepText>>;
    return html`<div
      class="theory ${on ? 'on' : ''} ${this.#moved ? 'moved' : ''}"
      part="theory"
      id="panel-${theory}"
      role=${tabbed ? 'tabpanel' : nothing}
      aria-labelledby=${tabbed ? `tab-${theory}` : nothing}
    >
      ${this.#title(1, says.theories[theory].idea, 'theory-heading')}
      <div class="controls">
        <ol
          role="list"
          class="steps"
          part="steps"
          aria-label=${text.steps}
          @keydown=${this.#onStepKey}
        >
          ${all.map(([id], index) => {
            const { title, basis } = told[id]!;
            return html`<li>
              <button
                type="button"
                aria-current=${index + 1 === place ? 'step' : nothing}
                @click=${() => this.#go(index + 1)}
              >
                <span>${index + 1}</span>
                <span class="what">${title}<small>${basis}</small></span>
              </button>
            </li>`;
          })}
        </ol>
        <div class="moves" part="moves">
          <button type="button" aria-disabled=${place === 1} @click=${() => this.#go(place - 1)}>
            ${text.previous}
          </button>
          <span>${this.fill(text.place, { step: place, steps: all.length })}</span>
          <button
            type="button"
            class="primary"
            aria-disabled=${place === all.length}
            @click=${() => this.#go(place + 1)}
          >
            ${text.next}
          </button>
        </div>
      </div>
      <div class="stage" @pointerdown=${this.#onFinger} @pointerup=${this.#onFinger}>
        ${all.map(([id, facts], index) => {
          const { title, text: sentence, basis, detail, drawing: shows } = told[id]!;
          const amounts = facts.amounts ?? {};
          return html`<article class="step ${index + 1 === place ? 'on' : ''}" part="step">
            <figure part="drawing">
              <svg viewBox="0 0 320 260" role="img" aria-label=${shows}>
                ${drawing(theory, index, text.labels)}
              </svg>
            </figure>
            <div class="words">
              ${this.#title(2, `${index + 1}. ${title}`, 'step-heading')}
              <p class="text" part="text">${this.fill(sentence, amounts)}</p>
              <p>
                <span class="basis ${facts.kind}" part="basis">${basis}</span>
                ${this.#line(facts, detail)}
              </p>
              ${index + 1 === all.length ? this.#renderOpen(theory) : nothing}
            </div>
          </article>`;
        })}
      </div>
    </div>`;
  }

  #renderOpen(theory: TheoryId): TemplateResult {
    const says = this.#words;
    return html`<ul role="list" class="points" part="open">
      ${([theory, 'both'] as const).flatMap((group) =>
        Object.entries<MechanismFacts>(openPoints[group]).map(
          ([id, facts]) =>
            html`<li>
              <span class="basis ${facts.kind}" part="basis">${says.kinds[facts.kind]}</span>
              ${this.#line(facts, (says.openPoints[group] as Readonly<Record<string, string>>)[id]!)}
            </li>`,
        ),
      )}
    </ul>`;
  }

  #renderBeside(): TemplateResult {
    const says = this.#words.beside;
    const text = this.#text;
    return html`<div class="below" part="beside">
      ${this.#title(1, text.beside)}
      <div class="pair">
        <div>
          ${this.#title(2, text.ketamine)}
          <p>${this.#line(beside.ketamine, says.ketamine)}</p>
        </div>
        <div>
          ${this.#title(2, text.antidepressants)}
          <p>${this.#line(beside.antidepressants, says.antidepressants)}</p>
        </div>
      </div>
      <p>${this.#line(beside.serotonin, says.serotonin)}</p>
    </div>`;
  }

  #renderTimeline(): TemplateResult {
    const text = this.#text;
    const says = this.#words.speed;
    const told = (...ids: readonly (keyof typeof speed)[]) =>
      ids.map((id) => html`<p>${this.#line(speed[id], says[id])}</p>`);
    const row = (name: string, marks: TemplateResult, words: unknown) =>
      html`<div class="span">
        <b>${name}</b>
        <svg viewBox="0 0 ${DAYS} 10" preserveAspectRatio="none" aria-hidden="true">
          <path class="grid" d="M0 0v10M14 0v10M28 0v10M42 0v10M56 0v10" />
          ${marks}
        </svg>
        ${words}
      </div>`;
    const [from, to] = spans.first.map((hours) => hours / 24) as [number, number];
    const week = (count: number) => count * 7;
    return html`<div class="below scale" part="timeline">
      ${this.#title(1, text.speed)}
      ${row(
        text.once,
        svg`<path class="soon" d="M${from} 0H${to}V10H${from}z" /><path class="soon wane" d="M${to} 0L${spans.fades} 10H${to}z" />`,
        told('first', 'fades'),
      )}
      ${row(
        text.course,
        svg`<path class="soon wane" d="M0 0L${spans.six} 5V10H0z" />`,
        told('six', 'repeated'),
      )}
      ${row(
        text.antidepressants,
        svg`<path class="late start" d="M${week(spans.pills[0])} 2H${week(spans.pills[1])}V8H${week(spans.pills[0])}z" /><path class="late" d="M${week(spans.full[0])} 0H${week(spans.full[1])}V10H${week(spans.full[0])}z" />`,
        told('pills', 'full'),
      )}
      <div class="axis" aria-hidden="true">
        ${[0, 2, 4, 6, 8].map(
          (week) => html`<span>${this.fill(week ? '{week}' : text.weeks, { week })}</span>`,
        )}
      </div>
    </div>`;
  }

  protected override footLines(): TemplateResult {
    const says = this.#words.safety;
    return html`<p>${this.#line(safety.driving, says.driving)}</p>
      <p>${this.#line(safety.boxed, says.boxed)}</p>`;
  }

  /** What the arrow keys mean where the text runs this way: how far to go in a list. */
  #arrow(event: KeyboardEvent, at: number, last: number): number | undefined {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
    const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const ahead = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 };
    const to = { Home: 0, End: last }[event.key];
    const by = ahead[event.key as keyof typeof ahead];
    return to ?? (by && Math.min(last, Math.max(0, at + by)));
  }

  /** Goes to the item of a list that an arrow key leads to, and takes the focus along. */
  #onArrow(event: KeyboardEvent, go: (to: number) => void): void {
    const items = [...(event.currentTarget as Element).querySelectorAll('button')];
    const at = items.indexOf(event.target as HTMLButtonElement);
    const to = this.#arrow(event, at, items.length - 1);
    if (to === undefined) return;
    event.preventDefault();
    go(to);
    items[to]!.focus();
  }

  readonly #onStepKey = (event: KeyboardEvent): void =>
    this.#onArrow(event, (to) => this.#go(to + 1));

  readonly #onTabKey = (event: KeyboardEvent): void =>
    this.#onArrow(event, (to) => {
      const theory = this.#chosen[to]!;
      this.goTo(theory, this.#places[theory]);
    });

  readonly #onFinger = (event: PointerEvent): void => {
    const start = this.#finger;
    this.#finger = undefined;
    if (event.pointerType !== 'touch' || !event.isPrimary) return;
    if (event.type === 'pointerdown') this.#finger = event;
    else if (start) {
      const x = event.clientX - start.clientX;
      const y = event.clientY - start.clientY;
      if (Math.abs(x) < SWIPE || Math.abs(x) < 2 * Math.abs(y)) return;
      const rtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
      this.#go(this.#places[this.#current] + (x < 0 !== rtl ? 1 : -1));
    }
  };

  readonly #onStory = (event: Event): void => {
    const filled = (event.target as HTMLSlotElement).assignedElements().length > 0;
    if (filled !== this.#story) {
      this.#story = filled;
      this.requestUpdate();
    }
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
