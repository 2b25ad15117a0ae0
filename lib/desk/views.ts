import { z } from 'zod';
import type { DeskViewRow } from '#db/index.ts';
import { allow, canHouse, signedIn } from '../access.ts';
import type { DeskViewAnswer, List } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { filterFrom, queryOf } from './filter.rules.ts';

const mostViews = 40;

const fields = {
  name: z
    .string()
    .trim()
    .min(1, 'Give the view a name.')
    .max(60, 'A name of a view has at most 60 characters.'),
  /** the query of the desk's address; what the desk does not know is left out */
  filter: z
    .string()
    .max(1000, 'The filter is too long.')
    .transform((text) => queryOf(filterFrom(new URLSearchParams(text)))),
  shared: z.boolean(),
  key: z.number().int().min(1).max(9).nullable(),
};

export const addViewInput = z.object({
  name: fields.name,
  filter: fields.filter,
  shared: fields.shared.default(false),
  key: fields.key.default(null),
});
export const changeViewInput = z.object(fields).partial().extend({ id: z.uuid() });
export const removeViewInput = z.object({ id: z.uuid() });

/** The person's own views and the shared ones, by key and then by name. */
export async function listViews(ctx: Context): Promise<List<DeskViewAnswer>> {
  const actor = signedIn(ctx.actor);
  const views = await ctx.store.desk.views(actor.id);
  return { items: views.map((view) => presentView(actor, view)), next: null };
}

/** Keeps a filter of the desk under a name; a shared one needs an editor. */
export async function addView(ctx: Context, input: unknown): Promise<DeskViewAnswer> {
  const actor = signedIn(ctx.actor);
  const given = parseInput(addViewInput, input);
  if (given.shared) allow(actor, 'share desk views');
  const now = ctx.clock.now();
  const view: DeskViewRow = { id: newId(now), screen: 'desk', personId: actor.id, ...given, createdAt: now, updatedAt: now };
  const audit = view.shared ? viewAudit(ctx, 'share desk view', view) : null;
  if ((await ctx.store.desk.addView(view, mostViews, audit)) === 'full')
    throw conflict(`You have ${mostViews} views already. Remove one that you do not use.`);
  return presentView(actor, view);
}

/** Changes a view of one's own; a shared one, and sharing or no longer sharing one, needs an editor. */
export async function changeView(ctx: Context, input: unknown): Promise<DeskViewAnswer> {
  const { id, ...change } = parseInput(changeViewInput, input);
  const { actor, view } = await viewToChange(ctx, id);
  if (change.shared) allow(actor, 'share desk views');
  const after = { ...view, ...withoutAbsent(change) };
  const audit = view.shared || after.shared ? viewAudit(ctx, 'change desk view', after, view) : null;
  const changed = await ctx.store.desk.changeView(id, withoutAbsent(change), ctx.clock.now(), audit);
  if (!changed) throw notFound('view');
  return presentView(actor, changed);
}

/** Removes a view of one's own, or as an editor a shared one. */
export async function removeView(ctx: Context, input: unknown): Promise<void> {
  const { id } = parseInput(removeViewInput, input);
  const { view } = await viewToChange(ctx, id);
  const audit = view.shared ? viewAudit(ctx, 'remove desk view', view) : null;
  if (!(await ctx.store.desk.removeView(id, audit))) throw notFound('view');
}

/** Another person's own view does not exist for anybody else. */
async function viewToChange(ctx: Context, id: string): Promise<{ actor: Actor; view: DeskViewRow }> {
  const actor = signedIn(ctx.actor);
  const view = await ctx.store.desk.view(id);
  if (!view || (!view.shared && view.personId !== actor.id)) throw notFound('view');
  if (view.shared) allow(actor, 'share desk views');
  return { actor, view };
}

const presentView = (
  actor: Actor,
  { id, name, filter, shared, key, personId }: DeskViewRow,
): DeskViewAnswer => ({
  id,
  name,
  filter,
  shared,
  key,
  mine: personId === actor.id,
  mayChange: shared ? canHouse(actor, 'share desk views') : personId === actor.id,
});

const viewAudit = (ctx: Context, action: string, after: DeskViewRow, before?: DeskViewRow) =>
  auditRow(
    ctx,
    action,
    { kind: 'desk view', id: after.id },
    {
      name: after.name,
      ...(before && { before: told(before) }),
      after: told(after),
    },
  );
const told = ({ name, filter, shared }: DeskViewRow) => ({ name, filter, shared });
