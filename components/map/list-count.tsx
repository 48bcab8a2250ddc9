import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import type { RecordExtent } from './record-extent';

/** Beside the title of a list: how long it is, as the way to all of it when only a part is shown, and on paper as a part of the whole. */
export function ListCount({
  shown,
  total,
  extent,
}: {
  shown: number;
  total: number;
  extent: RecordExtent;
}): ReactElement {
  const t = useTranslations('map.list');
  if (shown === total) return <>{total}</>;
  return (
    <>
      <AppLink href={extent.allHref} stay className="text-link print:hidden">
        {t('showAll', { count: total })}
      </AppLink>
      <span className="hidden print:inline">{t('position', { shown, total })}</span>
    </>
  );
}
