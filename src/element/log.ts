import { toText } from './parse.ts';

/** One thing that is wrong on this page, as `treatmentElements.report()` lists it. */
export interface Problem {
  /** Stable, listed in the docs. */
  readonly code: string;
  /** What is wrong, and the mend. */
  readonly message: string;
  /** The tag it concerns, or '' for the page. */
  readonly tag: string;
}

const PAGE = {};
const problems = new WeakMap<object, Map<string, Problem>>();

const add = (
  element: Element | undefined,
  code: string,
  message: string,
  level: 'warn' | 'info',
): void => {
  const owner = element ?? PAGE;
  let known = problems.get(owner);
  if (!known) problems.set(owner, (known = new Map<string, Problem>()));
  if (known.has(message)) return;
  const tag = element?.localName ?? '';
  known.set(message, { code, message, tag });
  // Some pages take the console away.
  globalThis.console?.[level]?.(tag ? `<${tag}> ${message}` : `Treatment Elements: ${message}`);
};

/** Warns the webmaster, once per element and message. */
export const warn = (element: Element | undefined, code: string, message: string): void =>
  add(element, code, message, 'warn');

/** Tells the webmaster what was done for them, once per element and message. */
export const note = (element: Element | undefined, code: string, message: string): void =>
  add(element, code, message, 'info');

/** A raw value as a warning shows it. */
export const shown = (raw: unknown): string => {
  const text = toText(raw) ?? (typeof raw === 'symbol' ? raw.toString() : typeof raw);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** What was found wrong with this element, or with the page where none is given. */
export const problemsOf = (element?: Element): readonly Problem[] => [
  ...(problems.get(element ?? PAGE)?.values() ?? []),
];
