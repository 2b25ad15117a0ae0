import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { type AuthorRow, type Id, openStore, type SectionRow, type TopicRow } from '#db/index.ts';
import { newId } from '#lib/ids.ts';
import { aNewsroom, anAudit, anAuthor, aPublication, aStory, noon } from '../support/rows.ts';
import { documentOf } from '../support/stories.ts';
import { paragraphs } from './newsroom.ts';

/** A data folder with many public stories; `startServer({ dataFolder })` makes its admin and answers from it. */
export type LargeNewsroom = {
  dataFolder: string;
  /** the editor who made everything; nobody signs in as them */
  editorId: Id;
  sections: SectionRow[];
  authors: AuthorRow[];
  topics: TopicRow[];
  /** the n-th newest story, from 0 */
  storyId(n: number): Id;
  path(n: number): string;
  remove(): Promise<void>;
};

const sectionNames = ['World', 'Science', 'Business', 'Courts', 'Sport', 'Culture', 'Climate', 'Local'];
const names = (prefix: string, number: number) =>
  Array.from({ length: number }, (_, n) => ({ name: `${prefix} ${n + 1}`, slug: `${prefix}-${n + 1}` }));

/**
 * Makes a newsroom of `stories` public stories in about 20 s for 100,000. One story is published through the store; the
 * others are copied from its rows by SQL, so that whatever columns a row has, a copy has them too. They lie a minute
 * apart before `noon`, with two paragraphs, one section, author and topic each.
 */
export async function largeNewsroomOf(stories: number): Promise<LargeNewsroom> {
  return copied(stories, 'everything');
}

/**
 * Only what sitemaps, feeds and pages read: shelf rows with their links, each under the day on which it was published, so
 * that a million take two minutes. Nobody can edit or search these stories.
 */
export async function largeShelfOf(stories: number): Promise<LargeNewsroom> {
  return copied(stories, 'shelf');
}

async function copied(stories: number, what: 'everything' | 'shelf'): Promise<LargeNewsroom> {
  const dataFolder = await mkdtemp(
    path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'slugline-large-'),
  );
  const file = path.join(dataFolder, 'newsroom.db');
  const { editorId, sections, authors, topics } = await madeWithOneStory(file);
  const raw = new Database(file);
  raw.pragma('synchronous = OFF');
  raw.pragma('cache_size = -262144');
  raw.pragma('foreign_keys = OFF');
  raw.transaction(() => multiply(raw, stories, what)).immediate();
  raw.exec('ANALYZE');
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
  return {
    dataFolder,
    editorId,
    sections,
    authors,
    topics,
    storyId: idOf,
    path: (n) =>
      what === 'shelf' && n > 0
        ? `/${new Date(noon - n * 60_000).toISOString().slice(0, 10).replaceAll('-', '/')}/story-${n}`
        : `/2026/11/23/story-${n}`,
    remove: () => rm(dataFolder, { recursive: true, force: true }),
  };
}

const idOf = (n: number, kind = '7000'): Id =>
  `01990000-0000-${kind}-8000-${(0xffffffff - n).toString(16).padStart(12, '0')}`;
const idSql = (kind = '7000') => `printf('01990000-0000-${kind}-8000-%012x', 4294967295 - copies.nth)`;

async function madeWithOneStory(file: string) {
  const store = await openStore(`file:${file}`);
  const { editor, section } = await aNewsroom(store);
  const others = sectionNames.slice(1).map((name, n) => ({
    id: newId(noon),
    name,
    slug: name.toLowerCase(),
    position: n + 2,
    republish: true,
  }));
  const authors = names('author', 40).map((named) => anAuthor(named));
  const topics = names('topic', 60).map((named) => ({ id: newId(noon), description: '', ...named }));
  for (const row of others) await store.masthead.addSection(row, anAudit());
  for (const row of authors) await store.masthead.addAuthor(row, anAudit());
  for (const row of topics) await store.masthead.addTopic(row, anAudit());
  const [author] = authors;
  const [topic] = topics;
  const headline = 'Story number 0';
  const document = { schema: 1, doc: documentOf(headline, paragraphs.slice(0, 2)) };
  const story = aStory(editor.id, {
    id: idOf(0),
    sectionId: section.id,
    authorIds: author ? [author.id] : [],
    topicIds: topic ? [topic.id] : [],
    headline,
    slug: 'story-0',
    words: 150,
  });
  await store.stories.add(story, document, anAudit());
  const publication = aPublication(story, { document, versionId: idOf(0, '7001') });
  await store.publishing.publish({
    ...publication,
    version: { ...publication.version, document, id: idOf(0, '7001') },
    text: paragraphs[0] ?? '',
  });
  await store.close();
  return { editorId: editor.id, sections: [section, ...others], authors, topics };
}

