import type { Region } from '../evidence/crisis.ts';

/** A country's own numbers, without what stands before them at home, and its code. */
const PLANS: Partial<Record<Region, readonly [own: RegExp, code: string]>> = {
  us: [/^(?:\+?1)?([2-9]\d\d[2-9]\d{6}).*/, '+1$1'],
  uk: [/^(?:\+?440?|0)([1-9]\d{8,9}).*/, '+44$1'],
  au: [/^(?:\+?610?|0)([2-478]\d{8}).*/, '+61$1'],
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
  const [own, code] = PLANS[region === 'ca' ? 'us' : region] ?? [/$/, ''];
  const all = written
    .replace(/(?<![\d-])24(\/7|\W?h(ou)?r?s?\b)|(?<=\d\D*)\(0\)/gi, '')
    .match(NUMBERS) ?? [''];
  // `Line 2: 212-555-0123`
  const dialled = (all.find((number) => /\w{3}/.test(number)) ?? all[0])
    .replace(/[a-z]/gi, (letter) => '22233344455566677778889999'[parseInt(letter, 36) - 10]!)
    .replace(/(?!^\+)\D/g, '')
    .replace(own, code);
  // A word may go past the number's end: `1800 RESPECT`.
  return region === 'au' ? dialled.replace(/^(1[38]00\d{6}|13[1-9]\d{3}).*/, '$1') : dialled;
};
