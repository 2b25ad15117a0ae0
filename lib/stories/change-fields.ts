import { z } from 'zod';
import type { AuditRow, Id, StoryRow } from '#db/index.ts';
import { allowStory } from '../access.ts';
import type { StoryAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { parseInput, withoutAbsent } from '../input.ts';
import { fieldsSchema } from './fields.ts';
import { loadStory } from './load.ts';
import { presentStory } from './present.ts';
import { refuseUnknownReferences } from './unknown-references.ts';

export const changeFieldsInput = fieldsSchema.partial().extend({ id: z.uuid() });

/** Changes the named fields and leaves the rest alone, so that two people's changes of two fields both stay. */
export async function changeFields(ctx: Context, input: unknown): Promise<StoryAnswer> {
  const { id, ...given } = parseInput(changeFieldsInput, input);
  const { actor, story } = await loadStory(ctx, id, 'see story');
  const { personIds, ...others } = given;
  if (Object.keys(others).length > 0 || personIds === undefined) allowStory(actor, 'edit story', story);
  if (personIds !== undefined) allowStory(actor, 'add people', story);
  if (given.slug !== undefined && story.firstPublishedAt !== null)
    allowStory(actor, 'change live slug', story);
  await refuseUnknownReferences(ctx.store, given);

  const change = withoutAbsent(given);
  const audit = personIds ? [await peopleRow(ctx, story, personIds)] : [];
  const changed = await ctx.store.stories.changeFields(id, change, ctx.clock.now(), audit);
  if (!changed) throw notFound('story');
  ctx.live.fields(id, changed.revision, change, actor.name);
  ctx.live.desk(id);
  return presentStory(ctx, changed);
}

/** Who may see and write a story is no matter of its text: the audit names them. */
async function peopleRow(ctx: Context, story: StoryRow, personIds: Id[]): Promise<AuditRow> {
  const people = await Promise.all(personIds.map((id) => ctx.store.people.byId(id)));
  const names = people.flatMap((person) => person?.name ?? []).join(', ');
  const detail = { people: names || 'nobody', personIds, beforeIds: story.personIds };
  return auditRow(ctx, 'add people', { kind: 'story', id: story.id }, detail);
}
