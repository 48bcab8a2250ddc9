import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Page } from '@/components/ui/page';
import { requireViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';

/** The frame of a signed-in page with nothing in it: what any page costs at least. For benches; absent without their switch. */
export default async function BlankPage(): Promise<ReactElement> {
  await requireViewer();
  if (env().ROSTRUM_BLANK_PAGE !== '1') notFound();
  const t = await getTranslations('common');
  return <Page title={t('product')}>{null}</Page>;
}
