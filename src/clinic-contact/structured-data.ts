import type { Range, Week } from './hours.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What an element shows of its clinic; empty where it shows nothing. */
export interface Clinic {
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly address: string;
  readonly week: Week | undefined;
  /** Dates without hours, `YYYY-MM-DD`. */
  readonly closed: readonly string[];
}

const time = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(11, 16);

/** The whole day ends a minute early: the same time twice would mean no time at all. */
const times = ([start, end]: Range) => ({
  opens: time(start),
  closes: time(Math.min(end, start + 1439)),
});

/** schema.org `MedicalClinic` as text that no value can end a script element with. */
export const clinicData = ({ week = [], closed, ...shown }: Clinic, page: string): string => {
  const hours = [
    ...NAMES.flatMap((dayOfWeek, day) =>
      (week[day] ?? []).map((range) => ({ dayOfWeek, ...times(range) })),
    ),
    ...closed.map((date) => ({
      opens: '00:00',
      closes: '00:00',
      validFrom: date,
      validThrough: date,
    })),
  ].map((specification) => ({ '@type': 'OpeningHoursSpecification', ...specification }));
  return JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      ...shown,
      url: /^https?:/.test(page) ? page.replace(/[?#].*/, '') : '',
      openingHoursSpecification: hours.length ? hours : '',
    },
    (_, value: unknown) => value || undefined,
  ).replace(/</g, '\\u003c');
};
