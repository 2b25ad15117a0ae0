import { and, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Planning } from '../planning-store.ts';
import type { State } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { story } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';
import { storiesById, storyById, visibleTo } from './stories.ts';

/** Where somebody still works towards a first edition, or towards an editor. */
const unfinished: State[] = ['draft', 'in review', 'approved', 'scheduled'];
/** Where the deadline is still the writer's. */
const unwritten: State[] = ['draft', 'in review'];
/** After every deadline. */
const never = 9_000_000_000_000_000;

/** Pitches and assignments. */
export function sqlitePlanning(connection: Connection): Planning {
  const { db, write } = connection;
  const due = sql<number>`coalesce(${story.dueAt}, ${never})`;
  const isPlanned = or(eq(story.isPitch, true), isNotNull(story.dueAt), isNotNull(story.assigneeId));

  return {
    async list(query) {
      const after = markOf(query, 2);
      const only: (SQL | undefined)[] = [
        visibleTo(query.visibility),
        inArray(story.state, unfinished),
        isPlanned,
        query.pitches === undefined
          ? undefined
          : and(eq(story.isPitch, query.pitches), query.pitches ? eq(story.state, 'draft') : undefined),
        query.assigneeId ? eq(story.assigneeId, query.assigneeId) : undefined,
        query.sectionId ? eq(story.sectionId, query.sectionId) : undefined,
        after ? sql`(${due}, ${story.id}) > (${after[0]}, ${after[1]})` : undefined,
      ];
      const found = db
        .select({ id: story.id, due })
        .from(story)
        .where(and(...only))
        .orderBy(due, story.id)
        .limit(limitOf(query) + 1)
        .all();
      const page = pageOf(found, query, (last) => [last.due, last.id]);
      const ids = page.items.map(({ id }) => id);
      return { items: storiesById(connection, ids), next: page.next };
    },
    async accept(id, at, audit) {
      return write(() => {
        const { changes } = db
          .update(story)
          .set({ isPitch: false, updatedAt: at })
          .where(and(eq(story.id, id), eq(story.isPitch, true), eq(story.state, 'draft')))
          .run();
        if (changes > 0) writeAudit(connection, audit);
        const now = storyById(connection, id);
        return now && { ok: changes > 0, story: now };
      });
    },
    async overdue(now, limit) {
      const found = db
        .select({ id: story.id })
        .from(story)
        .where(
          and(
            lte(story.dueAt, now),
            inArray(story.state, unwritten),
            or(isNull(story.dueToldFor), ne(story.dueToldFor, story.dueAt)),
          ),
        )
        .orderBy(story.dueAt, story.id)
        .limit(limit)
        .all();
      return storiesById(
        connection,
        found.map(({ id }) => id),
      );
    },
    async toldOverdue(id, dueAt) {
      const untold = or(isNull(story.dueToldFor), ne(story.dueToldFor, dueAt));
      return write(
        () =>
          db
            .update(story)
            .set({ dueToldFor: dueAt })
            .where(and(eq(story.id, id), eq(story.dueAt, dueAt), untold))
            .run().changes > 0,
      );
    },
  };
}
