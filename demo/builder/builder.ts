/** The configurator: choose an element, set it up, see it, copy the code. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { elements as described, integrity, lists, name, version } from 'virtual:package';
import type { CssProperty, Element } from '../../scripts/lib/manifest.ts';
import { INKS, LEAST_CONTRAST } from '../../src/element/contrast.ts';
import type { Problem } from '../../src/element/log.ts';
import type { Region } from '../../src/evidence/crisis.ts';
import { enableCopy } from '../copy.ts';
import { isHex, ratio, readColor } from './contrast.ts';
import { fieldFor, wrongWith, type FieldContext } from './fields.ts';
import { COUNTRIES, judgePhone, type Judgement } from './phone.ts';
import {
  codeFor,
  FORMS,
  hostFor,
  inParts,
  policyFor,
  structuredData,
  type Release,
} from './output.ts';
import { FORM_HELP, FORM_NAMES, PLATFORMS } from './platforms.ts';
import type { Found, Wanted } from './preview.ts';
import {
  fromFragment,
  isTokenValue,
  leftOut,
  LOOK,
  PAGES,
  toFragment,
  WIDTHS,
  withEntry,
  type Host,
  type Look,
  type Page,
  type Setup,
} from './state.ts';
import { ADDRESSES, APART, lacksScheme, warningsFor } from './warnings.ts';
import { ATTRIBUTES, ELEMENTS, GROUPS, PROBLEMS, SHARED, TOKENS } from './words.ts';

const elements = described as readonly Element[];

const root = document.getElementById('builder')!;

const release: Release = { name, version, integrity, here: new URL('dist/', location.href).href };

const isLocal = /^(localhost|127\.|\[::1\]|$)/.test(location.hostname);

const tags = elements.map(({ tagName }) => tagName);
const known = new Map(
  elements.map(({ tagName, attributes }) => [tagName, attributes.map((one) => one.name)]),
);
const platformIds = PLATFORMS.map(({ id }) => id);

const FRESH: Setup = {
  tag: tags[0] ?? '',
  attributes: {},
  tokens: {},
  platform: 'html',
  host: isLocal ? 'here' : 'cdn',
  folder: '/treatment-elements',
  all: false,
  look: LOOK,
};

let setup: Setup = fromFragment(location.hash, FRESH, known, platformIds);

/** What the page shows and the address does not hold. */
const view = {
  /** Whether the preview is to be there: it is near, or there is something to judge. */
  isNeeded: location.hash !== '',
  /** Whether it came, and the elements with it. */
  isLost: false,
  problems: [] as readonly Problem[],
  /** The background of the preview's page. */
  paper: '',
  /** The content that the preview printed last, and the setup that it is of. */
  content: { text: '', of: '' },
  phones: new Map<string, Judgement>(),
  /** What was typed for a custom property and cannot be one, by its name. */
  refused: new Map<string, string>(),
  /** The attribute that is being typed. */
  typing: '',
  /** What each element was set to before another was chosen. */
  kept: new Map<string, Setup['attributes']>(),
  /** What stood here before “Start again”, until something else is changed. */
  before: undefined as Setup | undefined,
  /** What is wrong with the link that led here. */
  link: '',
};

/** Names of a link that are said; a stranger's link may hold any number of them. */
const MOST_NAMES = 5;

/** Says what a link holds that is not understood, rather than showing something else in silence. */
const checkLink = (): void => {
  const tag = new URLSearchParams(location.hash.slice(1)).get('te') ?? '';
  const lost = leftOut(location.hash, setup);
  const names = lost.slice(0, MOST_NAMES).map((one) => one.slice(0, 40));
  if (lost.length > MOST_NAMES) names.push(`and ${lost.length - MOST_NAMES} more`);
  view.link = !tag
    ? ''
    : !known.has(tag)
      ? 'The link that led here names no element of this version. This is a fresh start.'
      : lost.length > 0
        ? `The link that led here has settings that are not allowed or not known in this version. Left out: ${names.join(', ')}.`
        : '';
};
checkLink();

