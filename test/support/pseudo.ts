/**
 * A language that nobody speaks: English with accents, 40 % longer, each text between marks without width. What stands
 * on screen outside of them did not come from the catalogue.
 */
import type { Catalogue } from '../../src/locale/locale.ts';

/** Begins and ends a text: invisible separator, invisible plus. */
export const BEGIN = '\u2063';
const END = '\u2064';

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ê',
  i: 'ï',
  o: 'õ',
  u: 'ù',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  C: 'Č',
  N: 'Ń',
  S: 'Š',
};

/** Each word grows at its vowels, so that no room is left in it for a line to break. */
const grow = (word: string): string => {
  let more = Math.round(word.length * 0.4);
  return [...word]
    .map((letter) => {
      const accented = ACCENTED[letter] ?? letter;
      return more > 0 && /[aeiou]/.test(letter) && more-- ? accented + accented : accented;
    })
    .join('')
    .concat('ž'.repeat(word.length > 3 ? Math.max(0, more) : 0));
};

export const pseudoText = (text: string): string =>
  `${BEGIN}${text
    .split(/(\{[\w-]+\})/)
    .map((piece, index) => (index % 2 ? piece : piece.replace(/\p{L}+/gu, grow)))
    .join('')}${END}`;

/** A whole catalogue; ids of claims, in the lists beside treatments' names, stay ids. */
export const pseudo = (value: unknown): unknown => {
  if (typeof value === 'string')
    return value === '' || /^[a-z]+-[a-z]+-\d+$/.test(value) ? value : pseudoText(value);
  if (Array.isArray(value)) return value.map(pseudo);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'direction' ? inner : pseudo(inner)]),
  );
};

export const pseudoCatalogue = (english: Catalogue): Catalogue => pseudo(english) as Catalogue;

/** What of a text stands outside of all marks. */
export const outside = (text: string): string => {
  let depth = 0;
  let found = '';
  for (const letter of text) {
    if (letter === BEGIN) depth++;
    else if (letter === END) depth--;
    else if (depth <= 0) found += letter;
  }
  return found;
};
