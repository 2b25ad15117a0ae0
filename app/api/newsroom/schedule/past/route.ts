import { handle } from '#app/api/newsroom/handle.ts';
import { listPastSchedule } from '#lib/publishing/list-schedule.ts';

export const GET = handle(listPastSchedule);
