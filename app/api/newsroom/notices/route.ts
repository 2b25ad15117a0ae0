import { handle } from '#app/api/newsroom/handle.ts';
import { listNotices } from '#lib/notices/list-notices.ts';

export const GET = handle(listNotices);
