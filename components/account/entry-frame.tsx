import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { LanguageSwitch } from '@/components/shell/language-switch';

/** One narrow column for sign-in and first steps. */
export function EntryFrame({ children }: { children: ReactNode }): ReactElement {
  const t = useTranslations('common');
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-6">
      <header className="flex items-center justify-between border-b border-line pb-3">
        <span className="font-serif text-lg font-semibold">{t('product')}</span>
        {/* Its own padding stands outside the column: the word ends where the line under it ends. */}
        <div className="-mr-2">
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" className="flex-1 py-8 sm:py-12">
        {children}
      </main>
    </div>
  );
}
