import { handle } from '#app/api/newsroom/handle.ts';
import { changeTopic, removeTopic } from '#lib/masthead/topics.ts';

export const PATCH = handle(changeTopic);
export const DELETE = handle(removeTopic, { status: 204 });
