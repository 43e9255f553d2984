/** Loading a file: limits, time-out, abort, and messages instead of errors. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { loadFile } from '../../src/evidence/load.ts';
import { LIMITS } from '../../src/evidence/schema.ts';

suite('loading an evidence file', () => {
  let endlessIsOver = (): void => undefined;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/good') response.end('{"format":1}');
    else if (url === '/text') response.end('<html>');
    else if (url === '/missing') response.writeHead(404).end();
    else if (url === '/declared') response.end('x'.repeat(LIMITS.bytes + 1));
    else if (url === '/endless') {
      const chunk = 'x'.repeat(100_000);
      const timer = setInterval(() => response.write(chunk), 1);
      response.on('close', () => {
        clearInterval(timer);
        endlessIsOver();
      });
    } else if (url === '/drip') {
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    } else if (url === '/zipped')
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50 * LIMITS.bytes, ' ')));
    else if (url === '/full') response.end(`"${'x'.repeat(LIMITS.bytes - 2)}"`);
    else if (url === '/over') response.end(`"${'x'.repeat(LIMITS.bytes - 1)}"`);
    else if (url === '/marked') response.end('\ufeff{"format":1}');
    else if (url === '/utf-16') response.end(Buffer.from('\ufeff{"format":1}', 'utf16le'));
    else if (url === '/empty') response.writeHead(204).end();
    else if (url === '/moved') response.writeHead(302, { location: '/good' }).end();
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (url === '/cut') {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"format":');
      setTimeout(() => request.socket.destroy(), 20);
    } else if (url === '/drop') request.socket.destroy();
    // Anything else is never answered.
  });
  let origin = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const load = (path: string, timeout?: number) =>
    loadFile(origin + path, new AbortController().signal, timeout);

  test('gives what the file holds', async () =>
    assert.deepEqual(await load('/good'), { file: { format: 1 } }));
  test('says that it is not JSON', async () =>
    assert.deepEqual(await load('/text'), { message: 'is not JSON' }));
  test('says the status', async () =>
    assert.deepEqual(await load('/missing'), { message: 'answered with status 404' }));
  test('stops at the size limit, declared or not', async () => {
    const message = `is larger than ${LIMITS.bytes} bytes`;
    assert.deepEqual(await load('/declared'), { message });
    const over = new Promise<void>((resolve) => (endlessIsOver = resolve));
    assert.deepEqual(await load('/endless', 2 ** 31 - 1), { message });
    await over;
  });
  test('counts what it unpacks, not what was sent', async () =>
    assert.deepEqual(await load('/zipped'), {
      message: `is larger than ${LIMITS.bytes} bytes`,
    }));
  test('takes a file of exactly the limit, and not one byte more', async () => {
    assert.equal(LIMITS.bytes, 1e6);
    const { file } = await load('/full');
    assert.equal((file as string).length, LIMITS.bytes - 2);
    assert.deepEqual(await load('/over'), { message: `is larger than ${LIMITS.bytes} bytes` });
  });
  test('reads a file that an editor marked as UTF-8, and no other writing', async () => {
    assert.deepEqual(await load('/marked'), { file: { format: 1 } });
    assert.deepEqual(await load('/utf-16'), { message: 'is not JSON' });
  });
  test('says that there is nothing in it', async () =>
    assert.deepEqual(await load('/empty'), { message: 'is not JSON' }));
  test('goes where it is sent, though not for ever', async () => {
    assert.deepEqual(await load('/moved'), { file: { format: 1 } });
    assert.match((await load('/round')).message!, /^could not be reached/);
  });
  test('gives up in time, whether nothing comes or a little now and then', async () => {
    const message = 'took longer than 0.05 seconds';
    assert.deepEqual(await load('/never', 50), { message });
    assert.deepEqual(await load('/drip', 50), { message });
  });
  test('says that it could not be reached, and that its site may not allow it', async () => {
    const message = 'could not be reached, or CORS forbids it';
    assert.deepEqual(await load('/drop'), { message });
    assert.deepEqual(await load('/cut'), { message });
    assert.deepEqual(await loadFile('http://', new AbortController().signal), { message });
  });
  test('sends nothing that tells who asks', async (context) => {
    const fetched = context.mock.method(globalThis, 'fetch');
    await load('/good');
    assert.equal(fetched.mock.calls[0]?.arguments[1]?.credentials, 'omit');
  });
  test('is silent when a newer call takes over', async () => {
    const controller = new AbortController();
    const pending = loadFile(`${origin}/never`, controller.signal);
    controller.abort();
    assert.deepEqual(await pending, {});
    assert.deepEqual(await loadFile(`${origin}/good`, controller.signal), {});
  });
});
