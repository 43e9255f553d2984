/** A window of WebKitGTK's test browser, driven over WebDriver. */
import { setTimeout as wait } from 'node:timers/promises';
import { openWebKitSession } from '../../../scripts/lib/engines.ts';

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
  const { call, run, find, close } = await openWebKitSession();
  await call('/window/rect', { x: 0, y: 0, width, height });
  return {
    run,
    go: async (url) => {
      await call('/url', { url });
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
      const { id } = await find(selector);
      await call(`/element/${id}/click`, {});
    },
    press: async (...keys) => {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await call('/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    enter: async (selector) => {
      await call('/frame', { id: (await find(selector)).element });
    },
    close,
  };
};
