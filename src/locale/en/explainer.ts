/** English interface text of `<ketamine-explainer>`. */
export const explainer = {
  heading: 'How ketamine may work',
} as const;
