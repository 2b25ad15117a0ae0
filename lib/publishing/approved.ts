import type { StoryRow } from '#db/index.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { whyNotWithoutApproval } from '../stories/approval.ts';
import type { WorkingDocument } from '../writing/authority.ts';

/** Throws Conflict where the newsroom publishes only what an editor approved (NEWSROOM §3). */
export async function refuseUnapproved(
  ctx: Pick<Context, 'store'>,
  story: StoryRow,
  working: WorkingDocument,
): Promise<void> {
  const what = { stepVersion: working.version, revision: story.revision };
  const refusal = whyNotWithoutApproval(story, await ctx.store.masthead.settings(), what);
  if (refusal) throw conflict(refusal, { state: story.state });
}
