import type { Services } from '../context.ts';
import { keyed, type SentPage } from './for-cdn.ts';

const mostBytes = 64_000_000;

/**
 * Reads stored pages for the front door. Pages that are asked for often stay in memory, and each request asks the store for
 * its epoch: it grows with every clearing, in whatever process, and then memory is forgotten. So nothing stale is served
 * and a hit costs a look at whether anything was committed instead of two blobs.
 */
export function pageReader(
  services: Pick<Services, 'store' | 'clock' | 'build' | 'config'>,
): (key: string) => SentPage | null {
  const { store, clock, build } = services;
  const epochNow = store.pages.watchedEpoch();
  const kept = new Map<string, SentPage>();
  let keptAt = -1;
  let bytes = 0;

  const forget = () => {
    kept.clear();
    bytes = 0;
  };

  return (key) => {
    const epoch = epochNow();
    if (epoch !== keptAt) {
      forget();
      keptAt = epoch;
    }
    const known = kept.get(key);
    if (known && (known.expiresAt === null || known.expiresAt > clock.now())) return known;
    const stored = store.pages.read(key, build, clock.now());
    const page = stored && keyed(services, stored);
    if (page && !known) {
      bytes += page.brotli.byteLength + page.gzip.byteLength;
      if (bytes > mostBytes) forget();
    }
    if (page) kept.set(key, page);
    return page;
  };
}
