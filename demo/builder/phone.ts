/** What the form says of a phone number: what a phone will dial, which is not always what was written. */
import { dial } from '../../src/clinic-contact/dial.ts';
import type { Region } from '../../src/evidence/crisis.ts';

export interface Judgement {
  text: string;
  sound: boolean;
}

/** What the phone library finds in a number. */
interface Found {
  isValid: () => boolean;
  formatInternational: () => string;
}

/** The library's names of the regions that have a numbering plan of their own here. */
export const COUNTRIES = { us: 'US', ca: 'CA', uk: 'GB', au: 'AU', other: undefined } as const;

export const judgePhone = (
  written: string,
  region: Region,
  read: (number: string) => Found | undefined,
): Judgement => {
  const number = dial(written, region);
  if (/(?<![a-z])o+\d|\do+(?![a-z])/i.test(written)) {
    return { sound: false, text: 'This has a letter O in it. Is a zero meant?' };
  }
  if (region === 'other' && number && !number.startsWith('+')) {
    return { sound: false, text: 'Begin it with + and the code of its country.' };
  }
  const found = read(number);
  return found?.isValid()
    ? { sound: true, text: `Dials ${found.formatInternational()}.` }
    : { sound: false, text: 'This does not look like a whole phone number. Please check it.' };
};
