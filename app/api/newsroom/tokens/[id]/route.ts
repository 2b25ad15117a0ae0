import { handle } from '#app/api/newsroom/handle.ts';
import { revokeToken } from '#lib/people/revoke-token.ts';

export const DELETE = handle(revokeToken, { status: 204 });
