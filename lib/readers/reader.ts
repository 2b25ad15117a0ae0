import { createServer, type RequestListener } from 'node:http';
import path from 'node:path';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { filesOnDisk } from '../files.ts';
import { frontDoor } from '../front-door/front-door.ts';
import { limitBody, serverOptions } from '../front-door/slow-bodies.ts';
import { closed } from '../front-door/stopping.ts';
import { openTally } from '../front-door/tally.ts';
import { visitorAddress } from '../front-door/visitor-address.ts';
import { currentBuild, openLog, openStoreOf } from '../opening.ts';
import { forwarder } from './forward.ts';
import type { Told } from './readers.ts';

/**
 * A process for readers: answers stored pages, photos and files itself, and passes on whatever else to the newsroom's
 * process at `socketPath`. It does what that process tells it, and ends with it.
 */
export function startReader(config: Config, socketPath: string): void {
  const log = openLog();
  const { forward, forwardUpgrade } = forwarder(socketPath, (request) =>
    visitorAddress(request, config.trustProxy),
  );
  // Whether the newsroom is ready is said by its process alone: else one of ours would deny what another has said.
  let answer: RequestListener = forward;
  let release = async () => {};
  const server = createServer(serverOptions, (request, response) => {
    limitBody(request, response);
    return answer(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url === '/live') forwardUpgrade(request, socket, head);
    else socket.destroy();
  });
  server.once('error', (error: NodeJS.ErrnoException) => {
    const { code, syscall } = error;
    process.send?.({ code, syscall, message: error.message }, () => process.exit(1));
  });

  const open = async () => {
    const store = await openStoreOf(config);
    const tally = openTally({ store, clock: systemClock, log });
    answer = frontDoor(
      {
        config,
        store,
        files: await filesOnDisk(path.join(config.dataFolder, 'files')),
        clock: systemClock,
        tally,
        log,
        build: await currentBuild(config),
      },
      { application: forward, missing: forward },
    );
    release = async () => {
      await tally.close();
      await store.close();
    };
    listen();
  };
  let listens = false;
  const listen = () => {
    if (!listens) server.listen(config.port, config.host);
    listens = true;
  };
  const stop = async () => {
    setTimeout(() => process.exit(1), 10_000).unref();
    await closed(server);
    await release();
    process.exit(0);
  };
  const failed = (error: unknown) => {
    log.error({ error: String((error as Error)?.stack ?? error) }, 'a reader process gave up');
    process.exit(1);
  };
  process.on('message', (told: Told) => {
    if (told === 'hold') listen();
    else if (told === 'open') open().catch(failed);
    else if (told === 'stop') stop().catch(failed);
  });
  // A terminal signals the whole group; the newsroom's process says when it is time.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.once('disconnect', () => process.exit(1));
}
