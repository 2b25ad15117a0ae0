import { allow } from '../access.ts';
import type { MailAnswer } from '../answers.ts';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { serverNameOf } from './send-mail.ts';

/** Whether the newsroom sends mail, by which server and in whose name. */
export async function readMail(ctx: Context): Promise<MailAnswer> {
  allow(ctx.actor, 'manage settings');
  return presentMail(ctx.config);
}

/** Without anything secret: the server's name and the sender's. */
export function presentMail({ mail }: Pick<Config, 'mail'>): MailAnswer {
  if (!mail) return { works: false, from: null, server: null };
  return { works: true, from: mail.from, server: serverNameOf(mail.url) };
}
