import { handle } from '#app/api/newsroom/handle.ts';
import { sendToStory } from '#lib/photos/library/send-to-story.ts';

export const POST = handle(sendToStory, { status: 201 });
