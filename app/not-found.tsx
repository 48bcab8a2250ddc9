import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { NotFoundMessage } from '@/components/shell/not-found-message';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.notFound'))('title') };
}

/** An address that no page answers. Without the frame: Next puts this file into the answer of every page. */
export default async function UnknownAddress(): Promise<ReactElement> {
  const t = await getTranslations('common');
  return (
    <div className="mx-auto min-h-dvh max-w-2xl py-6">
      <p className="mx-4 border-b border-line pb-3 font-serif text-lg font-semibold sm:mx-6 lg:mx-8">{t('product')}</p>
      <NotFoundMessage />
    </div>
  );
}
