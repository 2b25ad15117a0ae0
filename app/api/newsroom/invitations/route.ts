import { handle, handleSession } from '#app/api/newsroom/handle.ts';
import { acceptInvitation, readInvitation } from '#lib/people/accept-invitation.ts';

export const GET = handle(readInvitation, { strangers: true });
export const POST = handleSession(acceptInvitation, { status: 201 });
