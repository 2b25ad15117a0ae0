import { handle } from '#app/api/newsroom/handle.ts';
import { changeSettings } from '#lib/settings/change-settings.ts';
import { readSettings } from '#lib/settings/read-settings.ts';

export const GET = handle(readSettings);
export const PATCH = handle(changeSettings);
