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
  return country === null ? null : <LetterMark {...markWords(country, t)} />;
}

/** The same as what a LetterMark is made of, for rows that are made in the browser too. */
export function markWords(country: string, t: MapWords): { tone: Tone; letters: string; label: string } {
  return { tone: tones[sideOf(country)], letters: countryMark(t, country), label: countryLabel(t, country) };
}
