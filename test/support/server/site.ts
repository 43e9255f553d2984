/** The demo as it is published: built once for all tests of the same files, and served from below a path. */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { root } from '../../../scripts/lib/project.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export interface Site {
  /** Where its files are. */
  dir: string;
  /** Its address, with a slash at the end. */
  url: string;
  /** An empty page on another origin. */
  blank: string;
  close: () => void;
}

/** What the demo is made of; what it takes from packages hangs on the lock file. */
const SOURCES = [
  '{demo,src,scripts}/**/*.*',
  'dist/**/*.*',
  '{CHANGELOG.md,custom-elements.json,package.json,package-lock.json,vite.config.ts}',
];

const HOUR = 3_600_000;

/** The folder of the built demo; another test may have built it already. */
async function buildSite(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: root }).sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(file).update(readFileSync(path));
  }
  const cache = join(root, '.cache/site');
  const dir = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(dir)) return dir;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).map((name) => join(cache, name))) {
    if (Date.now() - statSync(old).mtimeMs > HOUR) rmSync(old, { recursive: true, force: true });
  }
  const { build } = await import('vite');
  const outDir = mkdtempSync(join(cache, 'new-'));
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir } });
  try {
    renameSync(outDir, dir);
  } catch (error) {
    // Two tests built at the same time, and the other came first.
    if (!existsSync(dir)) throw error;
    rmSync(outDir, { recursive: true });
  }
  return dir;
}

export async function openSite(): Promise<Site> {
  const dir = await buildSite();
  const path = '/any/folder/';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // A page on another site is where the copied code goes in the end.
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/blank') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>Blank</title>');
      return;
    }
    const name = pathname.slice(path.length) || 'index.html';
    const file = join(dir, name);
    if (!pathname.startsWith(path) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    dir,
    url: `http://127.0.0.1:${port}${path}`,
    blank: `http://localhost:${port}/blank`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
