import type { StoryRow } from '#db/index.ts';

/** A story that nobody planned: written at once. */
export const unplanned = {
  assigneeId: null,
  dueAt: null,
  plannedWords: null,
  pitch: '',
  isPitch: false,
} as const satisfies Partial<StoryRow>;
