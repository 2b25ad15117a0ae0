import { handle } from '#app/api/newsroom/handle.ts';
import { findStories } from '#lib/related/find-stories.ts';

export const GET = handle(findStories);
