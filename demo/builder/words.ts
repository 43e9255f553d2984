/** Plain words for the form. An attribute that is not named here shows its manifest description. */

export interface Help {
  label: string;
  help?: string;
  placeholder?: string;
}

export const ELEMENTS: Readonly<Record<string, Help>> = {
  'treatment-compare': {
    label: 'Compare treatments',
    help: 'Two or more choices side by side, with sources.',
  },
  'ketamine-explainer': {
    label: 'Explain ketamine',
    help: 'How it may work, step by step, with drawings.',
  },
  'clinic-contact': {
    label: 'Reach the clinic',
    help: 'Phone, hours, address, and a request form.',
  },
};

/** The elements' own headings by language, for where the script has not come. The tests hold them against the catalogues. */
export const HEADINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    'treatment-compare': 'Treatments side by side',
    'ketamine-explainer': 'How ketamine may work',
    'clinic-contact': 'Contact the clinic',
  },
  es: {
    'treatment-compare': 'Los tratamientos, lado a lado',
    'ketamine-explainer': 'Cómo podría actuar la ketamina',
    'clinic-contact': 'Comuníquese con la clínica',
  },
};

/** Groups of the form. Attributes that no group names stand in the last one that is open. */
export const GROUPS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'treatment-compare': [
    ['What it compares', ['treatments', 'selectable']],
    ['Topics', ['topics']],
    ['Call to action', ['cta-href', 'cta-label', 'referral-id']],
    ['Who shows it', ['publisher', 'disclosure', 'src']],
  ],
  'ketamine-explainer': [['What it shows', ['theories', 'theory', 'step', 'timeline']]],
  'clinic-contact': [
    ['Your clinic', ['clinic-name', 'phone', 'sms', 'email', 'address']],
    ['Opening hours', ['hours', 'closed', 'time-zone']],
    ['Links', ['booking-href', 'map-href']],
    ['Request form', ['form-action', 'reply-time', 'form-fields', 'form-encoding']],
    ['For search engines', ['structured-data']],
  ],
};

export const SHARED: readonly [string, readonly string[]] = [
  'Heading, look and language',
  ['heading', 'heading-level', 'layout', 'theme', 'lang', 'region'],
];

