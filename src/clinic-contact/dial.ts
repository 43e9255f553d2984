import type { Region } from '../evidence/crisis.ts';

/** How a country's numbers are dialled: its prefix to other countries, its own numbers, its code. */
const PLANS: Partial<Record<Region, readonly [abroad: RegExp, own: RegExp, code: string]>> = {
  us: [/^011(?=\d{9})/, /^1?(?=[2-9]\d\d[2-9]\d{6}$)/, '+1'],
  uk: [/^00(?=\d{9})/, /^0(?=[1-9]\d{8,9}$)/, '+44'],
  au: [/^0011(?=\d{8})/, /^0(?=[2-478]\d{8}$)/, '+61'],
};

/**
 * A number as people write it, in the form that a phone dials: international where the region makes it clear,
 * its digits as they stand where not; an extension follows after a pause.
 */
export const dial = (written: string, region: Region): string => {
  const [first = ''] = written.replace('(0)', '').split(/[/;,|]|\bor\b/);
  const [, number = first, extension] = /^(.*\d\D*?)(?:ext|x|#)\D*(\d+)/i.exec(first) ?? [];
  // 1-800-555-HELP
  const vanity = /^\W*(1\W+)?[2-9]\d\d\W+[a-z\d-]{7,}\W*$/i.test(number);
  const digits = vanity
    ? number
        .replace(/[a-z]/gi, (letter) => '22233344455566677778889999'[parseInt(letter, 36) - 10]!)
        .replace(/\D/g, '')
        .replace(/^(1?\d{10}).*/, '$1')
    : number.replace(/\D/g, '');
  const [abroad, own, code = ''] = PLANS[region === 'ca' ? 'us' : region] ?? [];
  const whole = /^\D*\+/.test(number)
    ? `+${digits}`
    : abroad && own
      ? digits.replace(abroad, '+').replace(own, code)
      : digits;
  return extension ? `${whole},${extension}` : whole;
};
