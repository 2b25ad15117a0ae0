import type { StoryRow } from '#db/index.ts';
import type { Actor, Context } from '../context.ts';
import { notify } from '../notices/notify.ts';
import { rolesFrom } from '../notices/rules.ts';
import { tellAuthors, titleOf } from '../notices/tell-authors.ts';
import { type Move, moves } from './moves.ts';

/** Who has the story open hears of the move at once; who waits for it gets a notice (NEWSROOM §3). */
export async function tellOfMove(
  ctx: Context,
  actor: Actor,
  move: Move,
  story: StoryRow,
  note: string,
): Promise<void> {
  const why = note ? `: ${note}` : '.';
  ctx.live.state(story.id, story.state, actor.name, `${actor.name} ${moves[move].told}${why}`);
  ctx.live.desk(story.id);
  const title = titleOf(story);
  if (move === 'send for review')
    await tellEditors(ctx, story, `${actor.name} sent ${title} for review${why}`);
  if (move === 'return') await tellAuthors(ctx, story, 'returned', `${actor.name} returned ${title}${why}`);
  if (move === 'approve') await tellAuthors(ctx, story, 'approved', `${actor.name} approved ${title}${why}`);
}

/** The editor whose story it is, or else every editor. */
async function tellEditors(ctx: Context, story: StoryRow, sentence: string): Promise<void> {
  const assignee = story.assigneeId ? await ctx.store.people.byId(story.assigneeId) : null;
  const isEditors = assignee && assignee.id !== ctx.actor?.id && rolesFrom('editor').includes(assignee.role);
  const to = isEditors ? [assignee.id] : ({ role: 'editor' } as const);
  await notify(ctx, { to, kind: 'sent for review', storyId: story.id, sentence });
}
