'use server';

import { setThemeCookie } from '@/lib/boundary/theme';
import { isTheme } from '@/lib/domain/theme';
import { isLocale } from '@/lib/i18n/locale';
import { setLocaleCookie } from '@/lib/i18n/locale-cookie';

/** Anybody may, signed in or not. Keeps the language in this browser; the page answers in it at once. */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get('locale');
  if (isLocale(locale)) await setLocaleCookie(locale);
}

/** Anybody may, signed in or not. Keeps light, dark or "as the device" in this browser. */
export async function chooseTheme(form: FormData): Promise<void> {
  const theme = form.get('theme');
  if (isTheme(theme)) await setThemeCookie(theme);
}
