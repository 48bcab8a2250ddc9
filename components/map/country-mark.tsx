import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Tone } from '@/components/ui/badge';
import { LetterMark } from '@/components/ui/letter-mark';
import { sideOf, type MapSide } from '@/lib/domain/map-views';
import { countryLabel, countryMark } from './words';

const tones: Record<MapSide, Tone> = { us: 'us', jp: 'jp', together: 'together', other: 'neutral' };

/** The letter mark of a record's country, in the hue of its side; nothing for records that belong to none. */
export function CountryMark({ country }: { country: string | null }): ReactElement | null {
  const t = useTranslations('map');
  if (country === null) return null;
  const letters = countryMark(t, country);
  return <LetterMark tone={tones[sideOf(country)]} letters={letters} label={countryLabel(t, country)} />;
}
