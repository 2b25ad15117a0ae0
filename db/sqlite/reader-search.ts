import type { ReaderQuery, ShelfDiscovery } from '../discovery-store.ts';
import type { Connection } from './connection.ts';
import { foldedWords, reversed } from './folded-words.ts';
import { cardOf, type StoredCard } from './shelf-cards.ts';
import { cardColumns } from './shelf-queries.ts';

/** Words that more stories have than this find the newest of them: the commonest word stays as fast as the rarest. */
const mostHits = 10_000;
const mostCompletions = 5;
const mostLike = 4_000;

/**
 * Hits by their place in the index first, then the narrow rows that sorting and filters need, and only for the cards that
 * are shown the wide ones.
 */
export function findSql(query: ReaderQuery): string {
  const conditions = [
    query.sectionId && 'h.section_id = @sectionId',
    query.since !== undefined && 'h.at >= @since',
    query.until !== undefined && 'h.at < @until',
  ].filter(Boolean);
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const isDated = query.since !== undefined || query.until !== undefined;
  const hits = (parameter: string) => `SELECT rowid FROM shelf_search WHERE shelf_search MATCH ${parameter}
    ${isDated ? 'AND rowid >= @lowest AND rowid <= @highest' : ''} ORDER BY rowid DESC LIMIT ${mostHits}`;
  const isSearch = hasWords(query);
  return `
    WITH ${isSearch ? `hit (id) AS MATERIALIZED (${hits('@match')}), title (id) AS MATERIALIZED (${hits('@titleMatch')}),` : ''}
    best AS MATERIALIZED (
      SELECT h.id, h.at, ${isSearch ? 'h.id IN (SELECT id FROM title)' : '0'} AS inTitle
      FROM ${isSearch ? 'hit CROSS JOIN shelf_hit h ON h.id = hit.id' : 'shelf_hit h'} ${where}
      ORDER BY ${isSearch ? 'inTitle DESC, ' : ''}h.at DESC, h.id DESC LIMIT @limit OFFSET @offset
    )
    SELECT ${cardColumns}, s.lead_photo AS leadPhoto, best.id AS textId
    FROM best CROSS JOIN shelf_text t ON t.id = best.id CROSS JOIN shelf s ON s.story_id = t.story_id
    ORDER BY best.inTitle DESC, best.at DESC, best.id DESC`;
}

const hasWords = ({ terms, byline = [] }: ReaderQuery) => terms.length > 0 || byline.length > 0;

/** The FTS5 query: every term quoted by itself, so that nothing typed is an operator; where it counts most with `columns`. */
export function matchFor({ terms, byline = [] }: ReaderQuery, columns?: string): string {
  const words = terms.map(quoted).join(' ');
  const parts = [
    words && (columns ? `{${columns}} : (${words})` : `(${words})`),
    byline.length > 0 && `{byline} : ${quoted(byline)}`,
  ].filter(Boolean);
  return parts.join(' AND ');
}

const quoted = (words: string[]) => `"${words.join(' ').replaceAll('"', '""').replaceAll('\0', ' ')}"`;

type Found = StoredCard & { textId: number };
type Marked = { id: number; headline: string; passage: string };

/** Readers' search: words and filters, with what was found marked; and words that are like a mistyped one. */
export function sqliteReaderSearch({
  raw,
  write,
}: Connection): Pick<
  ShelfDiscovery,
  'find' | 'has' | 'completions' | 'likeWords' | 'learnWords' | 'lacksWords'
