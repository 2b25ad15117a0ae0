import { z } from 'zod';
import type { AuditRow, Id, PlanningFields, StoryFields, StoryRow } from '#db/index.ts';
import { allowStory } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { planningSchema } from '../planning/fields.ts';
import { allowAssignment, bylineOf, isPlan, planRow, tellOfPlan } from '../planning/plan.ts';
import { refuseTakenSlug } from './check-slug.ts';
import { fieldsSchema } from './fields.ts';
import { fieldsRow } from './fields-row.ts';
import { loadStory } from './load.ts';
import { presentStory } from './present.ts';
import { refuseUnknownReferences } from './unknown-references.ts';

export const changeFieldsInput = fieldsSchema
  .partial()
  .extend(planningSchema.partial().shape)
  .extend({ id: z.uuid() });

/** Changes the named fields and leaves the rest alone, so that two people's changes of two fields both stay. */
export async function changeFields(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, ...given } = parseInput(changeFieldsInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  const { personIds, assigneeId, ...others } = given;
  const isOnlyPeople = personIds !== undefined || assigneeId !== undefined;
  if (Object.keys(others).length > 0 || !isOnlyPeople) allowStory(actor, 'edit story', story);
  if (personIds !== undefined) allowStory(actor, 'add people', story);
  if (assigneeId !== undefined) allowAssignment(actor, story, assigneeId);
  if (given.slug !== undefined && story.firstPublishedAt !== null)
    allowStory(actor, 'change live slug', story);
  await refuseTakenSlug(ctx, story, given.slug);
  await refuseUnknownReferences(ctx.store, given);

  const change: Partial<StoryFields & PlanningFields> = {
    ...(await bylineOf(ctx, story, assigneeId)),
    ...withoutAbsent(given),
  };
  const [plan, text] = apart(change);
  const audit = [
    await peopleRow(ctx, story, personIds),
    await planRow(ctx, story, plan),
    await fieldsRow(ctx, story, text),
  ];
  const rows = audit.filter((row) => row !== null);
  const changed = await ctx.store.stories.changeFields(id, change, ctx.clock.now(), rows);
  if (!changed) throw notFound('story');
  // Who is no assignee any more may be nobody who sees the story: naming the people makes their tabs ask.
  const seers = assigneeId === undefined ? {} : { personIds: changed.personIds };
  ctx.live.fields(id, changed.revision, { ...text, ...seers }, actor.name);
  ctx.live.desk(id);
  await tellOfPlan(ctx, actor, story, changed);
  return presentStory(ctx, changed);
}

/** What is planned of a story, and what readers get of it. */
function apart(
  change: Partial<StoryFields & PlanningFields>,
): [Partial<PlanningFields>, Partial<StoryFields>] {
  const entries = Object.entries(change);
  const only = (wanted: boolean) => Object.fromEntries(entries.filter(([name]) => isPlan(name) === wanted));
  return [only(true), only(false)];
}

/** Who may see and write a story is no matter of its text: the audit names them. */
async function peopleRow(
  ctx: Context,
  story: StoryRow,
  personIds: Id[] | undefined,
): Promise<AuditRow | null> {
  if (!personIds) return null;
  const people = await Promise.all(personIds.map((id) => ctx.store.people.byId(id)));
  const names = people.flatMap((person) => person?.name ?? []).join(', ');
  const detail = { people: names || 'nobody', personIds, beforeIds: story.personIds };
  return auditRow(ctx, 'add people', { kind: 'story', id: story.id }, detail);
}
