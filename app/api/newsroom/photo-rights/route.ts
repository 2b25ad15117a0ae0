import { handle } from '#app/api/newsroom/handle.ts';
import { rightsCalendar } from '#lib/photos/rights-calendar.ts';

export const GET = handle(rightsCalendar);
