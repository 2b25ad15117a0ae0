import type { LimitedPhoto } from '#db/index.ts';
import type { Services } from '../context.ts';
import { notify } from '../notices/notify.ts';

const week = 7 * 24 * 3_600_000;

/**
 * Seven days before a right ends, and again at that minute, the editors are told which stories it touches (NEWSROOM §8).
 * Photos that no public or scheduled story has concern nobody. Safe to run twice and in two processes: each is told once.
 */
export async function tellOfRights(services: Services): Promise<void> {
  const now = services.clock.now();
  const { zone } = await services.store.masthead.settings();
  await each(services, { from: now - week, until: now + 1 }, async (photo) => {
    if (!(await services.store.photoRights.tell(photo.id, photo.endsAt, 'ended'))) return;
    await tell(
      services,
      photo,
      `The right to ${nameOf(photo)} has ended: readers see a placeholder in ${named(photo)}.`,
    );
  });
  await each(services, { from: now + 1, until: now + week }, async (photo) => {
    if (!(await services.store.photoRights.tell(photo.id, photo.endsAt, 'before'))) return;
    const when = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'long', timeStyle: 'short' });
    await tell(
      services,
      photo,
      `The right to ${nameOf(photo)} ends on ${when.format(photo.endsAt)}. It stands in ${named(photo)}.`,
    );
  });
}

async function each(
  { store }: Services,
  span: { from: number; until: number },
  work: (photo: LimitedPhoto) => Promise<void>,
): Promise<void> {
  let cursor: string | null = null;
  do {
    const page = await store.photoRights.ending({ ...span, cursor, limit: 100 });
    for (const photo of page.items) if (photo.stories.length > 0) await work(photo);
    cursor = page.next;
  } while (cursor);
}

async function tell(services: Services, photo: LimitedPhoto, sentence: string): Promise<void> {
  const storyId = photo.stories[0]?.id ?? null;
  await notify(services, {
    to: { role: 'editor' },
    kind: 'photo right',
    photoId: photo.id,
    storyId,
    sentence,
  });
  for (const story of photo.stories) services.live.desk(story.id);
}

const nameOf = ({ caption, creditLine, fileName }: LimitedPhoto): string => {
  const words = caption.trim() || fileName;
  const short = words.length > 60 ? `${words.slice(0, 59).replace(/\s+\S*$/, '')}…` : words;
  return `the photo “${short}”${creditLine ? ` (${creditLine})` : ''}`;
};

function named({ stories }: LimitedPhoto): string {
  const titles = stories.slice(0, 3).map(({ headline }) => `“${headline || 'Untitled'}”`);
  const more = stories.length - titles.length;
  return titles.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
