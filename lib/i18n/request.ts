import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { isLocale, LOCALE_COOKIE, negotiateLocale } from './locale';
import { messagesByLocale } from './messages';

/** Language of a request: the person's own choice (cookie), else what the browser asks for. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'));
  // Times are never formatted by the library: lib/domain/zoned-time.ts does, with the zone as an argument.
  return { locale, messages: messagesByLocale[locale], timeZone: 'UTC' };
});
