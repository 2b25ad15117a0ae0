/**
 * One picture at a time: decoding holds hundreds of megabytes, and two at once are slower than one after the other.
 * On `globalThis`, because `server.ts` and Next's bundle are two module graphs in one process (DESIGN §11).
 */
type Lane = { busy: boolean; first: (() => void)[]; later: (() => void)[] };
const holder = globalThis as typeof globalThis & { sluglinePictureLane?: Lane };

/** Runs `work` when the picture under way is done, and before all that can wait. */
export const oneAtATime = <Result>(work: () => Promise<Result>): Promise<Result> => inLane('first', work);

/** The same for what nobody waits for: whoever waits for theirs goes first. */
export const whenNobodyWaits = <Result>(work: () => Promise<Result>): Promise<Result> =>
  inLane('later', work);

async function inLane<Result>(place: 'first' | 'later', work: () => Promise<Result>): Promise<Result> {
  holder.sluglinePictureLane ??= { busy: false, first: [], later: [] };
  const lane = holder.sluglinePictureLane;
  if (lane.busy) await new Promise<void>((resolve) => lane[place].push(resolve));
  lane.busy = true;
  try {
    return await work();
  } finally {
    const next = lane.first.shift() ?? lane.later.shift();
    // Whose turn is next keeps the lane: nobody else can slip in between.
    if (next) next();
    else lane.busy = false;
  }
}
