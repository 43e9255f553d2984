import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createReceiver, FAILURES } from '../../demo/receiver.js';

const FIELDS: Readonly<Record<string, string>> = {
  name: ' Ann O’Neil ',
  phone: '+1 (212) 555-0199',
  email: '',
  'contact-by': 'phone',
  message: 'one\ntwo "&" 日本 🙂',
  consent: 'yes',
  website: '',
};

let ids = 0;

describe('the reference receiver', () => {
  const { handler, taken } = createReceiver();
  const server = createServer(handler);
  let address: string;

  before(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  const id = () => `request-${++ids}`;
  const post = (how: string, init: RequestInit) =>
    fetch(`${address}/requests${how}`, { method: 'POST', redirect: 'manual', ...init });
  const postJson = (fields: unknown, how = '') =>
    post(how, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fields),
    });
  const filled = (encoding: string, fields: Readonly<Record<string, string>>): RequestInit => {
    if (encoding === 'multipart') {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return { body };
    }
    return encoding === 'urlencoded'
      ? { body: new URLSearchParams(fields) }
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) };
  };

  for (const encoding of ['json', 'urlencoded', 'multipart']) {
    test(`takes ${encoding}, and the same request once`, async () => {
      const fields = { ...FIELDS, 'request-id': id() };
      const first = await post('', filled(encoding, fields));
      assert.equal(first.status, 201);
      assert.match(first.headers.get('content-type') ?? '', /^application\/json\b/);
      assert.equal(first.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await first.json(), { id: fields['request-id'], duplicate: false });
      const mended = { ...fields, phone: '+1 (212) 555-0188' };
      const second = await post('', filled(encoding, mended));
      assert.equal(second.status, 200);
      assert.deepEqual(await second.json(), { id: fields['request-id'], duplicate: true });
      const one = taken.get(fields['request-id']);
      assert.deepEqual(one?.fields, mended, 'with the last words');
      assert.equal(one?.times, 2);
    });
  }

  test('takes a form without script, which has no request-id', async () => {
    const ids = new Set<string>();
    for (const name of ['Ann', 'Ben']) {
      const form = { ...FIELDS, name, message: 'a\r\nb\rc' };
      const { id: made } = (await (await post('', filled('urlencoded', form))).json()) as {
        id: string;
      };
      assert.equal(taken.get(made)?.fields.name, name);
      assert.equal(taken.get(made)?.fields.message, 'a\nb\nc');
      ids.add(made);
    }
    assert.equal(ids.size, 2, 'two people are not one request');
  });

  test('takes it although it is told to fail after', async () => {
    const fields = { ...FIELDS, 'request-id': id() };
    const failed = await postJson(fields, '?status=503&retry-after=7');
    assert.equal(failed.headers.get('retry-after'), '7');
    assert.equal(failed.headers.get('access-control-expose-headers'), 'retry-after');
    assert.deepEqual(await failed.json(), { error: 'Told to answer 503.' });
    assert.equal((await postJson(fields)).status, 200);
    assert.equal(taken.get(fields['request-id'])?.times, 2);
  });

  test('tells a machine nothing, and keeps nothing of it', async () => {
    const size = taken.size;
    const answer = await postJson({
      ...FIELDS,
      website: 'https://spam.example',
      'request-id': id(),
    });
    assert.equal(answer.status, 201);
    assert.equal(taken.size, size);
  });

  const wrong: readonly [what: string, fields: unknown, status: number][] = [
    ['no name', { ...FIELDS, name: ' ' }, 422],
    ['no consent', { ...FIELDS, consent: '' }, 422],
    ['another word for consent', { ...FIELDS, consent: 'no' }, 422],
    ['no way to be reached', { ...FIELDS, phone: ' ' }, 422],
    ['the way of another choice', { ...FIELDS, 'contact-by': 'email' }, 422],
    ['an unknown choice', { ...FIELDS, 'contact-by': 'fax' }, 422],
    ['a number for a name', { ...FIELDS, name: 1 }, 400],
    ['a list', [], 400],
    ['nothing', null, 400],
    ['a text', 'name', 400],
    ['an endless request-id', { ...FIELDS, 'request-id': 'x'.repeat(101) }, 422],
    ['too much', { ...FIELDS, message: 'x'.repeat(1_100_000) }, 413],
  ];
  for (const [what, fields, status] of wrong) {
    test(`refuses ${what}`, async () => {
      const size = taken.size;
      assert.equal((await postJson(fields)).status, status);
      assert.equal(taken.size, size);
    });
  }

  test('reads no more of a body that is too long, and tells what went wrong of itself', async () => {
    const tooLong = await postJson({ ...FIELDS, message: 'x'.repeat(1_100_000) });
    assert.equal(tooLong.headers.get('connection'), 'close');
    const answer = await postJson({ ...FIELDS, 'request-id': id() }, '?status=none');
    assert.equal(answer.status, 500);
    assert.deepEqual(await answer.json(), { error: 'Something went wrong.' });
  });

  test('takes a way to be texted, and an id that is as long as may be', async () => {
    const fields = { ...FIELDS, 'contact-by': 'sms', 'request-id': 'x'.repeat(100) };
    const headers = { 'content-type': 'Application/JSON' };
    assert.equal((await post('', { headers, body: JSON.stringify(fields) })).status, 201);
  });

  test('refuses what it cannot read', async () => {
    const type = (value: string, body = '{"name":') => ({
      headers: { 'content-type': value },
      body,
    });
    assert.equal((await post('', type('application/json'))).status, 400);
    assert.equal((await post('', type('text/plain'))).status, 415);
    // A stranger's page may send this one without asking first.
    const disguised = type('text/plain; application/json', JSON.stringify(FIELDS));
    assert.equal((await post('', disguised)).status, 415);
    assert.equal((await post('', type('multipart/form-data'))).status, 400);
    const cut = '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nAnn';
    assert.equal((await post('', type('multipart/form-data; boundary=x', cut))).status, 400);
    const files = new FormData();
    files.set('name', new Blob(['x']), 'x.txt');
    assert.equal((await post('', { body: files })).status, 400);
  });

  test('answers a preflight, but for other methods and paths', async () => {
    const options = await fetch(`${address}/requests`, {
      method: 'OPTIONS',
      headers: { origin: 'https://clinic.example' },
    });
    assert.equal(options.status, 204);
    assert.equal(options.headers.get('access-control-allow-origin'), 'https://clinic.example');
    assert.equal(options.headers.get('vary'), 'origin');
    const allowed = options.headers.get('access-control-allow-headers');
    assert.equal(allowed, 'content-type, idempotency-key');
    const refused = await fetch(`${address}/requests?fail=preflight`, { method: 'OPTIONS' });
    assert.equal(refused.status, 405);
    assert.equal((await fetch(`${address}/requests`, { method: 'DELETE' })).status, 405);
    assert.equal((await fetch(`${address}/elsewhere`)).status, 404);
  });

  test('keeps the form’s fields and no others', async () => {
    const fields = { ...FIELDS, 'request-id': id() };
    await postJson({ ...fields, admin: 'yes', constructor: 'x', ['__proto__']: 'y' });
    assert.deepEqual(taken.get(fields['request-id'])?.fields, fields);
  });

  test('keeps the last of them, and not without end', async () => {
    const first = { ...FIELDS, 'request-id': id() };
    await postJson(first);
    for (let more = 0; more < 200; more++) {
      await (await postJson({ ...FIELDS, 'request-id': id() })).arrayBuffer();
    }
    assert.equal(taken.has(first['request-id']), false);
    assert.equal(taken.size, 200);
  });

  test('thanks on a page where a form without script is sent', async () => {
    const { headers, ...form } = filled('urlencoded', FIELDS);
    const answer = await post('', { ...form, headers: { ...headers, accept: 'text/html,*/*' } });
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/thanks']);
    const thanks = await fetch(`${address}/thanks`);
    assert.match(thanks.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await thanks.text(), /Thank you/);
  });

  test('shows what it took to this machine’s pages only', async () => {
    const get = (headers: Record<string, string>) =>
      new Promise<number | undefined>((done, failed) => {
        request(`${address}/requests`, { headers }, (answer) => {
          assert.equal(answer.headers['x-content-type-options'], 'nosniff');
          answer.resume();
          done(answer.statusCode);
        })
          .on('error', failed)
          .end();
      });
    assert.equal(await get({}), 200);
    assert.equal(await get({ origin: 'http://localhost:4173' }), 200);
    assert.equal(await get({ origin: 'https://elsewhere.example' }), 403);
    assert.equal(await get({ origin: 'http://localhost.elsewhere.example' }), 403);
    assert.equal(await get({ origin: 'http://not-localhost' }), 403);
    assert.equal(await get({ origin: 'http://127-0-0-1' }), 403);
    assert.equal(await get({ origin: 'null' }), 403);
    // A name of somebody else’s that leads to this machine.
    assert.equal(await get({ host: 'elsewhere.example' }), 403);
    assert.equal(await get({ host: 'elsewhere.example', origin: 'http://localhost:4173' }), 403);
  });

  test('answers to what is no way to fail, and no address', async () => {
    for (const how of ['constructor', '__proto__', 'hasOwnProperty']) {
      const fields = { ...FIELDS, 'request-id': id() };
      const abort = AbortSignal.timeout(2000);
      const answer = await post(`?fail=${how}`, { ...filled('json', fields), signal: abort });
      assert.equal(answer.status, 201);
    }
    assert.equal((await fetch(`${address}//`)).status, 400);
  });

  for (const fail of Object.keys(FAILURES)) {
    test(`can ${fail}`, async () => {
      const fields = { ...FIELDS, 'request-id': id() };
      const abort = AbortSignal.timeout(/^(hang|drip-headers)$/.test(fail) ? 200 : 5000);
      const outcome = await post(`?fail=${fail}`, {
        ...filled('json', fields),
        signal: abort,
      }).then(
        async ({ status, body }) => {
          await body?.cancel();
          return status;
        },
        (error: unknown) => (error as Error).name,
      );
      assert.ok(taken.has(fields['request-id']), 'taken first');
      if (/^(hang|drip-headers)$/.test(fail)) assert.equal(outcome, 'TimeoutError');
      else if (
        /^(reset|close|half|half-headers|header-flood|garbage|page|banner|two-lengths)$/.test(fail)
      )
        assert.equal(outcome, 'TypeError');
      else if (fail.endsWith('500')) assert.equal(outcome, 500);
      else if (fail.startsWith('redirect')) assert.match(String(outcome), /^30[237]$/);
      else assert.match(String(outcome), /^20[04]$/);
    });
  }
});
