import { createServer } from 'node:http';
import path from 'node:path';
import next from 'next';
import { readConfig } from '#lib/config.ts';
import { openNewsroom } from '#lib/server.ts';

/** The newsroom without its front door: each request goes through Next's handler, which renders the page. */
const config = readConfig();
await openNewsroom(config, console.log);
const upgrades = createServer();
const app = next({ dev: false, dir: path.resolve(import.meta.dirname, '../..'), httpServer: upgrades });
await app.prepare();
const toNext = app.getRequestHandler();
createServer((request, response) => {
  if (request.url === '/readyz') response.end('ready');
  else toNext(request, response);
}).listen(config.port, config.host);
