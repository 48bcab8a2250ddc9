import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { formatPartialDate } from '@/lib/domain/map-dates';
import type { RecordPanelView } from '@/lib/domain/map-record-views';
import { hasStanding, localName, type RecordRef } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { recordAddress } from './map-address';
import { RecordLink } from './record-link';
import { relationLabel } from './relation-words';
import { StandingLine } from './standing-line';
import { categoryLabel, roleLabel } from './words';

/**
 * A record in short, for the place beside a question: what it was on the forum's day and what has taken its place
 * since, what it is, its part in the functions, and its nearest relations. Its links lead to the map as of that day.
 */
export function RecordPanel({ panel, level = 3 }: { panel: RecordPanelView; level?: 2 | 3 }): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  const { record, asOfDay, roles, relations, leadsUs, leadsJp, moreRelations } = panel;
  const Heading = level === 2 ? 'h2' : 'h3';
  const summary = locale === 'ja' ? panel.summaryJa : panel.summaryEn;
  const kind = hasStanding(record.kind) ? record.category : null;
  return (
    <article className="space-y-3">
      <header>
        <Heading className="font-serif text-lg leading-snug font-semibold">{localName(record, locale)}</Heading>
        <p className="text-sm text-ink-soft">
          <CountryMark country={record.country} />
          {record.abbreviation === null ? ' ' : ` ${record.abbreviation} · `}
          <span lang={locale === 'ja' ? 'en' : 'ja'}>{localName(record, locale === 'ja' ? 'en' : 'ja')}</span>
          <span className="text-ink-faint">
            {' '}
            · {kind === null ? t(`kinds.${record.kind}`) : categoryLabel(t, kind)}
          </span>
        </p>
        {hasStanding(record.kind) || record.standing.state === 'withdrawn' ? (
          <p className="mt-1 text-sm">
            <span className="text-ink-faint">
              {t('record.asOf', { day: formatPartialDate(asOfDay, locale) })}
              {locale === 'ja' ? '：' : ': '}
            </span>
            <StandingLine record={record} asOf={asOfDay} />
          </p>
        ) : null}
      </header>
      {summary === null && panel.summaryEn === null ? null : (
        <p className="line-clamp-4">{summary ?? <DataText text={panel.summaryEn ?? ''} />}</p>
      )}
      <Refs title={t('panel.leadsUs')} records={leadsUs} asOf={asOfDay} />
      <Refs title={t('panel.leadsJp')} records={leadsJp} asOf={asOfDay} />
      {roles.length === 0 ? null : (
        <section>
          <h4 className="label-caps">{t('panel.roles')}</h4>
          <ul className="flex flex-wrap gap-x-3 text-sm">
            {roles.map((role) => (
              <li key={`${role.function.id} ${role.role}`}>
                <AppLink href={recordAddress(role.function.id, asOfDay)} className="text-link">
                  {localName(role.function, locale)}
                </AppLink>
                {role.role === '' ? null : <span className="text-ink-soft"> {roleLabel(t, role.role)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {relations.length === 0 ? null : (
        <section>
          <h4 className="label-caps">{t('panel.relations')}</h4>
          <ul className="space-y-0.5 text-sm">
            {relations.map((relation) => (
              <li key={`${relation.type} ${relation.other.id}`}>
                <span className="text-ink-soft">{relationLabel(t, relation)}</span>{' '}
                <RecordLink record={relation.other} asOf={asOfDay} marked />
              </li>
            ))}
            {moreRelations === 0 ? null : (
              <li className="text-ink-faint">{t('relation.more', { count: moreRelations })}</li>
            )}
          </ul>
        </section>
      )}
      <p>
        <AppLink href={recordAddress(record.id, asOfDay)} className="text-link">
          {t('record.open')}
        </AppLink>
      </p>
    </article>
  );
}

function Refs({
  title,
  records,
  asOf,
}: {
  title: string;
  records: readonly RecordRef[];
  asOf: string;
}): ReactElement | null {
  if (records.length === 0) return null;
  return (
    <section>
      <h4 className="label-caps">{title}</h4>
      <ul className="flex flex-wrap gap-x-3 text-sm">
        {records.map((record) => (
          <li key={record.id}>
            <RecordLink record={record} asOf={asOf} short />
          </li>
        ))}
      </ul>
    </section>
  );
}
