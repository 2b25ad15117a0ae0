import { z } from 'zod';
import type { NoticeKind } from '#db/index.ts';
import { signedIn } from '../access.ts';
import type { NoticeMailAnswer } from '../answers.ts';
import type { Actor, Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { allNoticeKinds, noticeKinds, wantsMail } from './rules.ts';

export const chooseNoticeMailInput = z.object({
  kinds: z
    .array(z.enum(allNoticeKinds as [NoticeKind, ...NoticeKind[]]))
    .max(50, 'There are not that many kinds of notices.'),
});

/** Which notices this person gets by mail too. */
export async function readNoticeMail(ctx: Context): Promise<NoticeMailAnswer> {
  const actor = signedIn(ctx.actor);
  return presentChoice(ctx, actor, await ctx.store.notices.mailChoice(actor.id));
}

/** The person's own choice; it is nobody else's. */
export async function chooseNoticeMail(ctx: Context, input: unknown): Promise<NoticeMailAnswer> {
  const actor = signedIn(ctx.actor);
  const { kinds } = parseInput(chooseNoticeMailInput, input);
  const chosen = [...new Set(kinds)];
  await ctx.store.notices.chooseMail(actor.id, chosen);
  return presentChoice(ctx, actor, chosen);
}

const presentChoice = (ctx: Context, actor: Actor, chosen: NoticeKind[] | null): NoticeMailAnswer => ({
  works: ctx.config.mail !== null,
  address: actor.email,
  kinds: allNoticeKinds.map((kind) => ({ kind, name: noticeKinds[kind], byMail: wantsMail(chosen, kind) })),
});
