import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { mapAddress, recordAddress } from '@/components/map/map-address';
import { AppLink } from '@/components/ui/app-link';
import { Badge } from '@/components/ui/badge';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { OpenTerm, StaleGroup, StaleLine, StalePage } from '@/lib/domain/map-editing/views';
import { localName, otherNames } from '@/lib/domain/map-views';
import { formatCalendarDay } from '@/lib/domain/zoned-time';
import { END_ANCHOR } from './end-anchor';

/** The groups of what is to be looked at again, each with how many there are. */
export function StaleGroups({ groups }: { groups: readonly StalePage[] }): ReactElement {
  const t = useTranslations('mapEditing.stale');
  return (
    <div className="space-y-7">
      {groups.map(({ group, total, rows, next }) => (
        <Section
          key={group}
          id={group}
          title={t(`groups.${group}`)}
          aside={
            groups.length > 1 && next !== null ? (
              <AppLink href={mapAddress('/map/stale', { group })} className="text-link">
                {t('all', { count: total })}
              </AppLink>
            ) : (
              <span>{total}</span>
            )
          }
        >
          {rows.length === 0 ? (
            <p className="text-sm text-ink-soft">{t('empty')}</p>
          ) : (
            <ItemList>
              {rows.map((row) => (
                <StaleRow key={row.record.id} row={row} group={group} />
              ))}
            </ItemList>
          )}
        </Section>
      ))}
    </div>
  );
}

function StaleRow({ row, group }: { row: StaleLine; group: StaleGroup }): ReactElement {
  const t = useTranslations('mapEditing.stale');
  const locale = useLocale();
  const { record, reviewBy, isDue, doubts, openTerms } = row;
  const isWaiting = group === 'waiting';
  const day = reviewBy === null ? null : formatCalendarDay(reviewBy, locale);
  const address = recordAddress(record.id, null);
  return (
    <ItemRow
      href={group === 'doubled' ? undefined : isWaiting ? `${address}/update` : address}
      title={
        group === 'doubled' ? (
          <TextLink href={address}>{localName(record, locale)}</TextLink>
        ) : (
          localName(record, locale)
        )
      }
      detail={openTerms.length > 0 ? <OpenTerms recordId={record.id} terms={openTerms} /> : otherNames(record, locale)}
      trailing={
        <span className="flex flex-wrap items-center justify-end gap-1.5">
          {isWaiting ? <Badge tone="amber">{t('decide')}</Badge> : null}
          {day === null ? null : <Badge tone={isDue ? 'red' : 'amber'}>{t(isDue ? 'due' : 'by', { day })}</Badge>}
          {isWaiting || group === 'doubled'
            ? null
            : doubts.map((doubt) => <Badge key={doubt}>{t(`doubts.${doubt}`)}</Badge>)}
        </span>
      }
    />
  );
}

/** Who holds a post beside whom, each with the way to end the term. */
function OpenTerms({ recordId, terms }: { recordId: string; terms: readonly OpenTerm[] }): ReactElement {
  const t = useTranslations('mapEditing.stale');
  const entry = useTranslations('mapEditing.entry');
  const locale = useLocale();
  const inWords = (en: string, ja: string | null): string => (locale === 'ja' ? (ja ?? en) : en);
  return (
    <ul>
      {terms.map(({ key, personEn, personJa, postEn, postJa }) => {
        const person = inWords(personEn, personJa);
        const address = mapAddress(`/map/records/${recordId}/edit/entry`, { entry: key });
        return (
          <li key={key}>
            {entry('holder', { person, post: inWords(postEn, postJa) })}{' '}
            <TextLink href={`${address}#${END_ANCHOR}`}>{t('endNamed', { person })}</TextLink>
          </li>
        );
      })}
    </ul>
  );
}
