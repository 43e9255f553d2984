/** An element for tests of what all elements share. */
import { html, type TemplateResult } from 'lit/html.js';

import { TreatmentElement } from '../../src/element/base.ts';
import { hostStyles } from '../../src/element/host.styles.ts';
import { address, flag, integer, oneOf, text, words } from '../../src/element/parse.ts';

export class ElementProbe extends TreatmentElement {
  static override properties = {
    ...TreatmentElement.properties,
    word: { parse: oneOf(['one', 'two'], 'one') },
    count: { parse: integer(1, 5, 3) },
    on: { parse: flag },
    link: { parse: address },
    longName: { attribute: 'long-name', parse: text('') },
    list: {
      parse: (raw: unknown) => ({ value: words(typeof raw === 'string' ? raw : '').join(' ') }),
    },
  };
  static override styles = [hostStyles];

  declare word: string;
  declare count: number;
  declare on: boolean;
  declare link: string;
  declare longName: string;
  declare list: string;

  renders = 0;

  protected override defaultHeading(): string {
    return 'Probe';
  }

  protected override content(): TemplateResult {
    this.renders++;
    return html`${this.crisis()}
      <p class="shown">${this.word} ${this.count} ${this.on} ${this.link} ${this.longName}</p>
      <button class="primary">Go</button>`;
  }
}

customElements.define('element-probe', ElementProbe);

/** A probe made of markup, in a fresh place that the returned function removes. */
export async function probe(markup = '<element-probe></element-probe>'): Promise<ElementProbe> {
  const place = document.createElement('div');
  place.className = 'place';
  place.innerHTML = markup;
  document.body.append(place);
  const element = place.querySelector<ElementProbe>('element-probe')!;
  await element.updateComplete;
  return element;
}

/** Removes what tests put on the page. */
export function clear(): void {
  for (const place of document.querySelectorAll('.place')) place.remove();
  for (const name of document.documentElement.getAttributeNames()) {
    if (name !== 'lang') document.documentElement.removeAttribute(name);
  }
  document.body.removeAttribute('style');
}

/** Everything the element shows of its own, as text. */
export const textOf = (element: Element): string =>
  (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** One part of it. */
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
