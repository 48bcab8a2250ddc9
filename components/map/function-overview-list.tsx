import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import type { FunctionOverview } from '@/lib/domain/map-record-views';
import { localName, type RecordRef } from '@/lib/domain/map-views';
import { CountryMark } from './country-mark';
import { DataText } from './data-text';
import { recordAddress } from './map-address';
import { RecordLink } from './record-link';

/** Every function with who leads on either side and what the two have to do together. */
export function FunctionOverviewList({
  functions,
  asOf,
}: {
  functions: readonly FunctionOverview[];
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('map');
  const locale = useLocale();
  return (
    <ul aria-label={t('overview.label')} className="divide-y divide-line border-y border-line">
      {functions.map(({ record, bilateralAgenda, leadsUs, leadsJp }) => (
        <li key={record.id} className="grid gap-x-6 gap-y-1.5 py-3 md:grid-cols-[12rem_minmax(0,1fr)_minmax(0,1.4fr)]">
          <h2 className="font-serif text-lg leading-snug font-semibold">
            <AppLink href={recordAddress(record.id, asOf)} data-row className="hover:underline">
              {localName(record, locale)}
            </AppLink>
          </h2>
          <div className="space-y-0.5">
            <Leads country="US" leads={leadsUs} asOf={asOf} />
            <Leads country="JP" leads={leadsJp} asOf={asOf} />
          </div>
          <div className="flex items-baseline gap-2 text-sm text-ink-soft">
            <CountryMark country="BILATERAL" />
            <p className="min-w-0">{bilateralAgenda === null ? null : <DataText text={bilateralAgenda} />}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Leads({
  country,
  leads,
  asOf,
}: {
  country: 'US' | 'JP';
  leads: readonly RecordRef[];
  asOf: string | null;
}): ReactElement {
  const t = useTranslations('map');
  return (
    <div className="flex items-baseline gap-2">
      <CountryMark country={country} />
      <ul
        aria-label={t('overview.leads', { country: t(`country.${country}`) })}
        className="flex min-w-0 flex-wrap gap-x-3"
      >
        {leads.map((lead) => (
          <li key={lead.id}>
            <RecordLink record={lead} asOf={asOf} short />
          </li>
        ))}
        {leads.length === 0 ? <li className="text-ink-faint">{t('overview.none')}</li> : null}
      </ul>
    </div>
  );
}
