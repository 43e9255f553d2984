/** Opening hours as a week that a form can show, and as the text that `hours` takes. */

export const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export type Day = (typeof DAYS)[number];

/** Opens and closes, `HH:MM`. */
export type Range = readonly [from: string, to: string];

/** The ranges of each day, Monday first. */
export type Week = readonly (readonly Range[])[];

export const CLOSED: Week = DAYS.map(() => []);

const write = (ranges: readonly Range[]): string =>
  ranges.map(([from, to]) => `${from}-${to}`).join(',');

/** Runs of days with the same hours, written as people would: `Mo-Fr 09:00-17:00; Sa 10:00-14:00`. */
export const toHours = (week: Week): string => {
  const runs: { first: number; last: number; times: string }[] = [];
  week.forEach((ranges, day) => {
    const times = write(ranges);
    const run = runs.at(-1);
    if (run?.times === times && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day, times });
  });
  return runs
    .filter(({ times }) => times)
    .map(({ first, last, times }) => {
      const between = last - first === 1 ? ',' : '-';
      return `${DAYS[first] ?? ''}${last > first ? between + (DAYS[last] ?? '') : ''} ${times}`;
    })
    .join('; ');
};

const days = (text: string): number[] =>
  text.split(',').flatMap((part) => {
    const [first = -1, last = first] = part
      .split('-')
      .map((name) => DAYS.findIndex((day) => day.toLowerCase() === name.trim().toLowerCase()));
    if (first < 0 || last < 0) return [NaN];
    const length = ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, step) => (first + step) % 7);
  });

/** The week that a text means; `undefined` where a form of plain days and times cannot show it. */
export const fromHours = (text: string): Week | undefined => {
  const week: Range[][] = DAYS.map(() => []);
  for (const rule of text.split(';')) {
    if (!rule.trim()) continue;
    const [, names = '', times = ''] = /^\s*([A-Za-z,\s-]+?)\s+([\d:,\s-]+?)\s*$/.exec(rule) ?? [];
    const indexes = days(names);
    const ranges = times.split(',').map((range) => /^\s*(\d?\d:\d\d)-(\d?\d:\d\d)\s*$/.exec(range));
    if (!names || indexes.some(Number.isNaN)) return undefined;
    for (const found of ranges) {
      if (!found) return undefined;
      const [from = '', to = ''] = found.slice(1).map((time) => time.padStart(5, '0'));
      for (const index of indexes) week[index]?.push([from, to]);
    }
  }
  return week;
};
