import { z } from 'zod';
import type { DeskViewRow } from '#db/index.ts';
import { allow, canHouse, signedIn } from '../access.ts';
import type { DeskViewAnswer, List } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput, withoutAbsent } from '../input.ts';

const mostViews = 40;

/** A screen whose filter can be kept under a name. */
export type FilteredScreen = {
  screen: DeskViewRow['screen'];
  /** what a kept filter is called there: "view", "search" */
  noun: string;
  /** the query of the screen's address as the screen writes it; what it does not know is left out */
  tidy: (query: URLSearchParams) => string;
};

/** The four acts on a screen's kept filters: one's own, and those that the newsroom shares. */
export function savedViews({ screen, noun, tidy }: FilteredScreen) {
  const fields = {
    name: z
      .string()
      .trim()
      .min(1, `Give the ${noun} a name.`)
      .max(60, `A name of a ${noun} has at most 60 characters.`),
    filter: z
      .string()
      .max(1000, 'The filter is too long.')
      .transform((text) => tidy(new URLSearchParams(text))),
    shared: z.boolean(),
    key: z.number().int().min(1).max(9).nullable(),
  };
  const addInput = z.object({
    name: fields.name,
    filter: fields.filter,
    shared: fields.shared.default(false),
    key: fields.key.default(null),
  });
  const changeInput = z.object(fields).partial().extend({ id: z.uuid() });
  const removeInput = z.object({ id: z.uuid() });

  /** The person's own ones and the shared ones, by key and then by name. */
  async function list(ctx: Context): Promise<List<DeskViewAnswer>> {
    const actor = signedIn(ctx.actor);
    const views = await ctx.store.desk.views(actor.id, screen);
    return { items: views.map((view) => presentView(actor, view)), next: null };
  }

  /** Keeps a filter under a name; a shared one needs an editor. */
  async function add(ctx: Context, input: unknown): Promise<DeskViewAnswer> {
    const actor = signedIn(ctx.actor);
    const given = parseInput(addInput, input);
    if (given.shared) allow(actor, 'share desk views');
    const at = ctx.clock.now();
    const view: DeskViewRow = {
      id: newId(at),
      screen,
      personId: actor.id,
      ...given,
      createdAt: at,
      updatedAt: at,
    };
    const audit = view.shared ? viewAudit(ctx, 'share', view) : null;
    if ((await ctx.store.desk.addView(view, mostViews, audit)) === 'full')
      throw conflict(`You have ${mostViews} of them already. Remove a ${noun} that you do not use.`);
    return presentView(actor, view);
  }

  /** Changes one of one's own; a shared one, and sharing or no longer sharing one, needs an editor. */
  async function change(ctx: Context, input: unknown): Promise<DeskViewAnswer> {
    const { id, ...given } = parseInput(changeInput, input);
    const { actor, view } = await viewToChange(ctx, id);
    if (given.shared) allow(actor, 'share desk views');
    const after = { ...view, ...withoutAbsent(given) };
    const audit = view.shared || after.shared ? viewAudit(ctx, 'change', after, view) : null;
    const changed = await ctx.store.desk.changeView(id, withoutAbsent(given), ctx.clock.now(), audit);
    if (!changed) throw notFound(noun);
    return presentView(actor, changed);
  }

  /** Removes one of one's own, or as an editor a shared one. */
  async function remove(ctx: Context, input: unknown): Promise<void> {
    const { id } = parseInput(removeInput, input);
    const { view } = await viewToChange(ctx, id);
    const audit = view.shared ? viewAudit(ctx, 'remove', view) : null;
    if (!(await ctx.store.desk.removeView(id, audit))) throw notFound(noun);
  }

  /** Another person's own one does not exist for anybody else, nor does another screen's here. */
  async function viewToChange(ctx: Context, id: string): Promise<{ actor: Actor; view: DeskViewRow }> {
    const actor = signedIn(ctx.actor);
    const view = await ctx.store.desk.view(id);
    if (!view || view.screen !== screen || (!view.shared && view.personId !== actor.id)) throw notFound(noun);
    if (view.shared) allow(actor, 'share desk views');
    return { actor, view };
  }

  const viewAudit = (ctx: Context, act: string, after: DeskViewRow, before?: DeskViewRow) =>
    auditRow(
      ctx,
      screen === 'desk' ? `${act} desk view` : `${act} photo search`,
      { kind: 'desk view', id: after.id },
      {
        name: after.name,
        ...(before && { before: told(before) }),
        after: told(after),
      },
    );

  return { addInput, changeInput, removeInput, list, add, change, remove };
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

const told = ({ name, filter, shared }: DeskViewRow) => ({ name, filter, shared });
