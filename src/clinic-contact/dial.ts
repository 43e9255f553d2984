import type { Region } from '../evidence/crisis.ts';

/** A country's own numbers, without what stands before them at home, and its code. */
const PLANS: Partial<Record<Region, readonly [own: RegExp, code: string]>> = {
  us: [/^1?([2-9]\d\d[2-9]\d{6})$/, '+1$1'],
  uk: [/^0([1-9]\d{8,9})$/, '+44$1'],
  au: [/^0([2-478]\d{8})$/, '+61$1'],
};

/**
 * A number as people write it, in the form that a phone dials: international where the region makes it clear,
 * its digits as they stand where not.
 */
export const dial = (written: string, region: Region): string => {
  const [number = ''] = written.replace('(0)', '').split(/[/;,|]|\bor\b|\bext|\bx\d/i);
  // 1-800-555-HELP
  const vanity = /^(1\W+)?\W?\d{3}\W+[a-z\d-]{7,}$/i.test(number.trim());
  const digits = (
    vanity
      ? number.replace(
          /[a-z]/gi,
          (letter) => '22233344455566677778889999'[parseInt(letter, 36) - 10]!,
        )
      : number
  ).replace(/\D/g, '');
  const [own, code] = PLANS[region === 'ca' ? 'us' : region] ?? [/$/, ''];
  return /^\D*\+/.test(number) ? `+${digits}` : digits.replace(own, code);
};
