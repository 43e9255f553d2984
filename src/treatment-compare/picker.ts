/** The reader's own choice: which treatments, what matters, and what to take to the appointment. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import type { Scope } from './cell.ts';

/** What may be chosen, and what is. */
export interface Choice {
  /** Every treatment there is. */
  readonly treatments: readonly string[];
  readonly shown: readonly string[];
  readonly topics: readonly string[];
  readonly marked: readonly string[];
  readonly onTreatment: (event: Event) => void;
  readonly onTopic: (event: Event) => void;
}

const chips = (
  ids: readonly string[],
  chosen: readonly string[],
  label: (id: string) => string,
  onChange: (event: Event) => void,
  least = 0,
): unknown =>
  ids.map((id) => {
    const on = chosen.includes(id);
    return html`<label class="chip"
      ><input
        type="checkbox"
        .value=${id}
        .checked=${on}
        ?disabled=${on && chosen.length <= least}
        @change=${onChange}
      />${label(id)}</label
    >`;
  });

/** Choosing, on screen. */
export const renderPicker = (
  { treatments, shown, topics, marked, onTreatment, onTopic }: Choice,
  { words, text }: Scope,
): TemplateResult =>
  html`<div class="picker" part="selection">
    <fieldset>
      <legend class="question">${words.choose}</legend>
      ${chips(treatments, shown, (id) => text.treatments[id]!.name, onTreatment, 1)}
    </fieldset>
    <details>
      <summary>${words.matters}</summary>
      <fieldset>
        <legend class="aside">${words.mattersHint}</legend>
        ${chips(topics, marked, (id) => text.topics[id]!.question, onTopic)}
      </fieldset>
    </details>
  </div>`;

/** What was chosen, on paper. */
export const renderSheet = ({ shown, marked }: Choice, { words, text }: Scope): TemplateResult => {
  const list = (title: string, items: readonly string[]) =>
    items.length
      ? html`<p class="question">${title}</p>
          <ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`
      : nothing;
  return html`<div class="paper" part="sheet">
    ${list(
      words.mine,
      marked.map((id) => text.topics[id]!.question),
    )}
    ${shown.map((id) =>
      list(`${words.ask}: ${text.treatments[id]!.name}`, text.questions[id] ?? []),
    )}
  </div>`;
};
