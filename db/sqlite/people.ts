import { and, asc, eq, isNotNull, isNull, like, ne, or, sql } from 'drizzle-orm';
import type { PersonRow } from '../rows.ts';
import type { People } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection } from './connection.ts';
import { endLinksTo, sqliteInvites } from './invites.ts';
import { addOrTaken, personById, someoneHasPassword } from './person-rows.ts';
import { person } from './schema.ts';
import { endSignIns, sqliteSignIns } from './sign-ins.ts';
import { countedPage, limitOf, offsetOf } from './slices.ts';

/** People, and with them their sessions, invitations and tokens. */
export function sqlitePeople(connection: Connection): People {
  const { db, write } = connection;
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
    ...sqliteInvites(connection),

    async count() {
      return db.$count(person);
    },
    async canAnybodySignIn() {
      return someoneHasPassword(connection);
    },
    async byId(id) {
      return personById(connection, id);
    },
    async byEmail(email) {
      return db.select().from(person).where(sql`lower(${person.email}) = lower(${email})`).get() ?? null;
    },
    async list(query) {
      const words = query.q?.trim();
      const rows = db
        .select()
        .from(person)
        .where(
          and(
            words ? or(like(person.name, `%${words}%`), like(person.email, `%${words}%`)) : undefined,
            query.here ? isNull(person.removedAt) : undefined,
          ),
        )
        .orderBy(sql`${person.name} COLLATE NOCASE`, asc(person.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async add(row, audit) {
      return write(() => {
        if (!addOrTaken(connection, row)) return 'taken';
        writeAudit(connection, audit);
        return 'added';
      });
    },
    async change(id, change, audit) {
      return write(() => {
        const before = personById(connection, id);
        if (!before) return null;
        const after = applied(before, change);
        const leaves = after.role !== 'admin' || after.removedAt !== null;
        if (leaves && isLastAdmin(before)) return 'last admin';
        db.update(person).set(after).where(eq(person.id, id)).run();
        if (after.removedAt !== null) endSignIns(connection, id, after.removedAt);
        writeAudit(connection, audit);
        return after;
      });
    },
    async changePassword(id, { from, to, keep }, audit) {
      return write(() => {
        const before = personById(connection, id);
        if (!before || before.removedAt !== null || before.passwordHash !== from) return 'changed';
        const after = { ...before, passwordHash: to };
        db.update(person).set(after).where(eq(person.id, id)).run();
        endSignIns(connection, id, audit.at, keep);
        endLinksTo(connection, before.email, audit.at);
        writeAudit(connection, audit);
        return after;
      });
    },
  };
}
