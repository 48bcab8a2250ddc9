import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';
import { MOST_COMPARED, type LeftOut as LeftOutView } from '@/lib/domain/map-comparison';
import { localName } from '@/lib/domain/map-views';

/** What an address asked for and could not get, each with why. */
export function LeftOut({ leftOut }: { leftOut: LeftOutView }): ReactElement | null {
  const t = useTranslations('compare.leftOut');
  const locale = useLocale();
  const join = (names: readonly string[]): string => names.join(locale === 'ja' ? '、' : ', ');
  const { unknown, tooMany, otherKind } = leftOut;
  const named = (records: typeof tooMany): string => join(records.map((record) => localName(record, locale)));
  const sentences = [
    unknown.length === 0 ? null : t('unknown', { count: unknown.length, names: join(unknown) }),
    tooMany.length === 0 ? null : t('tooMany', { most: MOST_COMPARED, names: named(tooMany) }),
    otherKind.length === 0 ? null : t('otherKind', { names: named(otherKind) }),
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 0) return null;
  return (
    <Notice tone="amber">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
