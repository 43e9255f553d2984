/** The code that a setup stands for, one text for each way to install it. */
import { escape, quote } from '../../scripts/lib/plain-html.ts';
import { dial } from '../../src/clinic-contact/dial.ts';
import { isDate, parseHours } from '../../src/clinic-contact/hours.ts';
import { clinicData } from '../../src/clinic-contact/structured-data.ts';
import type { Region } from '../../src/evidence/crisis.ts';
import type { Host, Setup } from './state.ts';
import { HEADINGS } from './words.ts';

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

const attribute = ([name, value]: readonly [string, string]): string =>
  value === '' ? name : `${name}="${quote(value)}"`;

/** An opening tag, on one line where it is short. */
const open = (name: string, attributes: readonly (readonly [string, string])[]): string => {
  const written = attributes.map(attribute);
  const line = `<${[name, ...written].join(' ')}>`;
  return line.length <= 80 ? line : `<${[name, ...written].join('\n  ')}\n>`;
};

/** jsDelivr, as other such networks, sends a page as plain text, so a frame's has to come from elsewhere. */
export const hostFor = ({ host }: Setup, form: Form | undefined): Host =>
  form === 'frame' && host === 'cdn' ? 'here' : host;

export const folderOf = (setup: Setup, release: Release, form?: Form): string =>
  ({
    here: release.here,
    cdn: `https://cdn.jsdelivr.net/npm/${release.name}@${release.version}/dist/`,
    own: `${setup.folder.replace(/\/+$/, '')}/`,
  })[hostFor(setup, form)];

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
 * What a visitor sees until the script arrives, or if it never does, and a webmaster in an editor that runs none: how to
 * reach the clinic, else the heading. Words alone in the tag, since WordPress's classic editor takes a paragraph in it
 * for its end.
 */
const fallback = ({ tag, attributes }: Setup): string => {
  // A blank line would end the paragraph that an editor makes of it.
  const line = (text = '') => escape(text.replace(/\s+/g, ' ').trim());
  const { phone = '', region = 'us', lang = '' } = attributes;
  const digits = dial(phone, region as Region);
  const parts = [
    line(attributes['clinic-name']),
    line(attributes['address']),
    digits && `<a href="tel:${digits}">${line(phone)}</a>`,
  ];
  const own = tag === 'clinic-contact' ? parts.filter(Boolean).join(', ') : '';
  const headings = HEADINGS[lang.toLowerCase().split(/[-_]/)[0]!] ?? HEADINGS['en'];
  return own || line(attributes['heading']) || line(headings?.[tag]);
};

const join = (...parts: string[]): string => parts.filter(Boolean).join('\n');

const frame = (setup: Setup, release: Release, title: string): string => {
  const query = new URLSearchParams([['te', setup.tag], ...attributesOf(setup)]);
  return `${open('iframe', [
    ['src', `${folderOf(setup, release, 'frame')}embed.html?${query}`],
    ['title', title],
    ['width', '100%'],
    ['height', '900'],
    ['loading', 'lazy'],
  ])}</iframe>`;
};

/** Each block on a line of its own. */
const inLines = (content: string): string =>
  content.replace(/<(?=(?:h\d|p|ul|ol|li|table|tr|details)\b)/g, '\n<').trim();

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

/**
 * The code in the two parts that some platforms want in two places: what is loaded once for the site, and what stands
 * where the element should. Nothing that was typed begins a line with a tag.
 */
export const inParts = (code: string): readonly [script: string, place: string] | undefined => {
  const [, script, place] = /^(<script[^]*?)\n(<(?:div|[a-z]+-[a-z-]+)[\s>][^]*)$/.exec(code) ?? [];
  return script && place ? [script, place] : undefined;
};

/** The Content-Security-Policy that the setup's form needs. */
export const policyFor = (setup: Setup, release: Release, page: string): string => {
  const origin = new URL(folderOf(setup, release, setup.form), page).origin;
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

/** Static JSON-LD of the clinic, for search engines that do not run scripts: what the element itself would say. */
export const structuredData = ({ attributes }: Setup): string => {
  const { 'clinic-name': clinicName = '', phone = '', email = '', address = '' } = attributes;
  const data = clinicData(
    { clinicName, phone, email, address },
    parseHours(attributes['hours'] ?? ''),
    (attributes['closed'] ?? '').split(/[\s,]+/).filter(isDate),
    '',
  );
  const json = JSON.stringify(JSON.parse(data), null, 2).replace(
    /[<[{](?=[^\n])/g,
    (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`,
  );
  return `<script type="application/ld+json">\n${json}\n</script>`;
};
