import { openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** The first copy of the wal-index header, written last of all at every commit (sqlite.org/walformat.html §2.1). */
const headerBytes = 48;

/**
 * Answers whether anything was committed since it was last asked, by whatever process; true when it can not know. It costs
 * one read of 48 bytes from the page cache, a third of the smallest query. To be made once in a process: its file is
 * never closed, because closing it would drop the locks that SQLite holds on it (fcntl(2)).
 */
export function commitsSince(raw: Database.Database): () => boolean {
  let file: number;
  try {
    // The file is there once the connection has read.
    raw.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
    file = openSync(`${raw.name}-shm`, 'r');
  } catch {
    return () => true;
  }
  let [now, seen] = [Buffer.alloc(headerBytes), Buffer.alloc(headerBytes)];
  return () => {
    if (readSync(file, now, 0, headerBytes, 0) < headerBytes) return true;
    if (now.equals(seen)) return false;
    [now, seen] = [seen, now];
    return true;
  };
}
