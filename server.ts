import { createServer, type RequestListener } from 'node:http';
import next from 'next';
import { type Config, readConfig } from './lib/config.ts';
import { applicationFrom } from './lib/front-door/application.ts';
import { frontDoor } from './lib/front-door/front-door.ts';
import { missingPages } from './lib/front-door/missing-page.ts';
import { sendStarting } from './lib/front-door/plain-answers.ts';
import { recorder } from './lib/front-door/recording.ts';
import { limitBody, serverOptions } from './lib/front-door/slow-bodies.ts';
import { stopOnSignals } from './lib/front-door/stopping.ts';
import { makeSetUpLink } from './lib/people/first-admin.ts';
import { openPort } from './lib/readers/port.ts';
import { openNewsroom } from './lib/server.ts';
import { startFault } from './lib/start-faults.ts';

const say = (sentence: string) => console.log(sentence);

async function start(config: Config): Promise<void> {
  let answer: RequestListener = sendStarting;
  const server = createServer(serverOptions, (request, response) => {
    limitBody(request, response);
    return answer(request, response);
  });
  const port = await openPort(server, config);
  const newsroom = await openNewsroom(port.config, say);
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
  const setUpLink = await makeSetUpLink(newsroom.services);
  const toNext = app.getRequestHandler();
  answer = frontDoor(newsroom.services, {
    application: applicationFrom(toNext, newsroom.services),
    missing: missingPages(newsroom.services, toNext),
  });
  newsroom.services.askAsReader = recorder(answer, new URL(config.url).host);
  server.on('upgrade', (request, socket, head) => {
    if (request.url === '/live') newsroom.hub.upgrade(request, socket, head);
    // Hot reloading while developing. Whatever else wants another protocol is not ours.
    else if (!config.development || !upgradesForNext.emit('upgrade', request, socket, head)) socket.destroy();
  });
  port.ready();
  stopOnSignals(
    port.close,
    {
      first: () => newsroom.hub.close(),
      async last() {
        await app.close();
        await newsroom.close();
      },
    },
    say,
  );
  say(`The newsroom is open at ${config.url}/newsroom and its readers' front page at ${config.url}/`);
  if (setUpLink)
    say(`\nNobody can sign in yet. Begin here, the link makes the first admin:\n\n  ${setUpLink}\n`);
}

let config: Config | null = null;
try {
  config = readConfig();
  await start(config);
} catch (error) {
  console.error(startFault(error, config) ?? error);
  process.exit(1);
}
