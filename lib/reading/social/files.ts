import type { Id } from '#db/index.ts';
import type { Services } from '../../context.ts';

/** Where a story's card lies, whichever it is. */
export const socialFolder = (storyId: Id): string => `social/${storyId.slice(-2)}/${storyId}`;

/** A story that readers lost keeps no picture on the disk; nobody was shown it from the act on. */
export async function forgetSocialImage(
  { files, log }: Pick<Services, 'files' | 'log'>,
  storyId: Id,
): Promise<void> {
  await files.removeFolder(socialFolder(storyId)).catch((error: unknown) => {
    log.warn({ story: storyId, error: String(error) }, 'the picture for other sites was not removed');
  });
}
