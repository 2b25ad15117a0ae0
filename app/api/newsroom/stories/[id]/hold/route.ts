import { handle } from '#app/api/newsroom/handle.ts';
import { holdStory, liftStoryHold } from '#lib/holds/hold.ts';

export const PUT = handle(holdStory);
export const DELETE = handle(liftStoryHold, { status: 204 });
