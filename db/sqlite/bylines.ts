import { and, asc, eq, getTableColumns, inArray, isNull, like, or, sql } from 'drizzle-orm';
import type { Id, Millis } from '../rows.ts';
import type { Masthead } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection, inOrderOf, writeOrTaken } from './connection.ts';
import { keepSlug, takeSlug } from './former-slugs.ts';
import { clearPages } from './pages.ts';
import { author, topic } from './schema.ts';
import { searchRows } from './search.ts';
import { countedPage, limitOf, offsetOf } from './slices.ts';

type Bylines = Pick<
  Masthead,
  | 'authors'
  | 'authorsByIds'
  | 'authorBySlug'
  | 'authorOfPerson'
  | 'addAuthor'
  | 'changeAuthor'
  | 'topics'
  | 'topicsByIds'
  | 'topicBySlug'
  | 'addTopic'
  | 'changeTopic'
>;
type Named = { id: Id; slug: string };

const { mergedInto: _a, ...authorColumns } = getTableColumns(author);
const { mergedInto: _t, ...topicColumns } = getTableColumns(topic);

/** Authors and topics: what a story is filed under beside its section. */
export function sqliteBylines(connection: Connection): Bylines {
  const { db } = connection;
  const search = searchRows(connection);
  const movedTo = (kind: 'author' | 'topic', before: Named, after: Named, at: Millis) => {
    takeSlug(connection, kind, after.slug);
    keepSlug(connection, { kind, slug: before.slug, subjectId: before.id, at, now: after.slug });
  };
  return {
    async authors(query) {
      const words = query.q?.trim();
      const rows = db
        .select(authorColumns)
        .from(author)
        .where(
          and(
            isNull(author.mergedInto),
            words ? or(like(author.name, `%${words}%`), like(author.slug, `%${words}%`)) : undefined,
          ),
        )
        .orderBy(sql`${author.name} COLLATE NOCASE`, asc(author.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async authorsByIds(ids) {
      const rows = db.select(authorColumns).from(author).where(inArray(author.id, ids)).all();
      return inOrderOf(ids, rows);
    },
    async authorBySlug(slug) {
      return db.select(authorColumns).from(author).where(eq(author.slug, slug)).get() ?? null;
    },
    async authorOfPerson(personId) {
      return (
        db
          .select(authorColumns)
          .from(author)
          .where(eq(author.personId, personId))
          .orderBy(asc(author.id))
          .get() ?? null
      );
    },
    async addAuthor(row, audit) {
      return writeOrTaken(connection, () => {
        db.insert(author).values(row).run();
        takeSlug(connection, 'author', row.slug);
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },
    async changeAuthor(id, change, audit) {
      return writeOrTaken(connection, () => {
        const before = db.select(authorColumns).from(author).where(eq(author.id, id)).get();
        if (!before) return null;
        const after = applied(before, change);
        db.update(author).set(after).where(eq(author.id, id)).run();
        if (after.name !== before.name) search.authorRenamed(id);
        if (after.slug !== before.slug) movedTo('author', before, after, audit.at);
        clearPages(connection, [`author:${id}`]);
        writeAudit(connection, audit);
        return after;
      });
    },

    async topics(query) {
      const words = query.q?.trim();
      const rows = db
        .select(topicColumns)
        .from(topic)
        .where(
          and(
            isNull(topic.mergedInto),
            words ? or(like(topic.name, `%${words}%`), like(topic.slug, `%${words}%`)) : undefined,
          ),
        )
        .orderBy(sql`${topic.name} COLLATE NOCASE`, asc(topic.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async topicsByIds(ids) {
      const rows = db.select(topicColumns).from(topic).where(inArray(topic.id, ids)).all();
      return inOrderOf(ids, rows);
    },
    async topicBySlug(slug) {
      return db.select(topicColumns).from(topic).where(eq(topic.slug, slug)).get() ?? null;
    },
    async addTopic(row, audit) {
      return writeOrTaken(connection, () => {
        db.insert(topic).values(row).run();
        takeSlug(connection, 'topic', row.slug);
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },
    async changeTopic(id, change, audit) {
      return writeOrTaken(connection, () => {
        const before = db.select(topicColumns).from(topic).where(eq(topic.id, id)).get();
        if (!before) return null;
        const after = applied(before, change);
        db.update(topic).set(after).where(eq(topic.id, id)).run();
        if (after.slug !== before.slug) movedTo('topic', before, after, audit.at);
        clearPages(connection, [`topic:${id}`]);
        writeAudit(connection, audit);
        return after;
      });
    },
  };
}
