import { and, asc, eq, isNull, lte, ne } from 'drizzle-orm';
import type { Id, Millis, PersonRow, SessionRow, TokenRow } from '../rows.ts';
import type { People } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { session, token } from './schema.ts';

type SignIns = Pick<
  People,
  | 'startSession'
  | 'session'
  | 'endSession'
  | 'sweepSessions'
  | 'addToken'
  | 'tokens'
  | 'token'
  | 'revokeToken'
>;

const notedEvery = 60_000;
const personColumns = `p.id, p.email, p.name, p.role, p.password_hash AS passwordHash,
  p.created_at AS createdAt, p.removed_at AS removedAt`;

/** Sessions and bearer tokens, found by the hash of their secret. Both look-ups run with every request: prepared. */
export function sqliteSignIns(connection: Connection): SignIns {
  const { raw, db, write } = connection;
  const findSession = raw.prepare<[string, number, number], SessionRow>(`
    SELECT token_hash AS tokenHash, person_id AS personId, created_at AS createdAt, expires_at AS expiresAt,
      last_seen_at AS lastSeenAt, user_agent AS userAgent, address
    FROM session WHERE token_hash = ? AND expires_at > ? AND last_seen_at > ?`);
  const findToken = raw.prepare<[string, number], TokenRow>(`
    SELECT id, person_id AS personId, name, token_hash AS tokenHash, created_at AS createdAt,
      last_used_at AS lastUsedAt, expires_at AS expiresAt, revoked_at AS revokedAt
    FROM token WHERE token_hash = ? AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`);
  const findPerson = raw.prepare<[string], PersonRow>(
    `SELECT ${personColumns} FROM person p WHERE p.id = ? AND p.removed_at IS NULL`,
  );
  const noteSeen = raw.prepare('UPDATE session SET last_seen_at = ? WHERE token_hash = ?');
  const noteUsed = raw.prepare('UPDATE token SET last_used_at = ? WHERE id = ?');

  return {
    async startSession(row, passwordHash, audit) {
      return write(() => {
        const person = findPerson.get(row.personId);
        if (person?.passwordHash !== passwordHash) return false;
        db.insert(session).values(row).run();
        writeAudit(connection, audit);
        return true;
      });
    },
    async session(tokenHash, now, idleSince = -1) {
      const found = findSession.get(tokenHash, now, idleSince);
      const person = found && findPerson.get(found.personId);
      if (!found || !person) return null;
      if (now - found.lastSeenAt < notedEvery) return { session: found, person };
      noteSeen.run(now, tokenHash);
      return { session: { ...found, lastSeenAt: now }, person };
    },
    async endSession(tokenHash, audit) {
      write(() => {
        db.delete(session).where(eq(session.tokenHash, tokenHash)).run();
        writeAudit(connection, audit);
      });
    },

    async sweepSessions(now) {
      return write(() => db.delete(session).where(lte(session.expiresAt, now)).run().changes);
    },

    async addToken(row, audit) {
      write(() => {
        db.insert(token).values(row).run();
        writeAudit(connection, audit);
      });
    },
    async tokens(personId) {
      return db
        .select()
        .from(token)
        .where(eq(token.personId, personId))
        .orderBy(asc(token.createdAt), asc(token.id))
        .all();
    },
    async token(tokenHash, now) {
      const found = findToken.get(tokenHash, now);
      const person = found && findPerson.get(found.personId);
      if (!found || !person) return null;
      if (found.lastUsedAt !== null && now - found.lastUsedAt < notedEvery) return { token: found, person };
      noteUsed.run(now, found.id);
      return { token: { ...found, lastUsedAt: now }, person };
    },
    async revokeToken(id, personId, at, audit) {
      return write(() => {
        const { changes } = db
          .update(token)
          .set({ revokedAt: at })
          .where(and(eq(token.id, id), eq(token.personId, personId), isNull(token.revokedAt)))
          .run();
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
  };
}

/** Ends every session of the person but `keep`, and revokes their tokens, inside the caller's transaction. */
export function endSignIns({ db }: Connection, personId: Id, at: Millis, keep: string | null = null): void {
  const others = keep ? ne(session.tokenHash, keep) : undefined;
  db.delete(session)
    .where(and(eq(session.personId, personId), others))
    .run();
  db.update(token)
    .set({ revokedAt: at })
    .where(and(eq(token.personId, personId), isNull(token.revokedAt)))
    .run();
}
