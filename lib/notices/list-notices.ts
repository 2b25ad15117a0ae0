import { z } from 'zod';
import type { NoticeRow } from '#db/index.ts';
import { signedIn } from '../access.ts';
import type { NoticeAnswer, NoticesAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { listInput, sliceOf } from '../list-input.ts';

export const listNoticesInput = z.object({
  cursor: listInput.cursor,
  limit: listInput.limit,
  /** only what was not read yet */
  unread: z.enum(['true', 'false']).optional(),
});

/** What the person was told, newest first, and how much of it they have not read. */
export async function listNotices(ctx: Context, input: unknown): Promise<NoticesAnswer> {
  const { id } = signedIn(ctx.actor);
  const { unread, ...slice } = parseInput(listNoticesInput, input);
  const [page, count] = await Promise.all([
    ctx.store.notices.list(id, { ...sliceOf(slice), unread: unread === 'true' }),
    ctx.store.notices.countUnread(id),
  ]);
  return { items: page.items.map(presentNotice), next: page.next, unread: count };
}

function presentNotice({ personId: _, readAt, ...shown }: NoticeRow): NoticeAnswer {
  return { ...shown, read: readAt !== null };
}
