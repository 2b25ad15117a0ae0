import { and, eq, ne } from 'drizzle-orm';
import type { FrozenPhoto, Id, Rendition, ShelfRow, ShownSpan, StoredDocument } from '../rows.ts';
import type { Shelf } from '../store.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';
import { sqliteReaderSearch } from './reader-search.ts';
import { author, partner, photo } from './schema.ts';
import { matchOf, titleMatchOf } from './search.ts';
import { sqliteAddresses } from './shelf-addresses.ts';
import { cardOf, type StoredCard } from './shelf-cards.ts';
import { sqliteShelfNotes } from './shelf-notes.ts';
import { listSql, rowSql, searchSql, shelfSql } from './shelf-queries.ts';

type StoredRow = Record<keyof ShelfRow, never>;

/** Readers' questions. Every statement is prepared once; the texts are in `shelf-queries.ts`. */
export function sqliteShelf(connection: Connection): Shelf {
  const { raw, db } = connection;
  const byPath = raw.prepare<[string], StoredRow>(shelfSql.byPath);
  const byId = raw.prepare<[Id], StoredRow>(shelfSql.byId);
  const links = raw.prepare<[string], { storyId: Id; path: string; headline: string }>(shelfSql.links);
  const cards = raw.prepare<[string], StoredCard>(shelfSql.cards);
  const redirect = raw.prepare<[string], string>(shelfSql.redirect).pluck();
  const showsPhoto = raw.prepare<[Id, Id, Id], number>(shelfSql.showsPhoto).pluck();
  const printed = raw.prepare<[Id, number], never>(shelfSql.printedRenditions).pluck();
  const limits = raw.prepare<[string], { id: Id; shown: never }>(shelfSql.photoLimits);
  const prepared = new Map<string, ReturnType<typeof raw.prepare<unknown[], never>>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? raw.prepare<unknown[], never>(sql);
    prepared.set(sql, known);
    return known;
  };

  return {
    ...sqliteShelfNotes(connection),
    ...sqliteAddresses(connection),
    ...sqliteReaderSearch(connection),
    async byPath(path) {
      return rowOrNull(byPath.get(path));
    },
    async byId(storyId) {
      return rowOrNull(byId.get(storyId));
    },
    async links(ids) {
      return ids.length === 0 ? [] : links.all(JSON.stringify(ids));
    },
    async cards(ids) {
      return ids.length === 0 ? [] : cards.all(JSON.stringify(ids)).map(cardOf);
    },
    async list(query) {
      const match = matchOf(query.q);
      const { sectionId, authorId, topicId, offset } = query;
      const named = {
        sectionId,
        authorId,
        topicId,
        offset,
        limit: query.limit + 1,
        match,
        titleMatch: match && titleMatchOf(match),
      };
      const rows: StoredCard[] = statement(match ? searchSql(query) : listSql(query)).all(given(named));
      return { items: rows.slice(0, query.limit).map(cardOf), more: rows.length > query.limit };
    },
    async newest(query) {
      const rows: StoredRow[] = statement(rowSql(query)).all(given(query));
      return rows.map(rowOf);
    },
    async redirect(path) {
      return redirect.get(path) ?? null;
    },
    async showsPhoto(photoId) {
      return showsPhoto.get(photoId, photoId, photoId) === 1;
    },
    async photoLimits(ids) {
      const found = ids.length === 0 ? [] : limits.all(JSON.stringify(ids));
      return new Map(found.map(({ id, shown }) => [id, fromJson<ShownSpan[]>(shown)]));
    },
    async printedRenditions(photoId, stories = -1) {
      return printed
        .all(photoId, stories)
        .flatMap((stored) => fromJson<(Rendition[] | null)[]>(stored).flatMap((files) => files ?? []));
    },
    async authorPhoto(authorId) {
      const found = db
        .select({ photo })
        .from(author)
        .innerJoin(photo, eq(photo.id, author.photoId))
        .where(and(eq(author.id, authorId), ne(photo.creditLine, '')))
        .get();
      return found?.photo ?? null;
    },
    async partnerWithLogo(id) {
      return (
        db
          .select({ partner, logo: photo })
          .from(partner)
          .leftJoin(photo, eq(photo.id, partner.logoPhotoId))
          .where(eq(partner.id, id))
          .get() ?? null
      );
    },
  };
}

const given = (named: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== null));

const rowOrNull = (stored: StoredRow | undefined): ShelfRow | null => (stored ? rowOf(stored) : null);

function rowOf(stored: StoredRow): ShelfRow {
  return {
    ...stored,
    republish: Boolean(stored.republish),
    authorIds: fromJson<Id[]>(stored.authorIds),
    topicIds: fromJson<Id[]>(stored.topicIds),
    relatedIds: fromJson<Id[]>(stored.relatedIds),
    photos: fromJson<Record<Id, FrozenPhoto>>(stored.photos),
    document: fromJson<StoredDocument>(stored.document),
  };
}
