import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { AuthorRow, InviteRow, Millis } from '../rows.ts';
import type { People } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { addOrTaken, personById, someoneHasPassword } from './person-rows.ts';
import { author, invite, person } from './schema.ts';
import { endSignIns } from './sign-ins.ts';

type Invites = Pick<
  People,
  'addInvite' | 'invite' | 'openInvites' | 'acceptInvite' | 'renewPassword' | 'withdrawInvite'
>;

/** One-time links: the set-up, invitations, new passwords. */
export function sqliteInvites(connection: Connection): Invites {
  const { db, write } = connection;
  const openAt = (now: Millis) => and(isNull(invite.usedAt), gt(invite.expiresAt, now));
  const openOfNewcomer = ({ email, createdAt }: InviteRow): InviteRow | null => {
    const isHere = db.select({ id: person.id }).from(person).where(sameAddress(person.email, email)).get();
    const others = and(eq(invite.kind, 'invite'), sameAddress(invite.email, email), openAt(createdAt));
    return isHere ? null : (db.select().from(invite).where(others).get() ?? null);
  };
  return {
    async addInvite(row, audit) {
      return write(() => {
        const open = row.kind === 'invite' ? openOfNewcomer(row) : null;
        if (open) return open;
        db.insert(invite).values(row).run();
        writeAudit(connection, audit);
        return null;
      });
    },
    async invite(tokenHash, now) {
      return (
        db
          .select()
          .from(invite)
          .where(and(eq(invite.tokenHash, tokenHash), or(eq(invite.kind, 'withdrawn'), openAt(now))))
          .get() ?? null
      );
    },
    async openInvites(now) {
      return db
        .select()
        .from(invite)
        .where(openAt(now))
        .orderBy(asc(invite.createdAt), asc(invite.tokenHash))
        .all();
    },
    async acceptInvite(tokenHash, row, audit, byline) {
      return write(() => {
        const open = db.select().from(invite).where(eq(invite.tokenHash, tokenHash)).get();
        if (!open || open.usedAt !== null || open.expiresAt <= audit.at) return 'used';
        if (open.kind === 'setup' && someoneHasPassword(connection)) return 'used';
        if (!addOrTaken(connection, row)) return 'taken';
        if (byline) addByline(connection, byline);
        endWithOthers(connection, open, audit.at);
        writeAudit(connection, audit);
        return 'accepted';
      });
    },
    async renewPassword(tokenHash, id, change, audit) {
      return write(() => {
        const open = db.select().from(invite).where(eq(invite.tokenHash, tokenHash)).get();
        const before = personById(connection, id);
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
        endSignIns(connection, id, audit.at);
        endWithOthers(connection, open, audit.at);
        writeAudit(connection, audit);
        return after;
      });
    },
    async withdrawInvite(tokenHash, audit) {
      return write(() => {
        const { changes } = db
          .update(invite)
          .set({ kind: 'withdrawn', usedAt: audit.at })
          .where(and(eq(invite.tokenHash, tokenHash), eq(invite.kind, 'invite'), openAt(audit.at)))
          .run();
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
  };
}

function addByline({ db }: Connection, row: AuthorRow): void {
  const isTaken = (slug: string) =>
    db.select({ id: author.id }).from(author).where(eq(author.slug, slug)).get() !== undefined;
  let { slug } = row;
  for (let n = 2; isTaken(slug); n++) slug = `${row.slug}-${n}`;
  db.insert(author)
    .values({ ...row, slug })
    .run();
}

const sameAddress = (column: AnySQLiteColumn, email: string | null) =>
  sql`lower(${column}) = lower(${email})`;

/** With a new password every open link of the same person ends: what lies in an old mail must open nothing any more. */
export function endLinksTo({ db }: Connection, email: string, at: Millis): void {
  db.update(invite)
    .set({ usedAt: at })
    .where(and(sameAddress(invite.email, email), isNull(invite.usedAt)))
    .run();
}

function endWithOthers(connection: Connection, link: InviteRow, at: Millis): void {
  if (link.email) endLinksTo(connection, link.email, at);
  else connection.db.update(invite).set({ usedAt: at }).where(eq(invite.tokenHash, link.tokenHash)).run();
}
