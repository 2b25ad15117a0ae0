import { handle } from '#app/api/newsroom/handle.ts';
import { createRedirect, listRedirects } from '#lib/redirects/redirects.ts';

export const GET = handle(listRedirects);
export const POST = handle(createRedirect, { status: 201 });
