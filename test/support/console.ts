/** Records what is written to the console, in place of writing it. */
export interface Recorded {
  /** The first argument of each call. */
  readonly lines: readonly string[];
  /** Gives the console back. */
  restore(): void;
}

const LEVELS = ['debug', 'log', 'info', 'warn', 'error'] as const;

/** Records every level of `page`'s console until `restore()`. */
export function recordConsole(page: { console: Console } = globalThis): Recorded {
  const { console } = page;
  const lines: string[] = [];
  const originals = LEVELS.map((level) => [level, console[level]] as const);
  for (const level of LEVELS) console[level] = (first: unknown) => void lines.push(String(first));
  return {
    lines,
    restore() {
      for (const [level, original] of originals) console[level] = original;
    },
  };
}

/** Records errors that nothing caught, rejections included. */
export function recordErrors(page: Window = window): { readonly errors: string[] } {
  const errors: string[] = [];
  page.addEventListener('error', (event) => errors.push(event.message));
  page.addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  return { errors };
}
