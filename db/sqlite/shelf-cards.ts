import type { FrozenPhoto, Id, ShelfCard } from '../rows.ts';
import { fromJson } from './json.ts';

export type StoredCard = Record<keyof ShelfCard, never>;

/** A card as its columns hold it. */
export function cardOf(stored: StoredCard): ShelfCard {
  return {
    ...stored,
    republish: Boolean(stored.republish),
    authorIds: fromJson<Id[]>(stored.authorIds),
    topicIds: fromJson<Id[]>(stored.topicIds),
    leadPhoto: stored.leadPhoto === null ? null : fromJson<FrozenPhoto>(stored.leadPhoto),
  };
}
