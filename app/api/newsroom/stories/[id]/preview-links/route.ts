import { handle } from '#app/api/newsroom/handle.ts';
import { listPreviewLinks, makePreviewLink } from '#lib/previews/links.ts';

export const GET = handle(listPreviewLinks);
export const POST = handle(makePreviewLink, { status: 201 });
