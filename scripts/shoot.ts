/**
 * Takes full-page screenshots, every address in every engine, width and colour scheme asked for.
 *
 *   npm run shoot -- --url / --url /article.html --engine chromium,webkit --width 320,1280 \
 *     --scheme light,dark --out shots
 *   npm run shoot -- --url / --width 320 --scheme dark --out one.png
 *
 * An address without a host is a page of `demo/` (served as it is, with `dist/` at /dist/ and
 * test/host/ at /test/host/). WebKitGTK has no way to ask for a colour scheme: its dark pictures
 * add `theme=dark` to the address, or what `--dark-query` says.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import {
  ENGINES,
  findChromium,
  findFirefox,
  HOW_TO_GET,
  openWebKitSession,
  type Engine,
} from './lib/engines.ts';
import { fail, root } from './lib/project.ts';

const { values } = parseArgs({
  options: {
    url: { type: 'string', multiple: true, default: ['/'] },
    engine: { type: 'string', default: 'chromium' },
    width: { type: 'string', default: '1280' },
    scheme: { type: 'string', default: 'light' },
    'dark-query': { type: 'string', default: 'theme=dark' },
    wait: { type: 'string', default: '400' },
    out: { type: 'string', default: 'shots' },
  },
});

type Scheme = 'light' | 'dark';

interface Shot {
  url: string;
  width: number;
  scheme: Scheme;
  file: string;
}

const HEIGHT = 900;
/** WebKit's test browser: its least width, and the height of the screen made for it. */
const NARROWEST = 480;
const TALLEST = 8800;
const pause = Number(values.wait);
const list = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

const engines = list(values.engine === 'all' ? ENGINES.join() : values.engine) as Engine[];
const widths = list(values.width).map(Number);
const schemes = list(values.scheme) as Scheme[];
for (const engine of engines) {
  if (!ENGINES.includes(engine)) fail(`--engine ${engine}: one of ${ENGINES.join(', ')}, or all.`);
}

const single =
  values.out.endsWith('.png') &&
  engines.length * widths.length * schemes.length * values.url.length === 1;
if (values.out.endsWith('.png') && !single) fail('--out must be a folder for more than one shot.');

function plan(engine: Engine, base: string): Shot[] {
  return values.url.flatMap((url) =>
    widths.flatMap((width) =>
      schemes.map((scheme) => {
        const address = new URL(url, base);
        const name = `${address.pathname}${address.search}`
          .replace(/\W+/g, '-')
          .replace(/^-|-$/g, '');
        if (engine === 'webkit' && scheme === 'dark') {
          address.search += `${address.search ? '&' : '?'}${values['dark-query']}`;
        }
        const file = `${[name || 'index', engine, width, scheme].join('_')}.png`;
        return {
          url: address.href,
          width,
          scheme,
          file: single ? values.out : join(values.out, file),
        };
      }),
    ),
  );
}

function save(shot: Shot, png: Uint8Array): void {
  mkdirSync(dirname(shot.file), { recursive: true });
  writeFileSync(shot.file, png);
  console.log(shot.file);
}

async function shootChromium(shots: Shot[]): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) fail(`Chromium is missing: ${HOW_TO_GET.chromium}.`);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const shot of shots) {
      const page = await browser.newPage({
        viewport: { width: shot.width, height: HEIGHT },
        colorScheme: shot.scheme,
      });
      page.on('pageerror', (error) => console.error(`${shot.url}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() !== 'debug') console.error(`${shot.url}: ${message.text()}`);
      });
      await page.goto(shot.url, { waitUntil: 'load' });
      await page.waitForTimeout(pause);
      save(shot, await page.screenshot({ fullPage: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function shootFirefox(shots: Shot[]): Promise<void> {
  const executablePath = findFirefox();
  if (!executablePath) fail(`Firefox is missing: ${HOW_TO_GET.firefox}.`);
  const { launch } = await import('puppeteer-core');
  for (const scheme of new Set(shots.map((shot) => shot.scheme))) {
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        'ui.useOverlayScrollbars': 1,
        'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
      },
    });
    try {
      for (const shot of shots.filter((one) => one.scheme === scheme)) {
        const page = await browser.newPage();
        await page.setViewport({ width: shot.width, height: HEIGHT });
        await page.goto(shot.url, { waitUntil: 'load' });
        await wait(pause);
        save(shot, await page.screenshot({ fullPage: true }));
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }
}

async function shootWebKit(shots: Shot[]): Promise<void> {
  const { call, run, find, close } = await openWebKitSession('2800x9000');
  try {
    const resize = async (toWidth: number, toHeight: number) => {
      const set = (width: number, height: number) =>
        call('/window/rect', { x: 0, y: 0, width, height });
      await set(toWidth, toHeight);
      // The page learns of it a moment later.
      await wait(200);
      const [width, height] = await run<number[]>('return [innerWidth, innerHeight]');
      await set(2 * toWidth - (width ?? toWidth), 2 * toHeight - (height ?? toHeight));
    };
    for (const shot of shots) {
      await call('/url', { url: shot.url });
      await resize(Math.max(shot.width, NARROWEST), HEIGHT);
      // The window has a least width. Below it, the page is shown in a frame of its own origin.
      await run(
        `document.documentElement.innerHTML = '<body style="margin:0;overflow:hidden">';
        const frame = document.createElement('iframe');
        frame.style.cssText = 'border:0;display:block;width:${shot.width}px;height:${HEIGHT}px';
        frame.src = arguments[0];
        document.body.append(frame)`,
        shot.url,
      );
      await wait(2 * pause + 300);
      const height = await run<number>(
        `const { documentElement } = document.querySelector('iframe').contentDocument;
        return Math.ceil(documentElement.getBoundingClientRect().height)`,
      );
      const shown = Math.min(Math.max(height, HEIGHT), TALLEST);
      await resize(Math.max(shot.width, NARROWEST), shown);
      await run(`document.querySelector('iframe').style.height = '${shown}px'`);
      await wait(pause);
      const { id } = await find('iframe');
      const png = (await call(`/element/${id}/screenshot`)) as string;
      save(shot, Buffer.from(png, 'base64'));
    }
  } finally {
    await close();
  }
}

const shooters = { chromium: shootChromium, firefox: shootFirefox, webkit: shootWebKit };

const server = await createServer({
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'error',
  // Vite's own script in the page waits for changes, and complains where there is nothing to wait for.
  plugins: [
    {
      name: 'no-client',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => html.replace(/<script[^>]*@vite\/client[^>]*><\/script>/, ''),
      },
    },
  ],
  server: { port: 0, host: '127.0.0.1', hmr: false, ws: false, watch: null },
});
try {
  await server.listen();
  const address = server.httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  for (const engine of engines) {
    await shooters[engine](plan(engine, `http://127.0.0.1:${port ?? 0}/`));
  }
} finally {
  await server.close();
}
