/** Where things are, and what the package says about itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

interface PackageJson {
  name: string;
  version: string;
  /** `null` takes paths out of a pattern again. */
  exports: Record<string, string | { types: string; default: string } | null>;
}

export const pkg = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as PackageJson;

export const TAGS = ['treatment-compare', 'ketamine-explainer', 'clinic-contact'] as const;

export interface Script {
  /** Name of the file in `dist/`. */
  file: string;
  /** Its entry below `src/`. */
  entry: string;
  /** The elements it defines. */
  tags: readonly string[];
}

/** The files a page can load with one script tag. */
export const SCRIPTS: readonly Script[] = [
  { file: 'treatment-elements.js', entry: 'treatment-elements.ts', tags: TAGS },
  ...TAGS.map((tag) => ({ file: `${tag}.js`, entry: `install/${tag}.ts`, tags: [tag] })),
];

/** Subresource integrity of a file, as `integrity="…"` takes it. */
export const sri = (bytes: string | Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** Says what is wrong; the process ends with an error once it has cleaned up. */
export function complain(message: string): void {
  console.error(`\n${message}\n`);
  process.exitCode = 1;
}

/** Says what is wrong and ends the process. */
export function fail(message: string): never {
  complain(message);
  process.exit();
}
