import { and, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Notices } from '../notices-store.ts';
import type { Id } from '../rows.ts';
import type { Connection } from './connection.ts';
import { job, notice, noticeChoice, person } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

/** Notices, one row a person. */
export function sqliteNotices({ db, write }: Connection): Notices {
  const unreadOf = (personId: Id) => and(eq(notice.personId, personId), isNull(notice.readAt));
  return {
    async recipients(to) {
      const asked: SQL | undefined =
        'ids' in to
          ? inArray(person.id, to.ids)
          : and(inArray(person.role, to.roles), isNotNull(person.passwordHash));
      const { id, name, email, role } = person;
      return db
        .select({ id, name, email, role, mail: noticeChoice.mail })
        .from(person)
        .leftJoin(noticeChoice, eq(noticeChoice.personId, person.id))
        .where(and(asked, isNull(person.removedAt)))
        .all();
    },
    async add(notices, mails) {
      write(() => {
        for (const row of notices) db.insert(notice).values(row).run();
        for (const mail of mails) db.insert(job).values(mail).run();
      });
    },
    async byId(id) {
      return db.select().from(notice).where(eq(notice.id, id)).get() ?? null;
    },
    async list(personId, slice) {
      const after = markOf(slice, 2);
      const rows = db
        .select()
        .from(notice)
        .where(
          and(
            slice.unread ? unreadOf(personId) : eq(notice.personId, personId),
            after ? sql`(${notice.at}, ${notice.id}) < (${after[0]}, ${after[1]})` : undefined,
          ),
        )
        .orderBy(desc(notice.at), desc(notice.id))
        .limit(limitOf(slice) + 1)
        .all();
      return pageOf(rows, slice, (last) => [last.at, last.id]);
    },
    async countUnread(personId) {
      return db.select({ unread: count() }).from(notice).where(unreadOf(personId)).get()?.unread ?? 0;
    },
    async markRead(personId, which, at) {
      const asked = which === 'all' ? undefined : inArray(notice.id, which);
      return write(
        () =>
          db
            .update(notice)
            .set({ readAt: at })
            .where(and(unreadOf(personId), asked))
            .run().changes,
      );
    },
    async mailChoice(personId) {
      return db.select().from(noticeChoice).where(eq(noticeChoice.personId, personId)).get()?.mail ?? null;
    },
    async chooseMail(personId, mail) {
      write(() =>
        db
          .insert(noticeChoice)
          .values({ personId, mail })
          .onConflictDoUpdate({ target: noticeChoice.personId, set: { mail } })
          .run(),
      );
    },
    async sweep(before) {
      return write(() => db.delete(notice).where(lt(notice.at, before)).run().changes);
    },
  };
}