const HOSTS: readonly (readonly [Host, string])[] = [
  ['here', 'This demo, to try it'],
  ['cdn', `jsDelivr, version ${version}`],
  ['own', 'My own site'],
];

const widthOf = ({ look }: Setup): number =>
  look.width ?? (matchMedia('(min-width: 64rem)').matches ? 768 : 375);

const frame = (): HTMLIFrameElement | null => root.querySelector('iframe');

let isReady = false;

/** Whether the frame has begun to hold another page than the empty one that every frame begins with. */
const isAskedFor = (): boolean => {
  try {
    return frame()?.contentWindow?.location.href !== 'about:blank';
  } catch {
    return true;
  }
};

const sendToPreview = (): void => {
  if (!isReady) return;
  const { tag, attributes, tokens, look, form: chosen } = setup;
  const wanted: Wanted = {
    tag,
    attributes,
    tokens,
    host: look.page,
    scheme: look.scheme,
    plain: chosen === 'plain',
  };
  frame()?.contentWindow?.postMessage(wanted, location.origin);
};

/** A page that did not come is none of this site, and without its script has no elements. */
const judgePreview = (): void => {
  if (!view.isNeeded) return;
  try {
    view.isLost = !isReady || !frame()?.contentWindow?.treatmentElements;
  } catch {
    view.isLost = true;
  }
  draw();
};

let patience = 0;

const isFound = (data: unknown): data is Found =>
  typeof data === 'object' && data !== null && 'problems' in data;

addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
  if (origin !== location.origin || source !== frame()?.contentWindow) return;
  if (data === 'ready') {
    isReady = true;
    view.isLost = false;
    sendToPreview();
  } else if (isFound(data)) {
    view.problems = data.problems;
    view.paper = data.paper;
    view.content = { text: data.content ?? '', of: data.of ?? '' };
    draw();
  }
});

/** Checks a number as people write it; the library is loaded with the first one. */
const checkPhone = async (attribute: string): Promise<void> => {
  const value = setup.attributes[attribute];
  if (!value) {
    view.phones.delete(attribute);
    return;
  }
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  const region = (setup.attributes['region'] ?? 'us') as Region;
  if (setup.attributes[attribute] !== value) return;
  const read = (number: string) => parsePhoneNumberFromString(number, COUNTRIES[region]);
  view.phones.set(attribute, judgePhone(value, region, read));
  draw();
};

/** Characters of a fragment that every browser takes; Firefox throws at a million. */
const LONGEST_ADDRESS = 60_000;

let written = 0;
let writing = 0;

/** Some browsers take no more than a hundred new addresses in half a minute, and throw. */
const writeAddress = (): void => {
  clearTimeout(writing);
  const wait = written + 400 - Date.now();
  if (wait > 0) {
    writing = setTimeout(writeAddress, wait);
    return;
  }
  written = Date.now();
  const fragment = toFragment(setup);
  if (fragment.length <= LONGEST_ADDRESS) history.replaceState(null, '', fragment);
};

const change = (next: Setup): void => {
  setup = next;
  view.isNeeded = true;
  view.before = undefined;
  view.link = '';
  writeAddress();
  draw();
  sendToPreview();
};

const set = (attribute: string, value: string | undefined): void => {
  change(withEntry(setup, 'attributes', attribute, value));
  const phones = attribute === 'region' ? ['phone', 'sms'] : [attribute];
  for (const one of phones) if (one === 'phone' || one === 'sms') void checkPhone(one);
};

const setToken = (token: string, value: string | undefined): void => {
  view.refused.delete(token);
  change(withEntry(setup, 'tokens', token, value));
};

const look = (next: Partial<Look>): void => change({ ...setup, look: { ...setup.look, ...next } });

let pause = 0;

/** A value is looked at once it is left, or once nothing was typed for a moment. */
const typed = (attribute: string): void => {
  clearTimeout(pause);
  view.typing = attribute;
  if (!attribute) {
    draw();
    return;
  }
  pause = setTimeout(() => typed(''), 900);
};

