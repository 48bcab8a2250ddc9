import 'server-only';
import { cookies } from 'next/headers';
import { LOCALE_COOKIE, type Locale } from './locale';

const SECONDS_PER_YEAR = 31_536_000;

/** Remembers the language a person chose, for this browser; from a server action only. */
export async function setLocaleCookie(locale: Locale): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', sameSite: 'lax', maxAge: SECONDS_PER_YEAR });
}
