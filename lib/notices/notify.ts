import type { Id, Millis, NoticeKind, NoticeRow, Role } from '#db/index.ts';
import type { Services } from '../context.ts';
import { newId } from '../ids.ts';
import { jobOf } from '../jobs/runner.ts';
import { rolesFrom, wantsMail } from './rules.ts';

export type Told = {
  /** these people, or everybody with this role or a higher one; whoever acted is left out */
  to: Id[] | { role: Role };
  kind: NoticeKind;
  storyId?: Id | null;
  photoId?: Id | null;
  /** the whole of it, as the person reads it in the product and as the mail's first line */
  sentence: string;
};

/** What `notify` needs of a context; jobs have no actor. */
export type Telling = Pick<Services, 'store' | 'clock' | 'live' | 'log' | 'config'> & {
  actor?: { id: Id } | null;
};

const longest = 1000;

/**
 * Tells people after an act has been committed: a notice each, their open tabs at once, and a mail to whoever wants
 * this kind by mail. Never throws: an act that is done is not undone because nobody could be told.
 */
export async function notify(ctx: Telling, told: Told): Promise<void> {
  try {
    const asked = Array.isArray(told.to)
      ? { ids: [...new Set(told.to)] }
      : { roles: rolesFrom(told.to.role) };
    const people = (await ctx.store.notices.recipients(asked)).filter(({ id }) => id !== ctx.actor?.id);
    if (people.length === 0) return;
    const now = ctx.clock.now();
    const rows = people.map((person) => noticeFor(person.id, told, now));
    const mailed = ctx.config.mail
      ? rows.filter((_, index) => wantsMail(people[index]?.mail ?? null, told.kind))
      : [];
    const mails = mailed.map((row) => jobOf(ctx, 'mail notice', { noticeId: row.id }));
    await ctx.store.notices.add(rows, mails);
    for (const row of rows) ctx.live.notice(row.personId, row.sentence);
  } catch (error) {
    ctx.log.error({ kind: told.kind, error: String(error) }, 'nobody could be told');
  }
}

function noticeFor(personId: Id, told: Told, at: Millis): NoticeRow {
  return {
    id: newId(at),
    personId,
    kind: told.kind,
    at,
    storyId: told.storyId ?? null,
    photoId: told.photoId ?? null,
    sentence: told.sentence.slice(0, longest),
    readAt: null,
  };
}
