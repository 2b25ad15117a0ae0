import type { CorrectionType, Id, StoryRow } from '#db/index.ts';
import { storyTag } from '../publishing/tags.ts';

/** Why no correction can stand on this story, or null (NEWSROOM §6): only on one that is or was public. Pure. */
export function whyNoCorrection(story: Pick<StoryRow, 'state' | 'firstPublishedAt'>): string | null {
  if (story.state === 'killed') return 'The story is killed: its notice is all that readers are told.';
  if (story.firstPublishedAt === null)
    return 'Readers have not seen this story yet, so there is nothing to correct. Change its text instead.';
  return null;
}

/** Whether such a note changes what the story says, and so its reader's "updated" time; a clarification does not. */
export const movesTime = (type: CorrectionType): boolean => type !== 'clarification';

/** The pages that print a story's corrections, or its "updated" time. */
export const correctionTags = (storyId: Id): string[] => [
  storyTag(storyId),
  'corrections',
  'feed',
  'sitemap',
];
