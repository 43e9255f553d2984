/** `npm start`: builds the scripts and the demo, and serves the demo as a site would be served. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { fail, root } from './lib/project.ts';

console.log('Building. The address comes when all is ready, in a minute or so.');
const built = spawnSync(process.execPath, ['scripts/build.ts', '--over-budget'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0)
  fail('The scripts were not built, so there is nothing to serve: see above.');

const configFile = join(root, 'vite.config.ts');
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 4173 } });
console.log(
  `\nThe demo is at ${server.resolvedUrls?.local[0] ?? 'an address that Vite keeps back'}`,
);
