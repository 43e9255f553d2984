/** The languages that a script loads on demand. English is part of the scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import { sri } from './project.ts';

export interface LocaleFile {
  lang: string;
  /** Path below `dist/`. */
  file: string;
  text: string;
  integrity: string;
}

export function readLocales(src: string): LocaleFile[] {
  return readdirSync(`${src}/locale`)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const text = JSON.stringify(JSON.parse(readFileSync(`${src}/locale/${name}`, 'utf8')));
      const lang = name.slice(0, -'.json'.length);
      return { lang, file: `locales/${name}`, text, integrity: sri(text) };
    });
}

export const localeHashes = (locales: readonly LocaleFile[]): Record<string, string> =>
  Object.fromEntries(locales.map(({ lang, integrity }) => [lang, integrity]));
