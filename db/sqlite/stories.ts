import { and, desc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Id, Millis, PlanningFields, StoryFields, StoryRow, VersionRow } from '../rows.ts';
import type { Stories, StoryQuery, Visibility } from '../store.ts';
import { writeAudit } from './audit.ts';
import { type Connection, inOrderOf } from './connection.ts';
import { openHold } from './holds.ts';
import { fromJson } from './json.ts';
import { presentIds } from './merging.ts';
import { revokeLinks } from './preview-links.ts';
import { shelfPath, snapshot, story, storyAuthor, storyPerson, storyTopic } from './schema.ts';
import { foundEdition, foundStory, idIn, matchOf, pathIn, searchRows, titleMatchOf } from './search.ts';
import { countedPage, limitOf, markOf, offsetOf, pageOf } from './slices.ts';
import { addVersion } from './versions.ts';

const { checkpointVersion: _, dueToldFor: _due, ...ownColumns } = getTableColumns(story);
const idsIn = (table: string, column: string) =>
  sql<
    Id[]
  >`(SELECT json_group_array(${sql.raw(column)} ORDER BY position) FROM ${sql.raw(table)} WHERE story_id = story.id)`.mapWith(
    fromJson<Id[]>,
  );
const storyColumns = {
  ...ownColumns,
  authorIds: idsIn('story_author', 'author_id'),
  topicIds: idsIn('story_topic', 'topic_id'),
  personIds: idsIn('story_person', 'person_id'),
};

/** Who, until when, how long: none of it is part of what readers get. */
const planning = new Set<string>([
  'assigneeId',
  'dueAt',
  'plannedWords',
  'pitch',
] satisfies (keyof StoryRow)[]);

const approvalBy = ({ id, by, at, stepVersion, revision }: Omit<VersionRow, 'n'>) => ({
  approvedVersionId: id,
  approvedBy: by,
  approvedAt: at,
  approvedStepVersion: stepVersion,
  approvedRevision: revision,
});
const unapproved = {
  approvedVersionId: null,
  approvedBy: null,
  approvedAt: null,
  approvedStepVersion: null,
  approvedRevision: null,
};

