import type { PhotoCleaningRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { cleanedPhoto } from './cleaned-photo.ts';
import { type CleaningThread, startCleaningThread } from './cleaning-thread.ts';

/** Photos that are written in one transaction: few, so that editors' requests hardly wait, and enough for the search index, which sorts its words anew after each. */
const atOnce = 200;

/**
 * Takes the newest pass of the rules over all stored photos to its end: each photo is read again from its raw
 * metadata, and what a person wrote stays. Goes on where a killed process left it; safe to run twice. Editions keep
 * their credits until they are published again, and a photo's files say the new words when an edition next needs them.
 */
export async function cleanPhotos(services: Pick<Services, 'store' | 'clock'>): Promise<void> {
  let run = await services.store.cleaning.newest();
  if (!run || run.finishedAt !== null) return;
  const thread = startCleaningThread();
  try {
    while (run && run.finishedAt === null) run = await goOn(services, run, thread);
  } finally {
    await thread.stop();
  }
}

/** From where the pass is, to its end or until another process took it further; answers the newest pass as it is then. */
async function goOn(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  begun: PhotoCleaningRow,
  thread: CleaningThread,
): Promise<PhotoCleaningRow | null> {
  const settings = await store.masthead.settings();
  const decidedAfter = async (after: PhotoCleaningRow['after']) => {
    const photos = await store.cleaning.photosAfter(after, atOnce);
    const changes = await thread.decide({ photos, settings, now: clock.now() });
    return photos.map((photo, at) => ({ photo, change: changes[at] ?? null }));
  };
  let run = begun;
  let ahead = decidedAfter(run.after);
  for (;;) {
    const decided = await ahead;
    const isLast = decided.length < atOnce;
    if (!isLast) {
      // The thread looks at the next ones while these are written.
      ahead = decidedAfter(decided.at(-1)?.photo.id ?? null);
      ahead.catch(() => 'thrown where it is awaited');
      // Whoever waits for this process gets a turn between reading and writing.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const now = await store.cleaning.write({
      run,
      decided,
      isLast,
      now: clock.now(),
      decide: (photo) => cleanedPhoto(photo, settings, clock.now()),
    });
    if (!now.isOurs || isLast) return now.newest;
    run = now.newest;
  }
}
