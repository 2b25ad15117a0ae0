/** Chance that gives the same drawing every time (mulberry32). */
export type Chance = {
  /** 0 to 1 */
  unit(): number;
  between(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    unit,
    between: (least, most) => least + (most - least) * unit(),
    pick: (items) => items[Math.floor(unit() * items.length)] as (typeof items)[number],
  };
}

/** The numbers 0 to count - 1. */
export const times = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
