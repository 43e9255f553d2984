/** Hard words explained where they stand: the first use in a section opens its meaning. */
import { html } from 'lit/html.js';

const patterns = new Map<string, RegExp>();

/** Cuts a text at the glossary's words: odd places hold them. A word that begins with the key is that word. */
export const cutTerms = (text: string, keys: readonly string[]): string[] => {
  const any = keys.join('|').replace(/\*/g, '\\*');
  if (!any) return [text];
  let pattern = patterns.get(any);
  if (!pattern) {
    patterns.set(any, (pattern = new RegExp(`(?<!\\p{L})((?:${any})\\p{L}*)`, 'iu')));
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
    const term = index % 2 && keys.find((key) => piece.toLowerCase().startsWith(key.toLowerCase()));
    const place = `${section} ${term}`;
    if (!term || seen.has(place)) return piece;
    seen.add(place);
    // A line may end after a button: what closes the word or the sentence stays on its line.
    const next = cut[index + 1]!;
    const [mark] = /^[^\s\p{L}(“]*/u.exec(next)!;
    cut[index + 1] = next.slice(mark.length);
    // prettier-ignore
    return html`<span class="keep"><button class="term" type="button" popovertarget="_meaning" data-term=${term} @click=${onTerm}>${piece}</button>${mark}</span>`;
  });
};
