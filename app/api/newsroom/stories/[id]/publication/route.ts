import { handle } from '#app/api/newsroom/handle.ts';
import { publish } from '#lib/publishing/publish.ts';
import { withdraw } from '#lib/publishing/withdraw.ts';

export const PUT = handle(publish);
export const DELETE = handle(withdraw);
