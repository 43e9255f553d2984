/** Hard words explained where they stand: the first use in a section opens its meaning. Ranges stay on one line. */
import { html } from 'lit/html.js';

/** The words last looked for, as a rule those looked for next. */
let sought = '';
let pattern: RegExp;

/** What may close a word, and what else may stand beside one: all letters' classes would take ten times as long. */
const CLOSING = '.,;:!?)”"\'’»/–—-';
const BESIDE = `\\s(“«¿¡${CLOSING}`;

/**
 * Cuts a text at the glossary's words and at ranges: odd places hold them. What begins with a key is that word; what
 * opens and closes it stands with it.
 */
export const cutTerms = (text: string, keys: readonly string[]): string[] => {
  const any = [...keys, '\\d+–\\d'].join('|').replace(/\*/g, '\\*');
  if (any !== sought) {
    sought = any;
    pattern = new RegExp(`(?<![^${BESIDE}])([(“]?(?:${any})[^${BESIDE}]*[${CLOSING}]*)`, 'i');
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
    // A line may end at a button: what opens or closes the word or the sentence stays on its line.
    const [, open, word, close] = /^([(“]?)(.*[\p{L}\d])(.*)/u.exec(piece)!;
    const term = keys.find((key) => word!.toLowerCase().startsWith(key.toLowerCase()));
    if (!term) return html`<span class="keep">${piece}</span>`;
    const place = `${section} ${term}`;
    if (seen.has(place)) return piece;
    seen.add(place);
    // prettier-ignore
    return html`<span class="keep">${open}<button class="term" type="button" data-term=${term} @click=${onTerm}>${word}</button>${close}</span>`;
  });
};
