import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

export { NotFoundMessage as default } from '@/components/shell/not-found-message';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('common.notFound'))('title') };
}
