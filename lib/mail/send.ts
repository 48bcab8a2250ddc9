import 'server-only';
import { createTransport } from 'nodemailer';
import { AppError } from '@/lib/domain/errors';
import { env } from '@/lib/env';

export type PlainMail = { to: string; subject: string; text: string };

const TIMEOUT_MILLISECONDS = 15_000;

/** Whether mail can be sent at all: SMTP_URL and MAIL_FROM are set. */
export function mailConfigured(): boolean {
  return env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined;
}

/**
 * Sends one plain-text mail to one address at once. Throws UNAVAILABLE when mail is not set up or the server refuses.
 * Subject and address must be single lines; the address was checked by the schema that let it in.
 */
export async function sendMail(mail: PlainMail): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL || !MAIL_FROM) throw new AppError('UNAVAILABLE', 'mail is not set up');
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: TIMEOUT_MILLISECONDS,
    greetingTimeout: TIMEOUT_MILLISECONDS,
    socketTimeout: TIMEOUT_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    // As an object, so that no character of the address can add a second recipient.
    await transport.sendMail({
      from: MAIL_FROM,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
    });
  } catch {
    throw new AppError('UNAVAILABLE', 'mail server');
  } finally {
    transport.close();
  }
}
