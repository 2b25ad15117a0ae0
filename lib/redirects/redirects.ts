import { z } from 'zod';
import type { RedirectRow } from '#db/index.ts';
import { allow } from '../access.ts';
import type { List, RedirectAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict, notFound } from '../errors.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';
import { redirectFields, wantedOf } from './fields.ts';
import { presentRedirect, presentRedirects } from './present.ts';
import { type Plan, refuseLoops, writeSettled } from './settled-write.ts';

export const listRedirectsInput = z.object({
  ...listInput,
  order: z.enum(['newest', 'hits']).default('newest'),
});
export const createRedirectInput = redirectFields.partial().required({ from: true });
export const changeRedirectInput = redirectFields.partial().extend({ id: z.uuid() });
export const removeRedirectInput = z.object({ id: z.uuid() });

/** Addresses that lead elsewhere, newest or most used first. */
export async function listRedirects(
  ctx: Context,
  input: unknown,
): Promise<List<RedirectAnswer> & { total: number }> {
  allow(ctx.actor, 'manage redirects');
  const asked = parseInput(listRedirectsInput, input);
  const [page, total] = await Promise.all([
    ctx.store.redirects.list({ ...sliceOf(asked), order: asked.order }),
    ctx.store.redirects.count(),
  ]);
  return { items: await presentRedirects(ctx, page.items), next: page.next, total };
}

/** A former address leads elsewhere from the next request on, straight to the end (NEWSROOM §6). */
export async function createRedirect(ctx: Context, input: unknown): Promise<RedirectAnswer> {
  allow(ctx.actor, 'manage redirects');
  const wanted = wantedOf(parseInput(createRedirectInput, input), ctx.config.url);
  const plan = await writeSettled(ctx, [wanted], {
    accept: (found) => {
      const there = found.before.get(wanted.from);
      if (there)
        throw conflict(`${wanted.from} leads to ${there.to ?? 'nowhere (gone)'} already. Change that one.`);
      refuseLoops(found);
    },
    audit: (found) => {
      const row = rowIn(found, wanted.from);
      return auditRow(
        ctx,
        'create redirect',
        { kind: 'redirect', id: row.id },
        { before: null, after: told(row) },
      );
    },
  });
  return present(ctx, plan, wanted.from);
}

/** Changes a redirect; others that led to its old address stay as they are, straight to where they led. */
export async function changeRedirect(ctx: Context, input: unknown): Promise<RedirectAnswer> {
  allow(ctx.actor, 'manage redirects');
  const { id, ...given } = parseInput(changeRedirectInput, input);
  const before = await load(ctx, id);
  const to = given.to === undefined ? before.to : given.to;
  const status = given.status ?? (before.status === 410 && to ? 301 : before.status);
  const wanted = {
    ...wantedOf(
      { from: given.from ?? before.from, to, status, note: given.note ?? before.note },
      ctx.config.url,
    ),
    id,
  };
  const moves = wanted.from !== before.from;
  const plan = await writeSettled(ctx, [wanted], {
    ...(moves ? { remove: [id], without: id } : {}),
    accept: (found) => {
      const there = found.before.get(wanted.from);
      if (there && there.id !== id)
        throw conflict(`${wanted.from} leads to ${there.to ?? 'nowhere'} already.`);
      refuseLoops(found);
      const row = rowIn(found, wanted.from);
      Object.assign(row, { hits: before.hits, lastHitAt: before.lastHitAt, createdAt: before.createdAt });
    },
    audit: (found) =>
      auditRow(
        ctx,
        'change redirect',
        { kind: 'redirect', id },
        { before: told(before), after: told(rowIn(found, wanted.from)) },
      ),
  });
  return present(ctx, plan, wanted.from);
}

/** The address is nobody's again: readers get "no such page". */
export async function removeRedirect(ctx: Context, input: unknown): Promise<void> {
  allow(ctx.actor, 'manage redirects');
  const { id } = parseInput(removeRedirectInput, input);
  const row = await load(ctx, id);
  const audit = () =>
    auditRow(ctx, 'remove redirect', { kind: 'redirect', id }, { before: told(row), after: null });
  await writeSettled(ctx, [], { remove: [id], audit });
}

async function load(ctx: Context, id: string): Promise<RedirectRow> {
  const row = await ctx.store.redirects.byId(id);
  if (!row) throw notFound('redirect');
  return row;
}

function rowIn({ rows }: Plan, from: string): RedirectRow {
  const row = rows.find((each) => each.from === from);
  if (!row) throw new Error(`The plan has nothing for ${from}.`);
  return row;
}

const told = ({ from, to, status, note }: RedirectRow) => ({ from, to, status, note });

async function present(ctx: Context, plan: Plan, from: string): Promise<RedirectAnswer> {
  const answer = await presentRedirect(ctx, rowIn(plan, from));
  if (!plan.straightened.has(from)) return answer;
  const end = plan.straightened.get(from) ?? null;
  const sentence =
    end === null
      ? 'What you named is gone for good, and so is this address.'
      : `What you named leads on, so readers are led straight to ${end}.`;
  return { ...answer, warnings: [sentence, ...answer.warnings] };
}
