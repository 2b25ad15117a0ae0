import { z } from 'zod';
import type { FrontTurn, FrontVersionRow } from '#db/index.ts';
import type { FrontAnswer } from '../answers/fronts.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { frontTag } from '../reading/curated.ts';
import { resolveFuture } from '../schedule/wall-time.ts';
import { changedMeanwhile } from './change-front.ts';
import { differences } from './difference.rules.ts';
import { frontIdSchema } from './layout.rules.ts';
import { loadFrontFor, type WorkingFront } from './load.ts';
import { namesOf } from './names.ts';
import { presentFront } from './present.ts';

export const publishFrontInput = z.strictObject({
  id: frontIdSchema,
  note: z.string().trim().max(500, 'A note has at most 500 characters.').default(''),
  /** the `version` that was looked at: a colleague's later change refuses the publish */
  baseVersion: z.int().min(0).optional(),
  /** for later: the time as the wall shows it, in the newsroom's zone unless said otherwise */
  at: z
    .strictObject({
      local: z.string().max(40),
      zone: z.string().max(60).optional(),
      choice: z.enum(['earlier', 'later']).optional(),
    })
    .optional(),
});

const mostScheduled = 50;
const mostChangesNoted = 40;

/**
 * Makes the working layout a version of the front that readers see from their next request on, in one transaction; with
 * `at` the very same version goes out at that time, whatever is changed until then.
 */
export async function publishFront(ctx: Context, input: unknown): Promise<FrontAnswer> {
  const { id, note, baseVersion, at } = parseInput(publishFrontInput, input);
  const { actor, front } = await loadFrontFor(ctx, id);
  if (baseVersion !== undefined && baseVersion !== front.revision) throw await changedMeanwhile(ctx, id);
  const written = at
    ? await scheduleIt(ctx, actor, front, note, at)
    : await publishIt(ctx, actor, front, note);
  if (!written.ok) throw await changedMeanwhile(ctx, id);
  ctx.live.front(id, front.revision, actor.name);
  return presentFront(ctx, (await loadFrontFor(ctx, id)).front);
}

async function publishIt(ctx: Context, actor: Actor, front: WorkingFront, note: string) {
  const version = { ...newVersion(ctx, actor, front, note), publishedAt: ctx.clock.now() };
  const live = await ctx.store.fronts.published(front.id);
  const changes = live ? differences(live, front.layout, await namesOf(ctx, [live, front.layout])) : [];
  return ctx.store.fronts.publish({
    version,
    revision: front.revision,
    clear: [frontTag(front.id)],
    audit: (turn) =>
      auditRow(ctx, 'publish front', subjectOf(front), {
        ...beforeAndAfter(turn),
        note,
        changes: changes.slice(0, mostChangesNoted),
      }),
  });
}

async function scheduleIt(
  ctx: Context,
  actor: Actor,
  front: WorkingFront,
  note: string,
  wanted: NonNullable<z.output<typeof publishFrontInput>['at']>,
) {
  const zone = wanted.zone ?? (await ctx.store.masthead.settings()).zone;
  const time = resolveFuture({ ...wanted, zone }, ctx.clock.now());
  if (!time.ok) throw invalid(time.sentence, { at: time.sentence });
  if ((await ctx.store.fronts.scheduled(front.id)).length >= mostScheduled)
    throw invalid(`A front has at most ${mostScheduled} changes waiting. Cancel one first.`);
  const version = {
    ...newVersion(ctx, actor, front, note),
    runAt: time.at,
    local: wanted.local,
    zone,
  };
  return ctx.store.fronts.schedule({
    version,
    revision: front.revision,
    job: {
      id: newId(ctx.clock.now()),
      kind: 'publish front',
      payload: { versionId: version.id },
      runAt: time.at,
    },
    audit: (turn) =>
      auditRow(ctx, 'schedule front', subjectOf(front), {
        ...beforeAndAfter(turn),
        note,
        at: time.at,
        local: wanted.local,
        zone,
      }),
  });
}

const newVersion = (
  ctx: Context,
  actor: Actor,
  front: WorkingFront,
  note: string,
): Omit<FrontVersionRow, 'n'> => ({
  id: newId(ctx.clock.now()),
  frontId: front.id,
  layout: front.layout,
  note,
  by: actor.id,
  madeAt: ctx.clock.now(),
  publishedAt: null,
  runAt: null,
  local: null,
  zone: null,
  cancelledAt: null,
});

/** What an audit line about a front is about. */
export const subjectOf = ({ id }: Pick<WorkingFront, 'id'>) => ({ kind: 'front' as const, id });

/** The versions that readers saw before and see after, for the audit. */
export const beforeAndAfter = ({ before, after }: FrontTurn) => ({
  before: { version: before },
  after: { version: after },
});
