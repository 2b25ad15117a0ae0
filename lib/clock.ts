/** The time, as a parameter: rules never read a clock themselves (STYLE 5). Milliseconds UTC. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };
