/** The demo: pages in `demo/` that load the built scripts as a clinic's page would. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { extname, join, relative, resolve } from 'node:path';
import { defineConfig, type Connect, type CSSOptions, type Plugin } from 'vite';
import { PAGE_NAMES, pages } from './demo/pages.node.ts';
import { createReceiver } from './demo/receiver.js';
import { fillIntegrity } from './scripts/lib/dist.ts';

const root = import.meta.dirname;
const dist = join(root, 'dist');

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain',
};

type AcceptedPlugin = NonNullable<
  Exclude<CSSOptions['postcss'], string | undefined>['plugins']
>[number];

/** Serves a folder below a path of its own, as it is on disk. */
function folder(path: string, dir: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(path) ? resolve(dir, pathname.slice(path.length)) : '';
    if (!file.startsWith(dir) || !existsSync(file) || !statSync(file).isFile()) {
      next();
      return;
    }
    const type = TYPES[extname(file)];
    if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cache-Control', 'no-store');
    response.end(readFileSync(file));
  };
}

/** The built scripts at `/dist/`, and their hashes in the script tags of the pages. */
function builtScripts(): Plugin {
  let outDir = '';
  return {
    name: 'built-scripts',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    configureServer({ middlewares }) {
      middlewares.use(folder('/dist/', dist));
      middlewares.use(folder('/test/host/', join(root, 'test/host')));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const hashes = join(dist, 'integrity.json');
        if (!existsSync(hashes)) return html;
        return fillIntegrity(
          html,
          JSON.parse(readFileSync(hashes, 'utf8')) as Record<string, string>,
        );
      },
    },
    async closeBundle() {
      const target = resolve(root, 'demo', outDir, 'dist');
      if (existsSync(dist)) {
        await cp(dist, target, {
          recursive: true,
          filter: (file) => !/^(?:npm|bin)$/.test(relative(dist, file)),
        });
      }
    },
  };
}

/** A style sheet up to this size is put into the page: one way to the server less before it shows. */
const INLINE = 20_000;

/** Small style sheets of a page, into the page. */
function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g, (link, file: string) => {
          const sheet = bundle?.[file];
          return sheet?.type === 'asset' && sheet.source.length < INLINE
            ? `<style>${String(sheet.source).trim()}</style>`
            : link;
        }),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [file, { type, ...asset }] of Object.entries(bundle)) {
          const isInlined =
            type === 'asset' &&
            file.endsWith('.css') &&
            'source' in asset &&
            asset.source.length < INLINE;
          if (isInlined) delete bundle[file];
        }
      },
    },
  };
}

/**
 * Leaves out of the clinic article's style sheet what its page has no class for: it is made of the
 * whole of Bootstrap, as many a theme is.
 */
const trimTheme: AcceptedPlugin = {
  postcssPlugin: 'trim-theme',
  OnceExit(sheet) {
    if (!sheet.source?.input.file?.endsWith('clinic-article.css')) return;
    const html = readFileSync(join(root, 'demo/clinic-article.html'), 'utf8');
    const classes = new Set(
      [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    );
    const isUsed = (selector: string) =>
      [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
    sheet.walkRules((rule) => {
      const selectors = rule.selectors.filter(isUsed);
      if (selectors.length > 0) rule.selectors = selectors;
      else rule.remove();
    });
    sheet.walkAtRules((rule) => {
      if (rule.name === 'font-face' || rule.nodes?.length === 0) rule.remove();
    });
  },
};

/** Where the forms of the demo post to, at `/requests`, while it is served on this machine. */
function receiver(): Plugin {
  const { handler } = createReceiver();
  const mount = ({ middlewares }: { middlewares: Connect.Server }) => {
    middlewares.use((request, response, next) => {
      if (/^\/(requests|thanks)(\?|$)/.test(request.url ?? '')) handler(request, response);
      else next();
    });
  };
  return { name: 'receiver', configureServer: mount, configurePreviewServer: mount };
}

export default defineConfig({
  root: join(root, 'demo'),
  base: './',
  plugins: [pages(), builtScripts(), inlineStyles(), receiver()],
  css: { postcss: { plugins: [trimTheme] } },
  server: { fs: { allow: [root] } },
  // Code that was copied out of the demo works from a page anywhere on this machine.
  preview: { cors: true },
  build: {
    outDir: join(root, 'site'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: PAGE_NAMES.map((name) => join(root, 'demo', name)),
    },
  },
});
