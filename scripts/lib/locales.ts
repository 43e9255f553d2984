/** The languages that a script loads on demand. English is part of the scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { common } from '../../src/locale/en/common.ts';
import { compare } from '../../src/locale/en/compare.ts';
import { contact } from '../../src/locale/en/contact.ts';
import { evidenceWords } from '../../src/locale/en/evidence.ts';
import { explainer } from '../../src/locale/en/explainer.ts';
import { mechanisms } from '../../src/locale/en/mechanisms.ts';
import { pieces } from '../../src/locale/format.ts';
import type { Catalogue } from '../../src/locale/locale.ts';
import { sri } from './project.ts';

/** All that a language's file translates, by the names under which elements ask for it. */
export const english = {
  common,
  compare,
  contact,
  evidence: evidenceWords,
  explainer,
  mechanisms,
} satisfies Catalogue;

export interface LocaleFile {
  lang: string;
  /** Path below `dist/`. */
  file: string;
  text: string;
  integrity: string;
}

/** English with whatever of it the language has, to the last string; `missing` takes what it has not. */
function complete(whole: unknown, found: unknown, missing: Set<string>): unknown {
  if (typeof whole === 'object' && whole !== null) {
    const own = (typeof found === 'object' && found !== null ? found : {}) as Record<
      string,
      unknown
    >;
    const entries = Object.entries(whole).map(([key, value]) => [
      key,
      // The glossary's keys are words of the language itself.
      key === 'glossary' && own[key] ? own[key] : complete(value, own[key], missing),
    ]);
    return Array.isArray(whole)
      ? entries.map(([, value]): unknown => value)
      : Object.fromEntries(entries);
  }
  if (typeof whole !== 'string' || whole === '') return whole;
  if (typeof found === 'string' && found !== '') return found;
  missing.add(whole);
  return whole;
}

/** What a sentence looks like on screen: filled with anything, or cut by links at its placeholders. */
function looks(sentence: string): string[] {
  const parts = pieces(sentence)
    .filter((_, index) => index % 2 === 0)
    .map((part) => part.trim().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const words = parts.filter((part) => /\p{L}{2}/u.test(part));
  return words.length > 0 ? [parts.join('.*'), ...words] : [];
}

/**
 * A language's file as it is published: what it leaves out stands there in English, and `english` is a pattern of
 * the texts on screen that are to be marked as such.
 */
export function completed(catalogue: Catalogue): Catalogue {
  const missing = new Set<string>();
  const whole = complete(english, catalogue, missing) as Catalogue;
  const texts = new Set([...missing].flatMap(looks));
  return texts.size > 0 ? { ...whole, english: `^\\s*(?:${[...texts].join('|')})\\s*$` } : whole;
}

export function readLocales(src: string): LocaleFile[] {
  return readdirSync(`${src}/locale`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const catalogue = JSON.parse(readFileSync(`${src}/locale/${name}`, 'utf8')) as Catalogue;
      const text = JSON.stringify(completed(catalogue));
      const lang = name.slice(0, -'.json'.length);
      return { lang, file: `locales/${name}`, text, integrity: sri(text) };
    });
}

export const localeHashes = (locales: readonly LocaleFile[]): Record<string, string> =>
  Object.fromEntries(locales.map(({ lang, integrity }) => [lang, integrity]));
