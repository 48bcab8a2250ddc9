import { calendarDaysBetween, localDay, minutesBetween, zoneOffsetMinutes } from './time';

/*
 * Instants in words, for people. Locale formats, zone locates; neither is ever derived from the other. Nothing here reads
 * a clock: `now` is an argument.
 */

type Locale = 'en' | 'ja';

const LANGUAGE: Record<Locale, string> = { en: 'en-GB', ja: 'ja-JP' };
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const DAYS_PER_MONTH = 30.44;

/** [standard, summer] as people of the zone write it; the runtime's own data says GMT+9 for most. */
const ABBREVIATIONS: Record<string, readonly [string, string]> = {
  UTC: ['UTC', 'UTC'],
  'Asia/Tokyo': ['JST', 'JST'],
  'Asia/Seoul': ['KST', 'KST'],
  'Asia/Taipei': ['TST', 'TST'],
  'Asia/Singapore': ['SGT', 'SGT'],
  'Asia/Hong_Kong': ['HKT', 'HKT'],
  'Asia/Manila': ['PHT', 'PHT'],
  'Asia/Kolkata': ['IST', 'IST'],
  'Asia/Jakarta': ['WIB', 'WIB'],
  'Pacific/Honolulu': ['HST', 'HST'],
  'Pacific/Guam': ['ChST', 'ChST'],
  'Pacific/Auckland': ['NZST', 'NZDT'],
  'Australia/Sydney': ['AEST', 'AEDT'],
  'Australia/Canberra': ['AEST', 'AEDT'],
  'America/New_York': ['EST', 'EDT'],
  'America/Toronto': ['EST', 'EDT'],
  'America/Chicago': ['CST', 'CDT'],
  'America/Denver': ['MST', 'MDT'],
  'America/Los_Angeles': ['PST', 'PDT'],
  'America/Anchorage': ['AKST', 'AKDT'],
  'Europe/London': ['GMT', 'BST'],
  'Europe/Dublin': ['GMT', 'IST'],
  'Europe/Lisbon': ['WET', 'WEST'],
  'Europe/Paris': ['CET', 'CEST'],
  'Europe/Berlin': ['CET', 'CEST'],
  'Europe/Brussels': ['CET', 'CEST'],
  'Europe/Amsterdam': ['CET', 'CEST'],
  'Europe/Rome': ['CET', 'CEST'],
  'Europe/Madrid': ['CET', 'CEST'],
  'Europe/Vienna': ['CET', 'CEST'],
  'Europe/Zurich': ['CET', 'CEST'],
  'Europe/Stockholm': ['CET', 'CEST'],
  'Europe/Prague': ['CET', 'CEST'],
  'Europe/Warsaw': ['CET', 'CEST'],
  'Europe/Tallinn': ['EET', 'EEST'],
  'Europe/Helsinki': ['EET', 'EEST'],
  'Europe/Kyiv': ['EET', 'EEST'],
};

