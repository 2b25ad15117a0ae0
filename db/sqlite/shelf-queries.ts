import { mostHits } from './search.ts';

/**
 * The SQL of readers' pages, apart so that a test can ask the query planner about each: no scan of a table and no
 * sorting, at ten stories and at ten thousand.
 */

/** What a card is made of. */
export const cardColumns = `s.story_id AS storyId, s.version_id AS versionId, s.path, s.slug, s.headline, s.dek, s.words,
  s.section_id AS sectionId, s.partner_id AS partnerId, s.author_ids AS authorIds, s.topic_ids AS topicIds,
  s.lead_photo_id AS leadPhotoId, s.first_published_at AS firstPublishedAt, s.published_at AS publishedAt,
  s.reader_updated_at AS readerUpdatedAt, s.origin_url AS originUrl, s.republish`;
const rowColumns = `${cardColumns}, s.related_ids AS relatedIds, s.photos, s.document`;

export const shelfSql = {
  byPath: `SELECT ${rowColumns} FROM shelf s WHERE s.path = ?`,
  byId: `SELECT ${rowColumns} FROM shelf s WHERE s.story_id = ?`,
  links: `SELECT s.story_id AS storyId, s.path, s.headline FROM json_each(?) i CROSS JOIN shelf s ON s.story_id = i.value`,
  cards: `SELECT ${cardColumns}, s.lead_photo AS leadPhoto FROM json_each(?) i CROSS JOIN shelf s ON s.story_id = i.value`,
  redirect: `SELECT s.path FROM shelf_path p JOIN shelf s ON s.story_id = p.story_id WHERE p.path = ? AND s.path <> p.path`,
  photoLimits: `SELECT p.id, p.shown FROM json_each(?) i CROSS JOIN photo p ON p.id = i.value
    WHERE p.shown IS NOT NULL`,
  printedRenditions: `SELECT json_extract(s.photos, '$."' || p.photo_id || '".renditions', '$."' || p.photo_id || '".cuts')
    FROM shelf_photo p CROSS JOIN shelf s ON s.story_id = p.story_id WHERE p.photo_id = ? LIMIT ?`,
  showsPhoto: `SELECT EXISTS (SELECT 1 FROM shelf_photo WHERE photo_id = ?)
    OR EXISTS (SELECT 1 FROM partner WHERE logo_photo_id = ?)
    OR EXISTS (SELECT 1 FROM author WHERE photo_id = ? AND merged_into IS NULL)`,
};

export type ListQuery = { sectionId?: unknown; authorId?: unknown; topicId?: unknown };

/** Cards, newest first. An author's or topic's list walks its own index. */
export function listSql(query: ListQuery): string {
  const { from, where, walked } = listParts(query);
  return `SELECT ${cardColumns}, s.lead_photo AS leadPhoto FROM ${from} ${where}
    ORDER BY ${walked}.published_at DESC, ${walked}.story_id DESC LIMIT @limit OFFSET @offset`;
}

/**
 * Cards that hold the words of @match; those with them in headline or slug (@titleMatch) first, newest first among equals.
 * Sorting happens on an index alone ("+" keeps the planner from fetching each hit's row); only the cards asked for are read.
 */
export function searchSql(query: ListQuery): string {
  const { from, where, walked } = listParts(query, `+s.story_id IN ${storiesMatching('@match')}`);
  return `SELECT ${cardColumns}, s.lead_photo AS leadPhoto
    FROM (
      SELECT s.story_id AS id, s.story_id IN ${storiesMatching('@titleMatch')} AS title, ${walked}.published_at AS at
      FROM ${from} ${where}
      ORDER BY title DESC, at DESC, id DESC LIMIT @limit OFFSET @offset
    ) f CROSS JOIN shelf s ON s.story_id = f.id
    ORDER BY f.title DESC, f.at DESC, f.id DESC`;
}

function listParts(query: ListQuery, matching?: string) {
  const links = query.authorId ? 'shelf_author' : query.topicId ? 'shelf_topic' : null;
  const conditions = [
    query.sectionId && 's.section_id = @sectionId',
    query.authorId && 'l.author_id = @authorId',
    query.topicId && !query.authorId && 'l.topic_id = @topicId',
    query.topicId &&
      query.authorId &&
      's.story_id IN (SELECT story_id FROM shelf_topic WHERE topic_id = @topicId)',
    matching,
  ].filter(Boolean);
  return {
    from: links ? `${links} l CROSS JOIN shelf s ON s.story_id = l.story_id` : 'shelf s',
    where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    walked: links ? 'l' : 's',
  };
}

const storiesMatching = (parameter: string) =>
  `(SELECT story_id FROM shelf_text WHERE id IN (SELECT rowid FROM shelf_search WHERE shelf_search MATCH ${parameter}
    ORDER BY rowid DESC LIMIT ${mostHits}))`;

/** Whole rows, newest first, for feeds. An author's or topic's walk their own index. */
export function rowSql(query: ListQuery & { since?: unknown }): string {
  const { from, where, walked } = listParts(
    query,
    query.since === undefined
      ? undefined
      : `${query.authorId || query.topicId ? 'l' : 's'}.published_at >= @since`,
  );
  return `SELECT ${rowColumns} FROM ${from} ${where}
    ORDER BY ${walked}.published_at DESC, ${walked}.story_id DESC LIMIT @limit`;
}
