import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import type { Messages } from '@/lib/i18n/messages';

/**
 * Gives a large client island (the review screen, the editor) `useTranslations` for the areas it names, and no others.
 * It costs the page the translation runtime; small islands take a `labels` object instead.
 */
export async function MessagesProvider({
  areas,
  children,
}: {
  areas: readonly (keyof Messages)[];
  children: ReactNode;
}): Promise<ReactElement> {
  const all = await getMessages();
  const messages = Object.fromEntries(areas.map((area) => [area, all[area]]));
  return (
    <NextIntlClientProvider messages={messages} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}
