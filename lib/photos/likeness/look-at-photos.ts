import type { PhotoRow } from '#db/index.ts';
import type { Services } from '../../context.ts';
import { jobOf } from '../../jobs/runner.ts';
import { originalKey, renditionKey } from '../keys.ts';
import { whenNobodyWaits } from '../lane.ts';
import { blocksIn, factsOf } from '../metadata/read.ts';
import { keepLook } from './keep-look.ts';
import { lookOfFile } from './look.ts';

type Needs = Pick<Services, 'store' | 'files' | 'clock' | 'log'>;

const atOnce = 20;
/** Wide enough for a look, and read in no time. */
const wideEnough = 200;

/** Asks for a look at photos that came in before the library looked at any, where there are such. */
export async function askForLook({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<void> {
  const [first] = await store.library.notLookedAt('', 1);
  if (first) await store.jobs.add(jobOf({ clock }, 'look at photos'));
}

/**
 * Looks at every photo that nobody has looked at: its colours, what it looks like, its headline. Goes on where a killed
 * process left it; safe to run twice. One whose files cannot be read is as one that is too plain.
 */
export async function lookAtPhotos(services: Needs): Promise<void> {
  for (let after = ''; ; ) {
    const photos = await services.store.library.notLookedAt(after, atOnce);
    for (const photo of photos) {
      const look = await whenNobodyWaits(() => lookOfStored(services, photo));
      const { headline } = factsOf(blocksIn(photo.raw), services.clock.now());
      await keepLook(services, photo.id, { ...look, headline: photo.headline || headline });
    }
    const last = photos.at(-1);
    if (!last || photos.length < atOnce) return;
    after = last.id;
  }
}

async function lookOfStored({ files, log }: Needs, photo: PhotoRow) {
  const small = photo.renditions
    .filter(({ format, width }) => format !== 'avif' && width >= wideEnough)
    .sort((a, b) => a.width - b.width)[0];
  try {
    return await lookOfFile(
      await files.read(small ? renditionKey(photo.id, small) : originalKey(photo.sha256)),
    );
  } catch (error) {
    log.warn({ photo: photo.id, error: String(error) }, 'a photo could not be looked at');
    return { likeness: '', colours: 0 };
  }
}
