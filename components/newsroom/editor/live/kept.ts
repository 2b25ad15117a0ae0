import type { Id, StoredDocument, StoryFields } from '#db/index.ts';
import type { StepJson } from '#lib/writing/live.ts';

/** What one tab has written in one story and the store has not acknowledged. Lies in this computer's IndexedDB. */
export type Kept = {
  /** story and client id: one record a tab */
  key: string;
  storyId: Id;
  clientId: string;
  /** whose words these are; nobody else's tab sends them */
  personId: Id;
  /** the document as the store had it at `version`, and the steps on top of it */
  version: number;
  document: StoredDocument;
  steps: StepJson[];
  /** fields of the side panel: what was chosen, and what it was before */
  fields: KeptFields;
  at: number;
};
export type KeptFields = {
  [Name in keyof StoryFields]?: { value: StoryFields[Name]; before: StoryFields[Name] };
};

export const keyOf = (storyId: Id, clientId: string) => `${storyId} ${clientId}`;

const tableName = 'unconfirmed';

/** Opens the one database of this program. Rejects where the browser keeps nothing (some private windows). */
export function openKept(name = 'slugline'): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(tableName, { keyPath: 'key' }).createIndex('storyId', 'storyId');
  };
  return done(request);
}

export async function keep(database: IDBDatabase, kept: Kept): Promise<void> {
  await done(table(database, 'readwrite').put(kept));
}

export async function forget(database: IDBDatabase, key: string): Promise<void> {
  await done(table(database, 'readwrite').delete(key));
}

/** Everything kept for a story, oldest first. */
export async function keptFor(database: IDBDatabase, storyId: Id): Promise<Kept[]> {
  const rows: Kept[] = await done(table(database, 'readonly').index('storyId').getAll(storyId));
  return rows.sort((a, b) => a.at - b.at);
}

const table = (database: IDBDatabase, mode: IDBTransactionMode) =>
  database.transaction(tableName, mode, { durability: 'strict' }).objectStore(tableName);

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