/** The working copies' rows: fields, states, lists. */
export function sqliteStories(connection: Connection): Stories {
  const { db, write } = connection;
  const search = searchRows(connection);
  const pathOwner = connection.raw.prepare<[string], { storyId: Id; now: 0 | 1 }>(`
    SELECT p.story_id AS storyId,
      EXISTS (SELECT 1 FROM kill k WHERE k.story_id = p.story_id) OR
      coalesce((SELECT s.path = p.path FROM shelf s WHERE s.story_id = p.story_id),
        p.path = (SELECT l.path FROM shelf_path l WHERE l.story_id = p.story_id ORDER BY l.at DESC LIMIT 1)) AS now
    FROM shelf_path p WHERE p.path = ?`);
  const rowsOf = (found: { id: Id }[]): StoryRow[] =>
    storiesById(
      connection,
      found.map((each) => each.id),
    );
  const named = (q: string): Id | null => {
    const path = pathIn(q);
    if (!path) return null;
    return ownerOfPath(connection, path) ?? idIn(path);
  };

  return {
    async add(row, document, audit) {
      write(() => {
        db.insert(story).values(row).run();
        linkFields(connection, row.id, row);
        db.insert(snapshot).values({ storyId: row.id, version: row.stepVersion, document }).run();
        search.addStory(row.id);
        writeAudit(connection, audit);
      });
    },
    async byId(id) {
      return storyById(connection, id);
    },
    async byIds(ids) {
      return rowsOf(ids.map((id) => ({ id })));
    },
    async byPath(path) {
      const id = ownerOfPath(connection, path);
      if (id) return storyById(connection, id);
      const slug = path.replace(/^\/+/, '');
      return (
        db
          .select(storyColumns)
          .from(story)
          .where(eq(story.slug, slug))
          .orderBy(desc(story.updatedAt))
          .get() ?? null
      );
    },
    async list(query) {
      const id = query.q ? named(query.q) : null;
      const exact = id && storyById(connection, id) ? id : null;
      const match = exact ? null : matchOf(query.q);
      const only = [...conditions(query), exact ? eq(story.id, exact) : undefined];
      const newest = [desc(story.updatedAt), desc(story.id)];
      // Ids first: sorting whole rows would gather the lists of every hit, not only of those on the page.
      const ids = () => db.select({ id: story.id }).from(story);
      if (match) {
        const found = ids()
          .where(and(...only, foundBy(query.visibility, match)))
          // Hits in headline or slug first.
          .orderBy(desc(sql`(${foundBy(query.visibility, titleMatchOf(match))})`), ...newest)
          .limit(limitOf(query) + 1)
          .offset(offsetOf(query))
          .all();
        return countedPage(rowsOf(found), query);
      }
      const found = ids()
        .where(and(...only, older(query)))
        .orderBy(...newest)
        .limit(limitOf(query) + 1)
        .all();
      return pageOf(rowsOf(found), query, newestMark);
    },
    async changeFields(id, change, at, audit = []) {
      return write(() => {
        if (!changeFields(connection, id, change, at)) return null;
        search.storyFields(id);
        for (const row of audit) writeAudit(connection, row);
        return storyById(connection, id);
      });
    },
    async move(id, from, to, at, audit, approves) {
      return write(() => {
        const isHeld = to === 'spiked' && openHold(connection, 'story', id) !== null;
        const isBack = to === 'draft' || to === 'spiked';
        const asApproved = approves && [
          eq(story.stepVersion, approves.stepVersion),
          eq(story.revision, approves.revision),
        ];
        const { changes } = db
          .update(story)
          .set({
            state: to,
            updatedAt: at,
            ...(isBack ? unapproved : { isPitch: false }),
            ...(approves ? approvalBy(approves) : {}),
          })
          .where(and(eq(story.id, id), inArray(story.state, isHeld ? [] : from), ...(asApproved ?? [])))
          .run();
        if (changes > 0) {
          if (approves) addVersion(connection, approves);
          if (to === 'spiked') revokeLinks(connection, id, at);
          writeAudit(connection, audit);
        }
        const now = storyById(connection, id);
        return now && { ok: changes > 0, story: now };
      });
    },
    async linkingTo(id, slice) {
      const rows = db
        .select(storyColumns)
        .from(story)
        .where(
          and(
            sql`story.id IN (SELECT story_id FROM story_link WHERE target_id = ${id}
              UNION SELECT story_id FROM shelf_link WHERE target_id = ${id})`,
            older(slice),
          ),
        )
        .orderBy(desc(story.updatedAt), desc(story.id))
        .limit(limitOf(slice) + 1)
        .all();
      return pageOf(rows, slice, newestMark);
    },
    async pathOwner(path) {
      const owner = pathOwner.get(path);
      return owner ? { storyId: owner.storyId, now: owner.now === 1 } : null;
    },
    async pathTaken(path, exceptId) {
      const owner = pathOwner.get(path);
      return owner?.now === 1 && owner.storyId !== exceptId;
    },
  };
}

/** A story's row as it is now, also inside another method's transaction. */
export function storyById(connection: Connection, id: Id): StoryRow | null {
  const known = byIdOf.get(connection) ?? prepareById(connection);
  byIdOf.set(connection, known);
  return known.get({ id }) ?? null;
}

/** Asked several times in most acts, of forty columns: put together once. */
const byIdOf = new WeakMap<Connection, ReturnType<typeof prepareById>>();
const prepareById = ({ db }: Connection) =>
  db
    .select(storyColumns)
    .from(story)
    .where(eq(story.id, sql.placeholder('id')))
    .prepare();

