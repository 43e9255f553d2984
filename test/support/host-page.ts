/** Opens a host page in a frame and reads what its recorder noted. */

export interface HostLog {
  /** `level: message`, in order. */
  readonly console: string[];
  /** Uncaught errors, rejections and what could not be loaded. */
  readonly errors: string[];
  /** `directive: what was blocked`. */
  readonly violations: string[];
  /** Addresses that the page loaded. */
  readonly requests: string[];
}

export type HostWindow = Window & typeof globalThis & { hostLog: HostLog };

export interface HostPage {
  readonly frame: HTMLIFrameElement;
  readonly window: HostWindow;
  readonly document: Document;
  /** Empty where the page does not begin with `<script src="/test/host/support/recorder.js">`. */
  readonly log: HostLog;
  close(): void;
}

export interface HostPageOptions {
  /** The response's `Content-Security-Policy`. */
  csp?: string;
  /** Other response headers. */
  headers?: Record<string, string>;
  /** The response's media type, where it is not HTML. */
  type?: string;
  width?: number;
  height?: number;
  sandbox?: string;
}

const NOTHING: HostLog = { console: [], errors: [], violations: [], requests: [] };

/** Opens `/test/host/pages/<name>`; done when the page has loaded and two frames were drawn. */
export function openHostPage(name: string, options: HostPageOptions = {}): Promise<HostPage> {
  return open(name, new URL(`/test/host/pages/${name}`, location.href), options);
}

/** Opens a page that the test writes; the recorder goes first in it, where the page is HTML and does not have it. */
export function openPage(html: string, options: HostPageOptions = {}): Promise<HostPage> {
  const url = new URL('/test/page', location.href);
  const nonce = /'nonce-(\w+)'/.exec(options.csp ?? '')?.[1];
  const recorder = `<script${nonce ? ` nonce="${nonce}"` : ''} src="/test/host/support/recorder.js"></script>`;
  url.searchParams.set(
    'html',
    html.replace(/^(<!doctype[^>]*>)?/i, `$1${options.type ? '' : recorder}`),
  );
  if (options.type) url.searchParams.set('type', options.type);
  return open('the page', url, options);
}

async function open(name: string, url: URL, options: HostPageOptions): Promise<HostPage> {
  if (options.csp) url.searchParams.set('csp', options.csp);
  for (const [header, value] of Object.entries(options.headers ?? {})) {
    url.searchParams.append('header', `${header}: ${value}`);
  }
  const frame = document.createElement('iframe');
  frame.style.cssText = `border: 0; width: ${options.width ?? 1024}px; height: ${options.height ?? 768}px`;
  if (options.sandbox !== undefined) frame.setAttribute('sandbox', options.sandbox);
  frame.src = url.href;
  await new Promise((done) => {
    frame.addEventListener('load', done, { once: true });
    document.body.append(frame);
  });
  const { contentWindow, contentDocument } = frame;
  if (!contentWindow) throw new Error(`${name} has no window`);
  await frames(2);
  const host = contentWindow as HostWindow;
  return {
    frame,
    window: host,
    get document() {
      if (!contentDocument) throw new Error(`${name} is of another origin`);
      return contentDocument;
    },
    get log() {
      return contentDocument ? (host.hostLog ?? NOTHING) : NOTHING;
    },
    close: () => {
      frame.remove();
    },
  };
}

/** Waits until the browser has drawn this many frames; a window that nobody sees may draw none, and gets a moment. */
export async function frames(count = 1): Promise<void> {
  for (let drawn = 0; drawn < count; drawn++) {
    await new Promise((done) => {
      requestAnimationFrame(done);
      setTimeout(done, 500);
    });
  }
}

/** Waits until something holds, for what takes its time; fails with `what` after eight seconds. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 8000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await frames(1);
  }
}

/** A second origin of the test server: serves `/dist/` with CORS, and `/test/host/`. */
export async function otherOrigin(): Promise<string> {
  const response = await fetch('/test/other-origin');
  return response.text();
}
