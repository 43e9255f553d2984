import { DAYS, MINUTE, type Range, type Week } from './hours.ts';

/** What an element shows of its clinic; empty where it shows nothing. */
interface Clinic {
  readonly clinicName: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

const time = (minutes: number): string => new Date(minutes * MINUTE).toISOString().slice(11, 16);

/** The whole day ends a minute early: the same time twice would mean no time at all. */
const times = ([start, end]: Range): object => ({
  '@type': 'OpeningHoursSpecification',
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
    ranges.map((range) => ({ ...times(range), dayOfWeek: DAYS[day] })),
  );
  return JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      name: clinicName,
      telephone: phone,
      email,
      address,
      url: /^http[^?#]+/.exec(page)?.[0],
      openingHoursSpecification: hours && [
        ...hours,
        ...closed.map((date) => ({ ...times([0, 0]), validFrom: date, validThrough: date })),
      ],
    },
    // Not the value given: Prototype.js writes arrays in its own way.
    function (this: Readonly<Record<string, unknown>>, key) {
      return this[key] || undefined;
    },
  ).replace(/</g, '\\u003c');
};
