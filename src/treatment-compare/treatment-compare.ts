/** `<treatment-compare>`: treatments side by side, short answers first, details and sources in place. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../element/base.ts';
import { SourceOpenEvent } from '../element/events.ts';
import { heading } from '../element/heading.ts';
import { hostStyles } from '../element/host.styles.ts';
import { address, oneOf, text } from '../element/parse.ts';
import { evidence, readWords } from '../evidence/evidence.ts';
import { TOPICS } from '../evidence/types.ts';
import { cellView, claimView, headToHeads, numberSources, warningsView } from '../evidence/view.ts';
import { figureStyles } from '../figures/figures.styles.ts';
import { compare as english } from '../locale/en/compare.ts';
import { evidenceWords } from '../locale/en/evidence.ts';
import { DRAWN, renderCell, renderClaim, renderSource, type Scope } from './cell.ts';
import { CtaClickEvent } from './events.ts';
import { ctaAddress, select } from './selection.ts';
import { styles } from './treatment-compare.styles.ts';

export const LAYOUTS = ['auto', 'table', 'cards'] as const;
export type Layout = (typeof LAYOUTS)[number];

const DEFAULT_TREATMENTS = ['ketamine', 'tms'];

/** Rows whose figures come from different studies. */
const ACROSS_STUDIES = ['response', 'remission'];

/** A row's key to its pictures. */
const KEYS = { onset: 'timeKey', course: 'courseKey' } as const;

/**
 * Treatments as columns, questions as rows; each answer short first, its details and sources one touch away.
 *
 * @slot action-[treatment] - Something of your own under a treatment, in place of its call to action: `action-ketamine`.
 * @fires te-source-open - The reader opened a source: `{ source }`.
 * @fires te-cta-click - The reader follows a call to action: `{ treatment, href }`. Cancelable.
 * @csspart note - What the numbers can and cannot say.
 * @csspart table - The comparison.
 * @csspart treatment - A treatment's name at the head of its column.
 * @csspart question - A question at the head of its row.
 * @csspart cell - A treatment's answer to a question.
 * @csspart answer - The short answer.
 * @csspart figure - A picture, with its words.
 * @csspart details - The claims behind an answer.
 * @csspart source - A source opened beside its claim.
 * @csspart head-to-head - Studies that tried two of the treatments against each other.
 * @csspart action - A call to action.
 * @csspart disclosure - Who shows this, and their interest in it.
 * @csspart choices - That other choices are open.
 * @csspart sources - The list of sources.
 * @cssprop [--te-sticky-top=0px] - Height of the page's own fixed header, under which the treatments' names stay.
 */
export class TreatmentCompare extends TreatmentElement {
  static override properties = {
    ...TreatmentElement.properties,
    treatments: { parse: text(DEFAULT_TREATMENTS.join(' ')) },
    topics: { parse: text('') },
    layout: { parse: oneOf(LAYOUTS, 'auto') },
    ctaHref: { attribute: 'cta-href', parse: address },
    ctaLabel: { attribute: 'cta-label', parse: text('') },
    referralId: { attribute: 'referral-id', parse: text('') },
    publisher: { parse: text('') },
    disclosure: { parse: text('') },
  };

  static override styles = [hostStyles, figureStyles, styles];

  /** Ids of the treatments, in order, separated by spaces or commas. */
  declare treatments: string;
  /** Ids of the rows, in order; all, when empty. */
  declare topics: string;
  /** `auto` goes by the room the element has. */
  declare layout: Layout;
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

  /** The citation that is open. */
  #open = '';

  protected override defaultHeading(): string {
    return this.words('compare', english).heading;
  }

