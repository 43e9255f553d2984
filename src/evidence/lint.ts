/** Words and forms that promise more than studies can show. */
const LOUD =
  /\b(?:cure[ds]?|heals?|proven|best|breakthroughs?|miracle|game.chang\w+|guarantee\w*|rewires?|resets?|last hope|always works|(?:1|one) in (?:(?!(?:19|20)\d\d)\d+|two|three|four|five|six|eight|ten|every)|of ten|per ?cent)\b|\d ?%/i;

/** Loud only where it may be said of ketamine infusions. */
const APPROVED = /\bFDA.approved\b/i;
const INFUSION = /\b(?:infusion|ketamine)/i;

/** What says that something is not so. */
const DENIED = /\b(?:not|none of (?:this|them) is) (?:been |yet )?(?:proven|FDA.approved)\b/gi;

/** A text, or JSON, as a page shows it: `％` is `%`, a break is a space, and what nobody sees is not there. */
export const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(\s|\\[fnrt])+/g, ' ');

/** The first word or form of a text that promises too much. */
export const loudWord = (text: string): string | undefined => {
  const said = plainly(text).replace(DENIED, '');
  return (LOUD.exec(said) ?? (INFUSION.test(said) ? APPROVED.exec(said) : null))?.[0];
};
