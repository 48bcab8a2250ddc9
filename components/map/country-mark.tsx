import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Tone } from '@/components/ui/badge';
import { LetterMark } from '@/components/ui/letter-mark';
import { sideOf, type MapSide } from '@/lib/domain/map-views';
import { countryLabel, countryMark, type MapWords } from './words';

const tones: Record<MapSide, Tone> = { us: 'us', jp: 'jp', together: 'together', other: 'neutral' };

/** The letter mark of a record's country, in the hue of its side; nothing for records that belong to none. */
export function CountryMark({ country }: { country: string | null }): ReactElement | null {
  const t = useTranslations('map');
  return country === null ? null : markOf(country, t);
}

/** The same for rows of a long list, which have the words at hand. */
export function markOf(country: string, t: MapWords): ReactElement {
  return (
    <LetterMark tone={tones[sideOf(country)]} letters={countryMark(t, country)} label={countryLabel(t, country)} />
  );
}
