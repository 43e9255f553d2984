/** Where a reader in danger can turn. Source: the evidence dossier's crisis lines; only confirmed fields. */
export const REGIONS = ['us', 'ca', 'uk', 'au', 'other'] as const;

export type Region = (typeof REGIONS)[number];

/** Placeholder of the region's sentence → [what is shown, where it leads]. */
export const crisisLinks: Readonly<
  Record<Region, Readonly<Record<string, readonly [label: string, href: string]>>>
> = {
  us: {
    call: ['988', 'tel:988'],
    text: ['988', 'sms:988'],
    chat: ['988lifeline.org', 'https://988lifeline.org'],
    emergency: ['911', 'tel:911'],
  },
  ca: {
    call: ['988', 'tel:988'],
    text: ['988', 'sms:988'],
    emergency: ['911', 'tel:911'],
  },
  uk: {
    call: ['116 123', 'tel:116123'],
    urgent: ['111', 'tel:111'],
    text: ['85258', 'sms:85258'],
    emergency: ['999', 'tel:999'],
  },
  au: {
    call: ['13 11 14', 'tel:131114'],
    text: ['0477 13 11 14', 'sms:0477131114'],
    emergency: ['000', 'tel:000'],
  },
  other: {
    web: ['befrienders.org', 'https://www.befrienders.org'],
  },
};
