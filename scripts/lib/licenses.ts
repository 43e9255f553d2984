/** The licences of what the scripts contain, to stand beside them. */
import { readFileSync } from 'node:fs';
import { pkg, root } from './project.ts';

export function licenses(): string {
  const own = readFileSync(`${root}/LICENSE`, 'utf8').trim();
  const lit = readFileSync(`${root}/node_modules/lit/LICENSE`, 'utf8').trim();
  const { version } = JSON.parse(
    readFileSync(`${root}/node_modules/lit/package.json`, 'utf8'),
  ) as typeof pkg;
  const rule = '-'.repeat(80);
  return `${pkg.name} ${pkg.version}\n\n${own}\n\n${rule}\n\nContains Lit ${version}, https://lit.dev, less what is not used here\n\n${lit}\n`;
}
