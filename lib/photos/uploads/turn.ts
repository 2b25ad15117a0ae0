import type { Id } from '#db/index.ts';

type Turn = { stop: AbortController; ended: Promise<void> };

/** On `globalThis`, because `server.ts` and Next's bundle are two module graphs in one process (DESIGN §11). */
const holder = globalThis as typeof globalThis & { sluglineUploadTurns?: Map<Id, Turn> };

/**
 * Runs `work` as the only one that touches this upload. Whoever was at it is told to stop, and waited for: a sender who comes
 * again has lost the connection that the server may still believe in (IETF draft "Resumable Uploads", §4.6).
 */
export async function inTurn<Result>(
  id: Id,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  holder.sluglineUploadTurns ??= new Map();
  const turns = holder.sluglineUploadTurns;
  const before = turns.get(id);
  before?.stop.abort();
  let end = () => {};
  const turn: Turn = {
    stop: new AbortController(),
    ended: new Promise((resolve) => {
      end = resolve;
    }),
  };
  turns.set(id, turn);
  try {
    await before?.ended;
    return await work(turn.stop.signal);
  } finally {
    end();
    if (turns.get(id) === turn) turns.delete(id);
  }
}
