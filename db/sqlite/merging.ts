import { eq } from 'drizzle-orm';
import type { Merging } from '../masthead-store.ts';
import type { Id } from '../rows.ts';
import { writeAudit } from './audit.ts';
import { type Connection, isTaken } from './connection.ts';
import { keepSlug, passSlugs } from './former-slugs.ts';
import { fromJson, toJson } from './json.ts';
import { clearPages } from './pages.ts';
import { author, formerSlug, topic } from './schema.ts';
import { searchRows } from './search.ts';

/** What is named in lists of ids, with the tables that hold them. The names are ours, never typed. */
const tables = {
  author: {
    row: author,
    links: 'story_author',
    shelved: 'shelf_author',
    id: 'author_id',
    list: 'author_ids',
  },
  topic: { row: topic, links: 'story_topic', shelved: 'shelf_topic', id: 'topic_id', list: 'topic_ids' },
} as const;
type Kind = keyof typeof tables;

/** Duplicates become one, and what nobody uses goes: each with every story, page, search row and address in one transaction. */
export function sqliteMerging(connection: Connection): Merging {
  const { raw, db, write } = connection;
  const search = searchRows(connection);
  const usesOf = (kind: Kind, ids: Id[]) => {
    const { links, shelved, id } = tables[kind];
    return raw
      .prepare<[string], { id: Id; stories: number; public: number }>(
        `SELECT i.value AS id, (SELECT count(*) FROM ${links} WHERE ${id} = i.value) AS stories,
          (SELECT count(*) FROM ${shelved} WHERE ${id} = i.value) AS public FROM json_each(?) i`,
      )
      .all(toJson(ids));
  };

  return {
    async uses(kind, ids) {
      return new Map(usesOf(kind, ids).map((each) => [each.id, each]));
    },
    async merge({ kind, from, into, at, audit }) {
      return write(() => {
        const { row } = tables[kind];
        const gone = db.select().from(row).where(eq(row.id, from)).get();
        const kept = db.select().from(row).where(eq(row.id, into)).get();
        if (!gone || !kept || gone.mergedInto || kept.mergedInto || from === into) return null;
        const stories = moveStories(connection, kind, from, into);
        if (kind === 'author') takePerson(connection, from, into);
        // Its address must be free for others, and still lead here.
        db.update(row).set({ mergedInto: into, slug: from }).where(eq(row.id, from)).run();
        db.update(row).set({ mergedInto: into }).where(eq(row.mergedInto, from)).run();
        passSlugs(connection, kind, from, into);
        keepSlug(connection, { kind, slug: gone.slug, subjectId: into, at, now: kept.slug });
        if (kind === 'author') search.authorRenamed(into);
        clearPages(connection, [...tagsOf(kind, from), ...tagsOf(kind, into), 'feed']);
        writeAudit(connection, audit);
        return { stories };
      });
    },
    async removeTopic(id, audit) {
      try {
        return write(() => {
          const found = db.select().from(topic).where(eq(topic.id, id)).get();
          if (!found || found.mergedInto) return null;
          const [used] = usesOf('topic', [id]);
          if (used && used.stories + used.public > 0) return 'in use';
          db.delete(formerSlug).where(eq(formerSlug.subjectId, id)).run();
          db.delete(topic).where(eq(topic.mergedInto, id)).run();
          db.delete(topic).where(eq(topic.id, id)).run();
          clearPages(connection, tagsOf('topic', id));
          writeAudit(connection, audit);
          return 'removed';
        });
      } catch (error) {
        if (isTaken(error)) return 'in use';
        throw error;
      }
    },
  };
}

const tagsOf = (kind: Kind, id: Id) => [`${kind}:${id}`, `list:${kind}:${id}`];

/** Every working copy and edition that names the one names the other, once and at its place; answers how many stories. */
function moveStories({ raw }: Connection, kind: Kind, from: Id, into: Id): number {
  const { links, shelved, id, list } = tables[kind];
  const both = `SELECT story_id FROM ${links} WHERE ${id} = @into`;
  const twice = raw
    .prepare(`DELETE FROM ${links} WHERE ${id} = @from AND story_id IN (${both})`)
    .run({ from, into }).changes;
  const once = raw
    .prepare(`UPDATE ${links} SET ${id} = @into WHERE ${id} = @from`)
    .run({ from, into }).changes;

  const editions = raw
    .prepare<[Id], { storyId: Id; ids: string }>(
      `SELECT s.story_id AS storyId, s.${list} AS ids FROM ${shelved} l JOIN shelf s ON s.story_id = l.story_id WHERE l.${id} = ?`,
    )
    .all(from);
  const update = raw.prepare(`UPDATE shelf SET ${list} = ? WHERE story_id = ?`);
  for (const { storyId, ids } of editions) {
    const named = fromJson<Id[]>(ids).map((each) => (each === from ? into : each));
    update.run(toJson([...new Set(named)]), storyId);
  }
  raw
    .prepare(
      `INSERT OR IGNORE INTO ${shelved} (story_id, ${id}, published_at)
      SELECT story_id, @into, published_at FROM ${shelved} WHERE ${id} = @from`,
    )
    .run({ from, into });
  raw.prepare(`DELETE FROM ${shelved} WHERE ${id} = ?`).run(from);
  return twice + once;
}

/** Who signs with the duplicate signs with the other one, unless that is somebody's already. */
function takePerson({ raw }: Connection, from: Id, into: Id): void {
  raw
    .prepare(
      `UPDATE author SET person_id = (SELECT person_id FROM author WHERE id = @from) WHERE id = @into AND person_id IS NULL`,
    )
    .run({ from, into });
  raw.prepare('UPDATE author SET person_id = NULL WHERE id = ?').run(from);
}

/**
 * The ids that these mean now: a duplicate's is the one's that it was merged into, each once. A version or a timer may
 * still name what was merged long ago. With `known`, what is not there at all is left out.
 */
export function presentIds({ raw }: Connection, kind: Kind, ids: Id[], known = false): Id[] {
  if (ids.length === 0) return ids;
  const rows = raw
    .prepare<[string], { id: Id; now: Id }>(
      `SELECT id, coalesce(merged_into, id) AS now FROM ${kind} WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(toJson(ids));
  const now = new Map(rows.map((row) => [row.id, row.now]));
  return [...new Set(ids.flatMap((id) => now.get(id) ?? (known ? [] : id)))];
}

/** The section that this one's stories are in now: itself, unless it was retired into another. */
export function presentSection({ raw }: Connection, id: Id): Id {
  let now = id;
  for (let step = 0; step < 10; step++) {
    const to = raw
      .prepare<[Id], Id | null>('SELECT retired_to FROM section WHERE id = ? AND retired_at IS NOT NULL')
      .pluck()
      .get(now);
    if (!to) return now;
    now = to;
  }
  return now;
}
