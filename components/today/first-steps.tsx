import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Where there is no forum yet: how to get one. Two acts, no more. */
export function FirstSteps({ example }: { example: ReactNode }): ReactElement {
  const t = useTranslations('today.empty');
  return (
    <EmptyState
      title={t('title')}
      action={
        <>
          <LinkButton tone="primary" icon="file-plus" href="/forums/new" hotkey="n">
            {t('new')}
          </LinkButton>
          {example}
        </>
      }
    >
      {t('body')}
    </EmptyState>
  );
}
