import { z } from 'zod';
import { type JobKind, jobOf } from './runner.ts';

const atOnce = 500;
const point = z.object({ after: z.int().default(0) });

/** Words of stories from before search kept them: some hundred stories, and then the next job. */
export const learnWordsJob: JobKind = async ({ store, clock }, payload) => {
  const next = await store.shelf.learnWords(point.parse(payload).after, atOnce);
  if (next !== null) await store.jobs.add(jobOf({ clock }, 'learn words', { after: next }));
};
