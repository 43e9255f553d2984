/** English text of `<clinic-contact>`. */
export const contact = {
  heading: 'Contact the clinic',
} as const;
