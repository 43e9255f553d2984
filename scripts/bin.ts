/** The package's command: `treatment-elements prerender <element> [--attribute value …] [--shadow | --form]`. */
import { fail, pkg, TAGS } from './lib/project.ts';

const [command] = process.argv.splice(2, 1);
if (command === '--version') {
  console.log(pkg.version);
} else if (command === 'prerender') {
  await import('./prerender.ts');
} else {
  fail(
    `treatment-elements prerender <${TAGS.join(' | ')}> [--<attribute> "value" …] [--shadow | --form]\n` +
      'prints an element with its content, for pages that must show it without the script.',
  );
}
