import { handle } from '#app/api/newsroom/handle.ts';
import { makePasswordLink } from '#lib/people/make-password-link.ts';

export const POST = handle(makePasswordLink, { status: 201 });
