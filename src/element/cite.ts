/** A source beside its claim: who wrote it and when, opened in place; and the same in a list. */
import { html, nothing, type TemplateResult } from 'lit/html.js';

import { sourceHref } from '../evidence/sources.ts';
import type { Source } from '../evidence/types.ts';
import { SourceOpenEvent } from './events.ts';
import type { ReactiveElement } from './reactive.ts';

/** What a citation needs of the element it stands in. */
export interface Citing {
  /** Keys of the citations that are open. */
  readonly open: ReadonlySet<string>;
  readonly onSource: (event: Event) => void;
}

/** A citation opens and closes in place; a source's link leads away. */
export const sourceOpener =
  (element: ReactiveElement, open: Set<string>) =>
  (event: Event): void => {
    const { key, source = '' } = (event.currentTarget as HTMLElement).dataset;
    if (!key || !open.delete(key)) {
      if (key) open.add(key);
      element.dispatchEvent(new SourceOpenEvent(source));
    }
    element.requestUpdate();
  };

/** A source as a reader finds it, with its link to the publisher; `lang` where it is not the element's. */
export const reference = (
  id: string,
  source: Source,
  lang: string | typeof nothing,
  { onSource }: Citing,
): TemplateResult => {
  const { by, title, journal, year } = source;
  const where = [/[!?]$/.test(title) ? '' : '.', journal && ` ${journal}.`, year && ` ${year}.`];
  return html`<span lang=${lang}
    >${by.replace(/\.?$/, '.')}
    <a href=${sourceHref(source)} rel="noopener" data-source=${id} @click=${onSource}>${title}</a
    >${where.filter(Boolean).join('')}</span
  >`;
};

/** One of a claim's citations by its number in the list; `place` tells it from the same source's elsewhere. */
export const citation = (
  number: number,
  place: string,
  id: string,
  source: Source,
  lang: string | typeof nothing,
  citing: Citing,
): TemplateResult => {
  const key = `${place} ${id}`;
  const isOpen = citing.open.has(key);
  return html`<button
      class="cite"
      type="button"
      lang=${lang}
      aria-expanded=${isOpen}
      data-key=${key}
      data-source=${id}
      @click=${citing.onSource}
    >
      ${`${number}. ${source.by} `}${source.year}</button
    >${isOpen ? html`<span class="aside" part="source">${reference(id, source, lang, citing)}</span>` : nothing} `;
};
