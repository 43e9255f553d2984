/**
 * Prints an element with its content, for pages that must show it without the script.
 *
 *   npm run --silent prerender -- treatment-compare --treatments "ketamine tms"
 *   npm run --silent prerender -- clinic-contact --phone 212-555-0136 --shadow
 *   npm run --silent prerender -- clinic-contact --phone 212-555-0136 --form-action /requests --form
 */
import { prerender } from './lib/prerender.ts';
import { fail, TAGS } from './lib/project.ts';

const [tag = '', ...options] = process.argv.slice(2);
if (!(TAGS as readonly string[]).includes(tag)) {
  fail(`Which element? Write one of ${TAGS.join(', ')}, then its attributes: --heading "Text".`);
}

const attributes: [string, string][] = [];
for (let index = 0; index < options.length; index++) {
  const [, name, joined] = /^--([\w-]+)(?:=([^]*))?$/.exec(options[index] ?? '') ?? [];
  if (!name) fail(`${options[index]} is no attribute. Write --name "value".`);
  const next = options[index + 1];
  const takesNext = joined === undefined && next !== undefined && !next.startsWith('--');
  if (takesNext) index++;
  attributes.push([name, joined ?? (takesNext ? next : '')]);
}

const given = new Map(attributes);
const shadow = given.delete('shadow');
const form = given.delete('form');
if (form && !given.has('form-action')) fail('--form needs --form-action "address".');
// A pipe may take it in parts, and the page's timers would keep the process.
process.stdout.write(`${await prerender(tag, given, { shadow, form })}\n`, () => process.exit(0));
