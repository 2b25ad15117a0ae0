import type { AuditRow, PersonRow, PlanningFields, StoryRow } from '#db/index.ts';
import { allowStory } from '../access.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { invalid } from '../errors.ts';
import { jobOf } from '../jobs/runner.ts';
import { notify } from '../notices/notify.ts';
import { titleOf } from '../notices/tell-authors.ts';
import { planningSchema } from './fields.ts';

const planned = new Set(Object.keys(planningSchema.shape));

/** Whether a field says who, until when, how long or about what, and is no part of what readers get. */
export const isPlan = (field: string): boolean => planned.has(field);

/** Who may make this assignment: an editor any, a reporter may take an open pitch, anybody may give theirs back. */
export function allowAssignment(actor: Actor, story: StoryRow, assigneeId: string | null): void {
  if (assigneeId === story.assigneeId) return;
  const isGivenBack = assigneeId === null && story.assigneeId === actor.id;
  const isTaken = assigneeId === actor.id && story.assigneeId === null && story.isPitch;
  const isEditor = actor.role === 'editor' || actor.role === 'admin';
  if (isEditor) allowStory(actor, 'assign', story);
  else if (isGivenBack) allowStory(actor, 'give back assignment', story);
  else if (isTaken) allowStory(actor, 'take pitch', story);
  else allowStory(actor, 'assign', story);
}

/**
 * What giving a story to somebody changes of its text: one that nobody has signed is signed by them, where they have an
 * author record. Throws Invalid for somebody who does not work here.
 */
export async function bylineOf(
  ctx: Context,
  story: StoryRow,
  assigneeId: string | null | undefined,
): Promise<{ authorIds?: string[] }> {
  if (!assigneeId) return {};
  await assigneeOf(ctx, assigneeId);
  const author = story.authorIds.length === 0 && (await ctx.store.masthead.authorOfPerson(assigneeId));
  return author ? { authorIds: [author.id] } : {};
}

/** The person who is to write; throws Invalid for somebody who does not work here. */
export async function assigneeOf(ctx: Context, id: string): Promise<PersonRow> {
  const person = await ctx.store.people.byId(id);
  const refusal = 'Nobody with that id works here.';
  if (!person || person.removedAt !== null) throw invalid(refusal, { assigneeId: refusal });
  return person;
}

/** The audit row of what was planned anew, before and after; null when nothing was. */
export async function planRow(
  ctx: Context,
  story: StoryRow,
  change: Partial<PlanningFields>,
): Promise<AuditRow | null> {
  const names = Object.keys(change) as (keyof PlanningFields)[];
  const changed = names.filter((name) => change[name] !== story[name]);
  if (changed.length === 0) return null;
  const of = (row: Partial<PlanningFields>) => Object.fromEntries(changed.map((name) => [name, row[name]]));
  const isAssigned = changed.includes('assigneeId');
  const assignee = change.assigneeId ? await ctx.store.people.byId(change.assigneeId) : null;
  return auditRow(
    ctx,
    isAssigned ? 'assign' : 'plan',
    { kind: 'story', id: story.id },
    {
      ...(isAssigned && { to: assignee?.name ?? 'nobody' }),
      before: of(story),
      after: of(change),
    },
  );
}

/** Tells the person who was given the story, and sees to it that a deadline is told of when it passes. */
export async function tellOfPlan(
  ctx: Context,
  actor: Actor,
  before: StoryRow,
  after: StoryRow,
): Promise<void> {
  if (after.assigneeId && after.assigneeId !== before.assigneeId)
    await notify(ctx, {
      to: [after.assigneeId],
      kind: 'assigned',
      storyId: after.id,
      sentence: `${actor.name} assigned ${titleOf(after)} to you.`,
    });
  if (after.dueAt !== null && after.dueAt !== before.dueAt && after.dueAt > ctx.clock.now())
    await ctx.store.jobs.add(jobOf(ctx, 'tell of deadlines', {}, after.dueAt));
}