  /** Ids the webmaster asked for, those unknown warned of. */
  #select(
    attribute: 'treatments' | 'topics',
    known: readonly string[],
    fallback: readonly string[],
  ): readonly string[] {
    const { ids, unknown } = select(this[attribute], known, fallback);
    if (unknown.length) this.refuse(attribute, unknown.join(' '), `ids among ${known.join(', ')}`);
    return ids;
  }

  protected override content(): TemplateResult {
    const words = this.words('compare', english);
    const known = readWords(this.words('evidence', evidenceWords));
    const { language } = this;
    const treatments = this.#select(
      'treatments',
      Object.keys(evidence.treatments),
      DEFAULT_TREATMENTS,
    );
    const topics = this.#select('topics', TOPICS, TOPICS);
    const rows = topics.map((topic) => ({
      topic,
      cells: treatments.map((id) => cellView(evidence, known, id, topic, language)),
    }));
    const pairs = headToHeads(evidence, treatments)
      .filter((pair) => pair.topics.some((topic) => topics.includes(topic)))
      .flatMap((pair) => claimView(evidence, known, pair.id, language, pair.between[0]) ?? []);
    const claims = [...rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims)), ...pairs];
    const scope: Scope = {
      words,
      evidence,
      text: known,
      language,
      numbers: numberSources(claims.flatMap(({ sources }) => sources)),
      span: Math.max(6, ...treatments.map((id) => evidence.treatments[id]?.course?.weeks[1] ?? 0)),
      open: this.#open,
      onCite: this.#onCite,
      onSource: this.#onSource,
    };
    const { layout } = this;
    return html`${this.crisis()}
      <p class="aside" part="note">${known.safety['resultsVary']}</p>
      <div class=${layout === 'table' ? 'scroll' : ''}>
        <div class="sheet n${Math.min(treatments.length, 7)} ${layout === 'table' ? 'wide' : ''}">
          <table class="compare ${layout === 'cards' ? '' : 'flex'}" role="table" part="table">
            <thead role="rowgroup">
              <tr role="row">
                <th class="first" role="columnheader" scope="col">
                  <span class="hidden">${words.question}</span>
                </th>
                ${treatments.map(
                  (id) =>
                    html`<th role="columnheader" scope="col" part="treatment">
                      ${known.treatments[id]!.name}
                    </th>`,
                )}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${this.#renderWarnings(treatments, scope)}
              ${rows.map(({ topic, cells }) =>
                this.#renderRow(
                  topic,
                  known.topics[topic]!.question,
                  [
                    known.topics[topic]!.note,
                    ACROSS_STUDIES.includes(topic) && treatments.length > 1
                      ? known.safety['headToHead']
                      : undefined,
                    topic === topics.find((id) => DRAWN.includes(id))
                      ? words.peopleKey
                      : words[KEYS[topic as keyof typeof KEYS]],
                  ],
                  treatments.map((id, index) => renderCell(id, topic, cells[index]!, scope)),
                ),
              )}
              ${this.#renderActions(treatments, scope)}
            </tbody>
          </table>
        </div>
      </div>
      ${
        pairs.length
          ? html`<div class="panel" part="head-to-head">
              ${heading(this.headingLevel + 1, words.together, 'question')}
              <p class="aside">${known.safety['triedTogether']}</p>
              <ul>
                ${pairs.map((claim) => renderClaim(claim, 'pair', scope))}
              </ul>
            </div>`
          : nothing
      }
      ${this.#renderDisclosure()}
      <p class="closing" part="choices">${known.safety['choices']}</p>
      <details class="sources" part="sources">
        <summary>${words.sources} <span class="numbers">${scope.numbers.size}</span></summary>
        <ol>
          ${[...scope.numbers.keys()].map((id) => html`<li>${renderSource(id, scope)}</li>`)}
        </ol>
      </details>`;
  }

  #renderRow(
    id: string,
    title: string,
    asides: readonly (string | undefined)[],
    cells: readonly unknown[],
  ): TemplateResult {
    return html`<tr class="row" role="row">
      <th role="rowheader" scope="row" aria-labelledby=${id}>
        <p class="question" id=${id} part="question">${title}</p>
        ${asides.map((aside) => (aside ? html`<p class="aside">${aside}</p>` : nothing))}
      </th>
      ${cells}
    </tr>`;
  }

  #renderWarnings(treatments: readonly string[], { words, text: known }: Scope): unknown {
    if (!treatments.some((id) => known.treatments[id]!.warnings?.length)) return nothing;
    const cells = treatments.map((id) => {
      const { name } = known.treatments[id]!;
      const warnings = warningsView(evidence, known, id, this.language);
      return html`<td role="cell" part="cell warnings">
        <p class="name">${name}</p>
        ${
          warnings.length
            ? warnings.map((claim) => html`<p class="warning">${claim.text}</p>`)
            : html`<p class="warning gap">${words.noWarnings}</p>`
        }
      </td>`;
    });
    return this.#renderRow('warnings', words.warnings, [], cells);
  }

  #renderActions(treatments: readonly string[], { words, text: known }: Scope): unknown {
    const slotted = [...this.children].some(({ slot }) => slot.startsWith('action-'));
    const cells = treatments.map((id) => {
      const { name } = known.treatments[id]!;
      const href = ctaAddress(this.ctaHref, id, this.referralId);
      const label = this.ctaLabel || words.cta;
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
                  aria-label=${this.fill(words.ctaFor, { label, treatment: name })}
                  data-treatment=${id}
                  @click=${this.#onAction}
                  >${label}</a
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

  #renderDisclosure(): unknown {
    const words = this.words('compare', english);
    const { publisher, disclosure } = this;
    const lines = [
      publisher && this.fill(words.publisher, { publisher }),
      disclosure || (this.ctaHref && words.noDisclosure),
    ].filter(Boolean);
    return lines.length
      ? html`<p class="aside closing" part="disclosure">${lines.join(' ')}</p>`
      : nothing;
  }

  readonly #onCite = (event: Event): void => {
    const { key = '', source = '' } = (event.currentTarget as HTMLElement).dataset;
    this.#open = this.#open === key ? '' : key;
    if (this.#open) this.dispatchEvent(new SourceOpenEvent(source));
    this.requestUpdate();
  };

  readonly #onSource = (event: Event): void => {
    this.dispatchEvent(
      new SourceOpenEvent((event.currentTarget as HTMLElement).dataset['source'] ?? ''),
    );
  };

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
