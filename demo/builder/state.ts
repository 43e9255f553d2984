/** What the reader has set up, and its form in the page's address. */
import { FORMS, type Form } from './output.ts';

/** Where the script tag points to. */
export const HOSTS = ['here', 'cdn', 'own'] as const;
export type Host = (typeof HOSTS)[number];

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Widths of the preview, and the devices they stand for. */
export const WIDTHS = [
  [375, 'Phone'],
  [768, 'Tablet'],
  [1200, 'Desktop'],
] as const;

/** Sample pages that the preview shows the element on. */
export const PAGES = [
  ['plain', 'A plain page'],
  ['bootstrap', 'Bootstrap 3'],
  ['serif', 'Warm paper, serif'],
  ['navy', 'Dark navy'],
  ['column', 'A narrow column'],
] as const;
export type Page = (typeof PAGES)[number][0];

/** How the preview is looked at. */
export interface Look {
  /** Without one, what suits the reader's own window. */
  width?: number;
  scheme: Scheme;
  page: Page;
}

export interface Setup {
  tag: string;
  /** Only what differs from the element's own default. A flag that is on has the value ''. */
  attributes: Readonly<Record<string, string>>;
  /** `--te-…` custom properties. */
  tokens: Readonly<Record<string, string>>;
  platform: string;
  host: Host;
  /** Folder of the files on the reader's own site, for the host `own`. */
  folder: string;
  /** Whether the script is the one with all elements. */
  all: boolean;
  /** Without one, the form that survives on the platform. */
  form?: Form;
  look: Look;
}

export const LOOK: Look = { scheme: 'light', page: 'plain' };

const TOKEN = /^--te-[a-z-]+$/;
const COLOR = /^#[\da-f]{6}$/i;
const LENGTH = /^\d*\.?\d+(px|em|%)?$/;

/** Whether a custom property may have this value: a link from a stranger must not bring code along. */
export const isTokenValue = (name: string, value: string): boolean =>
  (name.startsWith('--te-color-') ? COLOR : LENGTH).test(value);

const isFolder = (text: string): boolean =>
  URL.canParse(text, 'https://own.example') &&
  /^https?:$/.test(new URL(text, 'https://own.example').protocol);

/** As a fragment: nothing of it is ever sent to a server. */
export const toFragment = (setup: Setup): string => {
  const entries = new URLSearchParams({ te: setup.tag });
  if (setup.platform) entries.set('on', setup.platform);
  if (setup.host !== 'here') entries.set('from', setup.host);
  if (setup.host === 'own') entries.set('folder', setup.folder);
  if (setup.all) entries.set('all', '1');
  if (setup.form) entries.set('as', setup.form);
  const { width, scheme, page } = setup.look;
  if (width) entries.set('width', `${width}`);
  if (scheme !== LOOK.scheme) entries.set('scheme', scheme);
  if (page !== LOOK.page) entries.set('page', page);
  for (const [name, value] of Object.entries(setup.attributes)) entries.set(`a.${name}`, value);
  for (const [name, value] of Object.entries(setup.tokens)) entries.set(name, value);
  return `#${entries}`;
};

/**
 * Reads a fragment over a setup; whatever it cannot mean is left out. `known` has the attributes of
 * each element.
 */
export const fromFragment = (
  fragment: string,
  setup: Setup,
  known: ReadonlyMap<string, readonly string[]>,
  platforms: readonly string[],
): Setup => {
  const entries = new URLSearchParams(fragment.replace(/^#/, ''));
  const tag = entries.get('te') ?? '';
  const names = known.get(tag);
  if (!names) return setup;
  const attributes: Record<string, string> = {};
  const tokens: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (name.startsWith('a.') && names.includes(name.slice(2))) attributes[name.slice(2)] = value;
    if (TOKEN.test(name) && isTokenValue(name, value)) tokens[name] = value;
  }
  const platform = entries.get('on') ?? '';
  const folder = entries.get('folder') ?? '';
  const form = FORMS.find((one) => one === entries.get('as'));
  const width = WIDTHS.find(([one]) => `${one}` === entries.get('width'))?.[0];
  return {
    tag,
    attributes,
    tokens,
    platform: platforms.includes(platform) ? platform : setup.platform,
    host: HOSTS.find((host) => host === entries.get('from')) ?? 'here',
    folder: isFolder(folder) && folder ? folder : setup.folder,
    all: entries.has('all'),
    ...(form && { form }),
    look: {
      ...(width && { width }),
      scheme: SCHEMES.find((scheme) => scheme === entries.get('scheme')) ?? LOOK.scheme,
      page: PAGES.find(([page]) => page === entries.get('page'))?.[0] ?? LOOK.page,
    },
  };
};

/** Settings of a fragment that the setup made of it does not hold: unknown here, or not allowed. */
export const leftOut = (fragment: string, setup: Setup): string[] =>
  [...new Set(new URLSearchParams(fragment.replace(/^#/, '')).keys())]
    .filter((key) => /^(?:a\.|--)/.test(key))
    .map((key) => key.replace(/^a\./, ''))
    .filter((key) => !(key in setup.attributes) && !(key in setup.tokens));

/** The setup with one of its attributes or tokens set, or taken out where the value is `undefined`. */
export const withEntry = (
  setup: Setup,
  kind: 'attributes' | 'tokens',
  name: string,
  value: string | undefined,
): Setup => {
  const rest = Object.entries(setup[kind]).filter(([key]) => key !== name);
  return {
    ...setup,
    [kind]: Object.fromEntries(value === undefined ? rest : [...rest, [name, value]]),
  };
};
