import { eq } from 'drizzle-orm';
import type { Id, Settings } from '../rows.ts';
import type { Masthead } from '../store.ts';
import { writeAudit } from './audit.ts';
import { sqliteBylines } from './bylines.ts';
import type { Connection } from './connection.ts';
import { discoveryDefaults } from './discovery-defaults.ts';
import { subjectOfSlug } from './former-slugs.ts';
import { sqliteMerging } from './merging.ts';
import { clearPages } from './pages.ts';
import { sqlitePartners } from './partners.ts';
import { author, section, setting, topic } from './schema.ts';
import { sqliteSections } from './sections.ts';

const defaultSettings: Settings = {
  name: 'Slugline',
  tagline: '',
  zone: 'America/New_York',
  language: 'en',
  about: '',
  creditSeparator: '/',
  creditCapitals: 'verbatim',
  creditExceptions: [],
  creditPlainInitials: false,
  creditOwn: '',
  staffPhotographers: [],
  publishCountries: [],
  categoriesNeedingRight: ['social'],
  archiveAfterDays: 30,
  photoQuotas: [],
  republish: false,
  republishTerms: '',
  approvalBySecondPerson: false,
  publishNeedsApproval: false,
  ...discoveryDefaults,
};

/** What all stories share. Each change clears the pages that print it, in its own transaction. */
export function sqliteMasthead(connection: Connection): Masthead {
  const { db, write } = connection;
  const readSettings = (): Settings => {
    const kept = db.select().from(setting).all();
    return { ...defaultSettings, ...Object.fromEntries(kept.map((row) => [row.key, row.value])) };
  };
  const slugOf = {
    section: (id: Id) => db.select().from(section).where(eq(section.id, id)).get()?.slug,
    author: (id: Id) => db.select().from(author).where(eq(author.id, id)).get()?.slug,
    topic: (id: Id) => db.select().from(topic).where(eq(topic.id, id)).get()?.slug,
  };
  return {
    ...sqliteBylines(connection),
    ...sqlitePartners(connection),
    ...sqliteSections(connection),
    ...sqliteMerging(connection),
    async former(kind, slug) {
      const id = subjectOfSlug(connection, kind, slug);
      return id && (slugOf[kind](id) ?? null);
    },

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
  };
}
