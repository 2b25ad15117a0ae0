const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Runs `act` when everything asked before under the same owner and key is done: one writer at a time for each story. */
export function inTurn<Result>(owner: object, key: string, act: () => Promise<Result>): Promise<Result> {
  const waiting = queues.get(owner) ?? new Map<string, Promise<unknown>>();
  queues.set(owner, waiting);
  const before = waiting.get(key) ?? Promise.resolve();
  const mine = before.then(act, act);
  waiting.set(key, mine);
  const done = () => {
    if (waiting.get(key) === mine) waiting.delete(key);
  };
  mine.then(done, done);
  return mine;
}
