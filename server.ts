import { createServer } from 'node:http';
import next from 'next';
import { readConfig } from './lib/config.ts';
import { openNewsroom } from './lib/server.ts';

const config = readConfig();
const newsroom = await openNewsroom(config);
// Next hangs its upgrade listener on the server it is given; ours decides about upgrades itself.
const upgradesForNext = createServer();
const app = next({
  dev: config.development,
  dir: import.meta.dirname,
  hostname: config.host,
  port: config.port,
  httpServer: upgradesForNext,
});
await app.prepare();
const toNext = app.getRequestHandler();
const server = createServer((request, response) => {
  if (request.url === '/healthz') return response.end('ok\n');
  return toNext(request, response);
});
server.on('upgrade', (request, socket, head) => upgradesForNext.emit('upgrade', request, socket, head));
server.listen(config.port, config.host, () =>
  newsroom.services.log.info({ url: config.url }, 'the newsroom is open'),
);
