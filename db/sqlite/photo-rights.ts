import type { LimitedPhoto, PhotoRights, PhotoShowing } from '../photo-rights-store.ts';
import type { Id } from '../rows.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

/** Of the photo, or of what was kept when it was deleted. */
const credit = `coalesce(p.credit, u.gone ->> 'credit', '')`;

type StoredShowing = Omit<PhotoShowing, 'creators'> & { creators: never };
type Ending = Omit<LimitedPhoto, 'shown' | 'stories'> & { shown: never; stories: never };

/** Rights in time, and where readers saw which photo. */
export function sqlitePhotoRights({ raw, write }: Connection): PhotoRights {
  const elsewhere = raw
    .prepare<{ ids: string; storyId: Id }, Id>(`
      SELECT DISTINCT photo_id FROM photo_use
      WHERE photo_id IN (SELECT value FROM json_each(@ids)) AND story_id <> @storyId`)
    .pluck();
  const ending = raw.prepare<Record<string, string | number>, Ending>(`
    SELECT * FROM (
      SELECT p.id, p.credit_line AS creditLine, p.caption, p.file_name AS fileName, p.shown,
        (SELECT min(json_extract(e.value, '$.until')) FROM json_each(p.shown) e
         WHERE json_extract(e.value, '$.until') >= @from) AS endsAt,
        (SELECT json_group_array(json_object('id', s.id, 'headline', s.headline, 'path', s.path))
         FROM story s WHERE s.id IN (
           SELECT story_id FROM photo_use WHERE photo_id = p.id AND until_at IS NULL
           UNION SELECT u.story_id FROM story_photo u JOIN story w ON w.id = u.story_id
             WHERE u.photo_id = p.id AND w.state = 'scheduled')) AS stories
      FROM photo p WHERE p.shown IS NOT NULL)
    WHERE endsAt < @until AND (endsAt, id) > (@afterTime, @afterId)
    ORDER BY endsAt, id LIMIT @limit`);
  const showings = raw.prepare<Record<string, string | number>, StoredShowing>(`
    SELECT u.photo_id AS photoId, u.story_id AS storyId, s.headline,
      coalesce(s.path, (SELECT path FROM shelf_path WHERE story_id = s.id ORDER BY at DESC LIMIT 1)) AS path,
      coalesce(p.file_name, u.gone ->> 'fileName', '') AS fileName,
      coalesce(p.creators, u.gone -> 'creators', '[]') AS creators,
      ${credit} AS credit, coalesce(p.credit_line, u.gone ->> 'creditLine', '') AS creditLine,
      u.from_at AS fromAt, u.until_at AS untilAt
    FROM photo_use u JOIN story s ON s.id = u.story_id LEFT JOIN photo p ON p.id = u.photo_id
    WHERE u.from_at >= @from AND u.from_at < @until
      AND (u.from_at, u.photo_id || u.story_id) > (@afterTime, @afterId)
    ORDER BY u.from_at, u.photo_id || u.story_id LIMIT @limit`);
  const byCredit = raw.prepare<[number, number], { credit: string; uses: number; photos: number }>(`
    SELECT ${credit} AS credit, count(*) AS uses, count(DISTINCT u.photo_id) AS photos
    FROM photo_use u LEFT JOIN photo p ON p.id = u.photo_id
    WHERE u.from_at >= ? AND u.from_at < ? GROUP BY 1 ORDER BY 1`);
  const told = raw.prepare(
    `INSERT OR IGNORE INTO photo_right_told (photo_id, ends_at, when_told) VALUES (?, ?, ?)`,
  );
  const count = raw
    .prepare<{ supplier: string; from: number; storyId: Id }, number>(`
      SELECT count(DISTINCT u.photo_id || u.story_id) FROM photo_use u JOIN photo p ON p.id = u.photo_id
      WHERE u.from_at >= @from AND u.story_id <> @storyId
        AND instr('/' || lower(p.credit) || '/', '/' || lower(@supplier) || '/') > 0`)
    .pluck();
  const after = (mark: (string | number)[] | null) => ({
    afterTime: Number(mark?.[0] ?? -1),
    afterId: String(mark?.[1] ?? ''),
  });

  return {
    async usedElsewhere(photoIds, storyId) {
      return new Set(photoIds.length === 0 ? [] : elsewhere.all({ ids: JSON.stringify(photoIds), storyId }));
    },
    async ending(query) {
      const { from, until } = query;
      const found = ending.all({ from, until, limit: limitOf(query) + 1, ...after(markOf(query, 2)) });
      const rows = found.map(
        (row): LimitedPhoto => ({
          ...row,
          shown: fromJson(row.shown),
          stories: fromJson(row.stories),
        }),
      );
      return pageOf(rows, query, (last) => [last.endsAt, last.id]);
    },
    async tell(photoId, endsAt, when) {
      return write(() => told.run(photoId, endsAt, when).changes > 0);
    },
    async showings(query) {
      const { from, until } = query;
      const found = showings.all({ from, until, limit: limitOf(query) + 1, ...after(markOf(query, 2)) });
      const rows = found.map((row): PhotoShowing => ({ ...row, creators: fromJson(row.creators) }));
      return pageOf(rows, query, (last) => [last.fromAt, last.photoId + last.storyId]);
    },
    async showingsByCredit(from, until) {
      return byCredit.all(from, until);
    },
    async countShown(supplier, from, exceptStoryId) {
      return count.get({ supplier, from, storyId: exceptStoryId }) ?? 0;
    },
  };
}
