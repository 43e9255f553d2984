/** The reader's own choice: which treatments, what matters, and what to take to the appointment. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import type { Scope } from './cell.ts';

type Named = Readonly<Record<string, { readonly name?: string; readonly question?: string }>>;

/** A box to tick for each id; as many as `least` stay ticked. */
export const chips = (
  ids: readonly string[],
  chosen: readonly string[],
  named: Named,
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
      />${named[id]!.name ?? named[id]!.question}</label
    >`;
  });

const list = (title: string, items: readonly string[] = []): unknown =>
  items.length
    ? html`<div>
        <p class="question">${title}</p>
        <ul>
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>
      </div>`
    : nothing;

/** Choosing, on screen; and on paper what was chosen. */
export const renderChoice = (
  { words, text }: Scope,
  treatments: unknown,
  topics: unknown,
  marked: readonly string[],
  shown: readonly string[],
): TemplateResult =>
  html`<div class="picker" part="selection">
      <fieldset>
        <legend class="question">${words.choose}</legend>
        ${treatments}
      </fieldset>
      <details data-key="matters">
        <summary>${words.matters}</summary>
        <fieldset>
          <legend class="aside">${words.mattersHint}</legend>
          ${topics}
        </fieldset>
      </details>
    </div>
    <div class="paper" part="sheet">
      ${
        marked.length
          ? html`<p>
              <b>${words.mine}:</b>
              ${marked.map((id, index) => ` ${index + 1}. ${text.topics[id]!.question}`)}
            </p>`
          : nothing
      }
      ${shown.map((id) => list(`${words.ask}: ${text.treatments[id]!.name}`, text.questions[id]))}
    </div>`;
