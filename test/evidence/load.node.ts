/** Loading a file: limits, time-out, abort, and messages instead of errors. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';

import { loadFile } from '../../src/evidence/load.ts';
import { LIMITS } from '../../src/evidence/schema.ts';

suite('loading an evidence file', () => {
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/good') response.end('{"format":1}');
    else if (url === '/text') response.end('<html>');
    else if (url === '/missing') response.writeHead(404).end();
    else if (url === '/declared')
      response.writeHead(200, { 'content-length': String(LIMITS.bytes + 1) }).end('x');
    else if (url === '/endless') {
      const chunk = 'x'.repeat(100_000);
      const timer = setInterval(() => response.write(chunk), 1);
      response.on('close', () => clearInterval(timer));
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
    assert.deepEqual(await load('/endless'), { message });
  });
  test('gives up in time', async () =>
    assert.deepEqual(await load('/never', 50), { message: 'took longer than 0.05 seconds' }));
  test('says that it could not be reached', async () => {
    assert.deepEqual(await load('/drop'), { message: 'could not be reached' });
    assert.deepEqual(await loadFile('http://', new AbortController().signal), {
      message: 'could not be reached',
    });
  });
  test('is silent when a newer call takes over', async () => {
    const controller = new AbortController();
    const pending = loadFile(`${origin}/never`, controller.signal);
    controller.abort();
    assert.deepEqual(await pending, {});
    assert.deepEqual(await loadFile(`${origin}/good`, controller.signal), {});
  });
});
