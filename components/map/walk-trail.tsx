import { useLocale, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { Section } from '@/components/ui/section';
import type { WalkPlace } from '@/lib/domain/map-walk-path';
import { CountryMark } from './country-mark';
import { walkAddress } from './map-address';

/** The steps taken so far, each with the way back to it; a change of hands begins a new line with its country. */
export function WalkTrail({
  recordId,
  place,
  asOf,
}: {
  recordId: string;
  place: WalkPlace;
  asOf: string | null;
}): ReactElement {
  const [t, locale] = [useTranslations('walk'), useLocale()];
  return (
    <Section title={t('taken')} quiet>
      <ol className="space-y-1.5 text-sm">
        {place.taken.map((step, index) => {
          const label = locale === 'ja' ? step.labelJa : step.labelEn;
          const isHere = index === place.taken.length - 1;
          return (
            <li key={place.path.slice(0, index + 1).join('.')} className="flex items-baseline gap-2">
              <span className="w-6 shrink-0">
                {step.agency === null ? null : <CountryMark country={step.agency.country} />}
              </span>
              {isHere ? (
                <span aria-current="step" className="font-medium">
                  {label}
                </span>
              ) : (
                <AppLink href={walkAddress(recordId, place.path.slice(0, index + 1), asOf)} className="text-link">
                  {label}
                </AppLink>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
