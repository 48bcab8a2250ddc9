import { FilePlus } from 'lucide';
import { getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';

/** Where there is no forum yet: how to get one. Two acts, no more. */
export async function FirstSteps({ example }: { example: ReactNode }): Promise<ReactElement> {
  const t = await getTranslations('today.empty');
  return (
    <EmptyState
      title={t('title')}
      action={
        <>
          <LinkButton tone="primary" icon={FilePlus} href="/forums/new" hotkey="n">
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
