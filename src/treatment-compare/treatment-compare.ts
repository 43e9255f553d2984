/** `<treatment-compare>`: treatments side by side, short answers first, details and sources in place. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { sourceOpener } from '../element/cite.ts';
import { heading } from '../element/heading.ts';
import { hostStyles } from '../element/host.styles.ts';
import { note, warn } from '../element/log.ts';
import { address, flag, oneOf, text } from '../element/parse.ts';
import { evidence, readWords } from '../evidence/evidence.ts';
import { loadFile } from '../evidence/load.ts';
import { merge } from '../evidence/merge.ts';
import type { Evidence, EvidenceText } from '../evidence/types.ts';
import { cellView, claimView, headToHeads, numberSources, warningsView } from '../evidence/view.ts';
import { figureStyles } from '../figures/figures.styles.ts';
import { compare as english } from '../locale/en/compare.ts';
import { evidenceWords } from '../locale/en/evidence.ts';
import {
  asides,
  DRAWN,
  renderCell,
  renderClaim,
  renderSource,
  renderWarnings,
  type Scope,
} from './cell.ts';
import { CtaClickEvent, DataErrorEvent, DataLoadEvent, SelectionChangeEvent } from './events.ts';
import { chips, renderChoice } from './picker.ts';
import { ctaAddress, marksFirst, select, toggle } from './selection.ts';
import { styles } from './treatment-compare.styles.ts';

export { SourceOpenEvent } from '../element/events.ts';
export * from './events.ts';

export const LAYOUTS = ['auto', 'table', 'cards'] as const;
export type Layout = (typeof LAYOUTS)[number];

const DEFAULT_TREATMENTS = ['ketamine', 'tms'];

const ANY_TEXT = { parse: text('') };

/** A row's key to its pictures. */
const KEYS = { onset: 'timeKey', course: 'courseKey' } as const;

/**
 * Treatments as columns, questions as rows; each answer short first, its details and sources one touch away.
 *
 * @slot action-[treatment] - Something of your own under a treatment, in place of its call to action: `action-ketamine`.
 * @fires te-source-open - The reader opened a source: `{ source }`.
 * @fires te-cta-click - The reader follows a call to action: `{ treatment, href }`. Cancelable.
 * @fires te-selection-change - The reader chose other treatments, or marked other topics: `{ treatments, topics }`.
 * @fires te-data-load - The file at `src` is shown: `{ src }`.
 * @fires te-data-error - The file at `src`, or a part of it, is left out: `{ src, message }`.
 * @csspart selection - The reader's choice of treatments and topics.
 * @csspart sheet - What the reader chose and questions to ask, on paper only.
 * @csspart note - What the numbers can and cannot say.
 * @csspart table - The comparison.
 * @csspart treatment - A treatment's name at the head of its column.
 * @csspart question - A question at the head of its row.
 * @csspart cell - A treatment's answer to a question.
 * @csspart warnings - What must be known of a treatment before anything else.
 * @csspart answer - The short answer.
 * @csspart figure - A picture, with its words.
 * @csspart details - The claims behind an answer.
 * @csspart source - A source opened beside its claim.
 * @csspart head-to-head - Studies that tried two of the treatments against each other.
 * @csspart action - A call to action.
 * @csspart disclosure - Who shows this, and their interest in it.
 * @csspart choices - That other choices are open.
 * @csspart meaning - What a hard word means, opened at the word.
 * @csspart sources - The list of sources.
 * @cssprop [--te-sticky-top=0px] - Height of the page's own fixed header, under which the treatments' names stay.
 */
export class TreatmentCompare extends TreatmentElement {
  static override properties = {
    ...TreatmentElement.properties,
    treatments: { parse: text(DEFAULT_TREATMENTS.join(' ')) },
    topics: ANY_TEXT,
    layout: { parse: oneOf(LAYOUTS, 'auto') },
    selectable: { parse: flag },
    src: { parse: address },
    ctaHref: { parse: address },
    ctaLabel: ANY_TEXT,
    referralId: ANY_TEXT,
    publisher: ANY_TEXT,
    disclosure: ANY_TEXT,
  };

  static override styles = [hostStyles, figureStyles, styles];

  /** Ids of the treatments, in order, separated by spaces or commas. */
  declare treatments: string;
  /** Ids of the rows, in order; all, when empty. */
  declare topics: string;
  /** `auto` goes by the room the element has. */
  declare layout: Layout;
  /** Whether the reader may choose treatments, and mark the topics that matter. */
  declare selectable: boolean;
  /** Address of a JSON file in the published format. */
  declare src: string;
  /** Address of a call to action under each treatment; `{treatment}` becomes the id. */
  declare ctaHref: string;
  /** What the call to action says. */
  declare ctaLabel: string;
  /** Added to every call to action's address as `ref=`. */
  declare referralId: string;
  /** Who shows this comparison. */
  declare publisher: string;
  /** Their interest in it. */
  declare disclosure: string;

