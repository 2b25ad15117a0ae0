import { handle } from '#app/api/newsroom/handle.ts';
import { listPlanning } from '#lib/planning/list-planning.ts';
import { makePitch } from '#lib/planning/make-pitch.ts';

export const GET = handle(listPlanning);
export const POST = handle(makePitch, { status: 201 });
