import { handle } from '#app/api/newsroom/handle.ts';
import { createToken } from '#lib/people/create-token.ts';
import { listTokens } from '#lib/people/list-tokens.ts';

export const GET = handle(listTokens);
export const POST = handle(createToken, { status: 201 });
