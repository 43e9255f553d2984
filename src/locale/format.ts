/** What a sentence's `{placeholder}` is filled with. */
export type Values = Readonly<Record<string, string | number | readonly [number, number]>>;

/** The first use of `Intl` costs a fifth of a first render, in Chromium: plain English does without. */
const PLAIN = /^\d+(\.\d\d?)?$/;
const MONTHS =
  'January February March April May June July August September October November December';

const formats: Record<string, unknown> = {};

/** Each is made once: making one takes long. */
const once = <Format>(key: string, make: () => Format): Format =>
  (formats[key] ??= make()) as Format;

/** A number in the language's own writing, two decimals at most. */
export const formatNumber = (value: number, language: string): string =>
  language === 'en' && PLAIN.test(`${value}`)
    ? `${value}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
    : once(language, () => new Intl.NumberFormat(language, { maximumFractionDigits: 2 })).format(
        value,
      );

/** The `YYYY-MM` or `YYYY-MM-DD` day as month and year, or whole, in the language's own writing. */
export const formatDate = (day: string, language: string): string => {
  const [year, month, date] = day.split('-');
  if (language === 'en' && !date) return `${MONTHS.split(' ')[Number(month) - 1]} ${year}`;
  return once(
    `${language} ${day.length}`,
    () =>
      new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        ...(date && { day: 'numeric' }),
      }),
  ).format(new Date(day));
};

/** `a, b and c` in the language's own writing. */
export const formatList = (items: readonly string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

/** A sentence cut at its placeholders: odd places hold names, even ones text. */
export const pieces = (template: string): readonly string[] => template.split(/\{([\w-]+)\}/);

/** Fills each `{name}`; a number is rounded to a whole one, a pair becomes a range; an unknown name stays empty. */
export const fill = (template: string, values: Values, language: string): string =>
  pieces(template)
    .map((piece, index) => {
      if (index % 2 === 0) return piece;
      const value = values[piece];
      if (value === undefined) return '';
      if (typeof value === 'string') return value;
      return typeof value === 'number'
        ? formatNumber(value, language)
        : value.map((end) => formatNumber(end, language)).join('–');
    })
    .join('');

export type Unit = 'hour' | 'day' | 'week';

/** A number, or a range, of hours, days or weeks in the language's own words: `2–3 weeks`. */
export const formatUnit = (
  value: number | readonly [number, number],
  unit: Unit,
  language: string,
): string => {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  if (language === 'en') {
    const ends = [...new Set([low, high])].map((end) => formatNumber(end, language));
    return `${ends.join('–')} ${unit}${ends.join() === '1' ? '' : 's'}`;
  }
  const format = once(
    `${language} ${unit}`,
    () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  return low === high ? format.format(low) : format.formatRange(low, high);
};
