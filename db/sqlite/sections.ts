import { and, asc, count, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Masthead } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection, writeOrTaken } from './connection.ts';
import { keepSlug, passSlugs, subjectOfSlug, takeSlug } from './former-slugs.ts';
import { clearPages } from './pages.ts';
import { section, shelf, story } from './schema.ts';

type Sections = Pick<
  Masthead,
  | 'sections'
  | 'sectionBySlug'
  | 'addSection'
  | 'changeSection'
  | 'allSections'
  | 'retireSection'
  | 'reviveSection'
>;

const { retiredAt: _at, retiredTo: _to, ...columns } = getTableColumns(section);

/** The parts of the site. Each change clears every page: all of them print the navigation. */
export function sqliteSections(connection: Connection): Sections {
  const { db, write } = connection;
  const inOrder = [asc(section.position), asc(section.name), asc(section.id)];
  const byId = (id: string) => db.select().from(section).where(eq(section.id, id)).get();
  const storiesIn = (id: string) =>
    (db.select({ n: count() }).from(story).where(eq(story.sectionId, id)).get()?.n ?? 0) +
    (db.select({ n: count() }).from(shelf).where(eq(shelf.sectionId, id)).get()?.n ?? 0);
  return {
    async sections() {
      return db
        .select(columns)
        .from(section)
        .where(isNull(section.retiredAt))
        .orderBy(...inOrder)
        .all();
    },
    async allSections() {
      const rows = db
        .select()
        .from(section)
        .orderBy(...inOrder)
        .all();
      const counted = db
        .select({ id: story.sectionId, stories: count() })
        .from(story)
        .groupBy(story.sectionId)
        .all();
      const stories = new Map(counted.map((each) => [each.id, each.stories]));
      return rows.map((row) => ({ ...row, stories: stories.get(row.id) ?? 0 }));
    },
    async sectionBySlug(slug) {
      const present = and(eq(section.slug, slug), isNull(section.retiredAt));
      return db.select(columns).from(section).where(present).get() ?? null;
    },
    async addSection(row, audit) {
      return writeOrTaken(connection, () => {
        db.insert(section).values(row).run();
        takeSlug(connection, 'section', row.slug);
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },
    async changeSection(id, change, audit) {
      return writeOrTaken(connection, () => {
        const before = db.select(columns).from(section).where(eq(section.id, id)).get();
        if (!before) return null;
        const after = applied(before, change);
        db.update(section).set(after).where(eq(section.id, id)).run();
        if (after.slug !== before.slug) {
          takeSlug(connection, 'section', after.slug);
          keepSlug(connection, {
            kind: 'section',
            slug: before.slug,
            subjectId: id,
            at: audit.at,
            now: after.slug,
          });
        }
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return after;
      });
    },
    async retireSection({ id, moveTo, at, audit }) {
      return write(() => {
        const before = byId(id);
        if (!before || before.retiredAt !== null) return null;
        const target = moveTo ? byId(moveTo) : null;
        if (moveTo && (!target || target.retiredAt !== null || moveTo === id)) return null;
        const stories = storiesIn(id);
        if (stories > 0 && !target) return 'not empty';
        if (target) {
          db.update(story).set({ sectionId: target.id }).where(eq(story.sectionId, id)).run();
          db.update(shelf).set({ sectionId: target.id }).where(eq(shelf.sectionId, id)).run();
          passSlugs(connection, 'section', id, target.id);
          const given = { slug: before.slug, subjectId: target.id, at, now: target.slug };
          keepSlug(connection, { kind: 'section', ...given });
        }
        db.update(section)
          .set({ retiredAt: at, retiredTo: target?.id ?? null })
          .where(eq(section.id, id))
          .run();
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return { stories: target ? stories : 0 };
      });
    },
    async reviveSection(id, audit) {
      return write(() => {
        const before = byId(id);
        if (!before || before.retiredAt === null) return null;
        if (subjectOfSlug(connection, 'section', before.slug)) takeSlug(connection, 'section', before.slug);
        db.update(section).set({ retiredAt: null, retiredTo: null }).where(eq(section.id, id)).run();
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return db.select(columns).from(section).where(eq(section.id, id)).get() ?? null;
      });
    },
  };
}
