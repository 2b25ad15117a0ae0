import { z } from 'zod';
import type { KillAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { parseInput } from '../input.ts';
import { presentPhoto } from '../photos/present.ts';
import { loadStory } from '../stories/load.ts';

export const readKillInput = z.object({ id: z.uuid() });

const mostPhotos = 100;

/** What a kill or unpublish touches beside the story: the public photos; and the kill itself, once it was. */
export async function readKill(ctx: Context, input: unknown): Promise<KillAnswer> {
  const { id } = parseInput(readKillInput, input);
  await loadStory(ctx, id, 'see story');
  const [shelved, killed] = await Promise.all([ctx.store.shelf.byId(id), ctx.store.acts.killOf(id)]);
  const shown = Object.keys(shelved?.photos ?? {}).slice(0, mostPhotos);
  const photos = await ctx.store.photos.byIds(shown);
  const by = killed && (await ctx.store.people.byId(killed.by));
  return {
    photos: await Promise.all(
      photos.map(async (photo) => ({
        id: photo.id,
        fileName: photo.fileName,
        previewUrl: (await presentPhoto(ctx, photo)).previewUrl,
        alsoPublicElsewhere: await ctx.store.acts.isShownBeside(photo.id, id),
      })),
    ),
    kill: killed && {
      notice: killed.notice,
      reason: killed.reason,
      by: { id: killed.by, name: by?.name ?? '' },
      at: killed.at,
    },
  };
}
