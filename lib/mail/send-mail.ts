import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export type Mail = { to: string; subject: string; text: string; html?: string };

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The mail could not be handed to the mail server; the message is its own words, without the server's password. */
export class MailRefused extends Error {}

/** Hands the mail to the newsroom's mail server, and throws MailRefused when it is not taken. */
export async function sendMail(server: NonNullable<Config['mail']>, mail: Mail): Promise<void> {
  const transport = createTransport({ url: server.url, ...timeouts });
  try {
    await transport.sendMail({
      ...mail,
      from: server.from,
      disableFileAccess: true,
      disableUrlAccess: true,
      // Answers of holiday machines stay away (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    throw new MailRefused(withoutSecrets(error instanceof Error ? error.message : String(error), server.url));
  } finally {
    transport.close();
  }
}

/** "mail.example:587": what a screen may say of the mail server. */
export function serverNameOf(url: string): string {
  return new URL(url).host;
}

function withoutSecrets(message: string, url: string): string {
  const { username, password } = new URL(url);
  const secrets = [url, password, decodeURIComponent(password), username && `${username}:${password}`];
  return secrets.reduce((text, secret) => (secret ? text.replaceAll(secret, '…') : text), message);
}
