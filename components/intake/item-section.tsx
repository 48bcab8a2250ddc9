'use client';

import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';

/** A list of the review: how many, the rows or "not stated", and the way to add one. */
export function ItemSection({
  title,
  count,
  addLabel,
  onAdd,
  children,
}: {
  title: string;
  count: number;
  addLabel?: string;
  onAdd?: () => void;
  children: ReactNode;
}): ReactElement {
  const t = useTranslations('intake.review');
  return (
    <Section title={title} quiet aside={count}>
      {count === 0 ? (
        <p className="px-2 text-ink-faint">{t('notStated')}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
      {onAdd === undefined ? null : (
        <Button tone="quiet" size="sm" icon="plus" className="ml-2" onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </Section>
  );
}
