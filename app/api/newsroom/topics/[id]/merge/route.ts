import { handle } from '#app/api/newsroom/handle.ts';
import { mergeTopics } from '#lib/masthead/merge.ts';

export const PUT = handle(mergeTopics);
