import type { StoryAnswer } from '#lib/answers.ts';
import { ApiError, api, type StoryFields, sentenceOf } from '../api.ts';
import type { FieldOutcome } from './fields-queue.ts';

/** The fields beside the document, out of a story's answer. */
export const fieldsOf = ({
  slug,
  sectionId,
  partnerId,
  authorIds,
  topicIds,
  personIds,
  originUrl,
  republish,
}: StoryAnswer): StoryFields => ({
  slug,
  sectionId,
  partnerId,
  authorIds,
  topicIds,
  personIds,
  originUrl,
  republish,
});

/** One PATCH, and what became of it. Never throws: no answer means that it has to be sent again. */
export async function saveField(id: string, change: Partial<StoryFields>): Promise<FieldOutcome> {
  try {
    const story = await api.stories.change(id, change);
    return { kind: 'saved', fields: fieldsOf(story), revision: story.revision };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500 || [0, 401, 429].includes(error.status)) {
      return { kind: 'not now' };
    }
    return { kind: 'refused', message: Object.values(error.fields)[0] ?? sentenceOf(error) };
  }
}
