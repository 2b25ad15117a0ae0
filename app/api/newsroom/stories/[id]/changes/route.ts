import { handle } from '#app/api/newsroom/handle.ts';
import { readChanges } from '#lib/publishing/changes.ts';
import { throwAwayChanges } from '#lib/publishing/throw-away-changes.ts';

export const GET = handle(readChanges);
export const DELETE = handle(throwAwayChanges);
