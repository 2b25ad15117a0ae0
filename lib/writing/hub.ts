import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Id } from '#db/index.ts';
import type { Services } from '../context.ts';
import { visitorAddress } from '../front-door/visitor-address.ts';
import { FrontWatchers } from '../fronts/watchers.ts';
import { isSameOrigin } from '../people/same-origin.ts';
import { personOfSession } from '../people/sessions.ts';
import type { checkpointer } from './checkpoint.ts';
import { DeskWatchers } from './desk-watchers.ts';
import type { Live } from './live.ts';
import type { Room } from './room.ts';
import { closing, Tab } from './tab.ts';
import { tabAnswers } from './tab-answers.ts';

export type Hub = Live & {
  /** takes a WebSocket connection to `/live`: ours by origin, and of somebody who is signed in; anybody else is cut */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
  /** says good-bye to every tab; they come back by themselves */
  close(): void;
};

const largestMessage = 1_000_000;
const beatEvery = 30_000;

/** The live connections of this process (DESIGN §5): who is in which story, and what they are told. */
export function openHub(services: Services, checkpoints: ReturnType<typeof checkpointer>): Hub {
  const tabs = new Set<Tab>();
  const rooms = new Map<Id, Room>();
  const desks = new DeskWatchers(services, rooms);
  const fronts = new FrontWatchers<Tab>();
  const { answer, leaveAll, checkAgain, leaveUnseen } = tabAnswers(
    services,
    rooms,
    desks,
    fronts,
    (storyId) => void checkpoints.left(storyId),
  );
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  const beats = setInterval(() => {
    for (const tab of tabs) tab.beat();
  }, beatEvery);
  beats.unref();

  /** Nobody waits for it, and a store that does not answer must not end the process. */
  const noting = (work: Promise<void>) => {
    work.catch((error) => services.log.error({ error: String(error) }, 'a tab was not asked who it is'));
  };

  return {
    async upgrade(request, socket, head) {
      // Until it is a WebSocket nobody else listens for its errors.
      const ignore = () => {};
      socket.on('error', ignore);
      const refusal = await refusalOf(services, request).catch(() => '500 Internal Server Error');
      if (typeof refusal === 'string') {
        socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      socket.off('error', ignore);
      server.handleUpgrade(request, socket, head, (connection) => {
        const tab = new Tab(connection, refusal);
        tabs.add(tab);
        tab.listen(
          (message) => answer(tab, message),
          () => {
            tabs.delete(tab);
            desks.forget(tab);
            leaveAll(tab);
          },
        );
      });
    },

    steps(storyId, fromVersion, steps) {
      checkpoints.touched(storyId);
      rooms
        .get(storyId)
        ?.steps(fromVersion, steps)
        .catch((error) => services.log.error({ storyId, error: String(error) }, 'steps were not passed on'));
    },
    fields(storyId, revision, fields, by) {
      rooms.get(storyId)?.send({ type: 'fields', storyId, revision, fields, by });
      // Who was taken off the story hears no more of it, although their tab is still open.
      if (fields.personIds)
        for (const tab of tabs) if (tab.stories.has(storyId)) noting(leaveUnseen(tab, storyId));
    },
    state(storyId, state, by, sentence) {
      rooms.get(storyId)?.send({ type: 'state', storyId, state, by, sentence });
      fronts.storyMoved();
    },
    desk(storyId) {
      desks.changed(storyId);
    },
    notice(personId, sentence) {
      for (const tab of tabs) if (tab.actor.id === personId) tab.send({ type: 'notice', sentence });
    },
    notes(storyId) {
      rooms.get(storyId)?.send({ type: 'notes', storyId });
    },
    front: (frontId, revision, by) => fronts.changed(frontId, revision, by),
    person(personId, sentence) {
      for (const tab of tabs) if (tab.actor.id === personId) noting(checkAgain(tab, sentence));
    },
    close() {
      clearInterval(beats);
      desks.close();
      for (const tab of tabs) tab.close(closing.restart, 'The newsroom restarts.');
    },
  };
}

/** The one who connects, or the HTTP status that refuses them. */
async function refusalOf(services: Services, request: IncomingMessage) {
  // Browsers always send an Origin here; without one it is a script, which has the HTTP interface.
  const headers = new Headers({ origin: request.headers.origin ?? 'null', host: request.headers.host ?? '' });
  if (!isSameOrigin(headers, services.config.url)) return '403 Forbidden';
  const cookie = request.headers.cookie ?? '';
  const visitor = await personOfSession(services, cookie);
  if (!visitor) return '401 Unauthorized';
  return { cookie, actor: visitor.actor, address: visitorAddress(request, services.config.trustProxy) };
}
