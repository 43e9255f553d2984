/** Values that no attribute or property is made for. */
export const RUBBISH: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\n\t\r',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e999',
  '٣',
  '🙂'.repeat(40),
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '{treatment}',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://[bad',
  '//',
  'constructor',
  '__proto__',
  'toString hasOwnProperty',
  '“auto”',
  '”',
  '\ud800',
  'x'.repeat(100_000),
  null,
  undefined,
  true,
  false,
  0,
  -1,
  2.5,
  NaN,
  Infinity,
  10n,
  Symbol('rubbish'),
  {},
  [],
  ['ketamine'],
  Object.create(null),
  new Proxy(
    {},
    {
      get() {
        throw new Error('read');
      },
    },
  ),
  {
    toString() {
      throw new Error('string');
    },
    valueOf() {
      throw new Error('value');
    },
  },
  () => 'x',
  class {},
  new Date(NaN),
  new Map(),
  globalThis,
];

/** Those that an attribute can hold. */
export const RUBBISH_TEXT = RUBBISH.filter((value) => typeof value === 'string');
