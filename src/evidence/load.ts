import { LIMITS } from './schema.ts';

/** A loaded file, or why there is none; neither where it was aborted. */
export interface Loaded {
  readonly file?: unknown;
  readonly message?: string;
}

/** Milliseconds that a file may take. */
const TIMEOUT = 15_000;

const read = async (response: Response): Promise<string> => {
  const tooLarge = new Error(`is larger than ${LIMITS.bytes} bytes`);
  if (Number(response.headers.get('content-length')) > LIMITS.bytes) throw tooLarge;
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > LIMITS.bytes) {
      await reader.cancel();
      throw tooLarge;
    }
    text += decoder.decode(value, { stream: true });
  }
};

/** Fetches an evidence file. Never throws; a later call's `signal` gives up an earlier one. */
export const loadFile = async (
  address: string,
  signal: AbortSignal,
  timeout = TIMEOUT,
): Promise<Loaded> => {
  const own = new AbortController();
  const stop = (): void => own.abort();
  const timer = setTimeout(stop, timeout);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    const response = await fetch(address, { signal: own.signal, credentials: 'omit' });
    if (!response.ok) throw new Error(`answered with status ${response.status}`);
    const text = await read(response);
    try {
      return { file: JSON.parse(text) as unknown };
    } catch {
      throw new Error('is not JSON');
    }
  } catch (error) {
    if (signal.aborted) return {};
    if (own.signal.aborted) return { message: `took longer than ${timeout / 1000} seconds` };
    return {
      message: error instanceof TypeError ? 'could not be reached' : (error as Error).message,
    };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};
