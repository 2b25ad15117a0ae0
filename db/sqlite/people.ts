import { and, asc, eq, gt, isNotNull, isNull, like, ne, or, sql } from 'drizzle-orm';
import type { InviteRow, Millis, PersonRow } from '../rows.ts';
import type { People } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection, isTaken } from './connection.ts';
import { invite, person, session, token } from './schema.ts';
import { sqliteSignIns } from './sign-ins.ts';
import { countedPage, limitOf, offsetOf } from './slices.ts';

/** People, their sessions, invitations and tokens. */
export function sqlitePeople(connection: Connection): People {
  const { db, write } = connection;
  const byId = (id: string) => db.select().from(person).where(eq(person.id, id)).get() ?? null;
  const addOrTaken = (row: PersonRow) => {
    try {
      db.insert(person).values(row).run();
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  };
  /** With the link every other open one of the same person: what lies in an old mail must open nothing any more. */
  const endLinksOf = (link: InviteRow, at: Millis) => {
    const same = link.email
      ? sql`lower(${invite.email}) = lower(${link.email})`
      : eq(invite.tokenHash, link.tokenHash);
    db.update(invite)
      .set({ usedAt: at })
      .where(and(same, isNull(invite.usedAt)))
      .run();
  };
  const isLastAdmin = (row: PersonRow) =>
    row.role === 'admin' &&
    row.removedAt === null &&
    !db
      .select({ id: person.id })
      .from(person)
      .where(
        and(
          eq(person.role, 'admin'),
          isNull(person.removedAt),
          isNotNull(person.passwordHash),
          ne(person.id, row.id),
        ),
      )
      .limit(1)
      .get();

  return {
    ...sqliteSignIns(connection),

    async count() {
      return db.$count(person);
    },
    async byId(id) {
      return byId(id);
    },
    async byEmail(email) {
      return db.select().from(person).where(sql`lower(${person.email}) = lower(${email})`).get() ?? null;
    },
    async list(query) {
      const words = query.q?.trim();
      const rows = db
        .select()
        .from(person)
        .where(words ? or(like(person.name, `%${words}%`), like(person.email, `%${words}%`)) : undefined)
        .orderBy(sql`${person.name} COLLATE NOCASE`, asc(person.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async add(row, audit) {
      return write(() => {
        if (!addOrTaken(row)) return 'taken';
        writeAudit(connection, audit);
        return 'added';
      });
    },
    async change(id, change, audit) {
      return write(() => {
        const before = byId(id);
        if (!before) return null;
        const after = applied(before, change);
        const leaves = after.role !== 'admin' || after.removedAt !== null;
        if (leaves && isLastAdmin(before)) return 'last admin';
        db.update(person).set(after).where(eq(person.id, id)).run();
        if (after.removedAt !== null) {
          db.delete(session).where(eq(session.personId, id)).run();
          db.update(token)
            .set({ revokedAt: after.removedAt })
            .where(and(eq(token.personId, id), isNull(token.revokedAt)))
            .run();
        }
        writeAudit(connection, audit);
        return after;
      });
    },

    async addInvite(row, audit) {
      write(() => {
        db.insert(invite).values(row).run();
        writeAudit(connection, audit);
      });
    },
    async invite(tokenHash, now) {
      return (
        db
          .select()
          .from(invite)
          .where(and(eq(invite.tokenHash, tokenHash), isNull(invite.usedAt), gt(invite.expiresAt, now)))
          .get() ?? null
      );
    },
    async openInvites(now) {
      return db
        .select()
        .from(invite)
        .where(and(isNull(invite.usedAt), gt(invite.expiresAt, now)))
        .orderBy(asc(invite.createdAt), asc(invite.tokenHash))
        .all();
    },
    async acceptInvite(tokenHash, row, audit) {
      return write(() => {
        const open = db.select().from(invite).where(eq(invite.tokenHash, tokenHash)).get();
        if (!open || open.usedAt !== null || open.expiresAt <= audit.at) return 'used';
        if (open.kind === 'setup' && db.select({ id: person.id }).from(person).limit(1).get()) return 'used';
        if (!addOrTaken(row)) return 'taken';
        endLinksOf(open, audit.at);
        writeAudit(connection, audit);
        return 'accepted';
      });
    },
    async renewPassword(tokenHash, id, change, audit) {
      return write(() => {
        const open = db.select().from(invite).where(eq(invite.tokenHash, tokenHash)).get();
        const before = byId(id);
        if (
          !open ||
          open.usedAt !== null ||
          open.expiresAt <= audit.at ||
          !before ||
          before.removedAt !== null
        )
          return 'used';
        if (before.email.toLowerCase() !== open.email?.toLowerCase()) return 'used';
        const after = { ...before, ...change };
        db.update(person).set(after).where(eq(person.id, id)).run();
        db.delete(session).where(eq(session.personId, id)).run();
        endLinksOf(open, audit.at);
        writeAudit(connection, audit);
        return after;
      });
    },
  };
}
