import { zoneName } from './zoned-time';

/** Every zone that the runtime knows by its canonical name, UTC first, then by name. */
export function listTimeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && zone.includes('/'))];
}

type TimeZoneOption = { value: string; label: string };

/** Asking the runtime what four hundred zones are called takes a tenth of a second. */
const known: { en?: readonly TimeZoneOption[]; ja?: readonly TimeZoneOption[] } = {};

/** The zones to choose from, each with what its time is called in a language: "America/New York · Eastern Time". */
export function timeZoneOptions(locale: 'en' | 'ja'): readonly TimeZoneOption[] {
  return (known[locale] ??= listTimeZones().map((value) => ({
    value,
    label: [value.replaceAll('_', ' '), zoneName(value, locale)].filter((part) => part !== null).join(' · '),
  })));
}
