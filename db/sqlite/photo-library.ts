import { getTableColumns, inArray } from 'drizzle-orm';
import type { LibraryQuery, ListedPhoto, PhotoLibrary } from '../photo-library-store.ts';
import type { Id, Page } from '../rows.ts';
import { type Connection, inOrderOf } from './connection.ts';
import { photoBin } from './photo-bin.ts';
import { type LibrarySql, libraryCountSql, libraryPageSql } from './photo-library-sql.ts';
import { photoLikenesses } from './photo-likeness.ts';
import { photo } from './schema.ts';
import { limitOf, markOf, pageOf } from './slices.ts';

const { raw: _, ...listed } = getTableColumns(photo);

/** The library's pages, by any filter. */
export function libraryPages(connection: Connection): (query: LibraryQuery) => Page<ListedPhoto> {
  const all = askedOften(connection);
  return (query) => {
    const sort = query.sort ?? 'newest';
    const mark = markOf(query, sort === 'newest' ? 1 : 2);
    const found = all<{ photoId: Id; key: number; id: number }>(
      libraryPageSql(query, sort, mark, limitOf(query) + 1),
    );
    const page = pageOf(found, query, ({ key, id }) => (sort === 'newest' ? [key] : [key, id]));
    return {
      items: photosOf(
        connection,
        page.items.map(({ photoId }) => photoId),
      ),
      next: page.next,
    };
  };
}

/** Questions about all photos at once. */
export function sqliteLibrary(connection: Connection): PhotoLibrary {
  const { raw } = connection;
  const all = askedOften(connection);
  const names = raw.prepare<{ kind: string; letters: string }, { name: string; photos: number }>(`
    WITH found AS (
      SELECT key, count(*) AS photos FROM photo_name WHERE kind = @kind GROUP BY key
      HAVING @letters = '' OR instr(key, lower(@letters)) > 0
      ORDER BY photos DESC, key LIMIT 30)
    SELECT (SELECT name FROM photo_name n WHERE n.kind = @kind AND n.key = found.key LIMIT 1) AS name, photos FROM found
    ORDER BY photos DESC, name`);
  const usage = raw.prepare<[string], { id: Id; uses: number; lastUsedAt: number | null; publicIn: number }>(`
    SELECT photo_id AS id, uses, last_used_at AS lastUsedAt, public_in AS publicIn FROM photo_facet
    WHERE photo_id IN (SELECT value FROM json_each(?))`);
  return {
    async count(filter, most) {
      return all<{ n: number }>(libraryCountSql(filter, most))[0]?.n ?? 0;
    },
    async names(kind, letters) {
      return names.all({ kind, letters });
    },
    async usage(ids) {
      return new Map(usage.all(JSON.stringify(ids)).map(({ id, ...used }) => [id, used]));
    },
    ...photoLikenesses(connection),
    ...photoBin(connection),
  };
}

function photosOf({ db }: Connection, ids: Id[]): ListedPhoto[] {
  return inOrderOf(ids, db.select(listed).from(photo).where(inArray(photo.id, ids)).all());
}

/** Statements by their text: as many as there are combinations of filters. */
function askedOften({ raw }: Connection): <Row>(asked: LibrarySql) => Row[] {
  const prepared = new Map<string, ReturnType<typeof raw.prepare<unknown[], never>>>();
  return <Row>({ sql, given }: LibrarySql): Row[] => {
    const statement = prepared.get(sql) ?? raw.prepare<unknown[], never>(sql);
    if (prepared.size < 300) prepared.set(sql, statement);
    return statement.all(...given) as Row[];
  };
}
