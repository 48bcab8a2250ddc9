import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { LinkButton } from '../ui/link-button';

/** Absent and not open to you: one answer for both. */
export function NotFoundMessage(): ReactElement {
  const t = useTranslations('common.notFound');
  return (
    <main id="content" tabIndex={-1} className="px-4 py-16 outline-none sm:px-6 lg:px-8">
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p className="measure mt-2 text-ink-soft">{t('body')}</p>
      <LinkButton href="/" className="mt-5">
        {t('home')}
      </LinkButton>
    </main>
  );
}
