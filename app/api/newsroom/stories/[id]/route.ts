import { handle } from '#app/api/newsroom/handle.ts';
import { changeFields } from '#lib/stories/change-fields.ts';
import { readStory } from '#lib/stories/read-story.ts';

export const GET = handle(readStory);
export const PATCH = handle(changeFields);
