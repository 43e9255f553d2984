/** Text of one language: sections of messages, as the English modules in `en/` have them. */
export type Catalogue = Readonly<Record<string, unknown>>;

/** The build writes each shipped language's integrity hash here: `{ es: 'sha384-…' }`. */
declare const __LOCALES__: Readonly<Record<string, string>>;

const hashes: Readonly<Record<string, string>> = __LOCALES__;

const texts: Record<string, Catalogue> = {};
/** What was asked for, come or refused. */
const asked: Record<string, Promise<boolean>> = {};

let folder: string | undefined;

/** Tells where the script lies; without it, text stays in English. */
export const setFolder = (address: string | undefined): void => {
  folder = address;
};

/** The shipped language that serves a BCP 47 tag: `es-MX` → `es`; `en` where there is none. */
export const serve = (tag: string): string => {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return Object.hasOwn(hashes, primary) ? primary : 'en';
};

/** Whether it is written as a BCP 47 tag. */
export const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag.trim()).length > 0;
  } catch {
    return false;
  }
};

/** The locale for numbers and times: they are not written alike wherever a language is at home. */
export const localeOf = (wanted: string, served: string, region: string): string => {
  if (served === 'en') return served;
  const locale = new Intl.Locale(isTag(wanted) ? wanted : served);
  const open = region === 'us' && !locale.region;
  return (open ? new Intl.Locale(locale, { region: 'US' }) : locale).toString();
};

/** Whether the tag asks for English, or for nothing in particular. */
export const isEnglish = (tag: string): boolean => !tag || /^en(?![a-z])/i.test(tag);

/** Whether a language's text is there. */
export const isLoaded = (language: string): boolean => language === 'en' || !!texts[language];

const ask = async (language: string, onFailure: (message: string) => void): Promise<boolean> => {
  try {
    const response = await fetch(`${folder}locales/${language}.json`, {
      integrity: hashes[language]!,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(15_000),
    });
    texts[language] = (await response.json()) as Catalogue;
    return true;
  } catch {
    onFailure(
      `lang="${language}" could not be loaded: English is shown. Put the folder locales/ of the same version beside the script.`,
    );
    return false;
  }
};

/**
 * Loads a language's text beside the script, once, with the hash that the script carries.
 *
 * @returns whether it came; a failure is told by `onFailure` and leaves English. Nothing where there is nothing to load.
 */
export const load = (
  language: string,
  onFailure: (message: string) => void,
): Promise<boolean> | undefined => {
  if (folder === undefined || isLoaded(language)) return;
  return (asked[language] ??= ask(language, onFailure));
};

const textOf = (tag: string): Catalogue | undefined => texts[serve(tag)];

/** Takes a language's text that came with the page's own bundle. */
export const add = (language: string, text: Catalogue): void => {
  texts[language] = text;
};

/** A section of a loaded language, English where it is not there (yet). The build leaves no gap within one. */
export const section = <T extends object>(tag: string, name: string, english: T): T =>
  (textOf(tag)?.[name] as T | undefined) ?? english;

/** What of a language's text is English after all. */
export const englishIn = (tag: string): RegExp | undefined => {
  const pattern = textOf(tag)?.['english'];
  return typeof pattern === 'string' ? new RegExp(pattern, 's') : undefined;
};
