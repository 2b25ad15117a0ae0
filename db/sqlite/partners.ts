import { asc, eq, like, sql } from 'drizzle-orm';
import type { Masthead } from '../store.ts';
import { writeAudit } from './audit.ts';
import { applied, type Connection } from './connection.ts';
import { clearPages } from './pages.ts';
import { partner } from './schema.ts';
import { countedPage, limitOf, offsetOf } from './slices.ts';

type Partners = Pick<Masthead, 'partners' | 'partner' | 'addPartner' | 'changePartner'>;

/** Wire services and syndication sources. */
export function sqlitePartners(connection: Connection): Partners {
  const { db, write } = connection;
  const isTaken = (name: string) => {
    const rows = db.select({ name: partner.name }).from(partner).all();
    return rows.some((row) => nameKey(row.name) === nameKey(name));
  };
  return {
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
      return write(() => {
        if (isTaken(row.name)) return 'taken';
        db.insert(partner).values(row).run();
        writeAudit(connection, audit);
        return 'added';
      });
    },
    async changePartner(id, change, audit) {
      return write(() => {
        const before = db.select().from(partner).where(eq(partner.id, id)).get();
        if (!before) return null;
        const after = applied(before, change);
        // Partners that share a name from before can still be changed.
        if (nameKey(after.name) !== nameKey(before.name) && isTaken(after.name)) return 'taken';
        db.update(partner).set(after).where(eq(partner.id, id)).run();
        clearPages(connection, [
          `partner:${id}`,
          ...(after.canonical === before.canonical ? [] : ['sitemap']),
        ]);
        writeAudit(connection, audit);
        return after;
      });
    },
  };
}

/** Two names with the same key would look the same where partners are chosen. */
const nameKey = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
