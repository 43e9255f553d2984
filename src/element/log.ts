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

const problems = new WeakMap<Element, Problem[]>();

const add = (element: Element, code: string, message: string, level: 'warn' | 'info'): void => {
  let known = problems.get(element);
  if (!known) problems.set(element, (known = []));
  if (known.some((problem) => problem.message === message)) return;
  const tag = element.localName;
  known.push({ code, message, tag });
  // Some pages take the console away.
  globalThis.console?.[level]?.(`<${tag}> ${message}`);
};

/** Warns the webmaster, once per element and message. */
export const warn = (element: Element, code: string, message: string): void =>
  add(element, code, message, 'warn');

/** Tells the webmaster what was done for them, once per element and message. */
export const note = (element: Element, code: string, message: string): void =>
  add(element, code, message, 'info');

/** A raw value as a warning shows it. */
export const shown = (raw: unknown): string => {
  const text = toText(raw) ?? `${raw === true || typeof raw}`;
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** What was found wrong with this element. */
export const problemsOf = (element: Element): readonly Problem[] => problems.get(element) ?? [];
