/**
 * The demo's receiver for the tests of the request form: at `/requests` of the test server, and at an origin of its
 * own, whose address `/test/receiver` tells.
 */
import type { Plugin } from '@web/dev-server-core';
import type { Middleware } from 'koa';
import { createServer } from 'node:http';
import { createReceiver } from '../../../demo/receiver.js';

export function receiver(): { plugin: Plugin; middleware: Middleware } {
  const { handler } = createReceiver();
  const server = createServer(handler);
  let origin = '';
  return {
    plugin: {
      name: 'receiver',
      async serverStart() {
        await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
        const address = server.address();
        origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
      },
      serverStop() {
        server.closeAllConnections();
        server.close();
      },
    },
    async middleware(context, next) {
      if (context.path === '/test/receiver') context.body = origin;
      else if (context.path === '/requests' || context.path === '/thanks') {
        context.respond = false;
        // Not Koa's to answer, nor the test runner's to complain of.
        context.status = 200;
        handler(context.req, context.res);
      } else await next();
    },
  };
}