export const ATTRIBUTES: Readonly<Record<string, Help>> = {
  heading: {
    label: 'Heading',
    help: 'Leave it empty for the element’s own.',
  },
  'heading-level': {
    label: 'Heading level',
    help: 'One deeper than the heading above it on your page. Screen readers use it to find their way.',
  },
  theme: { label: 'Light or dark', help: 'Auto follows your page where the element stands.' },
  lang: { label: 'Language', help: 'Leave it to the page, or choose one.' },
  region: {
    label: 'Crisis line',
    help: 'The line for readers of this country. It is always shown.',
  },
  layout: { label: 'Layout' },
  treatments: { label: 'Treatments', help: 'At least two make a comparison.' },
  topics: { label: 'Topics', help: 'All of them, unless you choose some.' },
  selectable: {
    label: 'Let readers choose',
    help: 'Readers add and drop treatments, and mark what matters to them.',
  },
  'cta-href': {
    label: 'Where the button leads',
    help: 'A button under each treatment. {treatment} in the address becomes its name.',
    placeholder: 'https://www.example.com/book?for={treatment}',
  },
  'cta-label': { label: 'What the button says', placeholder: 'Ask us about this' },
  'referral-id': {
    label: 'Referral code',
    help: 'Added to each button’s address as ref=…',
  },
  publisher: { label: 'Who shows this comparison', placeholder: 'Ellery Harbor Psychiatry' },
  disclosure: {
    label: 'Your interest in it',
    help: 'Readers trust a page more that says what it earns from.',
    placeholder: 'We offer both treatments and are paid for them.',
  },
  src: {
    label: 'Your own evidence file',
    help: 'Address of a JSON file in the published format. Most sites need none.',
    placeholder: 'https://www.example.com/evidence.json',
  },
  theories: { label: 'Ideas to explain' },
  theory: { label: 'Open at this idea' },
  step: { label: 'Open at this step' },
  timeline: {
    label: 'Show the time scale',
    help: 'How fast ketamine acts and fades in studies, beside usual antidepressants.',
  },
  'clinic-name': { label: 'Name of the clinic', placeholder: 'Ellery Harbor Psychiatry' },
  address: {
    label: 'Street address',
    help: 'A map link is made from it.',
    placeholder: '48 Harbor Row, Port Ellery, NY',
  },
  phone: { label: 'Phone', help: 'As people write it.', placeholder: '212-555-0142' },
  sms: { label: 'Number for text messages', placeholder: '212-555-0142' },
  email: { label: 'Email', placeholder: 'hello@ellery-harbor.example' },
  hours: { label: 'Opening hours' },
  closed: { label: 'Days you are closed', help: 'Holidays, in the clinic’s own calendar.' },
  'time-zone': {
    label: 'Time zone of the clinic',
    help: 'So that “open now” is right for readers elsewhere.',
  },
  'map-href': {
    label: 'Your own map link',
    help: 'In place of the one made from the address.',
    placeholder: 'https://maps.example.com/your-clinic',
  },
  'booking-href': {
    label: 'Online booking',
    help: 'Address of the page where people book.',
    placeholder: 'https://www.example.com/book',
  },
  'form-action': {
    label: 'Where requests go',
    help: 'Address that takes the form. Without it there is no form. Treat what it receives as health information.',
    placeholder: 'https://www.example.com/requests',
  },
  'form-encoding': { label: 'How the form is sent', help: 'Ask whoever runs that address.' },
  'form-fields': { label: 'Optional questions in the form' },
  'reply-time': { label: 'When you answer', placeholder: 'within one business day' },
  'structured-data': {
    label: 'Tell search engines',
    help: 'Puts name, address and hours in the page as schema.org data.',
  },
};

/** What an element says of itself by these codes, in the words of the form; with the field it is about. */
export const PROBLEMS: Readonly<Record<string, { text: string; at?: string }>> = {
  empty: { text: 'Nobody can reach the clinic with this yet: fill in a phone number or an email.' },
  phone: { text: 'There is no phone number yet.' },
  'time-zone': {
    text: 'Choose the clinic’s time zone. Without it, “open now” goes by each reader’s own clock.',
    at: 'time-zone',
  },
};

/** Words for values that do not speak for themselves. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  theme: { auto: 'As my page', light: 'Light', dark: 'Dark' },
  lang: { '': 'As my page', en: 'English', es: 'Español' },
  region: {
    us: 'United States',
    ca: 'Canada',
    uk: 'United Kingdom',
    au: 'Australia',
    other: 'Another country',
  },
  layout: {
    auto: 'By the room it has',
    table: 'Table',
    cards: 'Cards',
    card: 'Card',
    bar: 'Bar at the bottom of phones',
    inline: 'Inline',
  },
  theories: { synapse: 'New connections', habenula: 'A quieter “anti-reward” spot' },
  theory: { '': 'The first', synapse: 'New connections', habenula: 'A quieter “anti-reward” spot' },
  'form-fields': {
    'best-time': 'Best time to call',
    treatment: 'Treatment of interest',
    message: 'Message',
  },
  'form-encoding': {
    json: 'JSON',
    urlencoded: 'As a web form (urlencoded)',
    multipart: 'As a web form with parts (multipart)',
  },
};

export const TOKENS: Readonly<Record<string, string>> = {
  '--te-color-text': 'Text',
  '--te-color-muted': 'Notes and labels',
  '--te-color-accent': 'Links and buttons',
  '--te-color-compare': 'Comparison group in figures',
  '--te-color-border': 'Lines',
  '--te-color-background': 'Background',
  '--te-radius': 'Roundness of corners',
  '--te-space': 'Spacing',
  '--te-sticky-top': 'Height of your fixed header',
};

export const DAY_NAMES = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
