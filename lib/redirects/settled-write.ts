import type { AuditRow, Id, RedirectRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { newId } from '../ids.ts';
import { parts } from './address.rules.ts';
import { keysMet, type Lead, settle, targetPath } from './settle.rules.ts';

/** A redirect as it is wanted: `from` is a key, `to` null for what is gone. `id` when one that is there is meant. */
export type Wanted = {
  from: string;
  to: string | null;
  status: RedirectRow['status'];
  note: string;
  id?: Id;
};

/** What writing them would do. `rows` are the wanted ones and those that now lead straight on. */
export type Plan = {
  revision: number;
  rows: RedirectRow[];
  loops: Map<string, string>;
  /** what stands at the wanted addresses now */
  before: Map<string, RedirectRow>;
  /** wanted ones whose target leads on: where they really lead */
  straightened: Map<string, string | null>;
};

type Full = Lead & { row: RedirectRow };

/**
 * Settles wanted redirects against those that are there (NEWSROOM §6): no chain, no loop, and a target that is a story's
 * address means the story wherever it moves. `without` names one that is about to be removed.
 */
export async function planRedirects(ctx: Context, wanted: Wanted[], without?: Id): Promise<Plan> {
  const { redirects } = ctx.store;
  const revision = await redirects.revision();
  const targets = wanted.flatMap(({ to }) => (to?.startsWith('/') ? [to] : []));
  const present = await presentNear(ctx, wanted, without);
  const before = new Map(present.map((row) => [row.from, row]));
  const stories = await redirects.storiesAt(targets.flatMap((to) => targetPath(to) ?? []));
  const now = ctx.clock.now();

  const added = wanted.map((one): Full => {
    const former = before.get(one.from);
    const storyId = (one.to && stories.get(targetPath(one.to) ?? '')) || null;
    const row: RedirectRow = {
      id: one.id ?? former?.id ?? newId(now),
      from: one.from,
      to: one.to,
      toPath: targetPath(one.to),
      storyId,
      status: one.status,
      note: one.note,
      hits: former?.hits ?? 0,
      lastHitAt: former?.lastHitAt ?? null,
      by: ctx.actor?.id ?? null,
      createdAt: former?.createdAt ?? now,
      updatedAt: now,
    };
    return { from: one.from, to: leadOf(row), row };
  });
  const { changed, loops } = settle(
    present.map((row): Full => ({ from: row.from, to: leadOf(row), row })),
    added,
  );
  const homes = new Map([...added.map(({ row }) => row), ...present].flatMap(homeOf));
  const straightened = new Map<string, string | null>();
  const asked = new Map(added.map((one) => [one.from, one.to]));
  const rows = changed.map(({ from, to, row }) => {
    const after = withLead(row, to, homes);
    if (asked.has(from) && asked.get(from) !== to) straightened.set(from, after.to);
    return after;
  });
  return { revision, rows, loops, before, straightened };
}

/** The redirects that wanted ones meet, and those that lead to them; asked again while they lead to more. */
async function presentNear(ctx: Context, wanted: Wanted[], without: Id | undefined): Promise<RedirectRow[]> {
  const paths = wanted.map(({ from }) => parts(from).path);
  let keys = keysMet([], wanted);
  for (let round = 0; ; round++) {
    const near = await ctx.store.redirects.near([...keys], paths);
    const present = near.filter(({ id }) => id !== without);
    const met = keysMet(
      present.map((row) => ({ from: row.from, to: leadOf(row) })),
      wanted,
    );
    const isMore = [...met].some((key) => !keys.has(key));
    if (!isMore || round === mostRounds) return present;
    keys = new Set([...keys, ...met]);
  }
}

const mostRounds = 20;

/** Plans and writes until nobody else has changed redirects in between. Throws Conflict with the circle that it would close. */
export async function writeSettled(
  ctx: Context,
  wanted: Wanted[],
  act: { remove?: Id[]; without?: Id; audit: (plan: Plan) => AuditRow; accept?: (plan: Plan) => void },
): Promise<Plan> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const plan = await planRedirects(ctx, wanted, act.without);
    act.accept?.(plan);
    const change = {
      revision: plan.revision,
      put: plan.rows,
      remove: act.remove ?? [],
      audit: act.audit(plan),
    };
    if ((await ctx.store.redirects.write(change)) === 'written') return plan;
  }
  throw conflict('Redirects kept changing meanwhile. Try again in a moment.');
}

/** Refuses a plan that leads readers in a circle, naming it. */
export function refuseLoops({ loops }: Plan): void {
  const [circle] = loops.values();
  if (circle) throw conflict(`That would lead readers in a circle: ${circle}. Nothing was changed.`);
}

// A story is the end of every way: no path of this site is spelled like this.
const storyMark = 'story:';

/** For the rules a target that is a story is one thing, whatever path it has today. */
const leadOf = ({ storyId, to }: RedirectRow): string | null =>
  storyId && to ? `${storyMark}${storyId}${afterPath(to)}` : to;

const afterPath = (address: string) => address.slice(address.split(/[?#]/, 1)[0]?.length);

/** A story's id and the path under which a redirect knows it. */
const homeOf = ({ storyId, to }: RedirectRow): [Id, string][] =>
  storyId && to ? [[storyId, to.split(/[?#]/, 1)[0] as string]] : [];

function withLead(row: RedirectRow, lead: string | null, homes: Map<Id, string>): RedirectRow {
  if (lead === leadOf(row)) return row;
  if (lead === null) return { ...row, to: null, toPath: null, storyId: null, status: 410 };
  if (!lead.startsWith(storyMark)) return { ...row, to: lead, toPath: targetPath(lead), storyId: null };
  const storyId = lead.slice(storyMark.length).split(/[?#]/, 1)[0] as string;
  const to = (homes.get(storyId) ?? '/') + afterPath(lead);
  return { ...row, storyId, to, toPath: targetPath(to) };
}
