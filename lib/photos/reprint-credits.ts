import type { Services } from '../context.ts';
import { printedLine } from './printed-line.ts';

/**
 * Every photo's credit line in the house's present way of joining names. Editions keep theirs until they are published
 * again, and a photo's files say the new line when an edition next needs them. Safe to run twice.
 */
export async function reprintCredits({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<void> {
  const { creditSeparator } = await store.masthead.settings();
  let cursor: string | null = null;
  do {
    const page = await store.photos.list({ limit: 100, cursor });
    for (const photo of page.items) {
      if (printedLine(photo, creditSeparator) === photo.creditLine) continue;
      await store.photos.change(
        photo.id,
        (now) => ({
          creditLine: printedLine(now, creditSeparator),
          updatedAt: Math.max(clock.now(), now.updatedAt + 1),
        }),
        null,
      );
    }
    cursor = page.next;
  } while (cursor);
}
