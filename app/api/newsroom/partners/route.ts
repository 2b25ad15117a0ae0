import { handle } from '#app/api/newsroom/handle.ts';
import { createPartner } from '#lib/partners/create-partner.ts';
import { listPartners } from '#lib/partners/list-partners.ts';

export const GET = handle(listPartners);
export const POST = handle(createPartner, { status: 201 });
