/**
 * A reference receiver for the request form of `<clinic-contact>`: an example of what a clinic's developer has to
 * accept, and what the tests misuse in every way. It is not a hosted service: it listens on this machine only and
 * keeps what it is sent in memory.
 *
 *   node demo/receiver.js                 http://127.0.0.1:8787/requests
 *   node demo/receiver.js --port 9000
 *
 *   POST /requests                        takes a request as JSON, urlencoded or multipart
 *   POST /requests?fail=hang              takes it, and then fails in one of the ways of FAILURES
 *   POST /requests?status=429&retry-after=120
 *   GET  /requests                        what was taken, newest last; to pages of this machine only
 *
 * A real one stores what it takes where the law wants health data to lie, shows it to nobody who has not signed in,
 * sends no medical detail on by email, takes only so many from one address, and answers within 15 seconds.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Busboy from '@fastify/busboy';

/** @typedef {Record<string, string>} Fields */
/** @typedef {{ id: string, type: string, key: string | undefined, fields: Fields, times: number }} Taken */
/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} Handler */

const LIMIT = 1024 * 1024;
const KEPT = 200;
const FIELDS = [
  'name',
  'contact-by',
  'phone',
  'email',
  'best-time',
  'treatment',
  'message',
  'consent',
  'website',
  'request-id',
];
/** This machine, as a host or an origin. */
const LOCAL = /^(http:\/\/)?(localhost|127\.0\.0\.1)(:\d+)?$/;
const CONTACT_BY = ['phone', 'email', 'sms'];

/** An answer other than success. */
class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * The whole body, unless it is too long.
 *
 * @param {import('node:http').IncomingMessage} request
 */
const read = async (request) => {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += /** @type {Buffer} */ (chunk).length;
    if (size > LIMIT) throw new Refusal(413, 'Too long.');
    chunks.push(/** @type {Buffer} */ (chunk));
  }
  return Buffer.concat(chunks);
};

/**
 * The fields of a multipart body; files are refused.
 *
 * @param {Buffer} body
 * @param {string} type
 * @returns {Promise<Fields>}
 */
const multipart = (body, type) =>
  new Promise((resolve, reject) => {
    /** @type {Fields} */
    const fields = {};
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: { fields: 30, fieldSize: LIMIT, files: 0 },
    });
    parser.on('field', (name, value) => (fields[name] = value));
    parser.on('filesLimit', () => reject(new Refusal(400, 'No files.')));
    parser.on('error', reject);
    parser.on('finish', () => resolve(fields));
    parser.end(body);
  });

/**
 * The form's fields in any of the three encodings, line breaks as LF.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Fields>}
 */
export const parse = async (request) => {
  const type = request.headers['content-type'] ?? '';
  const body = await read(request);
  /** @type {unknown} */
  let fields;
  if (/^application\/json\b/i.test(type)) {
    try {
      fields = JSON.parse(body.toString());
    } catch {
      throw new Refusal(400, 'Not JSON.');
    }
  } else if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    fields = Object.fromEntries(new URLSearchParams(body.toString()));
  } else if (/^multipart\/form-data\b/i.test(type)) {
    fields = await multipart(body, type).catch((/** @type {unknown} */ error) => {
      throw error instanceof Refusal ? error : new Refusal(400, 'Not multipart.');
    });
  } else {
    throw new Refusal(415, 'JSON, urlencoded or multipart.');
  }
  if (!fields || typeof fields !== 'object' || Array.isArray(fields)) {
    throw new Refusal(400, 'Not an object.');
  }
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => FIELDS.includes(name))
      .map(([name, value]) => {
        if (typeof value !== 'string') throw new Refusal(400, `${name} is not text.`);
        return [name, value.replace(/\r\n?/g, '\n')];
      }),
  );
};

/**
 * What is missing from a request; never trust the page that sent it.
 *
 * @param {Fields} fields
 */
const check = (fields) => {
  const by = fields['contact-by'] ?? '';
  if (!fields.name?.trim()) throw new Refusal(422, 'A name is missing.');
  if (!CONTACT_BY.includes(by)) throw new Refusal(422, 'contact-by is phone, email or sms.');
  if (!fields[by === 'email' ? by : 'phone']?.trim()) {
    throw new Refusal(422, 'A way to be reached is missing.');
  }
  if (fields.consent !== 'yes') throw new Refusal(422, 'Consent is missing.');
  if ((fields['request-id'] ?? '').length > 100) throw new Refusal(422, 'request-id is too long.');
};

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {unknown} body
 */
