import { handle } from '#app/api/newsroom/handle.ts';
import { changeSection } from '#lib/masthead/sections.ts';

export const PATCH = handle(changeSection);
