/**
 * What the test server adds to the sources it serves:
 *
 * - `/dist/…` and `/test/host/…` byte for byte as they are on disk, so that integrity holds; what npm installed at
 *   `/test/npm/…`, and Debian's libraries of old sites at `/test/library/…`.
 * - `/test/tampered/…` the same as `/dist/…`, but that somebody added a space to each JSON file.
 * - A page below `/test/host/` gets the response headers of the file beside it that is named
 *   `<page>.headers.json`, and those its address asks for: `?csp=<policy>` sets
 *   `Content-Security-Policy`, `?header=Name:%20value` any other, as often as needed.
 * - In such a page `{{other-origin}}` stands for a second origin that serves `/dist/` and `/test/host/`
 *   too, the former with CORS, and `<script src="….js" integrity>` is given the file's hash.
 * - `/test/page?html=<whole page>&type=<MIME type>` is such a page too, written by the test itself.
 * - In such a page `{{prerender <arguments>}}` stands for what `npm run prerender` prints.
 * - `/test/other-origin` tells a test that origin's address.
 */
import type { Plugin } from '@web/dev-server-core';
import type { Middleware } from 'koa';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { fillIntegrity } from '../../../scripts/lib/dist.ts';
import { LIBRARIES } from '../../../scripts/lib/engines.ts';
import { root } from '../../../scripts/lib/project.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml',
};

const RAW = [
  '/dist/',
  '/test/host/',
  '/test/library/',
  '/test/npm/',
  '/test/page',
  '/test/tampered/',
];

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

async function readJson(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

const prerendered = new Map<string, Promise<{ stdout: string }>>();

async function fillPrerendered(html: string): Promise<string> {
  const [hole, args = ''] = /\{\{prerender ([^}]*)\}\}/.exec(html) ?? [];
  if (!hole) return html;
  let printed = prerendered.get(args);
  if (!printed) {
    const words = (args.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/"/g, ''));
    const script = join(root, 'scripts/prerender.ts');
    // Compiled once for all of them.
    const env = { ...process.env, NODE_COMPILE_CACHE: join(root, '.cache/node') };
    printed = promisify(execFile)(process.execPath, [script, ...words], { maxBuffer: 1e7, env });
    prerendered.set(args, printed);
  }
  const { stdout } = await printed;
  return fillPrerendered(html.replace(hole, () => stdout.trim()));
}

async function answer(url: URL, otherOrigin: string): Promise<Answer | undefined> {
  const path = normalize(decodeURIComponent(url.pathname));
  if (!RAW.some((prefix) => path.startsWith(prefix)) || path.endsWith('.ts')) return undefined;
  const written = path === '/test/page' ? url.searchParams.get('html') : null;
  const tampered = path.startsWith('/test/tampered/');
  const place = path
    .replace(/^\/test\/npm\//, '/node_modules/')
    .replace(/^\/test\/tampered\//, '/dist/');
  const file = path.startsWith('/test/library/')
    ? join(LIBRARIES, path.slice('/test/library/'.length))
    : join(root, place);
  if (written === null && !(await stat(file).catch(() => undefined))?.isFile()) {
    return { status: 404, headers: {}, body: `No ${path}` };
  }
  const headers: Record<string, string> = {
    'Content-Type':
      written === null
        ? (TYPES[extname(file)] ?? 'application/octet-stream')
        : (url.searchParams.get('type') ?? 'text/html; charset=utf-8'),
    'Cache-Control': 'no-store',
  };
  const bytes = written ?? (await readFile(file));
  if (written === null && (!path.startsWith('/test/host/') || !/\.x?html$/.test(path))) {
    return {
      status: 200,
      headers,
      body: tampered && path.endsWith('.json') ? `${bytes.toString()} ` : bytes,
    };
  }
  Object.assign(headers, await readJson(`${file}.headers.json`));
  for (const header of url.searchParams.getAll('header')) {
    const [name = '', ...value] = header.split(':');
    headers[name.trim()] = value.join(':').trim();
  }
  const csp = url.searchParams.get('csp');
  if (csp) headers['Content-Security-Policy'] = csp;
  for (const [name, value] of Object.entries(headers)) {
    headers[name] = value.replaceAll('{{other-origin}}', otherOrigin);
  }
  const hashes = await readJson(join(root, 'dist/integrity.json'));
  const body = (await fillPrerendered(bytes.toString()))
    .replaceAll('{{other-origin}}', otherOrigin)
    .replace(/<script\b[^>]*\sintegrity(?=[\s>])[^>]*>/g, (tag) => fillIntegrity(tag, hashes));
  return { status: 200, headers, body };
}

export function hostPages(): { plugin: Plugin; middleware: Middleware } {
  let otherOrigin = '';
  const other = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    answer(url, otherOrigin).then(
      (found) => {
        const cors = url.pathname.startsWith('/dist/')
          ? { 'Access-Control-Allow-Origin': '*' }
          : {};
        response.writeHead(found?.status ?? 404, { ...found?.headers, ...cors });
        response.end(found?.body);
      },
      (error: unknown) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
  return {
    plugin: {
      name: 'host-pages',
      async serverStart() {
        await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
        const address = other.address();
        const port = typeof address === 'object' ? address?.port : undefined;
        otherOrigin = `http://127.0.0.1:${port ?? 0}`;
      },
      serverStop() {
        other.closeAllConnections();
        other.close();
      },
    },
    async middleware(context, next) {
      const url = new URL(context.url, 'http://localhost');
      if (url.pathname === '/test/other-origin') {
        context.body = otherOrigin;
        return;
      }
      const found = await answer(url, otherOrigin);
      if (!found) {
        await next();
        return;
      }
      context.status = found.status;
      context.set(found.headers);
      context.body = found.body;
    },
  };
}
