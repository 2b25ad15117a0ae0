import { handle } from '#app/api/newsroom/handle.ts';
import { changePassword } from '#lib/people/change-password.ts';

export const PUT = handle(changePassword, { status: 204 });
