import { handle } from '#app/api/newsroom/handle.ts';
import { cancelScheduledFront } from '#lib/fronts/cancel-scheduled-front.ts';

export const DELETE = handle(cancelScheduledFront);
