import type { Id, StoryRow } from '#db/index.ts';
import type { PlannedCard } from '../answers/planning.ts';
import { isApproved } from '../stories/approval.ts';

/** The people whom a card of this story names. */
export const namedPeople = (row: StoryRow): Id[] =>
  [row.createdBy, row.assigneeId, row.approvedBy].filter((id) => id !== null);

/** Who has the story, until when, how long, and whether what it is now was approved. `names` are those of people. */
export function presentPlan(row: StoryRow, names: ReadonlyMap<Id, string>): PlannedCard {
  const named = (id: Id) => ({ id, name: names.get(id) ?? '' });
  const { approvedVersionId: versionId, approvedBy: by, approvedAt: at } = row;
  return {
    assignee: row.assigneeId ? named(row.assigneeId) : null,
    dueAt: row.dueAt,
    plannedWords: row.plannedWords,
    isPitch: row.isPitch && row.state === 'draft',
    approval:
      versionId && by && at !== null ? { by: named(by), at, versionId, current: isApproved(row) } : null,
  };
}
