/** Text of one language: sections of messages, as the English modules in `en/` have them. */
export type Catalogue = Readonly<Record<string, unknown>>;

/** The build writes each shipped language's integrity hash here: `{ es: 'sha384-…' }`. */
declare const __LOCALES__: Readonly<Record<string, string>>;

const hashes: Readonly<Record<string, string>> = __LOCALES__;

const loaded = new Map<string, Catalogue>();
const pending = new Map<string, Promise<boolean>>();

let folder: string | undefined;

/** Tells where the script lies; without it, text stays in English. */
export const setFolder = (address: string | undefined): void => {
  folder = address;
};

/** The shipped language that serves a BCP 47 tag: `es-MX` → `es`; `en` where there is none. */
export const serve = (tag: string): string => {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return primary in hashes && Object.hasOwn(hashes, primary) ? primary : 'en';
};

/** Whether it is written as a BCP 47 tag. */
export const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag.trim()).length > 0;
  } catch {
    return false;
  }
};

/** Whether the tag asks for English, or for nothing in particular. */
export const isEnglish = (tag: string): boolean => !tag || /^en(?![a-z])/i.test(tag);

/**
 * Loads a language's text beside the script, once, with the hash that the script carries.
 *
 * @returns whether the text is there; a failure is told by `onFailure` and leaves English.
 */
export const load = (language: string, onFailure: (message: string) => void): Promise<boolean> => {
  let promise = pending.get(language);
  if (!promise) {
    promise = (async () => {
      const integrity = hashes[language];
      if (folder === undefined || integrity === undefined) return false;
      try {
        const response = await fetch(new URL(`locales/${language}.json`, folder), {
          integrity,
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        });
        if (!response.ok) throw new Error(`status ${response.status}`);
        loaded.set(language, (await response.json()) as Catalogue);
        return true;
      } catch (error) {
        onFailure(
          `The text for lang="${language}" could not be loaded (${error instanceof Error ? error.message : 'refused'}); English is shown. Put the folder locales/ beside the script.`,
        );
        return false;
      }
    })();
    pending.set(language, promise);
  }
  return promise;
};

/** A section of a loaded language, English where it is not there (yet). */
export const section = <T extends object>(language: string, name: string, english: T): T => {
  const found = loaded.get(language)?.[name];
  return found && typeof found === 'object' ? { ...english, ...(found as T) } : english;
};

/** Whether a language's text is there. */
export const isLoaded = (language: string): boolean => language === 'en' || loaded.has(language);