/** Rows in the order of their ids, without those that are not there. */
export const storiesById = ({ db }: Connection, ids: Id[]): StoryRow[] =>
  inOrderOf(ids, db.select(storyColumns).from(story).where(inArray(story.id, ids)).all());

/** The story that has or had this public path. */
export const ownerOfPath = ({ db }: Connection, path: string): Id | null =>
  db.select({ id: shelfPath.storyId }).from(shelfPath).where(eq(shelfPath.path, path)).get()?.id ?? null;

const newestMark = (last: StoryRow) => [last.updatedAt, last.id];

function older(slice: { cursor?: string | null; limit: number }): SQL | undefined {
  const after = markOf(slice, 2);
  return after ? sql`(${story.updatedAt}, ${story.id}) < (${after[0]}, ${after[1]})` : undefined;
}

const conditions = (query: StoryQuery): (SQL | undefined)[] => [
  visibleTo(query.visibility),
  query.states ? inArray(story.state, query.states) : undefined,
  query.sectionId ? eq(story.sectionId, query.sectionId) : undefined,
  query.authorId
    ? sql`story.id IN (SELECT story_id FROM story_author WHERE author_id = ${query.authorId})`
    : undefined,
];

/** The stories that this visibility leaves in a list. */
export const visibleTo = (visibility: Visibility): SQL | undefined =>
  visibility.kind === 'all'
    ? undefined
    : or(ownOf(visibility.personId), visibility.orPublic ? sql`story.path IS NOT NULL` : undefined);

const ownOf = (personId: Id): SQL | undefined =>
  or(
    eq(story.createdBy, personId),
    eq(story.assigneeId, personId),
    sql`story.id IN (SELECT story_id FROM story_person WHERE person_id = ${personId})`,
  );

/** Of a story that is theirs only as every reader's, a search knows the words that readers see and no others. */
const foundBy = (visibility: Visibility, match: string): SQL | undefined =>
  visibility.kind === 'all'
    ? foundStory(match)
    : or(
        and(ownOf(visibility.personId), foundStory(match)),
        visibility.orPublic ? foundEdition(match) : undefined,
      );

/** Changes the story's own fields inside the caller's transaction; false when there is no such story. */
export function changeFields(
  connection: Connection,
  id: Id,
  change: Partial<StoryFields & PlanningFields>,
  at: Millis,
): boolean {
  const { authorIds: _a, topicIds: _t, personIds: _p, ...own } = change;
  const isOfText = Object.keys(change).some((field) => !planning.has(field));
  const { changes } = connection.db
    .update(story)
    .set({ ...own, revision: sql`${story.revision} + ${isOfText ? 1 : 0}`, updatedAt: at })
    .where(eq(story.id, id))
    .run();
  if (changes > 0) linkFields(connection, id, change);
  return changes > 0;
}

/** Replaces the lists of authors, topics and people that `fields` names, in their order. */
function linkFields(connection: Connection, storyId: Id, fields: Partial<StoryFields>): void {
  const { db } = connection;
  if (fields.authorIds) {
    db.delete(storyAuthor).where(eq(storyAuthor.storyId, storyId)).run();
    for (const [position, authorId] of unique(presentIds(connection, 'author', fields.authorIds)))
      db.insert(storyAuthor).values({ storyId, position, authorId }).run();
  }
  if (fields.topicIds) {
    db.delete(storyTopic).where(eq(storyTopic.storyId, storyId)).run();
    for (const [position, topicId] of unique(presentIds(connection, 'topic', fields.topicIds)))
      db.insert(storyTopic).values({ storyId, position, topicId }).run();
  }
  if (fields.personIds) {
    db.delete(storyPerson).where(eq(storyPerson.storyId, storyId)).run();
    for (const [position, personId] of unique(fields.personIds))
      db.insert(storyPerson).values({ storyId, position, personId }).run();
  }
}

const unique = (ids: Id[]) => [...new Set(ids)].entries();
