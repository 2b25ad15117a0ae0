import type { Id } from '#db/index.ts';
import type { Services } from '../context.ts';
import { referencesOf } from '../document/references.ts';
import { textOf } from '../document/text.ts';
import { workingDocument } from './authority.ts';

type Part = Pick<Services, 'store' | 'log' | 'live'>;

/** Keeps what is derived from the steps: a snapshot, the desk's search row, which photos and stories are used. */
export async function checkpoint({ store }: Pick<Services, 'store'>, storyId: Id): Promise<void> {
  const { version, document, node } = await workingDocument({ store }, storyId);
  const { photoIds, storyIds } = referencesOf(node);
  await store.steps.checkpoint({
    storyId,
    version,
    document,
    text: textOf(node),
    photoIds,
    linkIds: storyIds,
  });
}

const idle = 1_000;
const longestWait = 10_000;

/**
 * Makes checkpoints when a story has been idle for a second, at the latest ten seconds after it was touched; a
 * checkpoint that could not be made stays due until the next one. Nothing depends on it but lists and search.
 */
export function checkpointer(services: Part) {
  const due = new Map<Id, { since: number; timer: NodeJS.Timeout }>();

  const make = async (storyId: Id): Promise<void> => {
    clearTimeout(due.get(storyId)?.timer);
    due.delete(storyId);
    try {
      await checkpoint(services, storyId);
      services.live.desk(storyId);
    } catch (error) {
      services.log.error({ storyId, error: String(error) }, 'a checkpoint failed');
    }
  };

  return {
    /** the story was written in */
    touched(storyId: Id): void {
      const since = due.get(storyId)?.since ?? performance.now();
      clearTimeout(due.get(storyId)?.timer);
      const wait = Math.max(0, Math.min(idle, since + longestWait - performance.now()));
      due.set(storyId, { since, timer: setTimeout(make, wait, storyId) });
    },
    /** its last tab left: now, if anything is due */
    async left(storyId: Id): Promise<void> {
      if (due.has(storyId)) await make(storyId);
    },
    /** everything that is due, before the store closes */
    async finish(): Promise<void> {
      await Promise.all([...due.keys()].map(make));
    },
  };
}

/** After a kill -9: makes the checkpoints that are missing. Answers how many. */
export async function catchUpCheckpoints(services: Part): Promise<number> {
  let made = 0;
  const failed = new Set<Id>();
  for (;;) {
    const ids = (await services.store.steps.needCheckpoint(100)).filter((id) => !failed.has(id));
    if (ids.length === 0) return made;
    for (const id of ids) {
      await checkpoint(services, id).then(
        () => made++,
        (error) => {
          failed.add(id);
          services.log.error({ storyId: id, error: String(error) }, 'a checkpoint failed');
        },
      );
    }
  }
}
