import { handle } from '#app/api/newsroom/handle.ts';
import { takeOffSchedule } from '#lib/publishing/take-off-schedule.ts';

export const DELETE = handle(takeOffSchedule);