/** The field that a message is about: the messages of an element begin with the attribute's name. */
const fieldOf = ({ code, message }: Problem): string =>
  PROBLEMS[code] ? (PROBLEMS[code].at ?? '') : (/^[\w-]+(?=[= ])/.exec(message)?.[0] ?? '');

const textOf = ({ code, message }: Problem): string => PROBLEMS[code]?.text ?? message;

const problemOf = (attribute: string): string | undefined => {
  const problem = view.problems.find((one) => fieldOf(one) === attribute);
  if (problem) return textOf(problem);
  return ADDRESSES.includes(attribute) && lacksScheme(setup.attributes[attribute] ?? '')
    ? 'Begin it with https://. As it is, browsers look for it on your own site.'
    : undefined;
};

/** Messages that are about no field of the form; the first of a code that says the most. */
const otherProblems = (): readonly string[] => {
  const fields = [...(known.get(setup.tag) ?? []), ...Object.keys(TOKENS)];
  const others = view.problems.filter((problem) => !fields.includes(fieldOf(problem)));
  const isEmpty = others.some(({ code }) => code === 'empty');
  return [...new Set(others.filter(({ code }) => !isEmpty || code !== 'phone').map(textOf))];
};

/** What to look at again before the code is copied. */
const beforeCopying = (): readonly TemplateResult[] => {
  const wrong = (known.get(setup.tag) ?? []).filter((one) => wrongWith(one, context()));
  const tooLong =
    'What you set is too long for this page’s address, so a link to it does not hold the last of it. The code does.';
  const others = [
    ...otherProblems(),
    ...(toFragment(setup).length > LONGEST_ADDRESS ? [tooLong] : []),
  ].map((text) => html`<p class="problem">${text}</p>`);
  if (wrong.length === 0) return others;
  const again = html`<p class="problem">
    Look again at
    ${wrong.map(
      (one, index) =>
        html`${index > 0 ? ', ' : nothing}<a href="#f-${one}">${ATTRIBUTES[one]?.label ?? one}</a>`,
    )}.
  </p>`;
  return [...others, again];
};

const element = () => elements.find(({ tagName }) => tagName === setup.tag);

/** The form's groups: the ones thought of, and whatever they do not name. */
const groups = (): (readonly [string, readonly string[]])[] => {
  const names = element()?.attributes.map((attribute) => attribute.name) ?? [];
  const thought = [...(GROUPS[setup.tag] ?? []), SHARED];
  const named = new Set(thought.flatMap(([, inside]) => inside));
  const rest = names.filter((one) => !named.has(one));
  return [...thought, ['More', rest] as const]
    .map(([title, inside]) => [title, inside.filter((one) => names.includes(one))] as const)
    .filter(([, inside]) => inside.length > 0);
};

const context = (): FieldContext => ({
  setup,
  lists,
  problem: problemOf,
  phone: (attribute) => view.phones.get(attribute),
  typing: view.typing,
  typed,
  set,
});

/** What is true of a site, whichever element stands on it. */
const OF_THE_SITE = ['theme', 'lang', 'region'];

const choose = (tag: string): void => {
  view.problems = [];
  view.phones.clear();
  view.kept.set(setup.tag, setup.attributes);
  const shared = Object.entries(setup.attributes).filter(([one]) => OF_THE_SITE.includes(one));
  const own = Object.entries(view.kept.get(tag) ?? {}).filter(
    ([one]) => !OF_THE_SITE.includes(one),
  );
  change({ ...setup, tag, attributes: Object.fromEntries([...own, ...shared]) });
  for (const phone of ['phone', 'sms']) void checkPhone(phone);
};

const chooser = (): TemplateResult =>
  html`<fieldset class="chooser">
    <legend>Which element?</legend>
    ${tags.map(
      (tag) =>
        html`<label
          ><input
            type="radio"
            name="element"
            value=${tag}
            .checked=${live(tag === setup.tag)}
            @change=${() => choose(tag)}
          /><b>${ELEMENTS[tag]?.label ?? tag}</b><span>${ELEMENTS[tag]?.help ?? ''}</span></label
        >`,
    )}
  </fieldset>`;

