/** A live example of whatever the manifest names, where it shows something: markup made from its data. */
import type { Attribute, Element } from '../scripts/lib/manifest.ts';
import { controlFor, type Lists } from './builder/controls.ts';
import { ATTRIBUTES } from './builder/words.ts';

type Values = Readonly<Record<string, string>>;

/** What an example of each element has at least, and with everything on. */
const BASE: Readonly<Record<string, Values>> = {
  'treatment-compare': { treatments: 'ketamine tms', topics: 'how-given' },
  'ketamine-explainer': { theories: 'synapse' },
  'clinic-contact': { 'clinic-name': 'Ellery Harbor Psychiatry', phone: '212-555-0142' },
};
const FULL: Readonly<Record<string, Values>> = {
  'treatment-compare': {
    treatments: 'esketamine tms',
    topics: 'how-given course response',
    selectable: '',
    'cta-href': '#{treatment}',
    publisher: 'Ellery Harbor Psychiatry',
  },
  'ketamine-explainer': { timeline: '' },
  'clinic-contact': {
    ...BASE['clinic-contact'],
    heading: 'Talk with us',
    address: '48 Harbor Row, Suite 3, Port Ellery, NY 00000',
    hours: 'Mo-Fr 09:00-17:00',
    'time-zone': 'America/New_York',
    'form-action': 'requests',
  },
};

/** Values that show more than the form's own placeholder would, or stay on this site. */
const CHOSEN: Values = {
  heading: 'A heading of your own',
  'heading-level': '4',
  'cta-href': '#{treatment}',
  'referral-id': 'harbor-42',
  'booking-href': '#book',
  'form-action': 'requests',
  src: './evidence.json',
  step: '3',
  region: 'uk',
  hours: 'Mo-Fr 09:00-17:00; Sa 10:00-14:00',
  closed: '2026-12-25 2027-01-01',
  'time-zone': 'America/Chicago',
};

/** What an attribute needs beside it to show anything. */
const BESIDE: Readonly<Record<string, Values>> = {
  src: { treatments: 'ketamine first-visit' },
  'cta-label': { 'cta-href': '#{treatment}' },
  'referral-id': { 'cta-href': '#{treatment}' },
  theory: { theories: 'synapse habenula' },
  hours: { 'time-zone': 'America/New_York' },
  closed: { hours: 'Mo-Fr 09:00-17:00', 'time-zone': 'America/New_York' },
  'time-zone': { hours: 'Mo-Fr 09:00-17:00' },
  'form-encoding': { 'form-action': 'requests' },
  'form-fields': { 'form-action': 'requests' },
  'reply-time': { 'form-action': 'requests' },
  'map-href': { address: '48 Harbor Row, Suite 3, Port Ellery, NY 00000' },
};

const TOKENS: Values = {
  '--te-color-text': '#3b2a20',
  '--te-color-muted': '#6b5b4d',
  '--te-color-accent': '#7a3b2e',
  '--te-color-compare': '#2f6c7a',
  '--te-color-border': '#c08552',
  '--te-color-background': '#fbf3e9',
  '--te-radius': '16px',
  '--te-space': '1.6em',
};

const SLOTS: Values = {
  logo: '<img slot="logo" src="./icon.svg" alt="Ellery Harbor" width="40" height="40">',
  'action-[treatment]': '<a slot="action-ketamine" href="#ask">Ask us about ketamine</a>',
  testimonial:
    '<blockquote slot="testimonial">“After the fourth visit I called my sister back.” A made-up patient</blockquote>',
};

/** What a part needs that is not in every step of the explainer, or between any two treatments. */
const PART: Readonly<Record<string, Values>> = {
  'open-points': { step: '9' },
  'head-to-head': { treatments: 'ketamine ect' },
};

const CALLS: Readonly<Record<string, readonly unknown[]>> = { goTo: ['habenula', 3] };

/** What cannot be shown here: it needs a fixed header, another year, or paper. */
export const UNSEEN: ReadonlySet<string> = new Set(['--te-sticky-top', 'stale', 'sheet']);

