import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { Badge } from '@/components/ui/badge';
import { Section } from '@/components/ui/section';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { HolderView } from '@/lib/domain/map-holders';
import { DataText } from './data-text';
import { ListCount } from './list-count';
import { firstRows, type RecordExtent } from './record-extent';
import { holderFieldLabel } from './words';

/** Who held the posts of a body. Nobody is said to be in office after the last day on which a source saw them there. */
export function HolderList({
  holders,
  extent,
}: {
  holders: readonly HolderView[];
  extent: RecordExtent;
}): ReactElement | null {
  const t = useTranslations('map');
  const locale = useLocale();
  if (holders.length === 0) return null;
  const shown = firstRows(holders, extent);
  return (
    <Section
      title={t('agency.holders')}
      aside={<ListCount shown={shown.length} total={holders.length} extent={extent} />}
    >
      <ul className="divide-y divide-line border-y border-line">
        {shown.map((holder) => {
          const [person, post] =
            locale === 'ja' ? [holder.personJa ?? holder.personEn, holder.postJa] : [holder.personEn, holder.postEn];
          return (
            <li key={holder.id} className="grid gap-x-4 py-2 sm:grid-cols-[minmax(0,1fr)_13rem]">
              <div className="min-w-0">
                <p>
                  <span className="font-medium">{person}</span>{' '}
                  <span className="text-ink-soft">{post ?? <DataText text={holder.postEn} />}</span>
                  {holder.acting ? <> · {t('holder.acting')}</> : null}
                </p>
                {holder.note === null ? null : (
                  <p className="text-sm text-ink-soft">
                    <DataText text={holder.note} />
                  </p>
                )}
                {holder.unchecked.length > 0 ? (
                  <p className="text-sm text-amber">
                    {t('holder.unchecked', {
                      fields: holder.unchecked
                        .map((field) => holderFieldLabel(t, field))
                        .join(locale === 'ja' ? '、' : ', '),
                    })}
                  </p>
                ) : null}
              </div>
              <div className="text-sm text-ink-soft sm:text-right">
                <p>
                  <Term holder={holder} />
                </p>
                <Badge tone={holder.state === 'in_office' ? 'accent' : 'neutral'}>{t(`holder.${holder.state}`)}</Badge>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Term({ holder }: { holder: HolderView }): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const { from, to, seenUntil } = holder;
  const start = from === null ? null : formatPartialDate(from, locale);
  const parts: string[] = [];
  if (start !== null && to !== null && !holder.startIsLoose)
    parts.push(t('dates.range', { from: start, to: formatPartialDate(to, locale) }));
  else {
    if (start !== null) parts.push(t(holder.startIsLoose ? 'holder.by' : 'holder.from', { date: start }));
    if (to !== null) parts.push(t('holder.to', { date: formatPartialDate(to, locale) }));
  }
  if (to === null)
    parts.push(
      seenUntil === null ? t('holder.neverSeen') : t('holder.seen', { date: formatPartialDate(seenUntil, locale) }),
    );
  return <>{parts.join(' · ')}</>;
}
