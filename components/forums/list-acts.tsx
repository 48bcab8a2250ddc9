import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactElement } from 'react';
import { RowActs, type RowActsLabels } from '@/components/ui/row-acts';

/** RowActs with the words that are the same for every list: the way back, and that an act was not done. */
export function ListActs<Moved, Removed, Place>({
  done,
  reasons,
  ...acts
}: Omit<ComponentProps<typeof RowActs<Moved, Removed, Place>>, 'labels'> &
  Pick<RowActsLabels, 'done' | 'reasons'>): ReactElement {
  const [common, entry] = [useTranslations('common'), useTranslations('forum.entry')];
  return <RowActs labels={{ undo: common('undo'), failed: entry('failed'), done, reasons }} {...acts} />;
}
