/** A range of one day in minutes from its midnight; the end is past 1440 where it lies on the next day. */
export type Range = readonly [start: number, end: number];

/** Ranges by day of the week, Monday first; in order, none touching the next. */
export type Week = readonly (readonly Range[])[];

/** What a clock on the wall shows at an instant, to the minute, as if it were UTC. */
export type Clock = (instant: number) => number;

/** Whether it is open, and when that next changes; no `change` where it never does. */
export interface State {
  readonly open: boolean;
  readonly change: number | undefined;
}

export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;
const QUARTER = 15 * MINUTE;

/** Their first two letters name them in hours. */
export const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** A day (whole days since 1970) as `YYYY-MM-DD`. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => {
  const day = Date.parse(text) / DAY;
  return Number.isInteger(day) && dateOf(day) === text;
};

/** The day's place in a {@link Week}. */
export const weekday = (day: number): number => (day + 3) % 7;

const parseRange = (text: string): Range | undefined => {
  const [, h = 24, m = 0, h2 = 25, m2 = 0] = (
    /^(\d\d?):([0-5]\d)-(\d\d?):([0-5]\d)$/.exec(text) ?? []
  ).map(Number);
  const start = h * 60 + m;
  const end = h2 * 60 + m2;
  // From a time to the same time is a whole day to some, and closed to others. And `9:00-5:00` or `1:00-5:00`, without
  // schema.org's zeros, is in the afternoon by the clock of twelve hours, which has no 0 and no 13.
  return start < 1440 &&
    end <= 1440 &&
    start !== end &&
    !(h2 && h < 13 && h2 < 13 && (end < start ? /\b\d:/ : /^[1-6]:/).test(text))
    ? [start, end > start ? end : end + 1440]
    : undefined;
};

/** Reads `Mo-Fr 09:00-17:00; Sa 10:00-14:00` and its like; `undefined` where any of it cannot be read. */
export const parseHours = (text: string): Week | undefined => {
  const week: Range[][] = DAYS.map(() => []);
  const rules = text
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s*([-,;:])\s*/g, '$1')
    .replace(/(\d),(?=[a-z])/g, '$1;')
    .replace('24/7', '00:00-24:00')
    .split(';')
    .filter((rule) => rule.trim());
  if (!rules.length) return;
  for (const rule of rules) {
    const [, days = 'mo-su', times] = /^([a-z,-]+(?=\s))?\s*([\d:,-]+)$/.exec(rule) ?? [];
    const ranges = times?.split(',').map(parseRange);
    for (const span of days.split(',')) {
      const [from, to = from, more] = span
        .split('-')
        .map((day) => DAYS.findIndex((name) => name.slice(0, 2).toLowerCase() === day));
      if (from! < 0 || to! < 0 || more !== undefined || !ranges?.every((range) => !!range)) return;
      for (let day = from!; ; day = (day + 1) % 7) {
        week[day]!.push(...ranges);
        if (day === to) break;
      }
    }
  }
  return week.map((ranges) => {
    const merged: [number, number][] = [];
    for (const [start, end] of ranges.sort((one, other) => one[0] - other[0])) {
      const last = merged.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    return merged;
  });
};

/** The clock of a time zone, the visitor's own where none is given; throws for a zone that does not exist. */
export const clockOf = (timeZone?: string): Clock => {
  // Swedish writes the year first, in digits, by the 24-hour clock.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: timeZone || undefined,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (instant) => Date.parse(`${format.format(instant).replace(/\s/, 'T')}Z`);
};

/** The first instant at which the clock shows `wall`, or jumps past it. */
export const instantAt = (wall: number, clock: Clock): number => {
  const before = wall - DAY;
  const after = wall + DAY;
  let instant = wall + Math.min(before - clock(before), after - clock(after));
  let left: number;
  // Clocks jump at full quarters of an hour.
  while ((left = wall - clock(instant)) > 0) {
    instant = Math.min(instant + left, (Math.floor(instant / QUARTER) + 1) * QUARTER);
  }
  return instant;
};

/** The state at an instant; no range begins on a closed date. */
export const stateAt = (
  week: Week,
  closed: readonly string[],
  clock: Clock,
  now: number,
): State => {
  const today = Math.floor(clock(now) / DAY);
  // A year's closed dates may lie before the next change.
  const end = today + (closed.length ? 375 : 9);
  let until = 0;
  for (let day = today - 1; day < end; day++) {
    if (closed.includes(dateOf(day))) continue;
    for (const [start, stop] of week[weekday(day)]!) {
      const [from = 0, to = 0] = [start, stop].map((at) =>
        instantAt(day * DAY + at * MINUTE, clock),
      );
      // The clock jumped over it.
      if (to <= from) continue;
      if (from > (until || now)) return { open: !!until, change: until || from };
      if (to > now) until = Math.max(until, to);
    }
  }
  return { open: !!until, change: until && clock(until) < end * DAY ? until : undefined };
};
