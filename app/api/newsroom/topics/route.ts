import { handle } from '#app/api/newsroom/handle.ts';
import { createTopic, listTopics } from '#lib/masthead/topics.ts';

export const GET = handle(listTopics);
export const POST = handle(createTopic, { status: 201 });
