/** Words and forms that promise more than studies can show. */
const LOUD =
  /\b(?:cure[ds]?|proven|best|breakthroughs?|miracle|game.chang\w+|guarantee\w*|rewires?|resets?|last hope|always works|100 ?% (?:safe|effective)|(?:1|one) in (?:\d|two|three|four|five|six|eight|ten|every))\b|\d ?%|\bpercent\b|\bFDA.approved\b(?=.*\binfusion)|\binfusion.*\bFDA.approved\b/i;

/** The first word or form of a text that promises too much. */
export const loudWord = (text: string): string | undefined =>
  LOUD.exec(text.replace(/\bnot (?:been )?FDA.approved\b/gi, ''))?.[0];
