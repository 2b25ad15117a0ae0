import { allow } from '../access.ts';
import type { MailAnswer } from '../answers.ts';
import { auditRow } from '../audit/row.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { presentMail } from './read-mail.ts';
import { MailRefused, sendMail } from './send-mail.ts';

/** Sends a mail to the admin who asks, now, and says in the mail server's own words why it was not taken. */
export async function sendTestMail(ctx: Context): Promise<MailAnswer> {
  const actor = ctx.actor;
  allow(actor, 'manage settings');
  const { mail } = ctx.config;
  if (!mail)
    throw conflict(
      'This newsroom sends no mail: start it with NEWSROOM_MAIL_URL and NEWSROOM_MAIL_FROM to change that.',
    );
  const { name } = await ctx.store.masthead.settings();
  const sentence = `${name} can send you mail. Nothing else is to be done.`;
  try {
    await sendMail(mail, {
      to: actor.email,
      subject: `Test mail from ${name}`,
      text: `${sentence}\n`,
    });
  } catch (error) {
    if (error instanceof MailRefused) throw conflict(`The mail was not taken: ${error.message}`);
    throw error;
  }
  await ctx.store.audit.add(
    auditRow(ctx, 'send test mail', { kind: 'settings', id: null }, { to: actor.email }),
  );
  return presentMail(ctx.config);
}
