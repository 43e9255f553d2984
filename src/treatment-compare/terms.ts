/** Hard words explained where they stand: the first use in a section opens its meaning. Ranges stay on one line. */
import { html } from 'lit/html.js';

const patterns = new Map<string, RegExp>();

/** What may stand beside a word. To ask for letters of all writings takes the first render ten times as long. */
const EDGE = '\\s.,;:!?()“”"\'’«»¿¡/–—-';

/** Cuts a text at the glossary's words and at ranges: odd places hold them. What begins with a key is that word. */
export const cutTerms = (text: string, keys: readonly string[]): string[] => {
  const any = keys.join('|').replace(/\*/g, '\\*');
  if (!any) return [text];
  let pattern = patterns.get(any);
  if (!pattern) {
    const found = `(?<![^${EDGE}])((?:${any})[^${EDGE}]*|\\d+–\\d+)`;
    patterns.set(any, (pattern = new RegExp(found, 'i')));
  }
  return text.split(pattern);
};

/** A text with a button for each hard word that `seen` has not yet; they open the element's one popover. */
export const explain = (
  text: string,
  section: string,
  glossary: Readonly<Record<string, string>>,
  seen: Set<string>,
  onTerm: (event: Event) => void,
): unknown => {
  const keys = Object.keys(glossary);
  const cut = cutTerms(text, keys);
  if (!cut[1]) return text;
  return cut.map((piece, index) => {
    if (index % 2 === 0) return piece;
    const term = keys.find((key) => piece.toLowerCase().startsWith(key.toLowerCase()));
    if (!term) return html`<span class="keep">${piece}</span>`;
    const place = `${section} ${term}`;
    if (seen.has(place)) return piece;
    seen.add(place);
    // A line may end after a button: what closes the word or the sentence stays on its line.
    const next = cut[index + 1]!;
    const [mark] = /^[^\s\p{L}(“]*/u.exec(next)!;
    cut[index + 1] = next.slice(mark.length);
    // prettier-ignore
    return html`<span class="keep"><button class="term" type="button" popovertarget="_meaning" data-term=${term} @click=${onTerm}>${piece}</button>${mark}</span>`;
  });
};
