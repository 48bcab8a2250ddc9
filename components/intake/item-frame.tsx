'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { KeyedList } from '@/lib/domain/forum-plan/planned-ids';
import { REMOVES_ROW, ROW } from './review-keys';
import { useReviewTools } from './review-tools';

/** One row of a list of the review, with the button that takes it out. */
export function ItemFrame({
  list,
  itemKey,
  name,
  children,
}: {
  list: KeyedList;
  itemKey: string;
  /** What the row is called where it is removed: its own words, or its kind. */
  name: string;
  children: ReactNode;
}): ReactElement {
  const t = useTranslations('intake.review');
  const { drop } = useReviewTools();
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  return (
    <li
      {...ROW}
      className="flex items-start gap-1 px-2 py-1.5 [content-visibility:auto] [contain-intrinsic-size:auto_4rem]"
    >
      <div className="min-w-0 flex-1">{children}</div>
      <IconButton
        {...REMOVES_ROW}
        icon="x"
        label={t('removeNamed', { name: short })}
        onClick={() => drop(list, itemKey, short)}
      />
    </li>
  );
}
