import { handle } from '#app/api/newsroom/handle.ts';
import { readMail } from '#lib/mail/read-mail.ts';

export const GET = handle(readMail);
