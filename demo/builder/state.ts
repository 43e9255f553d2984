/** What the reader has set up, and its form in the page's address. */

/** Where the script tag points to. */
export const HOSTS = ['here', 'cdn', 'own'] as const;
export type Host = (typeof HOSTS)[number];

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
}

const ATTRIBUTE = /^[a-z][a-z-]*$/;
const TOKEN = /^--te-[a-z-]+$/;

/** As a fragment: nothing of it is ever sent to a server. */
export const toFragment = (setup: Setup): string => {
  const entries = new URLSearchParams({ te: setup.tag });
  if (setup.platform) entries.set('on', setup.platform);
  if (setup.host !== 'here') entries.set('from', setup.host);
  if (setup.host === 'own') entries.set('folder', setup.folder);
  if (setup.all) entries.set('all', '1');
  for (const [name, value] of Object.entries(setup.attributes)) entries.set(`a.${name}`, value);
  for (const [name, value] of Object.entries(setup.tokens)) entries.set(name, value);
  return `#${entries}`;
};

/** Reads a fragment over a setup; whatever it cannot mean is left out. */
export const fromFragment = (
  fragment: string,
  setup: Setup,
  tags: readonly string[],
  platforms: readonly string[],
): Setup => {
  const entries = new URLSearchParams(fragment.replace(/^#/, ''));
  const tag = entries.get('te') ?? '';
  if (!tags.includes(tag)) return setup;
  const attributes: Record<string, string> = {};
  const tokens: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (name.startsWith('a.') && ATTRIBUTE.test(name.slice(2))) attributes[name.slice(2)] = value;
    if (TOKEN.test(name)) tokens[name] = value;
  }
  const platform = entries.get('on') ?? '';
  return {
    tag,
    attributes,
    tokens,
    platform: platforms.includes(platform) ? platform : setup.platform,
    host: HOSTS.find((host) => host === entries.get('from')) ?? 'here',
    folder: entries.get('folder') ?? setup.folder,
    all: entries.has('all'),
  };
};

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
