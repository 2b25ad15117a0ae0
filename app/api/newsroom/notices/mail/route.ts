import { handle } from '#app/api/newsroom/handle.ts';
import { chooseNoticeMail, readNoticeMail } from '#lib/notices/notice-mail.ts';

export const GET = handle(readNoticeMail);
export const PUT = handle(chooseNoticeMail);
