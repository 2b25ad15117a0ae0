import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { PhotoCleanings, PhotoToClean } from '../cleaning-store.ts';
import type { Id, PhotoCleaningRow } from '../rows.ts';
import type { Connection } from './connection.ts';
import { toJson } from './json.ts';
import { clearPages } from './pages.ts';
import { photo, photoCleaning } from './schema.ts';
import { searchRows } from './search.ts';

/** Passes of the rules over all photos. Words that readers see are frozen in editions: only drafts' pages change. */
export function sqliteCleanings(connection: Connection): PhotoCleanings {
  const { raw, db, write } = connection;
  const search = searchRows(connection);
  const newest = () => db.select().from(photoCleaning).orderBy(desc(sql`rowid`)).limit(1).get() ?? null;
  const update = raw.prepare(updateStatement);
  const updatedAt = raw.prepare<[string], number>('SELECT updated_at FROM photo WHERE id = ?').pluck();
  const isEditorial = eq(photo.purpose, 'editorial');

  return {
    async start(run) {
      return write(() => {
        const { total } = db
          .select({ total: sql<number>`count(*)` })
          .from(photo)
          .where(isEditorial)
          .get() ?? {
          total: 0,
        };
        const row: PhotoCleaningRow = { ...run, total, seen: 0, changed: 0, after: null, finishedAt: null };
        db.insert(photoCleaning).values(row).run();
        return row;
      });
    },
    async newest() {
      return newest();
    },
    async photosAfter(after, limit) {
      return db
        .select(looked)
        .from(photo)
        .where(after === null ? isEditorial : and(isEditorial, gt(photo.id, after)))
        .orderBy(asc(photo.id))
        .limit(limit)
        .all();
    },
    async write({ run, decided, isLast, now, decide }) {
      return write(() => {
        const before = newest();
        if (before?.id !== run.id || before.after !== run.after || before.finishedAt !== null)
          return { isOurs: false, newest: before ?? run };
        const changed: Id[] = [];
        const reworded: Id[] = [];
        for (const { photo: seen, change } of decided) {
          const isOlder = updatedAt.get(seen.id) !== seen.updatedAt;
          // A person was quicker: their words are looked at before anything is written.
          const current = isOlder ? db.select(looked).from(photo).where(eq(photo.id, seen.id)).get() : seen;
          const wanted = isOlder ? current && decide(current) : change;
          if (!current || !wanted) continue;
          update.run(valuesOf({ ...current, ...wanted }));
          changed.push(seen.id);
          if (searched.some((field) => field in wanted)) reworded.push(seen.id);
        }
        if (reworded.length > 0) search.photos(reworded);
        if (changed.length > 0) clearPages(connection, ['sitemap', ...changed.map((id) => `photo:${id}`)]);
        const progress = {
          seen: run.seen + decided.length,
          changed: run.changed + changed.length,
          after: decided.at(-1)?.photo.id ?? run.after,
          finishedAt: isLast ? now : null,
        };
        db.update(photoCleaning).set(progress).where(eq(photoCleaning.id, run.id)).run();
        return { isOurs: true, newest: { ...run, ...progress } };
      });
    },
  };
}

/** What the rules write, prepared once: a pass writes a hundred thousand times. */
const written = {
  ...{ creators: 'creators', credit: 'credit', mandatedCredit: 'mandated_credit', creditLine: 'credit_line' },
  ...{ caption: 'caption', copyright: 'copyright', role: 'role', restrictions: 'restrictions' },
  ...{ conditions: 'conditions', licensors: 'licensors', digitalSourceType: 'digital_source_type' },
  ...{ mediaTopics: 'media_topics', keywords: 'keywords', creditTrace: 'credit_trace' },
  ...{ captionBefore: 'caption_before', limits: 'limits', shown: 'shown', updatedAt: 'updated_at' },
} as const;
const searched = ['caption', 'creators', 'credit', 'creditLine', 'keywords'];

/** A photo's other columns are wide, and nobody asks for them here. */
const looked = {
  ...{ id: photo.id, purpose: photo.purpose, raw: photo.raw, editedFields: photo.editedFields },
  ...{ creditRulesUndone: photo.creditRulesUndone, category: photo.category, leases: photo.leases },
  ...{ takenAt: photo.takenAt, createdAt: photo.createdAt, creators: photo.creators, credit: photo.credit },
  ...{ mandatedCredit: photo.mandatedCredit, creditLine: photo.creditLine, caption: photo.caption },
  ...{ copyright: photo.copyright, role: photo.role, restrictions: photo.restrictions },
  ...{ conditions: photo.conditions, licensors: photo.licensors, mediaTopics: photo.mediaTopics },
  ...{ digitalSourceType: photo.digitalSourceType, keywords: photo.keywords, limits: photo.limits },
  ...{ creditTrace: photo.creditTrace, captionBefore: photo.captionBefore, shown: photo.shown },
  updatedAt: photo.updatedAt,
} as const;

const updateStatement = `UPDATE photo SET ${Object.entries(written)
  .map(([field, column]) => `${column} = @${field}`)
  .join(', ')} WHERE id = @id`;

function valuesOf(row: PhotoToClean): Record<string, unknown> {
  const fields = Object.keys(written) as (keyof typeof written)[];
  return Object.fromEntries([['id', row.id], ...fields.map((field) => [field, columnOf(row[field])])]);
}

const columnOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? toJson(value) : value;
