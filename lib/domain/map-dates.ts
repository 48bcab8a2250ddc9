import { parsePartialDate, type PartialDate } from './map/as-of';

/** By the length of a partial date: year, month, day. */
const PARTS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};
const LANGUAGES = { en: 'en-GB', ja: 'ja-JP' } as const;

/** Making a formatter takes far longer than using it, and a list shows a hundred dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(length: number, locale: 'en' | 'ja'): Intl.DateTimeFormat | null {
  const parts = PARTS[length];
  if (parts === undefined) return null;
  const key = `${locale}${length}`;
  // The calendar day itself is formatted, in UTC on both sides: no zone can move it.
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(LANGUAGES[locale], { ...parts, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter;
}

/**
 * A date as far as it is known, in words: `2025-07-01` is "1 July 2025" or 「2025年7月1日」, `2025-07` "July 2025",
 * `2025` "2025" or 「2025年」. Text that is no date comes back as it is.
 */
export function formatPartialDate(date: PartialDate, locale: 'en' | 'ja'): string {
  const range = parsePartialDate(date);
  const formatter = formatterOf(date.length, locale);
  if (range === null || formatter === null) return date;
  return formatter.format(new Date(`${range.first}T00:00:00Z`));
}

/** A full calendar day out of an address (`?as-of=2023-02-17`); null for anything else. */
export function parseDay(text: string | undefined): string | null {
  if (text?.length !== 10 || parsePartialDate(text) === null) return null;
  return text;
}
