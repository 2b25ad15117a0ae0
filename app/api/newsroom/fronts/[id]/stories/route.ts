import { handle } from '#app/api/newsroom/handle.ts';
import { findFrontStories } from '#lib/fronts/find-front-stories.ts';

export const GET = handle(findFrontStories);
