import type { Region } from '../evidence/crisis.ts';

/**
 * A country's own numbers and its code: after what stands before them at home or abroad, and after any other number,
 * `Suite 400 212-555-0123`, but within no other country's.
 */
const PLANS: Partial<Record<Region, readonly [own: RegExp, code: string]>> = {
  us: [
    /(?<!\+.*|\b0.*|\w)(?:\+?1\W*)?([2-9]\d\d\W*[2-9A-Z](?:\W*[\dA-Z]){6})(?!\d|[-.]\d{4})/i,
    '+1',
  ],
  // The tenth digit is not the hour that it opens: `0800 123 456 9–5`.
  uk: [/(?<!\+.*|\b0.*|\w)(?:\+?44\W*0?|0)\W*([1-9](?:\W*\d){8}\d?)(?!\d)/, '+44'],
  au: [/(?<!\+.*|\b0.*|\w)(?:\+?61\W*0?|0)\W*([2-478](?:\W*\d){8})(?!\d)/, '+61'],
};

/**
 * The numbers of a text: digits, what stands between them, and letters that are keys, `1-800-555-HELP`, but not after
 * ten digits. Each ends at words, `ext. 14`, at hours, `(9-5)`, and at other signs, as before a second number; a stroke
 * is part of it only where nothing but an area's digits stand before it, `212/555-0123` or `030 / 123 456`.
 */
const NUMBERS =
  /\+?[( ]*\d([\d).\]\p{Zs}\p{Pd}−\p{Cf}]|(?<=[\d)])[·•](?=\d)|\((?=\d)(?<!(\d\D*){7}.)|(?<!\d{3}(\D+\d|\d{4}).*|^[1-9]\d\d )\/(?=\p{Zs}?[1-9])|(?!E?XT?\W*\d)(?<!(\d\D*){10})([A-Z](?![a-z])|(?<=[a-zA-Z.-])[a-zA-Z]))*/gu;

/**
 * A number as people write it, in the form that a phone dials: international where the region makes it clear,
 * its digits as they stand where not.
 */
export const dial = (written: string, region: Region): string => {
  const [own, code] = PLANS[region === 'ca' ? 'us' : region] ?? [/$^/, ''];
  const all = written
    .replace(/(?<![\d-])24(\/7|\W?h(ou)?r?s?\b)|(?<=\d\D*)\(0\)|\b\d?\d:\d\d\b/gi, '')
    .match(NUMBERS) ?? [''];
  // `Suite 400: 212-555-0123`
  const number =
    all.find((one) => own.test(one)) ?? all.sort((one, other) => other.length - one.length)[0];
  const local = own.exec(number)?.[1];
  const dialled = (local ? code + local : number)
    .replace(/[a-z]/gi, (letter) => '22233344455566677778889999'[parseInt(letter, 36) - 10]!)
    .replace(/(?!^\+)\D/g, '');
  // A word may go past the number's end: `1800 RESPECT`.
  return region === 'au' ? dialled.replace(/^(1[38]00\d{6}|13[1-9]\d{3}).*/, '$1') : dialled;
};
