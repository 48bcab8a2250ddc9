'use client';

import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import type { ComponentProps, ReactElement } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { ReviewScreen } from './review-screen';

/**
 * The review with its words. Loaded when there is something to review, so that the page with the empty form carries
 * neither the screen nor the translation runtime.
 */
export function ReviewRoot({
  locale,
  messages,
  ...rest
}: ComponentProps<typeof ReviewScreen> & { locale: Locale; messages: AbstractIntlMessages }): ReactElement {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC" formats={null}>
      <ReviewScreen {...rest} />
    </NextIntlClientProvider>
  );
}