  /** Keys of the details and citations that are open. */
  readonly #open = new Set<string>();
  readonly #onSource = sourceOpener(this, this.#open);
  /** What the reader chose, until they do, the webmaster's choice holds. */
  #chosen: readonly string[] | undefined;
  #marked: readonly string[] = [];
  #shown: readonly string[] = [];

  /** What is closed at first is rendered after what is seen, in a task of its own. */
  #rest: Promise<void> | undefined;

  /** The address last asked. */
  #from = '';
  #loading: AbortController | undefined;
  #file: unknown;
  /** What is known in the words last asked for, so that a file is merged once for each language. */
  #known: { readonly evidence: Evidence; readonly text: EvidenceText } | undefined;
  #words: EvidenceText | undefined;

  get #details(): NodeListOf<HTMLDetailsElement> {
    return this.renderRoot.querySelectorAll('details');
  }

  protected override willUpdate(): void {
    super.willUpdate();
    // The reader opens and closes them without a render.
    for (const { dataset, open } of this.#details) {
      this.#open[open ? 'add' : 'delete'](dataset['key']!);
    }
    if (this.src !== this.#from) void this.#load();
  }

  protected override updated(): void {
    super.updated();
    for (const details of this.#details) {
      details.open = this.#open.has(details.dataset['key']!);
    }
    const whenIdle = globalThis.requestIdleCallback ?? ((done: () => void) => setTimeout(done));
    this.#rest ??= new Promise<unknown>((done) =>
      // A page that never rests, or is behind another, does not wait for ever.
      whenIdle(done, { timeout: 100 }),
    ).then(() => this.requestUpdate());
  }

  /** Resolves when what is closed is there as well. */
  override get updateComplete(): Promise<boolean> {
    return super.updateComplete.then(() => this.#rest).then(() => super.updateComplete);
  }

  protected override defaultHeading(): string {
    return this.words('compare', english).heading;
  }

  /** Shows what is built in until the file is there, and after it failed. */
  async #load(): Promise<void> {
    const src = (this.#from = this.src);
    this.#loading?.abort();
    this.#loading = this.#words = this.#file = undefined;
    if (!src) return;
    const loading = (this.#loading = new AbortController());
    const { file, message } = await loadFile(src, loading.signal);
    if (loading.signal.aborted) return;
    this.#loading = undefined;
    const merged = merge(evidence, this.#facts().text, file);
    const problems = message ? [message] : merged.problems;
    if (merged.evidence !== evidence) {
      this.#file = file;
      this.#known = merged;
    }
    for (const problem of problems) warn(this, 'src', `src="${src}" ${problem}`);
    for (const warning of merged.warnings) note(this, 'src', `src: ${warning}`);
    this.requestUpdate();
    await this.updateComplete;
    if (this.#file) this.dispatchEvent(new DataLoadEvent(src));
    if (problems.length) this.dispatchEvent(new DataErrorEvent(src, problems.join('\n')));
  }

  /** The evidence and its words in the language shown, with the file's. */
  #facts(): { readonly evidence: Evidence; readonly text: EvidenceText } {
    const text = readWords(this.words('evidence', evidenceWords));
    if (text !== this.#words) {
      this.#words = text;
      this.#known = this.#file ? merge(evidence, text, this.#file) : { evidence, text };
    }
    return this.#known!;
  }

  /** Ids the webmaster asked for, those unknown warned of once no file can bring them any more. */
  #select(
    attribute: 'treatments' | 'topics',
    known: readonly string[],
    fallback: readonly string[],
  ): readonly string[] {
    const { ids, unknown } = select(this[attribute], known, fallback);
    if (unknown.length && !this.#loading) {
      this.refuse(attribute, unknown.join(' '), `ids among ${known.join(', ')}`);
    }
    return ids;
  }

  protected override content(): TemplateResult {
    const words = this.words('compare', english);
    const { evidence, text } = this.#facts();
    const { language, layout, selectable, publisher, disclosure } = this;
    const everyTreatment = Object.keys(evidence.treatments);
    const everyTopic = Object.keys(text.topics);
    const wanted = this.#select('treatments', everyTreatment, DEFAULT_TREATMENTS);
    const topics = this.#select('topics', everyTopic, everyTopic);
    const chosen = this.#chosen?.filter((id) => everyTreatment.includes(id));
    const treatments = selectable && chosen?.length ? chosen : wanted;
    const marked = selectable ? this.#marked.filter((id) => topics.includes(id)) : [];
    this.#shown = treatments;

    const warnings = treatments.map((id) => warningsView(evidence, text, id, language));
    const rows = marksFirst(topics, marked).map((topic) => ({
      topic,
      cells: treatments.map((id) => cellView(evidence, text, id, topic, language)),
    }));
    const pairs = headToHeads(evidence, treatments, topics).flatMap(
      (id) => claimView(evidence, text, id, language, evidence.claims[id]?.headToHead?.[0]) ?? [],
    );
    const sourcesOf = (shown: typeof rows) =>
      numberSources(
        warnings
          .concat(...shown.map(({ cells }) => cells.map((cell) => cell.claims)), [pairs])
          .flatMap((claims) => claims.flatMap(({ sources }) => sources)),
      );
    // Paper has the rows that were marked, and their sources.
    const onPaper = sourcesOf(rows.slice(0, marked.length || rows.length));
    const scope: Scope = {
      words,
      evidence,
      text,
      language,
      numbers: sourcesOf(rows),
      span: Math.max(6, ...treatments.map((id) => evidence.treatments[id]?.course?.weeks[1] ?? 0)),
      open: this.#open,
      whole: !!this.#rest,
      seen: new Set(),
      onTerm: this.#onTerm,
      onSource: this.#onSource,
    };
    const keyed = rows.find(({ topic }) => DRAWN.includes(topic))?.topic;
    const some = marked.length ? 'some' : '';
    const names = treatments.map((id) => text.treatments[id]!.name).join(', ');
    const table = html`<div class="sheet">
      <table
        class="compare ${layout === 'cards' ? '' : 'flex'}"
        role="table"
        part="table"
        aria-label=${names}
        aria-busy=${!!this.#loading}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th class="first" role="columnheader" scope="col">
              <span class="hidden">${words.question}</span>
            </th>
            ${treatments.map(
              (id) =>
                html`<th role="columnheader" scope="col" part="treatment">
                  ${text.treatments[id]!.name}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${
            warnings.some((list) => list.length)
              ? this.#renderRow(
                  '_warnings',
                  words.warnings,
                  true,
                  [],
                  treatments.map((id, index) => renderWarnings(id, warnings[index]!, scope)),
                )
              : nothing
          }
          ${rows.map(({ topic, cells }) =>
            this.#renderRow(
              topic,
              text.topics[topic]!.question,
              marked.includes(topic),
              [
                text.topics[topic]!.note,
                cells.filter(({ claims }) => claims.some(({ figures }) => figures[0]))[1]
                  ? text.safety['headToHead']
                  : '',
              ],
              treatments.map((id, index) => renderCell(id, topic, cells[index]!, scope)),
              topic === keyed ? words.peopleKey : words[KEYS[topic as keyof typeof KEYS]],
            ),
          )}
          ${this.#renderActions(treatments, scope)}
        </tbody>
      </table>
    </div>`;
    return html`${this.crisis()}
      <p class="aside" part="note">
        ${['decision', 'resultsVary', 'hardToTreat'].map((key) => `${text.safety[key]} `)}
      </p>
      ${
        selectable
          ? renderChoice(
              scope,
              chips(everyTreatment, treatments, text.treatments, this.#onTreatment, 1),
              chips(topics, marked, text.topics, this.#onTopic),
              marked,
              treatments,
            )
          : nothing
      }
      <div class="room n${Math.min(treatments.length, 7)} ${some}">
        ${
          layout === 'table'
            ? html`<div class="scroll" role="group" aria-label=${names} @focusin=${this.#onFocus}>
                ${table}
              </div>`
            : table
        }
      </div>
      ${
        pairs.length
          ? html`<div class="panel" part="head-to-head">
              ${heading(this.headingLevel + 1, words.together, 'question')}
              <ul role="list">
                ${pairs.map((claim) => renderClaim(claim, 'pair', scope))}
              </ul>
            </div>`
          : nothing
      }
      <div class="aside" id="_meaning" popover part="meaning"><b></b> <span></span></div>
      <p class="hidden" role="status"></p>
      <p class="aside closing" part="disclosure">
        ${publisher && this.fill(words.publisher, { publisher })}${` ${disclosure || words.noDisclosure}`}
      </p>
      <p class="closing" part="choices">${text.safety['choices']}</p>
      <details class="sources ${some}" part="sources" data-key="sources">
        <summary>
          ${words.sources}
          <span class="numbers">${this.fill(words.total, { n: scope.numbers.length })}</span>
        </summary>
        <ol>
          ${scope.whole ? scope.numbers.map((id) => html`<li class=${onPaper.includes(id) ? 'mark' : nothing}>${renderSource(id, scope)}</li>`) : nothing}
        </ol>
      </details>`;
  }

  #renderRow(
    id: string,
    title: string,
    marked: boolean,
    notes: readonly (string | undefined)[],
    cells: readonly unknown[],
    key?: string,
  ): TemplateResult {
    // A name of its own would silence what is in it, in Orca; Chromium makes a note no part of the name.
    return html`<tr class="row ${marked ? 'mark' : ''}" role="row">
      <th role="rowheader" scope="row">
        <p class="question" id=${id} part="question">${title}</p>
        ${
          notes.some(Boolean) || key
            ? html`<div role="note">
                ${asides(...notes)} ${key && html`<p class="aside key">${key}</p>`}
              </div>`
            : nothing
        }
      </th>
      ${cells}
    </tr>`;
  }

  #renderActions(treatments: readonly string[], { words, text: known }: Scope): unknown {
    const slotted = [...this.children].some(({ slot }) => slot.startsWith('action-'));
    const cells = treatments.map((id) => {
      const { name } = known.treatments[id]!;
      const href = ctaAddress(this.ctaHref, id, this.referralId);
      return html`<td role="cell" part="cell">
        <p class="name">${name}</p>
        <slot name="action-${id}" @slotchange=${this.#onActionSlot}>
          ${
            href
              ? html`<a
                  class="button primary"
                  part="action"
                  href=${href}
                  rel="noopener"
                  data-treatment=${id}
                  @click=${this.#onAction}
                  >${this.ctaLabel || words.cta}<span class="hidden">: ${name}</span></a
                >`
              : nothing
          }
        </slot>
      </td>`;
    });
    return html`<tr class="row" role="row" ?hidden=${!this.ctaHref && !slotted}>
      <th role="rowheader" scope="row">
        <p class="question" part="question">${words.nextStep}</p>
      </th>
      ${cells}
    </tr>`;
  }

  /** Opens on the side of the word that has more room; an anchor in CSS is cut at the edges of some engines' windows. */
  readonly #onTerm = (event: Event): void => {
    const term = event.currentTarget as HTMLElement;
    const word = term.dataset['term']!;
    const text = this.#facts().text.glossary[word]!;
    const { top, bottom, left } = term.getBoundingClientRect();
    const { innerHeight, scrollX, scrollY } = this.ownerDocument.defaultView!;
    const block =
      top + bottom < innerHeight
        ? `${bottom + scrollY}px auto auto`
        : `auto auto calc(100% - ${top + scrollY}px)`;
    const meaning = this.renderRoot.querySelector<HTMLElement>('[popover]')!;
    const last = this.renderRoot.querySelector('[popovertarget]');
    if (last !== term) {
      // All that open the one popover would be told as open with it; and this one would close it.
      last?.removeAttribute('popovertarget');
      meaning.hidePopover?.();
      // It would stand over what gets the focus next.
      term.onblur = ({ relatedTarget }) => relatedTarget && meaning.hidePopover?.();
      term.setAttribute('popovertarget', meaning.id);
    }
    const { style, children } = meaning;
    style.inset = `${block} max(5%,min(${left}px,95% - 26em))`;
    style.translate = `${scrollX}px`;
    // By hand: a render would replace what this click is about to open, where the page was translated.
    this.alter(() => {
      children[0]!.textContent = word;
      children[1]!.textContent = text;
    });
    // What is open, this click is about to close.
    this.#say(last === term && meaning.offsetHeight ? '' : `${word} ${text}`);
  };

  /** Tells who cannot see it what a click has changed. Written by hand: no render may depend on it. */
  #say(text: string): void {
    this.alter(() => (this.renderRoot.querySelector('[role=status]')!.textContent = text));
    super.updated();
  }

  /** Engines leave alone what is in view in part. Under a pointer nothing moves. */
  readonly #onFocus = ({ target }: Event): void => {
    const stop = target as HTMLElement;
    if (stop.matches(':focus-visible'))
      stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  readonly #onTreatment = (event: Event): void => {
    this.#chosen = toggle(this.#shown, (event.target as HTMLInputElement).value);
    this.#tell(this.#chosen);
    void this.updateComplete.then(() =>
      this.#say(this.renderRoot.querySelector('table')!.getAttribute('aria-label')!),
    );
  };

  readonly #onTopic = (event: Event): void => {
    this.#marked = toggle(this.#marked, (event.target as HTMLInputElement).value);
    this.#tell(this.#shown);
  };

  #tell(treatments: readonly string[]): void {
    this.requestUpdate();
    this.dispatchEvent(new SelectionChangeEvent(treatments, this.#marked));
  }

  readonly #onAction = (event: Event): void => {
    const link = event.currentTarget as HTMLAnchorElement;
    const step = new CtaClickEvent(link.dataset['treatment'] ?? '', link.href);
    if (!this.dispatchEvent(step)) event.preventDefault();
  };

  readonly #onActionSlot = (): void => this.requestUpdate();
}

declare global {
  interface HTMLElementTagNameMap {
    'treatment-compare': TreatmentCompare;
  }
}
