import 'server-only';
import { getTranslations } from 'next-intl/server';
import { LOGIN_TOKEN_MINUTES, createLoginToken } from '@/lib/data/login-tokens';
import { findSignInRecord } from '@/lib/data/users';
import { AppError } from '@/lib/domain/errors';
import { env } from '@/lib/env';
import { mailConfigured, sendMail } from '@/lib/mail/send';
import { countSignInAttempt, type Origin } from './sign-in';
import { makeToken } from './token';

/**
 * Makes a one-time sign-in link, if there is such an account, and returns the work of mailing it: to be done after the
 * answer, which is the same, and takes as long, when there is none. The token stands in the fragment, which no server or
 * link scanner sees; opening it only shows a page. Throws TOO_MANY, and UNAVAILABLE when mail is not set up.
 */
export async function requestSignInLink(email: string, origin: Origin): Promise<() => Promise<void>> {
  if (!mailConfigured()) throw new AppError('UNAVAILABLE', 'mail is not set up');
  await countSignInAttempt(email, origin.address);
  const record = await findSignInRecord(email);
  const t = await getTranslations('account.linkMail');
  return async () => {
    if (record === null) return;
    const { token, tokenHash } = makeToken();
    await createLoginToken(record.userId, tokenHash);
    const link = `${env().NEXTAUTH_URL.replace(/\/$/, '')}/sign-in/link#${token}`;
    await sendMail({ to: email, subject: t('subject'), text: t('text', { link, minutes: LOGIN_TOKEN_MINUTES }) });
  };
}
