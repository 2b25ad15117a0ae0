import { handle } from '#app/api/newsroom/handle.ts';
import { linksTo } from '#lib/stories/links-to.ts';

export const GET = handle(linksTo);