/** What people of the zone call its time at an instant ("JST", "EDT"); else its distance from UTC ("GMT+5:45"). */
export function zoneAbbreviation(instant: Date, timeZone: string): string {
  const offset = zoneOffsetMinutes(instant, timeZone);
  const known = ABBREVIATIONS[timeZone];
  if (known !== undefined) return known[isSummerTime(instant, timeZone, offset) ? 1 : 0];
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / MINUTES_PER_HOUR), Math.abs(offset) % MINUTES_PER_HOUR];
  return `GMT${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** The clock stands further ahead than at the other end of the year. */
function isSummerTime(instant: Date, timeZone: string, offset: number): boolean {
  const year = instant.getUTCFullYear();
  const ends = [0, 6].map((month) => zoneOffsetMinutes(new Date(Date.UTC(year, month, 1)), timeZone));
  return offset > Math.min(...ends);
}

/** Making a formatter takes longer than a hundred uses of it; there are as many as zones in use, times three forms. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, parts]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, parts);
  formatters.set(key, formatter);
  return formatter;
}

/** Wall time "10:00" in the zone; the same in both languages. */
export function formatTime(instant: Date, timeZone: string): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return formatterOf('en-GB', parts).format(instant);
}

/** "Fri 17 Feb 2023" or 「2023年2月17日(金)」 in the zone; without the year where the reader knows it. */
export function formatDay(instant: Date, timeZone: string, locale: Locale, withYear = true): string {
  const parts = { weekday: 'short', day: 'numeric', month: locale === 'ja' ? 'long' : 'short', timeZone } as const;
  const format = formatterOf(LANGUAGE[locale], { ...parts, ...(withYear ? { year: 'numeric' } : {}) });
  return format.format(instant).replaceAll(',', '').replace('Sept', 'Sep');
}

/** Whether a calendar day `yyyy-MM-dd` is of another year than now in the zone: only then is the year worth printing. */
export function isOfAnotherYear(day: string, now: Date, timeZone: string): boolean {
  return day.slice(0, 4) !== localDay(now, timeZone).slice(0, 4);
}

/** A calendar day `yyyy-MM-dd` in words, in no zone at all. */
export function formatCalendarDay(day: string, locale: Locale, withYear = true): string {
  return formatDay(new Date(`${day}T00:00:00Z`), 'UTC', locale, withYear);
}

/** "Fri 17 Feb 2023 10:00 JST" in the zone. */
export function formatInstant(instant: Date, timeZone: string, locale: Locale, withYear = true): string {
  const time = `${formatTime(instant, timeZone)} ${zoneAbbreviation(instant, timeZone)}`;
  return `${formatDay(instant, timeZone, locale, withYear)} ${time}`;
}

/**
 * "Fri 17 Feb 2023 10:00–11:30 JST"; when the end falls on another day there, that day is named as well. Without an
 * end only the start. A change to or from summer time in between names both of the zone's names.
 */
export function formatSpan(start: Date, end: Date | null, timeZone: string, locale: Locale, withYear = true): string {
  if (end === null || end.getTime() <= start.getTime()) return formatInstant(start, timeZone, locale, withYear);
  const abbreviations = [start, end].map((instant) => zoneAbbreviation(instant, timeZone));
  // A night in which the clock changes names the zone twice: 01:30 EST–04:00 EDT is one hour and a half.
  const named = abbreviations[0] === abbreviations[1] ? '' : ` ${abbreviations[0]}`;
  const from = `${formatDay(start, timeZone, locale, withYear)} ${formatTime(start, timeZone)}${named}`;
  const to = `${formatTime(end, timeZone)} ${abbreviations[1]}`;
  if (localDay(start, timeZone) === localDay(end, timeZone)) return `${from}–${to}`;
  return `${from} – ${formatDay(end, timeZone, locale, false)} ${to}`;
}

/** Whether two zones show different clocks at an instant: only then is the second one worth printing. */
export function showsOtherTime(instant: Date, timeZone: string, otherZone: string): boolean {
  return zoneOffsetMinutes(instant, timeZone) !== zoneOffsetMinutes(instant, otherZone);
}

/** "15:00 HST", with the day before it only where it is another day than the thing's own zone shows. */
export function formatOtherTime(instant: Date, timeZone: string, otherZone: string, locale: Locale): string {
  if (localDay(instant, timeZone) !== localDay(instant, otherZone))
    return formatInstant(instant, otherZone, locale, false);
  return `${formatTime(instant, otherZone)} ${zoneAbbreviation(instant, otherZone)}`;
}

/**
 * "today", "tomorrow", "in 7 days" as the calendar of a zone counts; weeks after four of them, months after a quarter of
 * a year, years after two of them.
 */
export function formatRelativeDay(days: number, locale: Locale): string {
  if (Math.abs(days) < 28) return relative(days, 'day', locale);
  if (Math.abs(days) < 91) return relative(Math.trunc(days / 7), 'week', locale);
  const months = Math.round(days / DAYS_PER_MONTH);
  if (Math.abs(months) < 24) return relative(months, 'month', locale);
  return relative(Math.trunc(months / 12), 'year', locale);
}

/**
 * How far an instant is from now, in the one unit that matters: minutes within the hour, hours within the day, then as
 * formatRelativeDay counts on the calendar of the zone.
 */
export function formatRelative(instant: Date, now: Date, timeZone: string, locale: Locale): string {
  const minutes = minutesBetween(now, instant);
  const days = calendarDaysBetween(now, instant, timeZone);
  if (Math.abs(minutes) < MINUTES_PER_HOUR) return relative(minutes, 'minute', locale);
  if (days === 0) return relative(Math.trunc(minutes / MINUTES_PER_HOUR), 'hour', locale);
  return formatRelativeDay(days, locale);
}

/** Time left in two units, for a countdown that is read: "2 d 14 h", "3 h 05 min", "12 min"; 「2日14時間」. */
export function formatRemaining(minutes: number, locale: Locale): string {
  const units =
    locale === 'ja' ? { day: '日', hour: '時間', minute: '分' } : { day: ' d ', hour: ' h ', minute: ' min' };
  const [days, hours] = [Math.floor(minutes / MINUTES_PER_DAY), Math.floor(minutes / MINUTES_PER_HOUR) % 24];
  const rest = minutes % MINUTES_PER_HOUR;
  if (days > 0) return `${days}${units.day}${hours}${units.hour}`.trim();
  if (hours > 0) return `${hours}${units.hour}${locale === 'ja' ? rest : String(rest).padStart(2, '0')}${units.minute}`;
  return `${rest}${units.minute}`;
}

/** A length as forums state it: "90 min", 「90分」. */
export function formatMinutes(minutes: number, locale: Locale): string {
  return locale === 'ja' ? `${minutes}分` : `${minutes} min`;
}

const relativeFormatters: Partial<Record<Locale, Intl.RelativeTimeFormat>> = {};

function relative(value: number, unit: Intl.RelativeTimeFormatUnit, locale: Locale): string {
  relativeFormatters[locale] ??= new Intl.RelativeTimeFormat(LANGUAGE[locale], { numeric: 'auto' });
  const format = relativeFormatters[locale];
  // The runtime sets a space between number and counter, which Japanese does not write.
  return locale === 'ja' ? format.format(value, unit).replaceAll(' ', '') : format.format(value, unit);
}

/** A day by whose clocks zones are named: with a day of another age, zones that have summer time now would have none. */
const NAMED_ON = Date.UTC(2025, 0, 1);

function genericName(timeZone: string, locale: Locale, timeZoneName: 'longGeneric' | 'shortGeneric'): string | null {
  const parts = formatterOf(LANGUAGE[locale], { timeZone, timeZoneName }).formatToParts(NAMED_ON);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.startsWith('GMT') ? null : name;
}

/** What the time of a zone is called ("Eastern Time", 米国東部時間), by the runtime's own names; null where it has none. */
export function zoneName(timeZone: string, locale: Locale): string | null {
  return genericName(timeZone, locale, 'longGeneric');
}

/** The place that a zone is named after, in the language (ホノルル, 韓国); null where the runtime names no place. */
export function zonePlaceName(timeZone: string, locale: Locale): string | null {
  const name = genericName(timeZone, locale, 'shortGeneric');
  return /^(.+?)(?:時間|\sTime)$/.exec(name ?? '')?.[1] ?? null;
}

/** A zone for a heading: its city in English ("New York"), what its time is called in Japanese; "UTC" as it is. */
export function zonePlace(timeZone: string, locale: Locale): string {
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
  return locale === 'ja' ? (zoneName(timeZone, locale) ?? city) : city;
}
