import { handle } from '#app/api/newsroom/handle.ts';
import { retireSection, reviveSection } from '#lib/masthead/retire-section.ts';

export const PUT = handle(retireSection);
export const DELETE = handle(reviveSection);
