import type { Range, Week } from './hours.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What an element shows of its clinic; empty where it shows nothing. */
interface Clinic {
  readonly clinicName: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

const time = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);

/** The whole day ends a minute early: the same time twice would mean no time at all. */
const times = ([start, end]: Range) => ({
  opens: time(start),
  closes: time(Math.min(end, start + 1439)),
});

/** schema.org `MedicalClinic` as text that no value can end a script element with. */
export const clinicData = (
  { clinicName, phone, email, address }: Clinic,
  week: Week | undefined,
  closed: readonly string[],
  page: string,
): string => {
  const hours = week?.flatMap((ranges, day) =>
    ranges.map((range): object => ({ dayOfWeek: NAMES[day], ...times(range) })),
  );
  if (hours?.length) {
    for (const date of closed) {
      hours.push({ ...times([0, 1440]), closes: '00:00', validFrom: date, validThrough: date });
    }
  }
  return JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: clinicName,
      telephone: phone,
      email,
      address,
      url: /^http/.test(page) && page.replace(/[?#].*/, ''),
      openingHoursSpecification:
        hours?.length && hours.map((of) => ({ '@type': 'OpeningHoursSpecification', ...of })),
    },
    (_, value: unknown) => value || undefined,
  ).replace(/</g, '\\u003c');
};
