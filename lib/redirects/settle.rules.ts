import { keysOf, parts, pathKey, restOfQuery } from './address.rules.ts';

/** A redirect as the rules see it. `to` is null for an address that is gone (410). */
export type Lead = { from: string; to: string | null };

/** What new redirects make of the old ones: `changed` holds the new ones and those that now lead straight on. */
export type Settled<Each extends Lead> = {
  changed: Each[];
  /** by the `from` of a new one: the circle that it would close */
  loops: Map<string, string>;
};

/**
 * Redirects with no chains and no loops (NEWSROOM §6): each new one, and each present one that a new one would make a
 * chain of, leads straight to where its reader would end. `present` holds at least those that a target of `added` meets
 * and those that lead to a `from` of `added`. Those that would close a circle are left out and named. Pure.
 */
export function settle<Each extends Lead>(present: readonly Each[], added: readonly Each[]): Settled<Each> {
  const before = new Map(present.map((each) => [each.from, each]));
  const table = new Map(before);
  for (const each of added) table.set(each.from, each);

  const loops = new Map<string, string>();
  for (;;) {
    const closing = closingCircles(
      table,
      added.filter(({ from }) => !loops.has(from)),
    );
    if (closing.size === 0) break;
    for (const [from, circle] of closing) {
      loops.set(from, circle);
      const former = before.get(from);
      if (former) table.set(from, former);
      else table.delete(from);
    }
  }

  const fresh = new Set(added.map(({ from }) => from).filter((from) => !loops.has(from)));
  const endOf = walker(table);
  const changed = [...table.values()].flatMap((each): Each[] => {
    const found = endOf(each.to);
    const to = 'end' in found ? found.end : each.to;
    return fresh.has(each.from) || to !== each.to ? [{ ...each, to }] : [];
  });
  return { changed, loops };
}

/** The redirect that answers an address, the most exact first; null when none does. */
export function answering<Each extends Lead>(table: ReadonlyMap<string, Each>, address: string): Each | null {
  if (!address.startsWith('/')) return null;
  for (const key of keysOf(address)) {
    const found = table.get(key);
    if (found) return found;
  }
  return null;
}

/** Where a reader of `address` is led: what the redirect did not know of the query goes on where there is room for it. */
export function ledTo(lead: Lead, address: string): string | null {
  if (lead.to === null || lead.to.includes('?') || lead.to.includes('#')) return lead.to;
  return lead.to + restOfQuery(parts(address).query, lead.from);
}

/** The path by which a redirect's target is found again; null for a target elsewhere. */
export const targetPath = (to: string | null): string | null =>
  to?.startsWith('/') ? pathKey(parts(to).path) : null;

/**
 * Every key that a reader of these redirects meets on the way: `settle` must know the present redirects of all of them.
 * What one adds to a query can lead to another that no target names.
 */
export function keysMet(present: readonly Lead[], added: readonly Lead[]): Set<string> {
  const table = new Map([...present, ...added].map((each) => [each.from, each]));
  const keys = new Set(added.map(({ from }) => from));
  const passed = new Set<string>();
  for (const { to } of table.values()) {
    let now = to;
    while (now?.startsWith('/') && !passed.has(now)) {
      passed.add(now);
      for (const key of keysOf(now)) keys.add(key);
      const lead = answering(table, now);
      now = lead && ledTo(lead, now);
    }
  }
  return keys;
}

/** Which of the new ones lead into a circle, or close one for a redirect that was there before. */
function closingCircles(table: ReadonlyMap<string, Lead>, fresh: readonly Lead[]): Map<string, string> {
  const endOf = walker(table);
  const closing = new Map<string, string>();
  for (const { from, to } of fresh) {
    const end = endOf(to);
    if ('circle' in end) closing.set(from, end.circle);
  }
  if (closing.size > 0) return closing;
  const isFresh = new Set(fresh.map(({ from }) => from));
  for (const { to } of table.values()) {
    const end = endOf(to);
    if ('circle' in end) for (const from of end.on) if (isFresh.has(from)) closing.set(from, end.circle);
  }
  return closing;
}

type End = { end: string | null } | { circle: string; on: string[] };

/** Where the way from an address ends. By walking, not by recursion: a file may hold a chain of 10,000. */
function walker(table: ReadonlyMap<string, Lead>): (address: string | null) => End {
  const known = new Map<string, End>();
  return (address) => {
    const way = new Map<string, string>();
    let now = address;
    let found: End | null = null;
    while (!found) {
      if (now === null) found = { end: null };
      else if (known.has(now)) found = known.get(now) as End;
      else if (way.has(now)) found = circleOf(way, now);
      else {
        const lead = answering(table, now);
        if (!lead) found = { end: now };
        else {
          way.set(now, lead.from);
          now = ledTo(lead, now);
        }
      }
    }
    for (const passed of way.keys()) known.set(passed, found);
    return found;
  };
}

function circleOf(way: Map<string, string>, again: string): { circle: string; on: string[] } {
  const addresses = [...way.keys()];
  const circle = addresses.slice(addresses.indexOf(again)).map((address) => way.get(address) as string);
  const shown = circle.length > 6 ? [...circle.slice(0, 3), '…', ...circle.slice(-2)] : circle;
  const size = circle.length > 6 ? ` (${circle.length.toLocaleString('en')} addresses)` : '';
  return { circle: `${[...shown, circle[0]].join(' → ')}${size}`, on: circle };
}
