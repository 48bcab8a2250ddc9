import 'server-only';
import { cookies } from 'next/headers';
import { LOCALE_COOKIE, type Locale } from './locale';

const SECONDS_PER_YEAR = 31_536_000;

/** Remembers the language a person chose, for this browser; from a server action only. */
export async function setLocaleCookie(locale: Locale): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: SECONDS_PER_YEAR });
}

/** The language of an account, for a browser in which nobody has chosen one; from a server action or route handler. */
export async function proposeLocale(locale: Locale): Promise<void> {
  if (!(await cookies()).has(LOCALE_COOKIE)) await setLocaleCookie(locale);
}
