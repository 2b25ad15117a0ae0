import type { PreviewLinkRow, StoryRow } from '#db/index.ts';

/** Why a preview link opens no more, as a sentence that says nothing of the story; null while it opens. Pure. */
export function whyClosed(
  link: Pick<PreviewLinkRow, 'expiresAt' | 'revokedAt'>,
  story: Pick<StoryRow, 'state'>,
  now: number,
): string | null {
  if (story.state === 'killed') return 'What was to be seen here was withdrawn.';
  if (link.revokedAt !== null)
    return 'The newsroom has taken this preview back. Ask whoever sent you the link.';
  if (link.expiresAt <= now) return 'This preview has expired. Ask whoever sent you the link for a new one.';
  return null;
}
