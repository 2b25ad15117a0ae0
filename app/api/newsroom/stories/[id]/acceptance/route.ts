import { handle } from '#app/api/newsroom/handle.ts';
import { acceptPitch } from '#lib/planning/accept-pitch.ts';

export const PUT = handle(acceptPitch);
