import { parsePartialDate, type PartialDate } from './map/as-of';

type DateParts = Intl.DateTimeFormatOptions;

const partsByLength: Record<number, DateParts> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * A date as far as it is known, in words: `2025-07-01` is "1 July 2025" or 「2025年7月1日」, `2025-07` "July 2025",
 * `2025` "2025" or 「2025年」. Text that is no date comes back as it is.
 */
export function formatPartialDate(date: PartialDate, locale: 'en' | 'ja'): string {
  const range = parsePartialDate(date);
  const parts = partsByLength[date.length];
  if (range === null || parts === undefined) return date;
  // The calendar day itself is formatted, in UTC on both sides: no zone can move it.
  const language = locale === 'ja' ? 'ja-JP' : 'en-GB';
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(new Date(`${range.first}T00:00:00Z`));
}

/** A full calendar day out of an address (`?as-of=2023-02-17`); null for anything else. */
export function parseDay(text: string | undefined): string | null {
  if (text?.length !== 10 || parsePartialDate(text) === null) return null;
  return text;
}
