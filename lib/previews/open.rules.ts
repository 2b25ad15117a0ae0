import type { PreviewLinkRow, StoryRow } from '#db/index.ts';
import type { PreviewEnd } from '../answers/guarding.ts';

/** How a link ended, for the newsroom; null while it opens. A story that is given up takes its links with it. Pure. */
export function endOfLink(
  link: Pick<PreviewLinkRow, 'expiresAt' | 'revokedAt'>,
  story: Pick<StoryRow, 'state'>,
  now: number,
): PreviewEnd | null {
  if (story.state === 'killed' || story.state === 'spiked') return story.state;
  if (link.revokedAt !== null) return 'revoked';
  return link.expiresAt <= now ? 'expired' : null;
}

const sentences: Record<PreviewEnd, string> = {
  killed: 'What was to be seen here was withdrawn.',
  spiked: 'What was to be seen here was withdrawn.',
  revoked: 'The newsroom has taken this preview back. Ask whoever sent you the link.',
  expired: 'This preview has expired. Ask whoever sent you the link for a new one.',
};

/** The same for whoever opens it: a sentence that says nothing of the story. Pure. */
export const whyClosed = (...asked: Parameters<typeof endOfLink>): string | null => {
  const end = endOfLink(...asked);
  return end && sentences[end];
};
