/** The code that a setup stands for, one text for each way to install it. */
import type { Setup } from './state.ts';

export const FORMS = ['tag', 'placeholder', 'script', 'frame', 'plain', 'npm'] as const;
export type Form = (typeof FORMS)[number];

/** What the built package says of itself. */
export interface Release {
  name: string;
  version: string;
  /** Integrity by file name. */
  integrity: Readonly<Record<string, string>>;
  /** Folder of the built files beside this page, absolute. */
  here: string;
}

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attribute = ([name, value]: readonly [string, string]): string =>
  value === '' ? name : `${name}="${escape(value)}"`;

/** An opening tag, on one line where it is short. */
const open = (name: string, attributes: readonly (readonly [string, string])[]): string => {
  const written = attributes.map(attribute);
  const line = `<${[name, ...written].join(' ')}>`;
  return line.length <= 80 ? line : `<${[name, ...written].join('\n  ')}\n>`;
};

export const folderOf = (setup: Setup, release: Release): string =>
  ({
    here: release.here,
    cdn: `https://cdn.jsdelivr.net/npm/${release.name}@${release.version}/dist/`,
    own: `${setup.folder.replace(/\/+$/, '')}/`,
  })[setup.host];

const scriptFile = (setup: Setup): string => `${setup.all ? 'treatment-elements' : setup.tag}.js`;

const script = (
  file: string,
  setup: Setup,
  release: Release,
  data: readonly (readonly [string, string])[] = [],
): string =>
  `${open('script', [
    ['async', ''],
    // Rocket Loader heeds it only before `src`.
    ['data-cfasync', 'false'],
    ['src', folderOf(setup, release) + file],
    ['integrity', release.integrity[file] ?? ''],
    ['crossorigin', 'anonymous'],
    ...data,
  ])}</script>`;

const style = ({ tag, tokens }: Setup): string => {
  const lines = Object.entries(tokens).map(([name, value]) => `    ${name}: ${value};`);
  return lines.length === 0 ? '' : `<style>\n  ${tag} {\n${lines.join('\n')}\n  }\n</style>`;
};

const attributesOf = (setup: Setup): [string, string][] => Object.entries(setup.attributes);

const dataOf = (setup: Setup): [string, string][] => [
  ['data-te', setup.tag],
  ...attributesOf(setup).map(([name, value]): [string, string] => [`data-${name}`, value]),
];

/**
 * What a visitor sees until the script arrives, or if it never does: words alone in the tag, since WordPress's classic
 * editor takes a paragraph in it for its end.
 */
const fallback = ({ tag, attributes }: Setup): string => {
  if (tag !== 'clinic-contact') return '';
  const { 'clinic-name': name, address, phone } = attributes;
  const digits = phone?.replace(/[^\d+]/g, '');
  const call = phone && digits ? `<a href="tel:${escape(digits)}">${escape(phone)}</a>` : '';
  const parts = [name && escape(name), address && escape(address), call].filter(Boolean);
  return parts.join(', ');
};

const join = (...parts: string[]): string => parts.filter(Boolean).join('\n');

const frame = (setup: Setup, release: Release, title: string): string => {
  const query = new URLSearchParams([['te', setup.tag], ...attributesOf(setup)]);
  return `${open('iframe', [
    ['src', `${folderOf(setup, release)}embed.html?${query}`],
    ['title', title],
    ['width', '100%'],
    ['height', '900'],
    ['loading', 'lazy'],
  ])}</iframe>`;
};

/** Each block on a line of its own. */
const inLines = (content: string): string =>
  content.replace(/<(?=(?:h\d|p|ul|ol|li|table|tr|details)\b)/g, '\n<');

const npm = (setup: Setup, release: Release): string =>
  [
    `npm install ${release.name}@${release.version}`,
    '',
    `import '${release.name}/${setup.tag}';`,
    '',
    `const element = document.createElement('${setup.tag}');`,
    ...attributesOf(setup).map(
      ([name, value]) => `element.setAttribute('${name}', ${JSON.stringify(value)});`,
    ),
    ...Object.entries(setup.tokens).map(
      ([name, value]) => `element.style.setProperty('${name}', '${value}');`,
    ),
    'document.body.append(element);',
  ].join('\n');

/** `content` is the element's own text as HTML, which the preview makes. */
export const codeFor = (
  form: Form,
  setup: Setup,
  release: Release,
  title: string,
  content = '',
): string => {
  switch (form) {
    case 'tag':
      return join(
        script(scriptFile(setup), setup, release),
        style(setup),
        `${open(setup.tag, attributesOf(setup))}${fallback(setup)}</${setup.tag}>`,
      );
    case 'placeholder':
      return join(
        script(scriptFile(setup), setup, release),
        style(setup),
        `${open('div', dataOf(setup))}${fallback(setup).replace(/.+/, '\n  <p>$&</p>\n')}</div>`,
      );
    case 'script':
      return join(style(setup), script(`${setup.tag}.js`, setup, release, dataOf(setup)));
    case 'frame':
      return frame(setup, release, title);
    case 'plain':
      return join(
        script(scriptFile(setup), setup, release),
        style(setup),
        `${open('div', dataOf(setup))}\n${inLines(content)}\n</div>`,
      );
    case 'npm':
      return npm(setup, release);
  }
};

/** The Content-Security-Policy that the setup's form needs. */
export const policyFor = (setup: Setup, release: Release, page: string): string => {
  const origin = new URL(folderOf(setup, release), page).origin;
  const from = origin === new URL(page).origin && setup.host === 'own' ? "'self'" : origin;
  if (setup.form === 'frame') return `frame-src ${from}`;
  const connect = [
    setup.attributes['lang'] ? from : '',
    ...['src', 'form-action']
      .map((name) => setup.attributes[name])
      .filter((address) => address !== undefined && URL.canParse(address, page))
      .map((address) => new URL(address ?? '', page).origin),
  ].filter(Boolean);
  return [
    `script-src ${from}`,
    ...(connect.length > 0 ? [`connect-src ${[...new Set(connect)].join(' ')}`] : []),
  ].join('; ');
};

/** Static JSON-LD of the clinic, for search engines that do not run scripts. */
export const structuredData = ({ attributes }: Setup): string => {
  const hours = (attributes['hours'] ?? '')
    .split(';')
    .map((rule) => (rule.trim() === '24/7' ? 'Mo-Su' : rule.trim()))
    // What is not in schema.org's form would make the rest of no use.
    .filter((rule) => /^Mo-Su$|^[A-Z][a-z][A-Za-z,-]* (?:,?\d\d:\d\d-\d\d:\d\d)+$/.test(rule));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'MedicalClinic',
    name: attributes['clinic-name'],
    address: attributes['address'],
    telephone: attributes['phone'],
    email: attributes['email'],
    openingHours: hours.length > 0 ? hours : undefined,
  };
  const json = JSON.stringify(data, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">\n${json}\n</script>`;
};
