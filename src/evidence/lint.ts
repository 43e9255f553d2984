/** Words and forms that promise more than studies can show. */
const LOUD =
  /\b(?:cure[ds]?|proven|best|breakthroughs?|miracle|game.chang\w+|guarantee\w*|rewires?|resets?|last hope|always works|(?:1|one) in (?:\d|two|three|four|five|six|eight|ten|every)|out of ten)\b|\d ?%|\bpercent\b|\bFDA.approved\b(?=.*\b(?:infusion|ketamine))|\b(?:infusion|ketamine).*\bFDA.approved\b/i;

/** What says that something is not so. */
const DENIED = /\b(?:not|none of (?:this|them) is) (?:been |yet )?(?:proven|FDA.approved)\b/gi;

/** The first word or form of a text that promises too much. */
export const loudWord = (text: string): string | undefined =>
  LOUD.exec(text.replace(DENIED, ''))?.[0];
