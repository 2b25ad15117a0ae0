import { handle } from '#app/api/newsroom/handle.ts';
import { changePartner } from '#lib/partners/change-partner.ts';
import { readPartner } from '#lib/partners/read-partner.ts';

export const GET = handle(readPartner);
export const PATCH = handle(changePartner);