/** The background that colors are measured on, and whose it is. */
const paper = (): readonly [color: string, whose: string] => {
  const given = setup.tokens['--te-color-background'] ?? '';
  if (isHex(given)) return [given, 'your background'];
  const theme = setup.attributes['theme'] ?? 'auto';
  if (theme === 'auto') return [readColor(view.paper) || '#ffffff', 'this sample page'];
  return [theme === 'dark' ? '#151b21' : '#ffffff', 'the element’s own background'];
};

const contrastNote = (token: string): TemplateResult | typeof nothing => {
  const ink = setup.tokens[token] ?? '';
  if (!INKS.some((name) => token === `--te-color-${name}`) || !isHex(ink)) return nothing;
  const [color, whose] = paper();
  const found = ratio(ink, color);
  const figure = `Contrast ${found.toFixed(1)} to 1 on ${whose}`;
  return found >= LEAST_CONTRAST
    ? html`<p class="help">${figure}: enough.</p>`
    : html`<p class="problem">
        ${figure}. It needs ${LEAST_CONTRAST}, so the element will adjust it.
      </p>`;
};

const tokenField = ({ name: token, default: usual }: CssProperty): TemplateResult => {
  const value = setup.tokens[token] ?? '';
  const label = TOKENS[token] ?? token;
  const isColor = token.startsWith('--te-color-');
  const refused = view.refused.get(token);
  return html`<div class="field">
    <label for="t-${token}">${label}</label>
    <span class="row"
      >${
        isColor
          ? html`<input
              type="color"
              class=${value ? nothing : 'unset'}
              aria-label="${label}, pick a color"
              .value=${live(isHex(value) ? value : '#808080')}
              @input=${(event: Event) => setToken(token, (event.target as HTMLInputElement).value)}
            />`
          : nothing
      }<input
        id="t-${token}"
        autocomplete="off"
        spellcheck="false"
        placeholder=${usual ?? (isColor ? '#14599c' : '1em')}
        .value=${value}
        aria-describedby="n-${token}"
        @change=${(event: Event) => {
          const typed = (event.target as HTMLInputElement).value.trim();
          const read = isColor ? readColor(typed) : typed;
          const isSound = isTokenValue(token, read);
          setToken(token, isSound ? read : undefined);
          if (typed && !isSound) view.refused.set(token, typed);
          draw();
        }}
    /></span>
    <div id="n-${token}" aria-live="polite">
      ${
        refused === undefined
          ? contrastNote(token)
          : html`<p class="problem">
              “${refused}” is not understood. Write
              ${isColor ? 'a color such as #14599c' : 'a length such as 8px or 0.5em'}.
            </p>`
      }
    </div>
  </div>`;
};

/** Two colors of a site are enough for a start. */
const takeColors = (event: Event): void => {
  event.preventDefault();
  const [paper, accent] = ['paper', 'accent'].map((id) => {
    const typed = (document.getElementById(id) as HTMLInputElement).value;
    const color = readColor(typed);
    if (color) view.refused.delete(id);
    else view.refused.set(id, typed);
    return color;
  });
  if (!paper || !accent) {
    draw();
    document.getElementById(paper ? 'accent' : 'paper')?.focus();
    return;
  }
  const isDark = ratio('#ffffff', paper) > ratio('#000000', paper);
  const themed = withEntry(setup, 'attributes', 'theme', isDark ? 'dark' : undefined);
  change({
    ...themed,
    tokens: { ...themed.tokens, '--te-color-background': paper, '--te-color-accent': accent },
  });
};

