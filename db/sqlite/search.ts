import { type SQL, sql } from 'drizzle-orm';
import type { Id } from '../rows.ts';
import type { Connection } from './connection.ts';
import { wordLearner } from './reader-search.ts';

/** What separates SQLite from another database in search: the FTS5 tables, their query language, their words. */

const longestQuestion = 500;

/** A word that more rows have than this finds the newest of them: so the commonest word stays under NEWSROOM §11's 300 ms. */
export const mostHits = 10_000;

/**
 * The FTS5 query for what a person typed: every word quoted by itself, so that nothing typed is an operator; the
 * last one also finds words that begin with it. Null when nothing was typed.
 */
export function matchOf(typed: string | undefined): string | null {
  const words = (typed ?? '').replaceAll('\0', ' ').slice(0, longestQuestion).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')}*`;
}

/**
 * The same for the desk, where every word may be a half one: each of three letters or more also finds words that begin
 * with it. Null when there is nothing in it that could be a word.
 */
export function deskMatchOf(typed: string | undefined): string | null {
  const words = (typed ?? '')
    .replaceAll('\0', ' ')
    .slice(0, longestQuestion)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`);
  return quoted
    .map((word, n) => ((words[n]?.length ?? 0) >= 3 || n === words.length - 1 ? `${word}*` : word))
    .join(' ');
}

/** The same query, looking only where a hit counts most. */
export const titleMatchOf = (match: string): string => `{headline slug} : (${match})`;

/** Stories whose working copy has the words, and public ones whose edition has them. */
export const foundStory = (match: string): SQL => sql`story.id IN (
  SELECT story_id FROM story_text WHERE id IN (
    SELECT rowid FROM story_search WHERE story_search MATCH ${match} ORDER BY rowid DESC LIMIT ${mostHits}))`;
export const foundEdition = (match: string): SQL => sql`story.path IS NOT NULL AND story.id IN (
  SELECT story_id FROM shelf_text WHERE id IN (
    SELECT rowid FROM shelf_search WHERE shelf_search MATCH ${match} ORDER BY rowid DESC LIMIT ${mostHits}))`;

/** The path in an address that a person pasted ("https://…/2026/11/23/slug?x=1", also without "https://"); null for words. */
export function pathIn(typed: string): string | null {
  const text = typed.trim();
  if (/\s/.test(text) || !text.includes('/')) return null;
  const isUrl = /^https?:\/\//i.test(text);
  const isHost = !isUrl && /^[^/]+(\.[^/]+|:\d+)\//.test(text);
  const url = URL.parse(isHost ? `http://${text}` : text, 'http://localhost/');
  return url ? decoded(url.pathname).replace(/(?<=.)\/+$/, '') : null;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** Story ids as they stand in the addresses of newsroom screens. */
export const idIn = (path: string): Id | null =>
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(path)?.[0] ?? null;

/** The slugs of former addresses ("/2026/11/23/" has twelve letters), with a space before each. */
const formerSlugs = `
  coalesce((SELECT group_concat(' ' || substr(p.path, 13), '') FROM shelf_path p
    WHERE p.story_id = s.id AND p.path GLOB '/[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/*'
      AND substr(p.path, 13) IS NOT s.slug), '')`;

/** Caption, creators and credit of the photos that a story's working copy uses. */
const photoWords = `
  coalesce((SELECT group_concat(p.caption || ' ' || p.creators || ' ' || p.credit, ' ') FROM story_photo u
    JOIN photo_text p ON p.photo_id = u.photo_id WHERE u.story_id = story_text.story_id), '')`;

const byline = (links: 'story_author' | 'shelf_author', order: string) => `
  coalesce((SELECT group_concat(a.name, ', ' ORDER BY ${order}) FROM ${links} l JOIN author a ON a.id = l.author_id
    WHERE l.story_id = s.id), '')`;

/** The texts of a JSON list, one after the other. */
const joined = (list: 'keywords' | 'creators') =>
  `coalesce((SELECT group_concat(value, ', ') FROM json_each(${list})), '')`;

/** Writes the words of search rows, each inside its caller's transaction. */
export function searchRows({ raw }: Connection) {
  const learn = wordLearner({ raw });
  const addStory = raw.prepare(
    `INSERT INTO story_text (story_id, headline, dek, text, slug, byline, photos) VALUES (?, '', '', '', '', '', '')`,
  );
  const storyFields = raw.prepare(`
    UPDATE story_text SET (headline, dek, slug, byline) = (
      SELECT s.headline, s.dek, coalesce(s.slug, '') || ${formerSlugs}, ${byline('story_author', 'l.position')}
      FROM story s WHERE s.id = story_text.story_id)
    WHERE story_id = ?`);
  const storyWords = raw.prepare(`UPDATE story_text SET text = ?, photos = ${photoWords} WHERE story_id = ?`);
  const usersOfPhotos = raw.prepare(`
    UPDATE story_text SET photos = ${photoWords}
    WHERE story_id IN (
      SELECT story_id FROM story_photo WHERE photo_id IN (SELECT value FROM json_each(?)))`);
  const shelved = raw.prepare(`
    INSERT INTO shelf_text (story_id, headline, dek, text, slug, byline)
    SELECT s.story_id, s.headline, s.dek, @text, s.slug, coalesce((
      SELECT group_concat(a.name, ', ' ORDER BY l.key) FROM json_each(s.author_ids) l JOIN author a ON a.id = l.value), '')
    FROM shelf s WHERE s.story_id = @storyId
    ON CONFLICT (story_id) DO UPDATE SET headline = excluded.headline, dek = excluded.dek, text = excluded.text,
      slug = excluded.slug, byline = excluded.byline
    RETURNING headline || ' ' || dek || ' ' || text || ' ' || byline AS words`);
  const storiesBy = raw
    .prepare<[Id], Id>('SELECT DISTINCT story_id FROM story_author WHERE author_id = ?')
    .pluck();
  const shelvedBy = raw.prepare(`
    UPDATE shelf_text SET byline = coalesce((
      SELECT group_concat(a.name, ', ' ORDER BY l.key)
      FROM shelf s, json_each(s.author_ids) l JOIN author a ON a.id = l.value WHERE s.story_id = shelf_text.story_id), '')
    WHERE story_id IN (SELECT story_id FROM shelf_author WHERE author_id = ?)`);
  const photos = raw.prepare(`
    INSERT INTO photo_text (photo_id, caption, headline, keywords, creators, credit, file_name)
    SELECT id, caption, headline, ${joined('keywords')}, ${joined('creators')}, credit || ' ' || credit_line, file_name
    FROM photo WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
    ON CONFLICT (photo_id) DO UPDATE SET caption = excluded.caption, headline = excluded.headline,
      keywords = excluded.keywords, creators = excluded.creators, credit = excluded.credit, file_name = excluded.file_name`);

  return {
    /** a new story's row */
    addStory(id: Id) {
      addStory.run(id);
      storyFields.run(id);
    },
    /** headline, dek, slug and byline as the story's row has them now */
    storyFields: (id: Id) => storyFields.run(id),
    /** the words of the document, and of the photos that it uses */
    storyWords: (id: Id, text: string) => storyWords.run(text, id),
    /** the reader's row of the edition that lies on the shelf now */
    shelved(storyId: Id, text: string) {
      const { words } = shelved.get({ storyId, text }) as { words: string };
      learn(words);
    },
    /** an author has a new name: every story that carries it */
    authorRenamed(authorId: Id) {
      for (const id of storiesBy.all(authorId)) storyFields.run(id);
      shelvedBy.run(authorId);
    },
    /** photos' words, also in the stories that use them: together, as the index writes itself out after each statement */
    photos(ids: Id[]) {
      const asked = JSON.stringify(ids);
      photos.run(asked);
      usersOfPhotos.run(asked);
    },
  };
}
