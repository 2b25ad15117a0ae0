import { WebSocket } from 'ws';
import type { FromTab, ToTab } from '#lib/writing/live.ts';
import type { Client } from './client.ts';
import type { RunningServer } from './server.ts';

type Of<Type extends ToTab['type']> = Extract<ToTab, { type: Type }>;

/** One tab's live connection, as a browser opens it. */
export type LiveTab = {
  send(message: FromTab): void;
  /** text that is no message of ours */
  sendRaw(text: string): void;
  /** the next message of one of those types, also one that came before and was not asked for yet */
  next<Type extends ToTab['type']>(...types: Type[]): Promise<Of<Type>>;
  /** every message so far that nobody asked for */
  unread: ToTab[];
  closed: Promise<{ code: number; reason: string }>;
  close(): void;
};

const patience = 5_000;

/** Connects; rejects with the HTTP status when the server refuses. */
export function openTab(
  server: RunningServer,
  client: Pick<Client, 'cookie'> | null,
  origin: string | undefined = server.url,
): Promise<LiveTab> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/live`, {
    headers: { ...(client ? { cookie: client.cookie } : {}), ...(origin ? { origin } : {}) },
  });
  const unread: ToTab[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    unread.push(JSON.parse(data.toString()) as ToTab);
    for (const look of waiting) look();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
  });
  const next = <Type extends ToTab['type']>(...types: Type[]) =>
    new Promise<Of<Type>>((resolve, reject) => {
      const look = () => {
        const at = unread.findIndex(({ type }) => (types as string[]).includes(type));
        if (at < 0) return;
        waiting.delete(look);
        clearTimeout(late);
        resolve(unread.splice(at, 1)[0] as Of<Type>);
      };
      const late = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`No "${types.join()}" within ${patience} ms; unread: ${JSON.stringify(unread)}`));
      }, patience);
      waiting.add(look);
      look();
    });
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_, answer) => reject(new Error(`refused with ${answer.statusCode}`)));
    socket.once('error', reject);
    socket.once('open', () =>
      resolve({
        send: (message) => socket.send(JSON.stringify(message)),
        sendRaw: (text) => socket.send(text),
        next,
        unread,
        closed,
        close: () => socket.close(),
      }),
    );
  });
}