> {
  const prepared = new Map<string, ReturnType<typeof raw.prepare>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? raw.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const spanOf = (since = 0, until = Number.MAX_SAFE_INTEGER) =>
    statement('SELECT min(id) AS lowest, max(id) AS highest FROM shelf_hit WHERE at >= ? AND at < ?').get(
      since,
      until,
    ) as { lowest: number | null; highest: number | null };
  const marks = raw.prepare<[string, string], Marked>(`
    SELECT shelf_search.rowid AS id, highlight(shelf_search, 0, char(1), char(2)) AS headline,
      snippet(shelf_search, 2, char(1), char(2), '…', 32) AS passage
    FROM json_each(?) i CROSS JOIN shelf_search ON shelf_search.rowid = i.value WHERE shelf_search MATCH ?`);
  const has = raw
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM shelf_search WHERE shelf_search MATCH ?)')
    .pluck();
  const completions = raw
    .prepare<[string, string], string>(
      `SELECT word FROM shelf_word WHERE word >= ? AND word < ? || char(1114111)
       ORDER BY seen DESC, word LIMIT ${mostCompletions}`,
    )
    .pluck();
  const like = raw.prepare<Record<string, unknown>, { word: string; seen: number }>(`
    SELECT word, seen FROM (
      SELECT word, seen FROM shelf_word WHERE word >= @start AND word < @start || char(1114111)
      UNION SELECT word, seen FROM shelf_word WHERE reversed >= @end AND reversed < @end || char(1114111)
    ) WHERE length(word) BETWEEN @shortest AND @longest LIMIT ${mostLike}`);
  const texts = raw.prepare<[number, number], { id: number; text: string }>(`
    SELECT id, headline || ' ' || dek || ' ' || text || ' ' || byline AS text FROM shelf_text
    WHERE id > ? ORDER BY id LIMIT ?`);
  const lacks = raw
    .prepare<[], number>('SELECT EXISTS (SELECT 1 FROM shelf_text) AND NOT EXISTS (SELECT 1 FROM shelf_word)')
    .pluck();
  const learn = wordLearner({ raw });

  return {
    async find(query) {
      const { sectionId, since, until, offset, limit } = query;
      const named: Record<string, unknown> = { offset, limit: limit + 1 };
      const match = hasWords(query) ? matchFor(query) : null;
      if (match) Object.assign(named, { match, titleMatch: matchFor(query, 'headline slug') });
      if (sectionId) named.sectionId = sectionId;
      if (since !== undefined) named.since = since;
      if (until !== undefined) named.until = until;
      if (match && (since !== undefined || until !== undefined)) {
        const { lowest, highest } = spanOf(since, until);
        if (lowest === null || highest === null) return { items: [], more: false };
        Object.assign(named, { lowest, highest });
      }
      const rows = statement(findSql(query)).all(named) as Found[];
      const shown = rows.slice(0, limit);
      const ids = JSON.stringify(shown.map(({ textId }) => textId));
      const marked = new Map(
        match ? marks.all(ids, match).map(({ id, ...pieces }) => [id, pieces] as const) : [],
      );
      const items = shown.map(({ textId, ...card }) => ({
        ...cardOf(card as StoredCard),
        marked: marked.get(textId) ?? { headline: '', passage: '' },
      }));
      return { items, more: rows.length > limit };
    },
    async has(terms) {
      return has.get(matchFor({ terms })) === 1;
    },
    async completions(word) {
      return completions.all(word, word);
    },
    async likeWords(word) {
      const letters = [...word];
      // One fault leaves one half of a word as it was; of a long word, two faults mostly leave its first or last third.
      const whole = Math.max(1, Math.floor(letters.length / (letters.length >= 8 ? 3 : 2)));
      return like.all({
        start: letters.slice(0, whole).join(''),
        end: reversed(letters.slice(-whole).join('')),
        shortest: letters.length - 2,
        longest: letters.length + 2,
      });
    },
    async lacksWords() {
      return lacks.get() === 1;
    },
    async learnWords(after, limit) {
      return write(() => {
        const rows = texts.all(after, limit);
        for (const { text } of rows) learn(text);
        return rows.at(-1)?.id ?? null;
      });
    },
  };
}

/** Notes the words of a text that goes public, inside its caller's transaction. */
export function wordLearner({ raw }: Pick<Connection, 'raw'>): (text: string) => void {
  const note = raw.prepare(`
    INSERT INTO shelf_word (word, reversed, seen)
    SELECT value ->> 0, value ->> 1, 1 FROM json_each(?) WHERE true
    ON CONFLICT DO UPDATE SET seen = seen + 1`);
  return (text) => {
    note.run(JSON.stringify(foldedWords(text).map((word) => [word, reversed(word)])));
  };
}
