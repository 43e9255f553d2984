/** The three browser engines, and what else tests run that npm has not: where they are, how to get them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './project.ts';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

const onPath = (...names: string[]): string | undefined =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, name)))
    .find((file) => existsSync(file));

const existing = (...files: string[]): string | undefined =>
  files.flatMap((file) => globSync(file)).find((file) => existsSync(file));

const mac = '/Applications';
const windows = 'C:/Program Files*';

export const findChromium = (): string | undefined =>
  process.env.CHROME_PATH ??
  onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
  existing(
    `${mac}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${mac}/Chromium.app/Contents/MacOS/Chromium`,
    `${windows}/Google/Chrome/Application/chrome.exe`,
  );

export const findFirefox = (): string | undefined =>
  process.env.FIREFOX_PATH ??
  onPath('firefox-esr', 'firefox') ??
  existing(`${mac}/Firefox.app/Contents/MacOS/firefox`, `${windows}/Mozilla Firefox/firefox.exe`);

/** Java, which the Nu checker of HTML runs on. */
export const findJava = (): string | undefined => onPath('java', 'java.exe');

/** PHP, which WordPress runs on. */
export const findPhp = (): string | undefined => onPath('php', 'php.exe');

/** Where `setup-browsers.ts` unpacks WordPress: as it is, without the server and the database that Debian adds. */
export const WORDPRESS = join(root, '.cache/wordpress');
export const findWordPress = (): string | undefined =>
  [process.env.WORDPRESS_PATH ?? '', `${WORDPRESS}/usr/share/wordpress`].find((folder) =>
    existsSync(join(folder, 'wp-settings.php')),
  );

/** Libraries that old sites run on, as Debian packages them. */
export const LIBRARIES = '/usr/share/javascript';
export const hasLibraries = (): boolean =>
  ['prototype', 'scriptaculous', 'mootools'].every((name) =>
    existsSync(join(LIBRARIES, name, `${name}.js`)),
  );

export interface WebKit {
  driver: string;
  browser: string;
  /** The X server to show it on where there is no screen. */
  screen: string;
}

export function findWebKit(): WebKit | undefined {
  const driver = onPath('WebKitWebDriver');
  const browser = existing(
    '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/*/webkit2gtk-4.0/MiniBrowser',
    '/usr/lib*/webkit2gtk-4.1/MiniBrowser',
    '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
  );
  const screen = onPath('Xvfb');
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

export const isThere: Record<Engine, () => boolean> = {
  chromium: () => findChromium() !== undefined,
  firefox: () => findFirefox() !== undefined,
  webkit: () => findWebKit() !== undefined,
};

/** Debian's packages for each engine. */
export const PACKAGES: Record<Engine, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** How a person gets an engine that is missing. */
export const HOW_TO_GET: Record<Engine, string> = {
  chromium:
    'install Chrome or Chromium (Debian: apt-get install chromium), or set CHROME_PATH to one',
  firefox:
    'install Firefox (Debian: apt-get install firefox-esr; Fedora: dnf install firefox), or set FIREFOX_PATH to one',
  webkit:
    'Linux only: install WebKitGTK with its WebDriver, and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb xauth)',
};

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Ends a process and those it started, and nothing else. */
function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    child.kill('SIGTERM');
  }
}

export interface Driver {
  port: number;
  browser: string;
  stop: () => void;
}

/** A WebDriver command's path, what it is given, and how it is sent if not as its body suggests. */
export type Call = (path: string, body?: object, method?: string) => Promise<unknown>;

export interface Session {
  call: Call;
  run: <T>(script: string, ...args: unknown[]) => Promise<T>;
  /** The element that a selector finds, as commands are given it, and its id. */
  find: (selector: string) => Promise<{ element: object; id: string }>;
  close: () => Promise<void>;
}

/** Starts an X server of its own and WebKit's driver on it. */
export async function startWebKitDriver(size = '1600x1200'): Promise<Driver> {
  const found = findWebKit();
  if (!found) throw new Error(`WebKit is missing: ${HOW_TO_GET.webkit}.`);
  const screen = spawn(
    found.screen,
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const started: ChildProcess[] = [screen];
  const stop = () => {
    process.off('exit', stop);
    for (const child of started.reverse()) end(child);
    started.length = 0;
  };
  process.once('exit', stop);
  try {
    const display = await new Promise<string>((done, failed) => {
      screen.once('error', failed);
      screen.once('exit', () => failed(new Error('Xvfb ended before it had a screen')));
      screen.stdio[3]?.once('data', (data: Buffer) => done(data.toString().trim()));
    });
    const port = await freePort();
    const driver = spawn(found.driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        GDK_BACKEND: 'x11',
        GSETTINGS_BACKEND: 'memory',
        LIBGL_ALWAYS_SOFTWARE: '1',
        NO_AT_BRIDGE: '1',
        WAYLAND_DISPLAY: '',
      },
    });
    started.push(driver);
    await untilReady(port, driver);
    return { port, browser: found.browser, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function untilReady(port: number, driver: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (driver.exitCode !== null) throw new Error('WebKitWebDriver ended at once');
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer within 10 seconds');
}

/** A window of WebKitGTK's test browser, with its driver and screen. */
export async function openWebKitSession(size?: string): Promise<Session> {
  const driver = await startWebKitDriver(size);
  const send: Call = async (path, body, method = body ? 'POST' : 'GET') => {
    const response = await fetch(`http://127.0.0.1:${driver.port}/session${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    const { sessionId } = (await send('', {
      capabilities: { alwaysMatch: webKitCapabilities(driver.browser) },
    })) as { sessionId: string };
    const call: Call = (path, ...rest) => send(`/${sessionId}${path}`, ...rest);
    return {
      call,
      run: async <T>(script: string, ...args: unknown[]) =>
        (await call('/execute/sync', { script, args })) as T,
      async find(selector) {
        const element = (await call('/element', {
          using: 'css selector',
          value: selector,
        })) as Record<string, string>;
        return { element, id: Object.values(element)[0] ?? '' };
      },
      close: () =>
        call('', undefined, 'DELETE')
          .then(() => {})
          .finally(driver.stop),
    };
  } catch (error) {
    driver.stop();
    throw error;
  }
}

/** What a WebDriver session of WebKitGTK's test browser asks for. */
export const webKitCapabilities = (browser: string) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
});
