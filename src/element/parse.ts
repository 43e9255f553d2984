/** What a parser makes of a raw value: the value to use and, where the raw one was refused, the accepted form. */
export interface Parsed<T> {
  readonly value: T;
  /** The accepted form, in words; only where the raw value was refused. */
  readonly accepted?: string;
}

/** Total: takes anything, never throws. `null`, `undefined` and `false`, as frameworks write it, mean "not set". */
export type Parser<T> = (raw: unknown) => Parsed<T>;

const QUOTES = '“”„‟″«»‘’‚‛′';
const ROUND = new RegExp(`^[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]$`);
// A closing mark at the start stands alone where the browser split an unquoted value at its spaces.
const STRAY = /^[”″’′]/;
const EDGES = new RegExp(`^[${QUOTES}]+|[${QUOTES}]+$`, 'g');

/** Strips the typographic quote marks that an editor put round a value. */
export const unquote = (value: string): string => value.replace(ROUND, '$1').replace(STRAY, '');

/**
 * The text of a string or a number; `undefined` for what has no attribute form. Half a character, which no address can
 * hold, becomes the mark for one that is not known.
 */
export const toText = (raw: unknown): string | undefined =>
  typeof raw === 'string'
    ? raw.replace(/\p{Cs}/gu, '\ufffd')
    : typeof raw === 'number'
      ? `${raw}`
      : undefined;

/** What is not set is the fallback; so is what `read` makes nothing of, and then the accepted form is told. */
const parser =
  <T, D>(
    fallback: D,
    accepted: string,
    read: (plain: string, word: string) => T | undefined,
  ): Parser<T | D> =>
  (raw) => {
    if (raw == null || raw === false) return { value: fallback };
    const given = toText(raw);
    const plain = given === undefined ? given : unquote(given);
    const value = plain === undefined ? plain : read(plain, plain.trim().toLowerCase());
    return value === undefined ? { value: fallback, accepted } : { value };
  };

/** Free text; `meant` says whether a non-empty text can be meant at all. */
export const text = <D extends string | null>(
  fallback: D,
  meant?: (value: string) => boolean,
  accepted = 'text',
): Parser<string | D> =>
  parser(fallback, accepted, (plain, word) =>
    !word || !meant || meant(plain) ? plain : undefined,
  );

/** One of a closed list, upper or lower case. */
export const oneOf = <T extends string>(allowed: readonly T[], fallback: T): Parser<T> =>
  parser(fallback, `one of ${allowed.join(', ')}`, (_, word) =>
    word ? allowed.find((option) => option === word) : fallback,
  );

/** A whole number from `min` to `max`. */
export const integer = (min: number, max: number, fallback: number): Parser<number> =>
  parser(
    fallback,
    `a whole number ${max < Infinity ? `from ${min} to ${max}` : `of at least ${min}`}`,
    (_, word) => {
      const value = word ? (/^\d{1,9}$/.test(word) ? Number(word) : NaN) : fallback;
      return value >= min && value <= max ? value : undefined;
    },
  );

/** A boolean attribute: on by its presence, except that `false` means off. */
export const flag: Parser<boolean> = (raw) => ({
  value: !(raw == null || raw === false || /^\W*false\W*$/i.test(toText(raw) ?? '')),
});

/** Words separated by spaces or commas, in order, each once. */
export const words = (value: string): readonly string[] => [
  ...new Set(
    value
      .split(/[\s,;]+/)
      .map((word) => word.replace(EDGES, '').toLowerCase())
      .filter(Boolean),
  ),
];

const SAFE = /^(https?|mailto|tel|sms):$/;

const parsedUrl = (address: string, base?: string): URL | undefined => {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
};

/**
 * The address where its scheme is `https`, `http`, `mailto`, `tel`, `sms` or it is relative; `undefined` for any
 * other. The platform's own parser decides what is relative: it drops line breaks and control characters that a
 * pattern would stumble over (`java\nscript:`).
 */
export const safeAddress = (value: string): string | undefined => {
  const absolute = parsedUrl(value);
  if (absolute) return SAFE.test(absolute.protocol) ? absolute.href : undefined;
  // A base whose scheme nobody writes: to a base of its own scheme, a bare `https:` would be relative.
  return parsedUrl(value, 'wss:x') && value.trim();
};

/** An address a visitor may be led to. */
export const address: Parser<string> = text(
  '',
  (value) => safeAddress(value) !== undefined,
  'an https, http, mailto, tel, sms or relative address',
);
