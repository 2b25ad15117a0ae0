import { handle, handleSession } from '#app/api/newsroom/handle.ts';
import { signIn } from '#lib/people/sign-in.ts';
import { signOut } from '#lib/people/sign-out.ts';
import { whoAmI } from '#lib/people/who-am-i.ts';

export const GET = handle(whoAmI);
export const POST = handleSession(signIn);
export const DELETE = handleSession(signOut);
