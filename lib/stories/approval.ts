import type { Id, StoryRow } from '#db/index.ts';

/** Approval (NEWSROOM §3): it names the version that it approves, and nothing later is approved. Pure. */

export type Approval = Pick<
  StoryRow,
  'approvedVersionId' | 'approvedBy' | 'approvedAt' | 'approvedStepVersion' | 'approvedRevision'
>;

export const unapproved: Approval = {
  approvedVersionId: null,
  approvedBy: null,
  approvedAt: null,
  approvedStepVersion: null,
  approvedRevision: null,
};

/** Whether the approval is of this text and these fields: by default those that the story has now. */
export const isApproved = (
  story: Approval & Pick<StoryRow, 'stepVersion' | 'revision'>,
  what: { stepVersion: number; revision: number } = story,
): boolean =>
  story.approvedVersionId !== null &&
  story.approvedStepVersion === what.stepVersion &&
  story.approvedRevision === what.revision;

/**
 * Why this text may not go out by hand, or null. Only a first edition asks, and only where the newsroom wants it
 * (setting `publishNeedsApproval`).
 */
export function whyNotWithoutApproval(
  story: Approval & Pick<StoryRow, 'stepVersion' | 'revision' | 'firstPublishedAt'>,
  settings: { publishNeedsApproval: boolean },
  what: { stepVersion: number; revision: number } = story,
): string | null {
  if (!settings.publishNeedsApproval || story.firstPublishedAt !== null || isApproved(story, what))
    return null;
  return story.approvedVersionId === null
    ? 'This newsroom publishes only what an editor has approved. Approve the story first.'
    : 'The story was changed after it was approved. Approve it again as it is now.';
}

/**
 * Why this editor may not approve the story, or null: with the setting `approvalBySecondPerson`, whoever made and
 * signed a story alone does not approve it. `bylined` has one entry an author; null is one who has no account here.
 */
export function whyNotApprove(
  approver: Id,
  story: { createdBy: Id; bylined: (Id | null)[] },
  settings: { approvalBySecondPerson: boolean },
): string | null {
  if (!settings.approvalBySecondPerson) return null;
  const isAlone = [story.createdBy, ...story.bylined].every((id) => id === approver);
  return isAlone
    ? 'You are the only author of this story, and here a second person approves. Ask another editor.'
    : null;
}
