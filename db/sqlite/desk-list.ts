import type { DeskQuery, DeskSort } from '../desk-store.ts';
import type { Id, State } from '../rows.ts';
import { titleMatchOf } from './search.ts';

/** The SQL of the desk's lists: one walk along an index that has every column a filter asks for. */

export type DeskSql = { sql: string; given: unknown[] };

/** A word that more stories have than this finds the newest of them. */
const mostHits = 5_000;

/** Later than any deadline: stories without one, and those that are finished, come last. */
const noDeadline = 9e15;
const deadlineSql = `CASE WHEN due_at IS NULL OR state IN ('scheduled', 'published', 'unpublished', 'killed', 'spiked') THEN 9e15 ELSE due_at END`;

const orders: Record<DeskSort, { index: string; key: string; order: string; after: string }> = {
  changed: {
    index: 'story_desk',
    key: 's.updated_at',
    order: 's.updated_at DESC, s.id DESC',
    after: '(s.updated_at, s.id) < (?, ?)',
  },
  deadline: {
    index: 'story_deadline',
    key: qualified(deadlineSql),
    order: `${qualified(deadlineSql)}, s.id`,
    after: `(${qualified(deadlineSql)}, s.id) > (?, ?)`,
  },
  age: {
    index: 'story_age',
    key: 's.created_at',
    order: 's.created_at, s.id',
    after: '(s.created_at, s.id) > (?, ?)',
  },
};

function qualified(sql: string): string {
  return sql.replace(/\b(due_at|state)\b/g, 's.$1');
}

/** The key by which a story stands in the list: the cursor's first part. */
export function deskKeyOf(
  story: { updatedAt: number; createdAt: number; dueAt: number | null; state: State },
  sort: DeskSort,
): number {
  if (sort === 'changed') return story.updatedAt;
  if (sort === 'age') return story.createdAt;
  const open = story.state === 'draft' || story.state === 'in review' || story.state === 'approved';
  return open ? (story.dueAt ?? noDeadline) : noDeadline;
}

/** How many stories of an author or a topic are looked up one by one; more are met sooner on a walk. */
export const fewStories = 5_000;

/** Asks for the first of the stories that a byline or a topic leaves; null where neither is asked for. */
export function linkedSql({ authorId, topicId }: DeskQuery): DeskSql | null {
  if (!authorId && !topicId) return null;
  const from = authorId ? 'story_author WHERE author_id = ?' : 'story_topic WHERE topic_id = ?';
  return {
    sql: `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} LIMIT ${fewStories + 1})`,
    given: [authorId ?? topicId],
  };
}

/** One page of ids, after `mark`, one more than `limit`; `few` says that a byline or topic leaves few. */
export function pageSql(query: DeskQuery, mark: unknown[] | null, limit: number, few: boolean): DeskSql {
  const { index, order, after } = orders[query.sort ?? 'changed'];
  const where = conditions(query);
  if (query.states) where.push({ sql: `s.state IN (${marks(query.states)})`, given: query.states });
  if (query.ids) where.push({ sql: `s.id IN (${marks(query.ids)})`, given: query.ids });
  if (mark) where.push({ sql: after, given: mark });
  const by = query.ids || few ? 'story_looked_up' : index;
  return {
    sql: `SELECT s.id FROM story s INDEXED BY ${by} WHERE ${allOf(where)} ORDER BY ${order} LIMIT ?`,
    given: [...where.flatMap((part) => part.given), limit],
  };
}

/** Stories by state, walking all that the filter leaves. */
export function countsSql(query: DeskQuery, few: boolean): DeskSql {
  const by = few ? 'story_looked_up' : 'story_by_state';
  const where = conditions(query);
  return {
    sql: `SELECT s.state, count(*) AS stories FROM story s INDEXED BY ${by} WHERE ${allOf(where)} GROUP BY s.state`,
    given: where.flatMap((part) => part.given),
  };
}

/** Whether the kept counters answer: the whole desk, or one section of it. */
export const isCounted = (query: DeskQuery): boolean =>
  query.visibility.kind === 'all' &&
  !query.q &&
  query.assigneeId === undefined &&
  query.dueBefore === undefined &&
  !query.authorId &&
  !query.partnerId &&
  !query.topicId &&
  !query.changed;

export const keptCountsSql = (sectionId: Id | undefined): DeskSql => ({
  sql: `SELECT state, sum(stories) AS stories FROM desk_count ${sectionId ? 'WHERE section_id = ?' : ''} GROUP BY state HAVING sum(stories) > 0`,
  given: sectionId ? [sectionId] : [],
});

/** Every hit with its state, in order, whatever states and ids were asked for; the caller counts them and takes a page. */
export function searchSql(query: DeskQuery, match: string): DeskSql {
  const where = conditions(query);
  const found = `SELECT rowid FROM story_search WHERE story_search MATCH ? ORDER BY rowid DESC LIMIT ${mostHits}`;
  const order = query.sort ? orders[query.sort].order : `t.id IN (${found}) DESC, ${orders.changed.order}`;
  return {
    sql: `WITH hit AS MATERIALIZED (SELECT rowid AS id FROM (${found}))
      SELECT s.id, s.state FROM hit CROSS JOIN story_text t ON t.id = hit.id
      CROSS JOIN story s INDEXED BY story_looked_up ON s.id = t.story_id
      WHERE ${allOf(where)} ORDER BY ${order}`,
    given: [match, ...where.flatMap((part) => part.given), ...(query.sort ? [] : [titleMatchOf(match)])],
  };
}

/** Everything but states and ids, which the counts leave out. */
function conditions(query: DeskQuery): DeskSql[] {
  const parts: DeskSql[] = [];
  const only = (sql: string, ...given: unknown[]) => parts.push({ sql, given });
  const { visibility } = query;
  if (visibility.kind === 'own')
    only(
      '(s.created_by = ? OR s.assignee_id = ? OR s.id IN (SELECT story_id FROM story_person WHERE person_id = ?))',
      visibility.personId,
      visibility.personId,
      visibility.personId,
    );
  if (query.sectionId) only('s.section_id = ?', query.sectionId);
  if (query.assigneeId === null) only('s.assignee_id IS NULL');
  else if (query.assigneeId) only('s.assignee_id = ?', query.assigneeId);
  if (query.partnerId) only('s.partner_id = ?', query.partnerId);
  if (query.dueBefore !== undefined) only(`${orders.deadline.key} < ?`, query.dueBefore);
  if (query.authorId) only('s.id IN (SELECT story_id FROM story_author WHERE author_id = ?)', query.authorId);
  if (query.topicId) only('s.id IN (SELECT story_id FROM story_topic WHERE topic_id = ?)', query.topicId);
  if (query.changed)
    only(
      `s.state = 'published' AND (s.live_step_version IS NOT s.step_version OR s.live_revision IS NOT s.revision)`,
    );
  return parts;
}

const allOf = (parts: DeskSql[]) => (parts.length > 0 ? parts.map((part) => part.sql).join(' AND ') : 'true');
const marks = (values: unknown[]) => values.map(() => '?').join(', ');
