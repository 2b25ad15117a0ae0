import { handle } from '#app/api/newsroom/handle.ts';
import { markNoticesRead } from '#lib/notices/mark-notices-read.ts';

export const PUT = handle(markNoticesRead);
