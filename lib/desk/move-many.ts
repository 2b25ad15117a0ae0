import { z } from 'zod';
import { signedIn, storiesVisibleTo } from '../access.ts';
import type { BulkAnswer, BulkOutcome } from '../answers.ts';
import { refusedRow } from '../audit/refused-row.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { newId } from '../ids.ts';
import { parseInput } from '../input.ts';
import { planningSchema } from '../planning/fields.ts';
import { changeFields } from '../stories/change-fields.ts';
import { fieldsSchema } from '../stories/fields.ts';
import { moveStory } from '../stories/move-story.ts';
import { moves } from '../stories/moves.ts';
import { type BulkAct, bulkActs, isBulkMove } from './bulk.rules.ts';

const mostAtOnce = 200;

export const moveManyInput = z
  .object({
    ids: z
      .array(z.uuid())
      .min(1, 'Choose at least one story.')
      .max(mostAtOnce, `At most ${mostAtOnce} stories at once.`),
    act: z.enum(bulkActs),
    note: z.string().trim().max(2000, 'A note has at most 2,000 characters.').default(''),
    /** for "assign" */
    assigneeId: planningSchema.shape.assigneeId.optional(),
    /** for "set deadline" */
    dueAt: planningSchema.shape.dueAt.optional(),
    /** for "set section" */
    sectionId: fieldsSchema.shape.sectionId.optional(),
  })
  .refine(({ act, note }) => act !== 'return' || note !== '', {
    path: ['note'],
    message: 'Say in a note what has to change.',
  });

type Asked = z.output<typeof moveManyInput>;

/**
 * One act on many stories, each by its normal verb with its own permission, audit row and notice: one that is refused
 * stops no other, and its sentence says why.
 */
export async function moveMany(ctx: Context, input: unknown): Promise<BulkAnswer> {
  signedIn(ctx.actor);
  const asked = parseInput(moveManyInput, input);
  const items: BulkOutcome[] = [];
  for (const id of new Set(asked.ids)) items.push(await outcomeOf(ctx, id, asked));
  const done = items.filter((item) => item.done).length;
  return { items, done, refused: items.length - done };
}

async function outcomeOf(ctx: Context, id: string, asked: Asked): Promise<BulkOutcome> {
  try {
    const { headline } = await actOn(ctx, id, asked);
    return { id, headline, done: true, sentence: '' };
  } catch (error) {
    return {
      id,
      headline: await headlineOf(ctx, id),
      done: false,
      sentence: await refusalOf(ctx, id, error),
    };
  }
}

function actOn(ctx: Context, id: string, { act, note, assigneeId, dueAt, sectionId }: Asked) {
  if (isBulkMove(act)) return moveStory(ctx, { id, to: moves[act].to, note });
  return changeFields(ctx, { id, ...fieldFor(act, { assigneeId, dueAt, sectionId }) });
}

function fieldFor(
  act: Exclude<BulkAct, keyof typeof moves>,
  {
    assigneeId = null,
    dueAt = null,
    sectionId = null,
  }: Partial<Pick<Asked, 'assigneeId' | 'dueAt' | 'sectionId'>>,
) {
  if (act === 'assign') return { assigneeId };
  return act === 'set deadline' ? { dueAt } : { sectionId };
}

/** The sentence for the person; a refused attempt leaves its audit line, as it does alone (NEWSROOM §2). */
async function refusalOf(ctx: Context, id: string, error: unknown): Promise<string> {
  if (error instanceof NewsroomError) {
    const request = { method: 'POST', url: `${ctx.config.url}/api/newsroom/stories/${id}` };
    if (error.kind === 'NotAllowed') await ctx.store.audit.add(refusedRow(ctx, request, error));
    return error.message;
  }
  const reference = newId(ctx.clock.now());
  ctx.log.error(
    { reference, id, error: String((error as Error)?.stack ?? error) },
    'one of many acts failed',
  );
  return `Something went wrong here. Reference: ${reference}`;
}

/** For the list of refusals; nothing of a story that this person may not see. */
async function headlineOf(ctx: Context, id: string): Promise<string> {
  const { items } = await ctx.store.desk.list({
    ids: [id],
    limit: 1,
    visibility: storiesVisibleTo(signedIn(ctx.actor)),
  });
  return items[0]?.headline ?? '';
}
