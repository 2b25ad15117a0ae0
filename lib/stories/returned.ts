import type { Store, StoryRow } from '#db/index.ts';
import type { ReturnAnswer } from '../answers.ts';

/** What an editor asked for when they returned this draft; null once it was sent for review again (NEWSROOM §3). */
export async function returnOf(store: Store, story: StoryRow): Promise<ReturnAnswer | null> {
  if (story.state !== 'draft') return null;
  const newest = async (action: string) =>
    (await store.audit.list({ subjectId: story.id, action, limit: 10 })).items.find((row) => row.allowed);
  const [returned, sent] = await Promise.all([newest('return'), newest('send for review')]);
  if (!returned || (sent && sent.at > returned.at)) return null;
  return { note: String(returned.detail.note ?? ''), by: returned.actorName, at: returned.at };
}
