import type { Fronts, Masthead, Millis, Shelf } from '#db/index.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Services } from '../context.ts';
import { type NotedPhotos, withRights } from './withheld.ts';

/** All that a reader's page may ask: the shelf, the masthead and the published fronts, never a working copy (DESIGN §1.3). */
export type Reading = {
  shelf: Shelf;
  masthead: Pick<
    Masthead,
    | 'settings'
    | 'sections'
    | 'sectionBySlug'
    | 'authorsByIds'
    | 'authorBySlug'
    | 'topicsByIds'
    | 'topicBySlug'
    | 'former'
  >;
  fronts: Pick<Fronts, 'published'>;
  config: Pick<Config, 'url'>;
  clock: Clock;
};

export type PageRequest = { path: string; params: Record<string, string>; query: URLSearchParams };

/** What a loader answers: the page's facts and what they were made from, the way on, or that there is no such page. */
export type Loaded<Data> =
  | {
      data: Data;
      tags: string[];
      /** when a fact of the page ends by itself; null for never */
      expiresAt?: Millis | null;
      /** 410 where something was and is gone for good */
      status?: 200 | 410;
    }
  | { redirect: string }
  | null;

/** What one request for a page may ask, and what it noted of the photos that it read. */
export function readingOf({
  store,
  config,
  clock,
}: Pick<Services, 'store' | 'config' | 'clock'>): Reading & { photos(): NotedPhotos } {
  const { shelf, noted } = withRights(store.shelf, clock);
  return {
    shelf,
    masthead: store.masthead,
    fronts: store.fronts,
    config,
    clock,
    photos: noted,
  };
}