/** Where to look, for what is not in sight at once. */
const HINTS: Values = {
  'heading-level':
    'Looks the same. It changes the level in the page’s outline, for screen readers.',
  'form-encoding': 'Looks the same. It changes how the form is sent.',
  'structured-data': 'Looks the same. It puts JSON-LD into the head of the page.',
  source: 'Open one of the “Details” and press a source.',
  error: 'Press the button of the form with nothing filled in.',
  status: 'Press the button of the form with nothing filled in.',
};

export interface Example {
  code: string;
  hint?: string;
  /** A method that the example runs, and what it is given. */
  call?: string;
  args?: readonly unknown[];
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const markup = (tag: string, values: Values, inside = ''): string => {
  const attributes = Object.entries({ ...values, 'heading-level': values['heading-level'] ?? '3' });
  const written = attributes.map(([name, value]) =>
    value === '' && name !== 'heading' ? name : `${name}="${escape(value)}"`,
  );
  const line = `<${[tag, ...written].join(' ')}>`;
  const open = line.length > 72 ? `<${[tag, ...written].join('\n  ')}\n>` : line;
  return `${open}${inside && `\n  ${inside}\n`}</${tag}>`;
};

/** A value of an attribute that is not its default. */
const valueOf = (attribute: Attribute, lists: Lists): string => {
  const chosen = CHOSEN[attribute.name];
  if (chosen !== undefined) return chosen;
  const control = controlFor(attribute, lists);
  if (control.kind === 'choice') {
    return control.options.filter(([value]) => value !== control.initial).at(-1)?.[0] ?? '';
  }
  if (control.kind === 'list')
    return control.options
      .slice(1, 3)
      .map(([id]) => id)
      .join(' ');
  return control.kind === 'flag' ? '' : (ATTRIBUTES[attribute.name]?.placeholder ?? '');
};

/** The examples of one element, each asked for by name; `undefined` where there is nothing to see. */
export const examplesOf = ({ tagName: tag, attributes }: Element, lists: Lists) => {
  const base = BASE[tag] ?? {};
  const full = FULL[tag] ?? {};
  const seen =
    (make: (name: string) => Example) =>
    (name: string): Example | undefined =>
      UNSEEN.has(name)
        ? undefined
        : { ...make(name), ...(HINTS[name] ? { hint: HINTS[name] } : {}) };
  return {
    base: markup(tag, base),
    attribute: seen((name) => {
      const attribute = attributes.find((one) => one.name === name) ?? { name };
      return {
        code: markup(tag, { ...base, ...BESIDE[name], [name]: valueOf(attribute, lists) }),
      };
    }),
    slot: seen((name) => ({
      code: markup(
        tag,
        name === 'crisis' ? { ...base, region: 'other' } : base,
        SLOTS[name] ?? `<p slot="${name}">Something of your own, in the slot “${name}”.</p>`,
      ),
    })),
    part: seen((name) => ({
      code: `<style>\n  ${tag}::part(${name}) {\n    outline: 3px dashed #b4530f;\n  }\n</style>\n${markup(
        tag,
        { ...full, ...PART[name] },
        SLOTS[name] ?? '',
      )}`,
    })),
    token: seen((name) => ({
      code: `<style>\n  ${tag} {\n    ${name}: ${TOKENS[name] ?? ''};\n  }\n</style>\n${markup(tag, full)}`,
    })),
    event: seen((name) => ({
      code: `${markup(
        tag,
        name.startsWith('te-data-') ? { ...base, ...BESIDE['src'], src: './evidence.json' } : full,
      )}\n<script>\n  document.addEventListener('${name}', ({ detail }) => {\n    console.log(detail);\n  });\n</script>`,
    })),
    method: seen((name) => {
      const args = CALLS[name] ?? [];
      const given = args.map((one) => JSON.stringify(one).replaceAll('"', "'")).join(', ');
      return {
        code: `${markup(tag, full)}\n<script>\n  document.querySelector('${tag}').${name}(${given});\n</script>`,
        call: name,
        args,
      };
    }),
  };
};
