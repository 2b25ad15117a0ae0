import { handle } from '#app/api/newsroom/handle.ts';
import { listSchedule } from '#lib/publishing/list-schedule.ts';

export const GET = handle(listSchedule);
