import { asc, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { Settings } from '../rows.ts';
import type { Masthead } from '../store.ts';
import { writeAudit } from './audit.ts';
import { type Connection, isTaken } from './connection.ts';
import { clearPages } from './pages.ts';
import { author, partner, section, setting, topic } from './schema.ts';
import { searchRows } from './search.ts';
import { countedPage, limitOf, offsetOf } from './slices.ts';

const defaultSettings: Settings = {
  name: 'Slugline',
  tagline: '',
  zone: 'America/New_York',
  language: 'en',
  about: '',
  creditSeparator: '/',
};

/** What all stories share. Each change clears the pages that print it, in its own transaction. */
export function sqliteMasthead(connection: Connection): Masthead {
  const { db, write } = connection;
  const search = searchRows(connection);
  const readSettings = (): Settings => {
    const kept = db.select().from(setting).all();
    return { ...defaultSettings, ...Object.fromEntries(kept.map((row) => [row.key, row.value])) };
  };
  /** 'taken' when the slug is another row's */
  const orTaken = <Result>(work: () => Result): Result | 'taken' => {
    try {
      return write(work);
    } catch (error) {
      if (isTaken(error)) return 'taken';
      throw error;
    }
  };

  return {
    async settings() {
      return readSettings();
    },
    async changeSettings(change, audit) {
      return write(() => {
        for (const [key, value] of Object.entries(change)) {
          if (value === undefined) continue;
          db.insert(setting)
            .values({ key, value })
            .onConflictDoUpdate({ target: setting.key, set: { value } })
            .run();
        }
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return readSettings();
      });
    },

    async sections() {
      return db
        .select()
        .from(section)
        .orderBy(asc(section.position), asc(section.name), asc(section.id))
        .all();
    },
    async sectionBySlug(slug) {
      return db.select().from(section).where(eq(section.slug, slug)).get() ?? null;
    },
    async addSection(row, audit) {
      return orTaken(() => {
        db.insert(section).values(row).run();
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },
    async changeSection(id, change, audit) {
      return orTaken(() => {
        const before = db.select().from(section).where(eq(section.id, id)).get();
        if (!before) return null;
        const after = { ...before, ...change };
        db.update(section).set(after).where(eq(section.id, id)).run();
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return after;
      });
    },

    async authors(query) {
      const words = query.q?.trim();
      const rows = db
        .select()
        .from(author)
        .where(words ? or(like(author.name, `%${words}%`), like(author.slug, `%${words}%`)) : undefined)
        .orderBy(sql`${author.name} COLLATE NOCASE`, asc(author.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async authorsByIds(ids) {
      const rows = db.select().from(author).where(inArray(author.id, ids)).all();
      return inOrderOf(ids, rows);
    },
    async authorBySlug(slug) {
      return db.select().from(author).where(eq(author.slug, slug)).get() ?? null;
    },
    async authorOfPerson(personId) {
      return (
        db.select().from(author).where(eq(author.personId, personId)).orderBy(asc(author.id)).get() ?? null
      );
    },
    async addAuthor(row, audit) {
      return orTaken(() => {
        db.insert(author).values(row).run();
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },
    async changeAuthor(id, change, audit) {
      return orTaken(() => {
        const before = db.select().from(author).where(eq(author.id, id)).get();
        if (!before) return null;
        const after = { ...before, ...change };
        db.update(author).set(after).where(eq(author.id, id)).run();
        if (after.name !== before.name) search.authorRenamed(id);
        clearPages(connection, [`author:${id}`]);
        writeAudit(connection, audit);
        return after;
      });
    },

    async topics(query) {
      const words = query.q?.trim();
      const rows = db
        .select()
        .from(topic)
        .where(words ? or(like(topic.name, `%${words}%`), like(topic.slug, `%${words}%`)) : undefined)
        .orderBy(sql`${topic.name} COLLATE NOCASE`, asc(topic.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async topicsByIds(ids) {
      const rows = db.select().from(topic).where(inArray(topic.id, ids)).all();
      return inOrderOf(ids, rows);
    },
    async topicBySlug(slug) {
      return db.select().from(topic).where(eq(topic.slug, slug)).get() ?? null;
    },
    async addTopic(row, audit) {
      return orTaken(() => {
        db.insert(topic).values(row).run();
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },

    async partners(query) {
      const words = query.q?.trim();
      const rows = db
        .select()
        .from(partner)
        .where(words ? like(partner.name, `%${words}%`) : undefined)
        .orderBy(sql`${partner.name} COLLATE NOCASE`, asc(partner.id))
        .limit(limitOf(query) + 1)
        .offset(offsetOf(query))
        .all();
      return countedPage(rows, query);
    },
    async partner(id) {
      return db.select().from(partner).where(eq(partner.id, id)).get() ?? null;
    },
    async addPartner(row, audit) {
      write(() => {
        db.insert(partner).values(row).run();
        writeAudit(connection, audit);
      });
    },
    async changePartner(id, change, audit) {
      return write(() => {
        const before = db.select().from(partner).where(eq(partner.id, id)).get();
        if (!before) return null;
        const after = { ...before, ...change };
        db.update(partner).set(after).where(eq(partner.id, id)).run();
        clearPages(connection, [`partner:${id}`]);
        writeAudit(connection, audit);
        return after;
      });
    },
  };
}

/** `rows` in the order in which their ids were asked for, each once. */
export function inOrderOf<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
