/** Everything `dist/` holds, written to a folder. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { bundle, type Bundle } from './bundle.ts';
import { evidenceSchema } from './evidence-schema.ts';
import { licenses } from './licenses.ts';
import { localeHashes, readLocales } from './locales.ts';
import { SCRIPTS, sri } from './project.ts';

/** Puts its `integrity` into each `<script src>` of a page that loads a file of this build. */
export function fillIntegrity(html: string, hashes: Record<string, string>): string {
  return html.replace(/<script\b[^>]*>/g, (tag) => {
    const file = /\bsrc="(?:[^"]*\/)?([^"/]+\.js)"/.exec(tag)?.[1];
    const hash = file && hashes[file];
    if (!hash) return tag;
    const bare = tag.replace(/\s+integrity(?:="[^"]*")?/, '');
    return bare.replace(/\s*>$/, ` integrity="${hash}">`);
  });
}

/** The script of `embed.html`: a page of its own, so it stands beside the elements' script, not in it. */
async function embedScript(src: string): Promise<string> {
  const { code } = await transform(readFileSync(join(src, 'install/embed.ts'), 'utf8'), {
    loader: 'ts',
    format: 'iife',
    minify: true,
    charset: 'ascii',
    target: 'es2022',
  });
  return code;
}

export interface DistOptions {
  src: string;
  out: string;
  /** Names of the scripts to build; all where it is not given. */
  only?: readonly string[];
}

/** Writes the scripts and what belongs to them; the ES modules are `buildNpmForm`'s. */
export async function buildDist({ src, out, only }: DistOptions): Promise<Bundle[]> {
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), content);
  };
  const locales = readLocales(src);
  const hashes = localeHashes(locales);
  const known = join(out, 'integrity.json');
  const integrity = existsSync(known)
    ? (JSON.parse(readFileSync(known, 'utf8')) as Record<string, string>)
    : {};
  const bundles: Bundle[] = [];
  for (const { file, text, integrity: hash } of locales) {
    write(file, text);
    integrity[file] = hash;
  }
  for (const script of SCRIPTS) {
    if (only && !only.includes(script.file)) continue;
    const built = await bundle(script, { src, locales: hashes });
    bundles.push(built);
    write(built.file, built.code);
    write(`${built.file}.map`, built.map);
    integrity[built.file] = sri(built.code);
  }
  write('LICENSES.txt', licenses());
  const embed = await embedScript(src);
  write('embed.js', embed);
  integrity['embed.js'] = sri(embed);
  const sorted = Object.entries(integrity).sort(([a], [b]) => (a < b ? -1 : 1));
  write('integrity.json', `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  // Without hashes: in a sandbox the page's own folder is another origin, and they would need CORS.
  copyFileSync(join(src, 'install/embed.html'), join(out, 'embed.html'));
  write('evidence.schema.json', `${JSON.stringify(evidenceSchema(), null, 2)}\n`);
  return bundles;
}