const takeField = (id: string, label: string, example: string): TemplateResult =>
  html`<span class="row"
      ><label for=${id}>${label}</label
      ><input
        id=${id}
        autocomplete="off"
        spellcheck="false"
        placeholder=${example}
        aria-invalid=${view.refused.has(id)}
        aria-describedby="n-${id}"
    /></span>
    <p id="n-${id}" class=${view.refused.has(id) ? 'problem' : 'unseen'}>
      ${
        view.refused.has(id)
          ? `${view.refused.get(id) ? 'That is no color that is understood' : 'Please fill this in'}: write one such as ${example}.`
          : nothing
      }
    </p>`;

const colors = (): TemplateResult =>
  html`<details>
    <summary>Colors and shape${Object.keys(setup.tokens).length > 0 ? ', changed' : ''}</summary>
    <form class="take" novalidate @submit=${takeColors}>
      <p class="help">Take the colors of your site: paste its background and its link color.</p>
      ${takeField('paper', 'Background', '#ffffff')} ${takeField('accent', 'Links', '#14599c')}
      <button class="button">Use these two</button>
    </form>
    ${element()?.cssProperties.map(tokenField)}
    ${
      Object.keys(setup.tokens).length > 0
        ? html`<button class="plain" type="button" @click=${() => change({ ...setup, tokens: {} })}>
            Back to the element’s own
          </button>`
        : nothing
    }
  </details>`;

/** Takes all out that was set, or puts it back. */
const startAgain = (): void => {
  const { before } = view;
  const now = setup;
  change(before ?? { ...setup, attributes: {}, tokens: {} });
  view.phones.clear();
  for (const phone of ['phone', 'sms']) void checkPhone(phone);
  if (!before) view.before = now;
  draw();
};

const form = (): TemplateResult => {
  const attributes = new Map(element()?.attributes.map((one) => [one.name, one]));
  return html`<div class="form">
    <h2 id="set-up">Set it up</h2>
    ${groups().map(([title, names], index) => {
      const changed = names.filter((one) => one in setup.attributes).length;
      return html`<details ?open=${index === 0}>
        <summary>${title}${changed > 0 && index > 0 ? `, ${changed} set` : ''}</summary>
        ${names.map((one) => {
          const attribute = attributes.get(one);
          return attribute ? fieldFor(attribute, context()) : nothing;
        })}
      </details>`;
    })}
    ${colors()}
    <p class="next">
      <a class="button" href="#copy">Next: copy the code</a>
      <button
        class="plain"
        type="button"
        ?hidden=${!view.before && Object.keys({ ...setup.attributes, ...setup.tokens }).length === 0}
        @click=${startAgain}
      >
        ${view.before ? 'Bring it all back' : 'Start again'}
      </button>
    </p>
  </div>`;
};

