import type { StoryRow } from '#db/index.ts';
import type { Services } from '../context.ts';
import { notify } from '../notices/notify.ts';
import { authorsOf, titleOf } from '../notices/tell-authors.ts';

/** Tells of every deadline that has passed while the story was still being written, each once. */
export async function tellOfDeadlines(services: Services): Promise<void> {
  const { store, clock } = services;
  for (const story of await store.planning.overdue(clock.now(), 100)) {
    if (story.dueAt === null || !(await store.planning.toldOverdue(story.id, story.dueAt))) continue;
    await notify(services, {
      to: await whoWaits(services, story),
      kind: 'deadline passed',
      storyId: story.id,
      sentence: `The deadline of ${titleOf(story)} has passed.`,
    });
    services.live.desk(story.id);
  }
}

/** Who writes it; and where nobody does, whoever made it. */
const whoWaits = async ({ store }: Services, story: StoryRow) =>
  story.assigneeId ? [...new Set([story.assigneeId, story.createdBy])] : authorsOf(store, story);
