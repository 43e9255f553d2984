/** The package as npm would publish it, packed once and installed into a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pkg, root } from '../../../scripts/lib/project.ts';

export interface Installed {
  /** A project that has the package, and what stands in this project's `node_modules`. */
  project: string;
  tarball: string;
  folder: string;
}

export function install(): Installed {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const project = mkdtempSync(join(cache, 'installed-'));
  process.once('exit', () => rmSync(project, { recursive: true, force: true }));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  const tarball = join(project, `${pkg.name}-${pkg.version}.tgz`);
  execFileSync('tar', ['-xzf', tarball, '-C', project]);
  const folder = join(project, 'node_modules', pkg.name);
  mkdirSync(join(project, 'node_modules'));
  renameSync(join(project, 'package'), folder);
  return { project, tarball, folder };
}
