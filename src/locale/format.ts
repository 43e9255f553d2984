/** What a sentence's `{placeholder}` is filled with. */
export type Values = Readonly<Record<string, string | number | readonly [number, number]>>;

const formats = new Map<string, unknown>();

/** Each is made once: making one takes long. */
const once = <Format>(key: string, make: () => Format): Format => {
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key) as Format;
};

/** A number in the language's own writing, two decimals at most. */
export const formatNumber = (value: number, language: string): string =>
  once(language, () => new Intl.NumberFormat(language, { maximumFractionDigits: 2 })).format(value);

/** The `YYYY-MM` or `YYYY-MM-DD` day as month and year, or whole, in the language's own writing. */
export const formatDate = (day: string, language: string): string =>
  once(
    `${language} ${day.length}`,
    () =>
      new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        year: 'numeric',
        month: 'long',
        ...(day.length > 7 && { day: 'numeric' }),
      }),
  ).format(new Date(day));

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
      if (typeof value === 'number') return formatNumber(value, language);
      return `${formatNumber(value[0], language)}–${formatNumber(value[1], language)}`;
    })
    .join('');

export type Unit = 'hour' | 'day' | 'week';

/** A number, or a range, of hours, days or weeks in the language's own words: `2–3 weeks`. */
export const formatUnit = (
  value: number | readonly [number, number],
  unit: Unit,
  language: string,
): string => {
  const format = once(
    `${language} ${unit}`,
    () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }),
  );
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  return low === high ? format.format(low) : format.formatRange(low, high);
};
