import { handle } from '#app/api/newsroom/handle.ts';
import { sendTestMail } from '#lib/mail/send-test-mail.ts';

export const POST = handle(sendTestMail);
