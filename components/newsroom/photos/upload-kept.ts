/** Files whose upload is not finished, kept in this browser: a tab that was closed goes on with them when it opens again. */
export type KeptFile = { key: string; personId: string; file: File | FileSystemFileHandle; at: number };

const tableName = 'files';
/** A file that is kept by its bytes is copied by the browser: small ones, and not too many. */
const largestCopy = 25 * 1024 * 1024;
const mostCopied = 500 * 1024 * 1024;
const longest = 7 * 24 * 3_600_000;
let copied = 0;

/** Handles of dropped files, where the browser gives them: they stand for the file and cost nothing to keep. */
export const handles = new WeakMap<File, Promise<FileSystemFileHandle | null>>();

/** Keeps a file until `forgetFile`. What cannot be kept has to be chosen again after the tab was closed. */
export async function keepFile(key: string, personId: string, file: File): Promise<void> {
  const handle = await handles.get(file);
  if (!handle && (file.size > largestCopy || copied + file.size > mostCopied)) return;
  if (!handle) copied += file.size;
  await inTable('readwrite', (table) => table.put({ key, personId, file: handle ?? file, at: Date.now() }));
}

export const forgetFile = (key: string) => inTable('readwrite', (table) => table.delete(key));

/**
 * The person's files that no open tab sends, oldest first; what is older than a week is thrown away. From now on they are this
 * tab's.
 */
export async function keptFiles(personId: string): Promise<KeptFile[]> {
  const all = ((await inTable('readonly', (table) => table.getAll())) ?? []) as KeptFile[];
  const young = all.filter(({ at }) => at >= Date.now() - longest);
  for (const { key } of all) if (!young.some((kept) => kept.key === key)) await forgetFile(key);
  const theirs = young.filter((kept) => kept.personId === personId).sort((a, b) => a.at - b.at);
  const ours = await Promise.all(theirs.map(({ key }) => hold(key, handOver)));
  return theirs.filter((_, at) => ours[at]);
}

/** ms: a page that is left lets go a moment after the next one has begun. */
const handOver = 2000;

/**
 * Another tab does not take what this one holds; a tab that is closed lets go. False when another tab has it, also after `wait`
 * ms.
 */
export function hold(key: string, wait = 0): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(false);
  const options = wait > 0 ? { signal: AbortSignal.timeout(wait) } : { ifAvailable: true };
  return new Promise((resolve) => {
    navigator.locks
      .request(`slugline upload ${key}`, options, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise(() => undefined) : undefined;
      })
      .catch(() => resolve(false));
  });
}

/** null where the browser keeps nothing (some private windows). */
async function inTable<T>(
  mode: IDBTransactionMode,
  ask: (table: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const opening = indexedDB.open('slugline uploads', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(tableName, { keyPath: 'key' });
    const database = await done(opening);
    try {
      return await done(ask(database.transaction(tableName, mode).objectStore(tableName)));
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
