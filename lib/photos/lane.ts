/**
 * One picture at a time: decoding holds hundreds of megabytes, and two at once are slower than one after the other.
 * On `globalThis`, because `server.ts` and Next's bundle are two module graphs in one process (DESIGN §11).
 */
const holder = globalThis as typeof globalThis & { sluglinePictureLane?: Promise<unknown> };

/** Runs `work` when all pictures before it are done. */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = (holder.sluglinePictureLane ?? Promise.resolve()).then(work);
  holder.sluglinePictureLane = turn.catch(() => undefined);
  return turn;
}
