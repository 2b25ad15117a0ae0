import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';
import type { Settings } from '../rows.ts';
import type { Masthead } from '../store.ts';
import { writeAudit } from './audit.ts';
import { sqliteBylines } from './bylines.ts';
import { applied, type Connection, writeOrTaken } from './connection.ts';
import { clearPages } from './pages.ts';
import { sqlitePartners } from './partners.ts';
import { section, setting } from './schema.ts';

const defaultSettings: Settings = {
  name: 'Slugline',
  tagline: '',
  zone: 'America/New_York',
  language: 'en',
  about: '',
  creditSeparator: '/',
  approvalBySecondPerson: false,
  publishNeedsApproval: false,
};

const { retiredAt: _at, retiredTo: _to, ...sectionColumns } = getTableColumns(section);

/** What all stories share. Each change clears the pages that print it, in its own transaction. */
export function sqliteMasthead(connection: Connection): Masthead {
  const { db, write } = connection;
  const readSettings = (): Settings => {
    const kept = db.select().from(setting).all();
    return { ...defaultSettings, ...Object.fromEntries(kept.map((row) => [row.key, row.value])) };
  };
  return {
    ...sqliteBylines(connection),
    ...sqlitePartners(connection),

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
        .select(sectionColumns)
        .from(section)
        .where(isNull(section.retiredAt))
        .orderBy(asc(section.position), asc(section.name), asc(section.id))
        .all();
    },
    async sectionBySlug(slug) {
      return (
        db
          .select(sectionColumns)
          .from(section)
          .where(and(eq(section.slug, slug), isNull(section.retiredAt)))
          .get() ?? null
      );
    },
    async addSection(row, audit) {
      return writeOrTaken(connection, () => {
        db.insert(section).values(row).run();
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return 'added' as const;
      });
    },
    async changeSection(id, change, audit) {
      return writeOrTaken(connection, () => {
        const before = db.select(sectionColumns).from(section).where(eq(section.id, id)).get();
        if (!before) return null;
        const after = applied(before, change);
        db.update(section).set(after).where(eq(section.id, id)).run();
        clearPages(connection, ['site']);
        writeAudit(connection, audit);
        return after;
      });
    },
  };
}