/** Copies of the one story's rows, with words, names and times of their own; the search index is made once at the end. */
function multiply(raw: Database.Database, stories: number, what: 'everything' | 'shelf'): void {
  // Otherwise the start would bring every one of them up to date.
  raw.exec('UPDATE story SET checkpoint_version = step_version');
  // Nobody can sign in yet, so that the start makes its admin.
  raw.exec('UPDATE person SET password_hash = NULL');
  raw.exec(`
    CREATE TEMP TABLE copies AS WITH RECURSIVE c(nth) AS (SELECT 1 UNION ALL SELECT nth + 1 FROM c WHERE nth < ${stories - 1})
      SELECT nth FROM c WHERE nth < ${stories};
    CREATE TEMP TABLE nth_section AS SELECT row_number() OVER (ORDER BY position) - 1 AS k, id FROM section;
    CREATE TEMP TABLE nth_author AS SELECT row_number() OVER (ORDER BY length(slug), slug) - 1 AS k, id, name FROM author;
    CREATE TEMP TABLE nth_topic AS SELECT row_number() OVER (ORDER BY length(slug), slug) - 1 AS k, id FROM topic;
    CREATE TEMP TABLE nth_text (k INTEGER PRIMARY KEY, text)`);
  const text = raw.prepare('INSERT INTO nth_text VALUES (?, ?)');
  for (const [k, words] of paragraphs.entries()) text.run(k, words);

  const nth = (kind: string, every: number, column = 'id') =>
    `(SELECT ${column} FROM nth_${kind} WHERE k = (copies.nth / ${every}) % (SELECT count(*) FROM nth_${kind}))`;
  const story = idSql();
  const version = idSql('7001');
  const at = `${noon} - copies.nth * 60000`;
  const headline = `'Story number ' || copies.nth`;
  const slug = `'story-' || copies.nth`;
  const address =
    what === 'shelf'
      ? `strftime('/%Y/%m/%d/story-', (${at}) / 1000, 'unixepoch') || copies.nth`
      : `'/2026/11/23/story-' || copies.nth`;
  const document = `replace(document, 'Story number 0', ${headline})`;
  const times = { first_published_at: at, published_at: at };
  const words = {
    story_id: story,
    headline,
    slug,
    byline: nth('author', 3, 'name'),
    text: `${nth('text', 1, 'text')} || ' unique' || copies.nth`,
  };
  const copies: Record<string, Record<string, string>> = {
    story: {
      id: story,
      headline,
      slug,
      path: address,
      section_id: nth('section', 1),
      live_version_id: version,
      created_at: at,
      updated_at: at,
      ...times,
    },
    snapshot: { story_id: story, document },
    story_author: { story_id: story, author_id: nth('author', 3) },
    story_topic: { story_id: story, topic_id: nth('topic', 5) },
    version: { id: version, story_id: story, at, document },
    edition: { id: 'copies.nth + 1', story_id: story, version_id: version, from_at: at, path: address },
    shelf: {
      story_id: story,
      version_id: version,
      path: address,
      headline,
      slug,
      section_id: nth('section', 1),
      author_ids: `json_array(${nth('author', 3)})`,
      topic_ids: `json_array(${nth('topic', 5)})`,
      document,
      ...times,
    },
    shelf_author: { story_id: story, author_id: nth('author', 3), published_at: at },
    shelf_topic: { story_id: story, topic_id: nth('topic', 5), published_at: at },
    shelf_path: { path: address, story_id: story, at },
    story_text: { id: 'copies.nth + 1', ...words },
    shelf_text: { id: 'copies.nth + 1', ...words },
  };
  const triggers = raw
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name IN ('story_text_added', 'shelf_text_added')`,
    )
    .all();
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  for (const [table, own] of Object.entries(copies))
    if (what === 'everything' || ofTheShelf.includes(table)) copy(raw, table, own);
  for (const { sql } of triggers) raw.exec(sql);
  if (what === 'shelf') return;
  for (const index of ['story_search', 'shelf_search'])
    raw.exec(`INSERT INTO ${index} (${index}) VALUES ('rebuild')`);
}

const ofTheShelf = ['shelf', 'shelf_author', 'shelf_topic'];

function copy(raw: Database.Database, table: string, own: Record<string, string>): void {
  const columns = (raw.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const unknown = Object.keys(own).filter((name) => !columns.includes(name));
  if (unknown.length > 0) throw new Error(`The table ${table} has no ${unknown.join(', ')}.`);
  raw.exec(`
    INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${columns.map((name) => own[name] ?? name).join(', ')}
    FROM copies CROSS JOIN (SELECT * FROM ${table} LIMIT 1)`);
}
