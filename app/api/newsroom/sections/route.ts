import { handle } from '#app/api/newsroom/handle.ts';
import { createSection, listSections } from '#lib/masthead/sections.ts';

export const GET = handle(listSections);
export const POST = handle(createSection, { status: 201 });
