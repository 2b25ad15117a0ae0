import { handle } from '#app/api/newsroom/handle.ts';
import { withdrawInvitation } from '#lib/people/withdraw-invitation.ts';

export const DELETE = handle(withdrawInvitation, { status: 204 });
