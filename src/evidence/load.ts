import { LIMITS } from './schema.ts';

/** A loaded file, or why there is none; neither where it was aborted. */
export interface Loaded {
  readonly file?: unknown;
  readonly message?: string;
}

/** Milliseconds that a file may take. */
const TIMEOUT = 15_000;

/** Fetches an evidence file. Never throws; a later call's `signal` gives up an earlier one. */
export const loadFile = async (
  address: string,
  signal: AbortSignal,
  timeout = TIMEOUT,
): Promise<Loaded> => {
  const late = AbortSignal.timeout(timeout);
  let message = 'could not be reached, or CORS forbids it';
  try {
    const { ok, status, body } = await fetch(address, {
      signal: AbortSignal.any([signal, late]),
      credentials: 'omit',
    });
    if (!ok) return { message: `answered with status ${status}` };
    const reader = (body ?? new Blob().stream()).getReader();
    const parts: BlobPart[] = [];
    for (let bytes = 0; bytes <= LIMITS.bytes;) {
      const { done, value } = await reader.read();
      if (done) {
        message = 'is not JSON';
        return { file: JSON.parse(await new Blob(parts).text()) as unknown };
      }
      parts.push(value);
      bytes += value.length;
    }
    message = `is larger than ${LIMITS.bytes} bytes`;
    await reader.cancel();
  } catch {
    if (late.aborted) message = `took longer than ${timeout / 1000} seconds`;
  }
  return signal.aborted ? {} : { message };
};
