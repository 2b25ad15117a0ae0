import { handle } from '#app/api/newsroom/handle.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { listStories } from '#lib/stories/list-stories.ts';

export const GET = handle(listStories);
export const POST = handle(createStory, { status: 201 });
