import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { HoldRow, Id } from '../rows.ts';
import type { Holds } from '../store.ts';
import { writeAudit } from './audit.ts';
import { type Connection, isTaken } from './connection.ts';
import { legalHold } from './schema.ts';

/** Legal holds, kept after they were lifted. */
export function sqliteHolds(connection: Connection): Holds {
  const { db, write } = connection;
  return {
    async of(kind, id) {
      return openHold(connection, kind, id);
    },
    async open(kind, ids) {
      const rows = db
        .select()
        .from(legalHold)
        .where(
          and(eq(legalHold.subjectKind, kind), inArray(legalHold.subjectId, ids), isNull(legalHold.liftedAt)),
        )
        .all();
      return new Map(rows.map((row) => [row.subjectId, row]));
    },
    async set(hold, audit) {
      try {
        return write(() => {
          db.insert(legalHold).values(hold).run();
          writeAudit(connection, audit);
          return 'set' as const;
        });
      } catch (error) {
        if (isTaken(error)) return 'held';
        throw error;
      }
    },
    async lift(kind, id, { at, by, reason }, audit) {
      return write(() => {
        const held = openHold(connection, kind, id);
        if (!held) return null;
        const lifted = { liftedAt: at, liftedBy: by, liftedReason: reason };
        db.update(legalHold).set(lifted).where(eq(legalHold.id, held.id)).run();
        writeAudit(connection, audit);
        return { ...held, ...lifted };
      });
    },
    async storiesHolding(photoId) {
      return heldStoriesOf(connection, photoId);
    },
  };
}

/** The open hold of a thing, also inside another act's transaction. */
export function openHold({ db }: Connection, kind: HoldRow['subjectKind'], id: Id): HoldRow | null {
  return (
    db
      .select()
      .from(legalHold)
      .where(and(eq(legalHold.subjectKind, kind), eq(legalHold.subjectId, id), isNull(legalHold.liftedAt)))
      .get() ?? null
  );
}

/** Held stories that have the photo now, on the shelf or in any version (NEWSROOM §8 "In use"). Few stories are held. */
export function heldStoriesOf({ raw }: Connection, photoId: Id): Id[] {
  return raw
    .prepare<{ photoId: Id }, Id>(
      `SELECT held.subject_id FROM legal_hold AS held
       WHERE held.subject_kind = 'story' AND held.lifted_at IS NULL AND (
         EXISTS (SELECT 1 FROM story_photo WHERE story_id = held.subject_id AND photo_id = @photoId)
         OR EXISTS (SELECT 1 FROM shelf_photo WHERE story_id = held.subject_id AND photo_id = @photoId)
         OR EXISTS (SELECT 1 FROM version WHERE story_id = held.subject_id AND instr(document, @photoId) > 0))
       ORDER BY held.at`,
    )
    .pluck()
    .all({ photoId });
}
