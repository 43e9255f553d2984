import type { Region } from '../evidence/crisis.ts';

/** How a country's numbers are dialled: its prefix to other countries, its own numbers, its code. */
const PLANS: Partial<Record<Region, readonly [abroad: RegExp, own: RegExp, code: string]>> = {
  us: [/^011(?=\d{9})/, /^1?(?=[2-9]\d\d[2-9]\d{6}$)/, '+1'],
  uk: [/^00(?=\d{9})/, /^0(?=[1-9]\d{8,9}$)/, '+44'],
  au: [/^0011(?=\d{8})/, /^0(?=[2-478]\d{8}$)/, '+61'],
};

/**
 * A number as people write it, in the form that a phone dials: international where the region makes it clear,
 * its digits as they stand where not.
 */
export const dial = (written: string, region: Region): string => {
  const [number = ''] = written.replace('(0)', '').split(/[/;,|]|\bor\b|\b(?:ext|x)\W*\d/i);
  const digits = // 1-800-555-HELP
    (
      /^\W*(1\W+)?[2-9]\d\d\W+[a-z\d-]{7,}\W*$/i.test(number)
        ? number
            .replace(
              /[a-z]/gi,
              (letter) => '22233344455566677778889999'[parseInt(letter, 36) - 10]!,
            )
            .replace(/^\W*(1?)((\D*\d){10}).*/, '$1$2')
        : number
    ).replace(/\D/g, '');
  const [abroad, own, code = ''] = PLANS[region === 'ca' ? 'us' : region] ?? [];
  if (/^\D*\+/.test(number)) return `+${digits}`;
  return abroad && own ? digits.replace(abroad, '+').replace(own, code) : digits;
};
