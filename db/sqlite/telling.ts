import { randomUUID } from 'node:crypto';
import type { Id, Millis } from '../rows.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';

type Filed = { path: string; sectionId: Id; authorIds: Id[]; topicIds: Id[] };

/** What stands on the shelf of a story now, as far as others are told of it. */
export function filedAs({ raw }: Connection, storyId: Id): Filed | null {
  const row = raw
    .prepare<[Id], { path: string; sectionId: Id; authorIds: never; topicIds: never }>(
      `SELECT path, section_id AS sectionId, author_ids AS authorIds, topic_ids AS topicIds FROM shelf WHERE story_id = ?`,
    )
    .get(storyId);
  return row
    ? { ...row, authorIds: fromJson<Id[]>(row.authorIds), topicIds: fromJson<Id[]>(row.topicIds) }
    : null;
}

/**
 * Notes, inside the caller's transaction, that search engines and the hub are to be told of a story's addresses and feeds,
 * as they were and as they are. Nothing where settings name nobody.
 */
export function noteChanges({ raw }: Connection, storyId: Id, at: Millis, ...filed: (Filed | null)[]): void {
  const known = filed.filter((one) => one !== null);
  const isWanted = raw
    .prepare(`SELECT 1 FROM setting WHERE key IN ('hubUrl', 'indexNowUrl') AND value <> '""'`)
    .get();
  if (known.length === 0 || !isWanted) return;
  const all = <T>(of: (one: Filed) => T[]) => [...new Set(known.flatMap(of))];
  const payload = {
    storyId,
    paths: all(({ path }) => [path]),
    sectionIds: all(({ sectionId }) => [sectionId]),
    authorIds: all(({ authorIds }) => authorIds),
    topicIds: all(({ topicIds }) => topicIds),
  };
  raw
    .prepare(`INSERT INTO job (id, kind, lane, payload, run_at) VALUES (?, 'tell of changes', 'slow', ?, ?)`)
    .run(randomUUID(), JSON.stringify(payload), at);
}
