import { handle, handleSession } from '#app/api/newsroom/handle.ts';
import { readSetUp, setUp } from '#lib/people/set-up.ts';

export const GET = handle(readSetUp, { strangers: true });
export const POST = handleSession(setUp, { status: 201 });
