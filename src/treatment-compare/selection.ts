/** Which treatments and topics are shown, and where a call to action leads: plain functions of what was asked. */
import { safeAddress, words } from '../element/parse.ts';

/** The known ids among those asked for, in their order, and the unknown ones. With none known, the default. */
export interface Selection {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
}

export const select = (
  wanted: string,
  known: readonly string[],
  fallback: readonly string[],
): Selection => {
  const asked = words(wanted);
  const find = (word: string) => known.find((id) => id.toLowerCase() === word);
  const ids = asked.flatMap((word) => find(word) ?? []);
  return { ids: ids.length ? ids : fallback, unknown: asked.filter((word) => !find(word)) };
};

/** Adds an id at the end, or drops it. */
export const toggle = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** Marked topics first, in the order they were marked; only those that are there. */
export const marksFirst = (
  topics: readonly string[],
  marked: readonly string[],
): readonly string[] => [
  ...marked.filter((id) => topics.includes(id)),
  ...topics.filter((id) => !marked.includes(id)),
];

/** The call to action of one treatment; '' where there is none. */
export const ctaAddress = (template: string, treatment: string, referral: string): string => {
  const href = safeAddress(template.replace(/\{treatment\}/g, encodeURIComponent(treatment))) ?? '';
  if (!href || !referral || /^(mailto|tel|sms):/.test(href)) return href;
  const [, path, query, hash] = /^([^?#]*)\??([^#]*)(.*)$/.exec(href)!;
  return `${path}?${query && `${query}&`}ref=${encodeURIComponent(referral)}${hash}`;
};
