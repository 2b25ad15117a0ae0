import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PersonRow, Store } from '#db/index.ts';
import { actorOf, type Services } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { isWantedName, isWhole, type Look, nameAside } from './inbox.rules.ts';
import { keepFile, nameFrom } from './receive.ts';
import { takeIn } from './take-in.ts';

export type Looks = Map<string, Look>;

/**
 * One look into the watched folder: files that did not change since the last look become photos, one after the other,
 * and are moved to `done/<day>/`; refused ones to `failed/` with their reason beside. A file is moved last: whatever is
 * cut off is done again, and the same bytes are the same photo. Answers what it saw, for the next look. `isOurs` is
 * asked before each file.
 */
export async function takeInInbox(
  services: Services,
  folder: string,
  before: Looks,
  isOurs: () => Promise<boolean>,
): Promise<Looks> {
  const looks: Looks = new Map();
  const owner = await firstAdmin(services.store);
  if (!owner) return looks;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !isWantedName(entry.name)) continue;
    const found = await lstat(path.join(folder, entry.name)).catch(() => null);
    if (!found?.isFile()) continue;
    const look = lookOf(found);
    looks.set(entry.name, look);
    if (!isWhole(before.get(entry.name), look, services.clock.now())) continue;
    if (!(await isOurs())) break;
    await takeOne(services, folder, entry.name, owner);
  }
  return looks;
}

async function takeOne(services: Services, folder: string, name: string, owner: PersonRow): Promise<void> {
  try {
    if (!(await becomesPhoto(services, path.join(folder, name), owner))) return;
    const { zone } = await services.store.masthead.settings();
    const day = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(services.clock.now());
    await moveAside(folder, name, path.join('done', day));
  } catch (error) {
    const reason = reasonOf(error);
    if (!reason) throw error;
    services.log.warn({ file: name, reason, error: String(error) }, 'a file of the inbox was refused');
    await moveAside(folder, name, 'failed', reason);
  }
}

/** False for a file that changed while it was read: the next looks see to it. */
async function becomesPhoto(services: Services, place: string, owner: PersonRow): Promise<boolean> {
  const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW);
  const copy = path.join(services.files.temporaryFolder, crypto.randomUUID());
  try {
    const before = lookOf(await file.stat());
    const kept = await keepFile(
      file.createReadStream({ autoClose: false }),
      copy,
      nameFrom(path.basename(place)),
    );
    const after = lookOf(await file.stat());
    if (after.bytes !== before.bytes || after.changedAt !== before.changedAt) return false;
    const ctx = { ...services, actor: null, address: '' };
    await takeIn(ctx, actorOf(owner), { ...kept, purpose: 'editorial', by: 'Inbox' });
    return true;
  } finally {
    await file.close();
    await rm(copy, { force: true });
  }
}

async function moveAside(folder: string, name: string, to: string, reason?: string): Promise<void> {
  const aside = path.join(folder, to);
  await mkdir(aside, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const target = path.join(aside, nameAside(name, attempt));
    if (await lstat(target).catch(() => null)) continue;
    if (reason) await writeFile(`${target}.reason.txt`, `${reason}\n`);
    return rename(path.join(folder, name), target);
  }
}

/** The sentence for a fault that is the file's; null for the machine's own, after which the file is tried again. */
function reasonOf(error: unknown): string | null {
  if (error instanceof NewsroomError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM')
    return 'The newsroom may not read this file. Give its user the right to, and put the file into the folder again.';
  return code ? null : 'The file could not be made a photo. The newsroom’s log says why.';
}

/** Photos need a person who brought them: the first admin stands for the folder. */
async function firstAdmin(store: Store): Promise<PersonRow | null> {
  let first: PersonRow | null = null;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['people']['list']>> = await store.people.list({
      cursor,
      limit: 100,
    });
    for (const person of page.items)
      if (person.role === 'admin' && !person.removedAt && (!first || person.createdAt < first.createdAt))
        first = person;
    cursor = page.next;
  } while (cursor);
  return first;
}

const lookOf = ({ size, mtimeMs, ino }: Stats): Look => ({ bytes: size, changedAt: mtimeMs, file: ino });
