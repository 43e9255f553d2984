/**
 * Makes sure that the tests have browsers, Java for the Nu checker of HTML, the libraries of old sites, and
 * WordPress with its PHP. On Debian as root it installs what is missing; elsewhere it says what is missing and
 * how to get it, and goes on. Where `CI` is set, all of them must be there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync } from 'node:fs';
import {
  ENGINES,
  findJava,
  findPhp,
  findWordPress,
  hasLibraries,
  HOW_TO_GET,
  isThere,
  PACKAGES,
  WORDPRESS,
} from './lib/engines.ts';
import { fail } from './lib/project.ts';

const missing = () => ENGINES.filter((engine) => !isThere[engine]());

const canInstall =
  existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

const apt = (args: readonly string[], cwd?: string) =>
  spawnSync('apt-get', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} …`);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** WordPress alone: installed, its package brings a web server and a database, which nothing here needs. */
function unpackWordPress(): void {
  console.log('Unpacking WordPress …');
  mkdirSync(WORDPRESS, { recursive: true });
  apt(['download', '-q', '-o', 'APT::Sandbox::User=root', 'wordpress'], WORDPRESS);
  for (const file of globSync('wordpress_*.deb', { cwd: WORDPRESS })) {
    spawnSync('dpkg', ['-x', file, '.'], {
      cwd: WORDPRESS,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

/** What tests need beside the engines: whether it is here, Debian's packages of it, and what is not tested without it. */
const REST = [
  {
    name: 'Java',
    isThere: () => findJava() !== undefined,
    packages: ['default-jre-headless'],
    without:
      'the demo’s pages are not put to the Nu checker. To get it: install a Java runtime (Debian: apt-get install default-jre-headless)',
  },
  {
    name: 'PHP',
    isThere: () => findPhp() !== undefined,
    packages: ['php-cli', 'php-mysql'],
    without:
      'nothing is put to WordPress. To get it: install PHP with its MySQL extension (Debian: apt-get install php-cli php-mysql)',
  },
  {
    name: 'Prototype.js and MooTools',
    isThere: hasLibraries,
    packages: ['libjs-prototype', 'libjs-scriptaculous', 'libjs-mootools'],
    without:
      'no page on them is tested. To get them: Debian’s libjs-prototype, libjs-scriptaculous and libjs-mootools',
  },
];

const wanted = [
  ...missing().flatMap((engine) => PACKAGES[engine]),
  ...REST.flatMap((one) => (one.isThere() ? [] : one.packages)),
];
if (canInstall && (wanted.length > 0 || !findWordPress())) apt(['update', '-qq']);
if (canInstall && wanted.length > 0) install([...wanted, 'fonts-liberation']);
if (canInstall && !findWordPress()) unpackWordPress();

for (const engine of missing()) {
  console.warn(`No ${engine} here, so nothing is tested in it. To get it: ${HOW_TO_GET[engine]}.`);
}

const lacking = [
  ...REST.filter((one) => !one.isThere()),
  ...(findWordPress()
    ? []
    : [
        {
          name: 'WordPress',
          without:
            'nothing is put to it. To get it: unpack it and set WORDPRESS_PATH to its folder',
        },
      ]),
];
for (const { name, without } of lacking) console.warn(`No ${name} here, so ${without}.`);

if (missing().length === ENGINES.length) fail('There is no browser to test in.');
const all = [...missing(), ...lacking.map(({ name }) => name)];
if (all.length > 0 && process.env.CI && process.env.CI !== 'false') {
  fail(`CI tests in all three engines and with all the rest: no ${all.join(', no ')}.`);
}
