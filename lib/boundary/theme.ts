import 'server-only';
import { cookies } from 'next/headers';
import { isTheme, type Theme } from '@/lib/domain/theme';

const THEME_COOKIE = 'theme';
const SECONDS_PER_YEAR = 31_536_000;

/** The choice that came with this request; the server renders it, so no page flashes in the wrong light. */
export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(chosen) ? chosen : 'system';
}

/** Keeps the choice in this browser for a year; from a server action only. */
export async function setThemeCookie(theme: Theme): Promise<void> {
  // No `secure`: the choice is no secret, and the app also runs over plain http on localhost.
  const jar = await cookies();
  jar.set(THEME_COOKIE, theme, { path: '/', maxAge: SECONDS_PER_YEAR, sameSite: 'lax', httpOnly: true });
}
