/**
 * Makes sure that the tests have browsers, and Java for the Nu checker of HTML. On Debian as root it
 * installs what is missing; elsewhere it says what is missing and how to get it, and goes on. Where `CI`
 * is set, all of them must be there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ENGINES, findJava, HOW_TO_GET, isThere, PACKAGES } from './lib/engines.ts';
import { fail } from './lib/project.ts';

const missing = () => ENGINES.filter((engine) => !isThere[engine]());

const canInstall =
  existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

function install(packages: readonly string[]): void {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`Installing ${packages.join(', ')} …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const wanted = [
  ...missing().flatMap((engine) => PACKAGES[engine]),
  ...(findJava() ? [] : ['default-jre-headless']),
];
if (wanted.length > 0 && canInstall) install([...wanted, 'fonts-liberation']);

for (const engine of missing()) {
  console.warn(`No ${engine} here, so nothing is tested in it. To get it: ${HOW_TO_GET[engine]}.`);
}

if (!findJava()) {
  console.warn(
    'No Java here, so the demo’s pages are not put to the Nu checker. To get it: install a Java runtime (Debian: apt-get install default-jre-headless).',
  );
}

if (missing().length === ENGINES.length) fail('There is no browser to test in.');
const lacking = [...missing(), ...(findJava() ? [] : ['Java'])];
if (lacking.length > 0 && process.env.CI && process.env.CI !== 'false') {
  fail(`CI tests in all three engines and with the Nu checker: no ${lacking.join(', no ')}.`);
}
