import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Store } from '../store.ts';
import { sqliteAudit } from './audit.ts';
import { chainOlderLines } from './audit-chain.ts';
import { sqliteCleanings } from './cleaning.ts';
import type { Connection } from './connection.ts';
import { sqliteCorrections } from './corrections.ts';
import { sqliteDesk } from './desk.ts';
import { sqliteFronts } from './fronts.ts';
import { sqliteHolds } from './holds.ts';
import { sqliteJobs } from './jobs.ts';
import { sqliteKills } from './kills.ts';
import { sqliteMasthead } from './masthead.ts';
import { backUp, migrateStore, ourMigrations } from './migrations.ts';
import { sqliteNotes } from './notes.ts';
import { sqliteNotices } from './notices.ts';
import { sqlitePages } from './pages.ts';
import { sqlitePeople } from './people.ts';
import { sqliteCollections } from './photo-collections.ts';
import { sqliteLibrary } from './photo-library.ts';
import { sqlitePhotoRights } from './photo-rights.ts';
import { sqlitePhotos } from './photos.ts';
import { sqlitePlanning } from './planning.ts';
import { rememberingStatements } from './prepared.ts';
import { sqlitePreviewLinks } from './preview-links.ts';
import { sqlitePublishing } from './publishing.ts';
import { sqliteRedirects, sqliteRepublications } from './redirects.ts';
import { sqliteSchedules } from './schedule.ts';
import * as schema from './schema.ts';
import { sqliteShelf } from './shelf.ts';
import { sqliteSteps } from './steps.ts';
import { sqliteStories } from './stories.ts';
import { sqliteUploads } from './uploads.ts';
import { sqliteVersions } from './versions.ts';

/**
 * Opens the newsroom in a SQLite file, made when it is not there, and migrates it. Throws one plain sentence for a
 * file or folder that cannot be used. `migrations` is another folder only where a test makes an older store.
 */
export function openSqlite(
  file: string,
  migrations: string = ourMigrations,
  { purges = false }: { purges?: boolean } = {},
): Store {
  const raw = openFile(path.resolve(file));
  try {
    const db = drizzle(rememberingStatements(raw), { schema });
    const opened = migrateStore(raw, migrations);
    const connection: Connection = { raw, db, purges, write: (work) => raw.transaction(work).immediate() };
    chainOlderLines(connection);
    return {
      people: sqlitePeople(connection),
      masthead: sqliteMasthead(connection),
      stories: sqliteStories(connection),
      desk: sqliteDesk(connection),
      steps: sqliteSteps(connection),
      versions: sqliteVersions(connection),
      publishing: sqlitePublishing(connection),
      schedules: sqliteSchedules(connection),
      fronts: sqliteFronts(connection),
      shelf: sqliteShelf(connection),
      pages: sqlitePages(connection),
      photos: sqlitePhotos(connection),
      uploads: sqliteUploads(connection),
      cleaning: sqliteCleanings(connection),
      photoRights: sqlitePhotoRights(connection),
      library: sqliteLibrary(connection),
      collections: sqliteCollections(connection),
      planning: sqlitePlanning(connection),
      notices: sqliteNotices(connection),
      notes: sqliteNotes(connection),
      jobs: sqliteJobs(connection),
      audit: sqliteAudit(connection),
      acts: { ...sqliteKills(connection), ...sqliteCorrections(connection) },
      redirects: sqliteRedirects(connection),
      republications: sqliteRepublications(connection),
      holds: sqliteHolds(connection),
      previewLinks: sqlitePreviewLinks(connection),
      opened,
      backUp: async () => backUp(raw, 'by-hand'),
      async close() {
        if (!raw.open) return;
        raw.pragma('optimize');
        raw.close();
      },
    };
  } catch (error) {
    raw.close();
    throw error;
  }
}

function openFile(file: string): Database.Database {
  makeFolder(path.dirname(file));
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(
      `${file} is a folder: NEWSROOM_DATABASE must name a file in it, like file:${file}/newsroom.db.`,
    );
  let raw: Database.Database | undefined;
  try {
    raw = new Database(file);
    usual(raw);
    return raw;
  } catch (error) {
    raw?.close();
    throw new Error(sentenceFor(file, codeOf(error)));
  }
}

/** The pragmas of every connection (DESIGN §8): an acknowledged save survives a power cut. */
function usual(raw: Database.Database): void {
  raw.pragma('busy_timeout = 5000');
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('cache_size = -65536');
  raw.pragma('mmap_size = 268435456');
  raw.pragma('temp_store = MEMORY');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${folder} cannot be made or written to (${codeOf(error)}): ` +
        'give this user the right to write there, or set NEWSROOM_DATA to another folder.',
    );
  }
}

function sentenceFor(file: string, code: string): string {
  if (code === 'SQLITE_NOTADB')
    return `${file} is not a SQLite database: NEWSROOM_DATABASE must name a newsroom's file, or one that is not there yet.`;
  if (code.startsWith('SQLITE_CORRUPT')) return `${file} is damaged: restore it from the latest backup.`;
  if (code.startsWith('SQLITE_BUSY')) return `${file} is held by another program: stop that one first.`;
  return `${file} cannot be opened (${code}): give this user the right to read and write it.`;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
