/** One run of a comparison of two lists: what both have, what only the first has, what only the second has. */
export type Run<Item> = { change: 'same' | 'removed' | 'added'; items: Item[] };

/** Beyond this many differences the rest counts as wholly rewritten: nobody reads such a comparison word by word. */
const mostDifferences = 1500;

/**
 * The shortest way from one list to the other (Myers, "An O(ND) Difference Algorithm", 1986), items compared by `keyOf`.
 * The runs that are not added make `from`, those that are not removed make `to`; within a change, removed comes first.
 */
export function compareLists<Item>(from: Item[], to: Item[], keyOf: (item: Item) => string): Run<Item>[] {
  const a = from.map(keyOf);
  const b = to.map(keyOf);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const runs = new Runs<Item>();
  for (const item of from.slice(0, start)) runs.add('same', item);
  middle(
    runs,
    from.slice(start, from.length - end),
    to.slice(start, to.length - end),
    a.slice(start, a.length - end),
    b.slice(start, b.length - end),
  );
  for (const item of from.slice(from.length - end)) runs.add('same', item);
  return runs.inOrder();
}

function middle<Item>(runs: Runs<Item>, from: Item[], to: Item[], a: string[], b: string[]): void {
  let x = 0;
  let y = 0;
  for (const step of shortestWay(a, b)) {
    if (step === 'same') {
      runs.add('same', from[x] as Item);
      x += 1;
      y += 1;
    } else if (step === 'removed') runs.add('removed', from[x++] as Item);
    else runs.add('added', to[y++] as Item);
  }
}

function shortestWay(a: string[], b: string[]): Run<never>['change'][] {
  const most = Math.min(a.length + b.length, mostDifferences);
  /** for each diagonal (x − y), how far along `a` one comes with so many differences */
  const reached: Int32Array[] = [];
  const now = new Int32Array(2 * most + 3);
  for (let differences = 0; differences <= most; differences++) {
    reached.push(now.slice(most + 1 - differences - 1, most + 1 + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const at = most + 1 + diagonal;
      const isAdded =
        diagonal === -differences ||
        (diagonal !== differences && (now[at - 1] as number) < (now[at + 1] as number));
      let x = differences === 0 ? 0 : isAdded ? (now[at + 1] as number) : (now[at - 1] as number) + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      now[at] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(reached, a, b);
    }
  }
  return [...a.map(() => 'removed' as const), ...b.map(() => 'added' as const)];
}

/** `reached[d]` is what was reached with fewer than `d` differences, for the diagonals −d−1 … d+1. */
function walkBack(reached: Int32Array[], a: string[], b: string[]): Run<never>['change'][] {
  const steps: Run<never>['change'][] = [];
  let x = a.length;
  let y = b.length;
  for (let differences = reached.length - 1; differences > 0; differences--) {
    const before = reached[differences] as Int32Array;
    const at = (diagonal: number) => before[diagonal + differences + 1] as number;
    const diagonal = x - y;
    const isAdded =
      diagonal === -differences || (diagonal !== differences && at(diagonal - 1) < at(diagonal + 1));
    const fromX = isAdded ? at(diagonal + 1) : at(diagonal - 1);
    const fromY = fromX - (isAdded ? diagonal + 1 : diagonal - 1);
    const changeEndsAtX = isAdded ? fromX : fromX + 1;
    for (; x > changeEndsAtX; x--, y--) steps.push('same');
    steps.push(isAdded ? 'added' : 'removed');
    x = fromX;
    y = fromY;
  }
  for (; x > 0; x--) steps.push('same');
  return steps.reverse();
}

/** Gathers items to runs. Between two equal runs all that is removed stands before all that is added. */
class Runs<Item> {
  private readonly runs: Run<Item>[] = [];
  private removed: Item[] = [];
  private added: Item[] = [];

  add(change: Run<Item>['change'], item: Item): void {
    if (change === 'removed') this.removed.push(item);
    else if (change === 'added') this.added.push(item);
    else {
      this.endChange();
      const last = this.runs.at(-1);
      if (last?.change === 'same') last.items.push(item);
      else this.runs.push({ change, items: [item] });
    }
  }

  inOrder(): Run<Item>[] {
    this.endChange();
    return this.runs;
  }

  private endChange(): void {
    if (this.removed.length > 0) this.runs.push({ change: 'removed', items: this.removed });
    if (this.added.length > 0) this.runs.push({ change: 'added', items: this.added });
    this.removed = [];
    this.added = [];
  }
}