const answer = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const THANKS =
  '<!doctype html><html lang="en"><title>Thank you</title><p>Thank you. Your request was sent.';

const MEGABYTES = Buffer.alloc(1024 * 1024, 'x');

/**
 * Sends `count` megabytes, as fast as they are taken.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {number} count
 */
const flood = (response, count) => {
  let left = count;
  const more = () => {
    while (left-- > 0) if (!response.write(MEGABYTES)) return void response.once('drain', more);
    response.end();
  };
  more();
};

/** The head of a success, written by hand. */
const RAW = 'HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\n';

/**
 * Does it again and again, until nobody listens.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {() => void} more
 */
const drip = (response, more) => {
  const timer = setInterval(more, 100);
  response.once('close', () => clearInterval(timer));
};

/** The other name of this machine: the same port, another origin. */
const otherHost = (/** @type {string} */ host) =>
  host.startsWith('localhost')
    ? host.replace('localhost', '127.0.0.1')
    : `localhost:${host.split(':').at(-1)}`;

/**
 * The ways to go wrong. Those that say so take the request first, as a server does that fails late.
 *
 * @type {Record<string, Handler>}
 */
export const FAILURES = {
  /** Never answers. */
  hang: () => {},
  /** Cuts the connection before a word. */
  reset: (_, response) => response.socket?.resetAndDestroy(),
  /** Closes it politely before a word. */
  close: (_, response) => response.socket?.end(),
  /** Half a status line. */
  half: (_, response) => response.socket?.end('HTTP/1.1 20'),
  /** Breaks within the headers. */
  'half-headers': (_, response) => {
    response.socket?.write(`${RAW}content-ty`);
    setTimeout(() => response.socket?.resetAndDestroy(), 50);
  },
  /** A header that never ends. */
  'drip-headers': (_, response) => {
    response.socket?.write(`${RAW}x-slow: `);
    drip(response, () => response.socket?.write('x'));
  },
  /** A header of a megabyte. */
  'header-flood': (_, response) =>
    response.socket?.end(`${RAW}x-long: ${'x'.repeat(1024 * 1024)}\r\n\r\n`),
  /** Two lengths for one body. */
  'two-lengths': (_, response) =>
    response.socket?.end(`${RAW}content-length: 1\r\ncontent-length: 20\r\n\r\nx`),
  /** Not HTTP at all. */
  garbage: (_, response) => response.socket?.end('\0\x01\x02 hello\r\n\r\n'),
  /** A page without a status line, as HTTP/0.9 had it. */
  page: (_, response) => response.socket?.end('<!doctype html><p>Welcome!</p>\r\n'),
  /** Another protocol's greeting. */
  banner: (_, response) => response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
  /** Success, and then the connection breaks within the body. */
  'cut-body': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('x');
    setTimeout(() => response.socket?.resetAndDestroy(), 50);
  },
  /** Success whose body never ends. */
  'endless-body': (_, response) => {
    response.writeHead(200);
    response.write('x');
  },
  /** Success whose body comes byte by byte. */
  'drip-body': (_, response) => {
    response.writeHead(200);
    drip(response, () => response.write('x'));
  },
  /** Success in chunks that are none. */
  'bad-chunks': (_, response) =>
    response.socket?.end(`${RAW}transfer-encoding: chunked\r\n\r\nnone\r\nx\r\n`),
  /** Success that says it is packed, and is not. */
  'wrong-encoding': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"ok":true}'),
  /** Success after a hint of it. */
  'early-hints': (_, response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
    response.writeHead(200).end();
  },
  /** Success in as few words as can be. */
  terse: (_, response) => response.socket?.end(`${RAW}\r\n`),
  /** Failure in fewer. */
  'terse-500': (_, response) => response.socket?.end('HTTP/1.1 500 Internal Server Error\r\n\r\n'),
  /** Success in 50 MB. */
  huge: (_, response) => flood(response.writeHead(200), 50),
  /** Failure in 50 MB. */
  'huge-500': (_, response) => flood(response.writeHead(500), 50),
  /** A page where JSON was expected. */
  html: (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Thanks!</p>'),
  /** A page that says that something is wrong. */
  'html-500': (_, response) =>
    response.writeHead(500, { 'content-type': 'text/html' }).end('<!doctype html><h1>Oops</h1>'),
  /** JSON that is none. */
  'bad-json': (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":'),
  /** A success without a body. */
  empty: (_, response) => response.writeHead(204).end(),
  /** On to a page of thanks. */
  redirect: (_, response) => response.writeHead(303, { location: '/thanks' }).end(),
  /** The same, sending the request again. */
  'redirect-307': (_, response) => response.writeHead(307, { location: '/requests' }).end(),
  /** Round and round. */
  'redirect-loop': (_, response) =>
    response.writeHead(307, { location: '/requests?fail=redirect-loop' }).end(),
  /** To nowhere in particular. */
  'redirect-nowhere': (_, response) => response.writeHead(302).end(),
  /** To another origin, which would take it. */
  'redirect-cross': (request, response) =>
    response
      .writeHead(303, { location: `http://${otherHost(request.headers.host ?? '')}/thanks` })
      .end(),
  /** To another origin, the request along with it. */
  'redirect-cross-307': (request, response) =>
    response
      .writeHead(307, { location: `http://${otherHost(request.headers.host ?? '')}/requests` })
      .end(),
  /** Takes it, but does not let the page know. */
  cors: (_, response) => {
    response.removeHeader('access-control-allow-origin');
    response.writeHead(200).end();
  },
};

/**
 * The receiver as a handler for Node's HTTP server, and what it has taken.
 */
export const createReceiver = () => {
  /** @type {Map<string, Taken>} */
  const taken = new Map();

  /** @param {import('node:http').IncomingMessage} request */
  const take = async (request) => {
    const fields = await parse(request);
    const { website, ...wanted } = fields;
    // A machine filled what nobody sees: it learns nothing, and nothing is kept.
    if (website) return { id: '', duplicate: false };
    check(wanted);
    const id = fields['request-id'] || crypto.randomUUID();
    const known = taken.get(id);
    if (known) {
      known.times++;
      // Who was told that it failed may have mended it before the next try: the last words count.
      known.fields = fields;
    } else {
      const key = /** @type {string | undefined} */ (request.headers['idempotency-key']);
      const type = request.headers['content-type'] ?? '';
      taken.set(id, { id, type, key, fields, times: 1 });
      if (taken.size > KEPT) taken.delete(/** @type {string} */ (taken.keys().next().value));
    }
    return { id, duplicate: !!known };
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  const handle = async (request, response) => {
    const { host = '', origin = host, accept } = request.headers;
    // A real one names its own pages here, not everybody's.
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', 'content-type, idempotency-key');
    response.setHeader('access-control-expose-headers', 'retry-after');
    response.setHeader('vary', 'origin');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    const { url = '' } = request;
    if (!URL.canParse(url, 'http://localhost')) throw new Refusal(400, 'No address.');
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (request.method === 'OPTIONS') {
      if (searchParams.get('fail') === 'preflight') throw new Refusal(405, 'No preflight.');
      response.writeHead(204).end();
      return;
    }
    if (pathname === '/thanks') {
      response.writeHead(200, { 'content-type': 'text/html' }).end(THANKS);
      return;
    }
    if (pathname !== '/requests') throw new Refusal(404, 'Not here.');
    if (request.method === 'GET') {
      if (!LOCAL.test(host) || !LOCAL.test(origin)) throw new Refusal(403, 'Not for you.');
      return answer(response, 200, [...taken.values()]);
    }
    if (request.method !== 'POST') throw new Refusal(405, 'POST.');

    const outcome = await take(request);
    const delay = Number(searchParams.get('delay'));
    if (delay > 0) await new Promise((done) => setTimeout(done, delay));
    const retryAfter = searchParams.get('retry-after');
    if (retryAfter !== null) response.setHeader('retry-after', retryAfter);
    const fail = searchParams.get('fail') ?? '';
    if (Object.hasOwn(FAILURES, fail)) return FAILURES[fail]?.(request, response);
    // The browser shows the answer to a form that is sent without script.
    const bare = accept?.includes('text/html') ? 303 : undefined;
    const status = Number(searchParams.get('status') ?? bare ?? (outcome.duplicate ? 200 : 201));
    if (status === 303) response.setHeader('location', '/thanks');
    answer(response, status, status < 300 ? outcome : { error: `Told to answer ${status}.` });
  };

  return {
    taken,
    /** @type {Handler} */
    handler: (request, response) => {
      handle(request, response).catch((/** @type {unknown} */ error) => {
        if (response.headersSent) {
          response.destroy();
          return;
        }
        const { status, message } =
          error instanceof Refusal ? error : new Refusal(500, 'Something went wrong.');
        // What is left of a body that is too long is not read.
        response.setHeader('connection', 'close');
        answer(response, status, { error: message });
      });
    },
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' } } });
  const server = createServer(createReceiver().handler);
  server.listen(Number(values.port), '127.0.0.1', () =>
    console.log(`Listening at http://127.0.0.1:${values.port}/requests`),
  );
}
