import { handle } from '#app/api/newsroom/handle.ts';
import { moveStory } from '#lib/stories/move-story.ts';

export const PUT = handle(moveStory);