const segment = <T extends string | number>(
  legend: string,
  group: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): TemplateResult =>
  html`<fieldset class="segment">
    <legend>${legend}</legend>
    ${options.map(
      ([value, label]) =>
        html`<label
          ><input
            type="radio"
            name=${group}
            .checked=${live(value === chosen)}
            @change=${() => choose(value)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;

const preview = (): TemplateResult =>
  html`<section class="preview" aria-labelledby="see">
    <h2 id="see">See it</h2>
    <div class="tools">
      ${segment('Width', 'width', WIDTHS, widthOf(setup), (width) => look({ width }))}
      ${segment(
        'Light',
        'scheme',
        [
          ['light', 'Light'],
          ['dark', 'Dark'],
        ] as const,
        setup.look.scheme,
        (scheme) => look({ scheme }),
      )}
      <label class="on"
        >On
        <select
          @change=${(event: Event) =>
            look({ page: (event.target as HTMLSelectElement).value as Page })}
        >
          ${PAGES.map(
            ([value, label]) =>
              html`<option value=${value} .selected=${value === setup.look.page}>${label}</option>`,
          )}
        </select></label
      >
      <a class="past" href="#copy">To the code</a>
    </div>
    <div class="window">
      ${isReady || view.isLost ? nothing : html`<p class="waiting">The preview is loading …</p>`}
      <iframe
        src=${view.isNeeded ? 'preview.html' : nothing}
        title="Preview of the element"
        @load=${() => isAskedFor() && setTimeout(judgePreview, 500)}
      ></iframe>
    </div>
    <div class="paper"></div>
    ${
      view.isLost
        ? html`<p class="problem">
            The preview did not come: a file of it is missing or blocked. What you set is not
            checked then, and the code is made all the same.
          </p>`
        : nothing
    }
    ${otherProblems().map((text) => html`<p class="problem">${text}</p>`)}
  </section>`;

/** Colors the code, once it is loaded: the form does not wait for it. */
let highlight: ((code: string, language: string) => string) | undefined;
void import('../highlight.ts').then((module) => {
  highlight = module.highlight;
  draw();
});

/** Each part of a code has an id, to be copied alone. */
const codeBlock = (
  id: string,
  parts: readonly string[],
  language: 'xml' | 'javascript' | 'text',
): TemplateResult =>
  html`<div class="code">
    <pre><code id=${id}>${parts.map(
      (part, index) =>
        html`${index > 0 ? '\n' : nothing}${
          highlight && language !== 'text'
            ? html`<span id="${id}-${index}" .innerHTML=${highlight(part, language)}></span>`
            : html`<span id="${id}-${index}">${part}</span>`
        }`,
    )}</code></pre>
    <button class="button copy" type="button" data-copy=${id}>Copy</button>
  </div>`;

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const moveTab = (event: KeyboardEvent): void => {
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const step = STEPS[event.key];
  const at = tabs.findIndex((tab) => tab === document.activeElement);
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : step ? at + step : undefined;
  if (to === undefined) return;
  event.preventDefault();
  const next = tabs.at(to % tabs.length);
  next?.click();
  next?.focus();
};

const tab = (
  id: string,
  isCurrent: boolean,
  panel: string,
  label: unknown,
  choose: () => void,
): TemplateResult =>
  html`<button
    role="tab"
    type="button"
    id=${id}
    aria-selected=${isCurrent}
    aria-controls=${panel}
    tabindex=${isCurrent ? 0 : -1}
    @click=${choose}
  >
    ${label}
  </button>`;

const output = (): TemplateResult => {
  const platform = PLATFORMS.find(({ id }) => id === setup.platform) ?? PLATFORMS[0]!;
  const current = setup.form ?? platform.form;
  const title = setup.attributes['heading'] || ELEMENTS[setup.tag]?.label || setup.tag;
  const isPrinted = view.content.of === JSON.stringify([setup.tag, setup.attributes]);
  const isReadyToCopy = current !== 'plain' || isPrinted;
  const code = codeFor(current, setup, release, title, view.content.text);
  const parts = (APART.includes(platform.id) && inParts(code)) || [code];
  const notes = [
    ...warningsFor(setup, current, platform, code.length).map(
      (text) => html`<p class="problem">${text}</p>`,
    ),
    ...beforeCopying(),
  ];
  return html`<section class="output chapter" aria-labelledby="copy">
    <h2 id="copy" tabindex="-1">Copy the code</h2>
    <div class="guide">
      <div>
        <h3 id="where">Where does it go?</h3>
        <div class="platforms" role="tablist" aria-labelledby="where" @keydown=${moveTab}>
          ${PLATFORMS.map(({ id, name: label }) =>
            tab(`on-${id}`, id === platform.id, 'guide', label, () => {
              const { form: _, ...rest } = setup;
              change({ ...rest, platform: id });
            }),
          )}
        </div>
      </div>
      <div id="guide" role="tabpanel" aria-labelledby="on-${platform.id}">
        <ol class="steps">
          ${platform.steps.map((step) => html`<li>${step}</li>`)}
        </ol>
        ${
          notes.length > 0
            ? html`<p class="problem early">
                <a href="#panel"
                  >Read ${notes.length > 1 ? `the ${notes.length} notes` : 'the note'} on this code
                  first</a
                >
              </p>`
            : nothing
        }
        ${
          parts.length > 1
            ? html`<p class="row parts">
                ${['Copy the script', 'Copy what stands in the page'].map(
                  (label, index) =>
                    html`<button
                      class="button"
                      type="button"
                      data-copy="code-${index}"
                      ?disabled=${!isReadyToCopy}
                    >
                      ${label}
                    </button>`,
                )}
              </p>`
            : html`<button
                class="button early"
                type="button"
                data-copy="code"
                ?disabled=${!isReadyToCopy}
              >
                Copy the code
              </button>`
        }
        ${platform.note ? html`<p class="help">${platform.note}</p>` : nothing}
        ${
          platform.manuals
            ? html`<p class="help">
                In the manual:
                ${platform.manuals.map(
                  ([title, address], index) =>
                    html`${index ? ', ' : nothing}<a href=${address} rel="noopener">${title}</a>`,
                )}.
              </p>`
            : nothing
        }
        <p class="help">
          Checked against manuals and tutorials in November 2026, not in each product. Menus move:
          if a name is not there, look for “HTML”, “Embed” or “Code”.
        </p>
      </div>
      <div class="where">
        <div class="field">
          <label for="from">Where is the ${current === 'frame' ? 'frame’s page' : 'script'}?</label>
          <select
            id="from"
            @change=${(event: Event) =>
              change({ ...setup, host: (event.target as HTMLSelectElement).value as Host })}
          >
            ${HOSTS.filter(([id]) => hostFor({ ...setup, host: id }, current) === id).map(
              ([id, label]) =>
                html`<option value=${id} .selected=${id === hostFor(setup, current)}>
                  ${label}
                </option>`,
            )}
          </select>
        </div>
        ${
          setup.host === 'own'
            ? html`<div class="field">
                <label for="folder">Folder of the files, from dist/</label>
                <input
                  id="folder"
                  autocomplete="off"
                  .value=${live(setup.folder)}
                  @input=${(event: Event) =>
                    change({ ...setup, folder: (event.target as HTMLInputElement).value })}
                />
              </div>`
            : nothing
        }
        <div
          class="field"
          ?hidden=${current === 'frame' || current === 'script' || current === 'npm'}
        >
          <label class="check"
            ><input
              type="checkbox"
              .checked=${live(setup.all)}
              @change=${() => change({ ...setup, all: !setup.all })}
            />I will use other elements too</label
          >
        </div>
      </div>
      <div class="result">
        <div class="tabs" role="tablist" aria-label="Form of the code" @keydown=${moveTab}>
          ${FORMS.map((one) =>
            tab(
              `tab-${one}`,
              one === current,
              'panel',
              one === platform.form
                ? html`${FORM_NAMES[one]} <span class="best">best here</span>`
                : FORM_NAMES[one],
              () => change({ ...setup, form: one }),
            ),
          )}
        </div>
        <div id="panel" role="tabpanel" aria-labelledby="tab-${current}">
          <p class="help">${FORM_HELP[current]}</p>
          ${notes}
          ${
            isReadyToCopy
              ? codeBlock('code', parts, current === 'npm' ? 'javascript' : 'xml')
              : view.isLost
                ? html`<p class="problem">
                    This form needs the preview, which did not come. Reload the page, or choose
                    another form.
                  </p>`
                : html`<p class="help" role="status">The preview is writing it …</p>`
          }
          ${
            current === 'npm' || current === 'frame'
              ? nothing
              : html`<p class="help">
                  Pasted, and nothing to be seen? Add <code>?te-debug</code> to the address of your
                  page: it will say why. Your visitors see nothing of that.
                </p>`
          }
        </div>
      </div>
    </div>

    <details>
      <summary>Content Security Policy</summary>
      <p class="help">
        Only if your site sends one. Add this to
        it.${
          current !== 'frame' && Object.keys(setup.tokens).length > 0
            ? ' Put what is in <style> into your own style sheet: a strict policy lets no style in the page.'
            : nothing
        }${
          current !== 'frame' && !setup.attributes['lang']
            ? ' On a page that is not in English, connect-src needs the script’s address too: the text is loaded from there.'
            : nothing
        }
      </p>
      ${codeBlock('policy', [policyFor({ ...setup, form: current }, release, location.href)], 'text')}
    </details>
    ${
      setup.tag === 'clinic-contact'
        ? html`<details>
            <summary>Data for search engines, without the script</summary>
            <p class="help">
              For the head of your page. Leave “Tell search engines” off then: once is enough.
            </p>
            ${codeBlock('data', [structuredData(setup)], 'xml')}
          </details>`
        : nothing
    }
  </section>`;
};

/** The frame is as wide as the device it stands for, and scaled where there is less room. */
const fit = (): void => {
  const box = root.querySelector<HTMLElement>('.window');
  const inner = frame();
  if (!box || !inner) return;
  const width = widthOf(setup);
  const scale = Math.min(1, box.clientWidth / width);
  inner.style.width = `${width}px`;
  inner.style.height = `${box.clientHeight / scale}px`;
  inner.style.transform = `scale(${scale})`;
  inner.style.marginInlineStart = `${Math.max(0, (box.clientWidth - width * scale) / 2)}px`;
};

/** When a press began whose click is still to come: what is pressed must not move away before it. */
let pressed = 0;
let later = 0;
addEventListener('pointerdown', () => (pressed = Date.now()), true);
addEventListener('click', () => (pressed = 0), true);

function draw(): void {
  clearTimeout(later);
  if (Date.now() - pressed < 500) {
    later = setTimeout(draw, 50);
    return;
  }
  const at = document.activeElement;
  const around = root.contains(at) && (at?.closest('.field') ?? at?.closest('details'));
  render(
    html`<div role="status">${view.link ? html`<p class="problem">${view.link}</p>` : nothing}</div>
      ${chooser()}
      <nav class="jump" aria-label="Steps">
        <a href="#set-up">Set it up</a><a href="#see">See it</a><a href="#copy">Copy the code</a>
      </nav>
      <div class="work">${form()} ${preview()}</div>
      ${output()}`,
    root,
  );
  // A button that has done its work may be gone, and would take the focus along.
  if (around && !at?.isConnected) around.querySelector<HTMLElement>('summary, input')?.focus();
  fit();
  // Firefox does not say that a frame was blocked.
  if (view.isNeeded) patience ||= setTimeout(judgePreview, 8000);
}

/** A frame is cut off on paper. What it shows stands in the page itself while that is printed. */
const movePreview = (from?: HTMLElement | null, to?: HTMLElement | null): void => {
  const shown = from?.firstElementChild;
  if (shown && to) to.append(shown);
};
const placeInFrame = () => frame()?.contentDocument?.getElementById('place');
const paperPlace = () => root.querySelector<HTMLElement>('.paper');
addEventListener('beforeprint', () => movePreview(placeInFrame(), paperPlace()));
addEventListener('afterprint', () => movePreview(paperPlace(), placeInFrame()));

/** The address holds the setup, so a link to a place on this page leads there and leaves it alone. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const place = document.getElementById(link?.getAttribute('href')?.slice(1) ?? '');
  if (!place) return;
  event.preventDefault();
  for (let at = place.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView();
});

root.replaceChildren();
draw();
root.classList.add('ready');
new IntersectionObserver((entries, observer) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
  observer.disconnect();
  view.isNeeded = true;
  draw();
}).observe(root.querySelector('.window')!);
enableCopy();
addEventListener('resize', fit);
addEventListener('hashchange', () => {
  if (location.hash && !location.hash.startsWith('#te=')) return;
  // The way back may lead to the page as it was opened first.
  setup = fromFragment(location.hash, location.hash ? setup : FRESH, known, platformIds);
  view.phones.clear();
  checkLink();
  draw();
  sendToPreview();
  for (const phone of ['phone', 'sms']) void checkPhone(phone);
});
for (const phone of ['phone', 'sms']) void checkPhone(phone);
// A group that holds something from the address is open from the start.
for (const details of root.querySelectorAll('details')) {
  if (/ set$|changed$/.test(details.querySelector('summary')?.textContent ?? ''))
    details.open = true;
}
