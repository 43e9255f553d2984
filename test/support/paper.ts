/** Rules of a sheet that can hold in this browser, each with the conditions it stands under. */
export const flat = (
  rules: CSSRuleList,
  under = '',
): readonly (readonly [rule: CSSStyleRule, under: string])[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [[rule, under] as const];
    if (!(rule instanceof CSSGroupingRule)) return [];
    if (rule instanceof CSSSupportsRule && !CSS.supports(rule.conditionText)) return [];
    return flat(rule.cssRules, under + rule.cssText.slice(0, rule.cssText.indexOf('{')));
  });

/** Shows an element on the screen as it is on paper, without what holds on a screen alone. */
export const putOnPaper = ({ shadowRoot }: Element, styles: string): void => {
  shadowRoot!.adoptedStyleSheets = shadowRoot!.adoptedStyleSheets.map(({ cssRules }) => {
    const kept = new CSSStyleSheet();
    kept.replaceSync(
      [...cssRules]
        .filter((rule) => !(rule instanceof CSSMediaRule && rule.media.mediaText === 'screen'))
        .map(({ cssText }) => cssText)
        .join(''),
    );
    return kept;
  });
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  const printed = new CSSStyleSheet();
  for (const [rule, under] of flat(made.cssRules)) {
    if (under.includes('print')) printed.insertRule(rule.cssText, printed.cssRules.length);
  }
  shadowRoot!.adoptedStyleSheets.push(printed);
};
