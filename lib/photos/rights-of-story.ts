import type { Id, Millis, PhotoRow, Settings, Store } from '#db/index.ts';
import { localOf, resolveWallTime } from '../schedule/wall-time.ts';
import { tidyParts } from './credit/parts.ts';
import { houseRights, rightsFacts } from './rights/kept.ts';
import { rightAt } from './rights/right-at.ts';

/** Which of a story's photos may not go out at that moment, and why (NEWSROOM §5, §8): rights, and suppliers' quotas. */
export async function photosWithoutRight(
  store: Store,
  storyId: Id,
  photos: PhotoRow[],
  at: Millis,
): Promise<Map<Id, string>> {
  const ids = photos.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [settings, used, edition] = await Promise.all([
    store.masthead.settings(),
    store.photoRights.usedElsewhere(ids, storyId),
    store.shelf.byId(storyId),
  ]);
  const house = houseRights(settings);
  const refused = new Map<Id, string>();
  for (const photo of photos) {
    const right = rightAt(rightsFacts(photo), house, {
      use: 'site',
      at,
      isNewUse: edition?.photos[photo.id] === undefined,
      wasUsedElsewhere: used.has(photo.id),
    });
    if (!right.granted) refused.set(photo.id, right.why);
  }
  for (const [id, why] of await beyondQuota(store, storyId, photos, settings, at)) refused.set(id, why);
  return refused;
}

/** A supplier's photos beyond what its contract allows this month, in the order of the story. */
async function beyondQuota(
  store: Store,
  storyId: Id,
  photos: PhotoRow[],
  { photoQuotas, zone }: Settings,
  at: Millis,
): Promise<Map<Id, string>> {
  const beyond = new Map<Id, string>();
  for (const { supplier, perMonth } of photoQuotas) {
    const theirs = photos.filter(({ credit }) => isOf(credit, supplier));
    if (theirs.length === 0) continue;
    const others = await store.photoRights.countShown(supplier, monthOf(at, zone), storyId);
    for (const photo of theirs.slice(Math.max(0, perMonth - others)))
      beyond.set(photo.id, `${supplier} allows ${perMonth} photos a month, and they are used up.`);
  }
  return beyond;
}

const isOf = (credit: string, supplier: string): boolean =>
  tidyParts(credit).some((part) => part.toLowerCase() === supplier.toLowerCase());

/** The first moment of the month in the newsroom's zone. */
function monthOf(at: Millis, zone: string): Millis {
  const first = `${localOf(at, zone).slice(0, 'YYYY-MM'.length)}-01T00:00`;
  const resolved = resolveWallTime({ local: first, zone, choice: 'earlier' });
  return resolved.ok ? resolved.at : at;
}
