/** English interface text of `<treatment-compare>`. */
export const compare = {
  heading: 'Treatments side by side',
} as const;
