import type { Moved, StoryRow } from '#db/index.ts';
import { auditRow } from '../audit/row.ts';
import type { Actor, Context } from '../context.ts';
import { conflict, notAllowed } from '../errors.ts';
import { workingDocument } from '../writing/authority.ts';
import { versionOf } from '../writing/version-of.ts';
import { isApproved, whyNotApprove } from './approval.ts';

/**
 * Approves the story as it is: keeps that as a version and names it (NEWSROOM §3). Throws NotAllowed where a second
 * person has to, Conflict when it is approved as it is already.
 */
export async function approve(
  ctx: Context,
  actor: Actor,
  loaded: StoryRow,
  note: string,
): Promise<Moved | null> {
  let story = loaded;
  // A colleague's keystroke between the copy and the commit makes the store's guard fail: approve what is there then.
  for (let attempt = 0; attempt < 5; attempt++) {
    if (story.state === 'approved' && isApproved(story))
      throw conflict('The story is approved already, just as it is now.', { state: story.state });
    await refuseOwnWork(ctx, actor, story);
    const at = ctx.clock.now();
    const working = await workingDocument(ctx, story.id);
    const version = versionOf(story, working, { kind: 'approve', note, by: actor.id, at });
    const detail = { from: story.state, to: 'approved', note, versionId: version.id };
    const audit = auditRow(ctx, 'approve', { kind: 'story', id: story.id }, detail);
    const moved = await ctx.store.stories.move(story.id, [loaded.state], 'approved', at, audit, version);
    if (!moved || moved.ok || moved.story.state !== loaded.state) return moved;
    story = moved.story;
  }
  throw conflict('The story kept changing while it was approved. Try again in a moment.');
}

async function refuseOwnWork(ctx: Context, actor: Actor, story: StoryRow): Promise<void> {
  const [settings, authors] = await Promise.all([
    ctx.store.masthead.settings(),
    ctx.store.masthead.authorsByIds(story.authorIds),
  ]);
  const bylined = authors.map((author) => author.personId);
  const refusal = whyNotApprove(actor.id, { createdBy: story.createdBy, bylined }, settings);
  if (refusal) throw notAllowed(refusal, 'approve');
}
