/** A window of WebKitGTK's test browser, driven over WebDriver. */
import { setTimeout as wait } from 'node:timers/promises';
import { startWebKitDriver, webKitCapabilities } from '../../../scripts/lib/engines.ts';

export interface WebKitWindow {
  go: (url: string) => Promise<void>;
  /** Runs a function's body in the page, or in the frame it is in; `arguments` has what is passed. */
  run: <T>(body: string, ...args: unknown[]) => Promise<T>;
  /** Waits until a function's body gives something true, and gives it back. */
  until: <T>(body: string, ...args: unknown[]) => Promise<T>;
  click: (selector: string) => Promise<void>;
  /** Presses keys, one after the other, where the focus is. */
  press: (...keys: string[]) => Promise<void>;
  /** Goes into the frame that a selector finds. */
  enter: (selector: string) => Promise<void>;
  close: () => Promise<void>;
}

export const openWebKit = async (width: number, height: number): Promise<WebKitWindow> => {
  const driver = await startWebKitDriver();
  const base = `http://127.0.0.1:${driver.port}/session`;
  const call = async (path: string, body?: object, method = 'POST'): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  let session = '';
  try {
    const capabilities = { alwaysMatch: webKitCapabilities(driver.browser) };
    const { sessionId } = (await call('', { capabilities })) as { sessionId: string };
    session = `/${sessionId}`;
    await call(`${session}/window/rect`, { x: 0, y: 0, width, height });
  } catch (error) {
    driver.stop();
    throw error;
  }
  const run = async <T>(script: string, ...args: unknown[]): Promise<T> =>
    (await call(`${session}/execute/sync`, { script, args })) as T;
  const find = async (value: string): Promise<object> =>
    (await call(`${session}/element`, { using: 'css selector', value })) as object;
  return {
    run,
    go: async (url) => {
      await call(`${session}/url`, { url });
    },
    until: async <T>(body: string, ...args: unknown[]) => {
      for (let attempt = 0; attempt < 200; attempt++) {
        const found = await run<T | null>(body, ...args);
        if (found) return found;
        await wait(50);
      }
      throw new Error(`Waited in vain for: ${body}`);
    },
    click: async (selector) => {
      const [id = ''] = Object.values((await find(selector)) as Record<string, string>);
      await call(`${session}/element/${id}/click`, {});
    },
    press: async (...keys) => {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await call(`${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    enter: async (selector) => {
      await call(`${session}/frame`, { id: await find(selector) });
    },
    close: async () => {
      await call(session, undefined, 'DELETE').finally(driver.stop);
    },
  };
};
