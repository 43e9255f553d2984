/** Encodings of the request, and the form's optional fields. */
export const ENCODINGS = ['json', 'urlencoded', 'multipart'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const OPTIONAL = ['best-time', 'treatment', 'message'] as const;

/** How a request failed; `status` 0 is no answer at all. */
export interface Failure {
  reason: 'timeout' | 'network' | 'http';
  status: number;
  /** When the server asked to try again. */
  retryAt?: number | undefined;
}

/** Where the form may post to: https, or http on this very machine; relative addresses obey the same rule. */
export const actionAddress = (written: string): URL | undefined => {
  try {
    const url = new URL(written, globalThis.document?.documentElement.baseURI);
    // A browser refuses to fetch an address with a password in it.
    return /^https:\/\/[^@/]+\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1])(:\d+)?\//.test(url.href)
      ? url
      : undefined;
  } catch {
    return undefined;
  }
};

/** Not `randomUUID`: http pages do not have it. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** The instant that a `Retry-After` header means; `undefined` where it names none that lies ahead. */
export const retryTime = (header: string, now: number): number | undefined => {
  const at = /^\d+$/.test(header) ? now + +header * 1000 : Date.parse(header);
  return at > now && at < now + 31 * 86_400_000 ? at : undefined;
};

/** What is sent, and the headers that say what it is. */
export const encode = (data: FormData, encoding: Encoding, id: string): RequestInit => {
  data.set('request-id', id);
  if (encoding === 'multipart') return { body: data };
  return encoding === 'urlencoded'
    ? { body: new URLSearchParams(data as unknown as URLSearchParams) }
    : {
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify(Object.fromEntries(data)),
      };
};

/**
 * One POST. Its status alone decides, its body is not waited for.
 *
 * @returns how it failed; `undefined` for success.
 */
export const post = async (
  action: URL,
  request: RequestInit,
  abort: AbortController,
): Promise<Failure | undefined> => {
  const failure: Failure = { reason: 'network', status: 0 };
  const timer = setTimeout(() => {
    failure.reason = 'timeout';
    abort.abort();
  }, 15_000);
  try {
    const answer = await fetch(action, {
      ...request,
      method: 'POST',
      // A redirect to another origin must not take the reader's words along.
      mode: action.origin === location.origin ? 'same-origin' : 'cors',
      signal: abort.signal,
    });
    if (
      (!answer.redirected || answer.url.startsWith(action.origin + '/')) &&
      // Firefox makes a 200 of bytes that are not HTTP at all; a web server sends headers.
      (answer.status !== 200 || answer.type !== 'basic' || String([...answer.headers]))
    ) {
      if (answer.ok) return undefined;
      failure.reason = 'http';
      failure.status = answer.status;
      failure.retryAt = retryTime(answer.headers.get('retry-after') ?? '', Date.now());
    }
  } catch {
    // No answer: the reason is set.
  } finally {
    clearTimeout(timer);
  }
  // What else it says is not waited for: a few such answers would take up all connections.
  abort.abort();
  return failure;
};
