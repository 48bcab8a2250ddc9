import { isTimeZone } from '../../time';
import { OFFSET_ZONES, PLACE_ZONES, WINDOWS_ZONES, ZONE_WORDS, type ZoneWord } from '../words/zone-words';

/** A zone label in folded words, [from, to). `fixedMinutes`: the offset that the label states literally, if it does. */
export type ZoneMention = { from: number; to: number; label: string; timeZone: string; fixedMinutes: number | null };

const ZONE_OF_WORDS: ReadonlyMap<string, ZoneWord> = new Map(Object.entries(ZONE_WORDS));

const PHRASES = [...new Set([...Object.keys(ZONE_WORDS), ...Object.keys(WINDOWS_ZONES)])]
  .filter((word) => word !== 'z' && word !== 'tokyo')
  .sort((a, b) => b.length - a.length)
  .map((word) => (/^[a-z. ]+$/.test(word) ? `\\b${word.replace(/\./g, '\\.').replace(/ /g, '\\s')}\\b` : word))
  .join('|');
const OFFSET = '\\b(?:UTC|GMT)\\s?[+-]\\s?\\d{1,2}(?::?[0-5]\\d)?\\b';
const AFTER = new RegExp(
  `^[\\s(（[,]{0,4}(?:local\\s|U\\.?S\\.?\\s|(?<=\\()[a-z]{3,14}(?:\\s[a-z]{3,14})?,\\s)?(${OFFSET}|${PHRASES})`,
  'i',
);
/** "08:00 in Tokyo", "9:00 for you in London": the place whose clock it is. */
const AT_PLACE =
  /^[\s,(]{0,3}(?:for (?:you|us|those) )?(?:in|at) ([A-Z][A-Za-z.]{2,14}(?:[ ,]{1,2}[A-Z][A-Za-z.]{1,10})?)/;
/** "4:00 p.m. Singapore", "(9:30 Tokyo)", "18:00 Lisbon time": the place alone, where nothing goes on behind it. */
const PLACE_ALONE =
  /^[\s(]{0,3}([A-Z][a-z]{2,12}(?:\s[A-Z][a-z]{2,10})?)(?:\s(?:local\s)?time\b|(?=\s?[();:,./]|\s?$))/;
const WASHINGTON = /^washington$/i;
const BEFORE = new RegExp(`(${OFFSET}|${PHRASES})[\\s)）\\],:の]{0,4}$`, 'i');

function zoneOfOffset(label: string): { timeZone: string; fixedMinutes: number } | null {
  const match = /([+-])\s?(\d{1,2}):?([0-5]\d)?$/.exec(label);
  if (match === null) return null;
  const minutes = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * (match[1] === '-' ? -1 : 1);
  if (minutes === 0) return { timeZone: 'UTC', fixedMinutes: 0 };
  const named = OFFSET_ZONES[minutes];
  // Etc/ names count westward, so UTC+8 is Etc/GMT-8.
  const etc = `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;
  const timeZone = named ?? etc;
  return isTimeZone(timeZone) ? { timeZone, fixedMinutes: minutes } : null;
}

/** The zone that a label names: "JST", "Eastern Time", "UTC+9", an IANA or a Windows name; null when none. */
export function zoneOfLabel(label: string): { timeZone: string; fixedMinutes: number | null } | null {
  const words = label.trim().toLowerCase().replace(/\s+/g, ' ');
  if (/^(?:utc|gmt)\s?[+-]/.test(words)) return zoneOfOffset(words);
  const known = ZONE_OF_WORDS.get(words);
  if (known !== undefined) return known;
  const windows = WINDOWS_ZONES[words];
  if (windows !== undefined) return { timeZone: windows, fixedMinutes: null };
  return label.includes('/') && isTimeZone(label.trim()) ? { timeZone: label.trim(), fixedMinutes: null } : null;
}

/** "et" and "pt" are zones only in capitals: in small letters they are words of other languages and of prose. */
function isPlausible(label: string): boolean {
  return label.length > 4 || !/^[A-Za-z]+$/.test(label) || label === label.toUpperCase();
}

function toMention(label: string, from: number): ZoneMention | null {
  const zone = isPlausible(label) ? zoneOfLabel(label) : null;
  return zone === null ? null : { from, to: from + label.length, label, ...zone };
}

function zoneOfPlace(folded: string, at: number): ZoneMention | null {
  const near = folded.slice(at, at + 44);
  const match = AT_PLACE.exec(near) ?? PLACE_ALONE.exec(near);
  const label = match?.[1];
  const timeZone = label === undefined ? null : zoneOfCity(label);
  if (match === null || label === undefined || timeZone === null) return null;
  const to = at + match[0].length;
  const from = at + match[0].indexOf(label);
  return { from, to, label, timeZone, fixedMinutes: null };
}

/** The zone of a place whose clock is told; "Washington" alone is then the capital. */
export function zoneOfCity(words: string): string | null {
  if (WASHINGTON.test(words.trim())) return 'America/New_York';
  return PLACE_ZONES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** The label directly after a time ending at `at`. */
export function zoneAfter(folded: string, at: number): ZoneMention | null {
  const named = /^\s{0,2}\(?([A-Z][A-Za-z]{2,12}\/[A-Z][A-Za-z_]{2,20}(?:\/[A-Z][A-Za-z_]{2,20})?)/.exec(
    folded.slice(at, at + 60),
  );
  // "(JST/KST)" looks like one and is two.
  const iana = named?.[1] !== undefined && isTimeZone(named[1]) ? named : null;
  const match = iana ?? AFTER.exec(folded.slice(at, at + 40));
  const label = match?.[1];
  const place = match === null ? zoneOfPlace(folded, at) : null;
  if (place !== null) return place;
  if (match === null || label === undefined) return null;
  return toMention(label, at + match[0].length - label.length);
}

/** The label directly before a time beginning at `at` ("日本時間10時", "JST 10:00"). */
export function zoneBefore(folded: string, at: number): ZoneMention | null {
  const start = Math.max(0, at - 30);
  const match = BEFORE.exec(folded.slice(start, at));
  const label = match?.[1];
  return match === null || label === undefined ? null : toMention(label, start + match.index);
}

/** "日本: 2月4日 11時", "Hawaii: Tuesday 4 p.m.". */
const LEAD =
  /^(日本|東京|ハワイ|ホノルル|韓国|台湾|英国|ロンドン|シンガポール|豪州|シドニー|ワシントン|ニューヨーク|Japan|Tokyo|Hawaii|Honolulu|Korea|Seoul|Taiwan|Taipei|London|Singapore|Sydney|Canberra|Washington|New York|Brussels|Berlin|Paris)(?:時間|\stime)?\s?:/;
const ZONE_OF_LEAD: Readonly<Record<string, string>> = {
  日本: 'Asia/Tokyo',
  東京: 'Asia/Tokyo',
  Japan: 'Asia/Tokyo',
  ハワイ: 'Pacific/Honolulu',
  ホノルル: 'Pacific/Honolulu',
  Hawaii: 'Pacific/Honolulu',
  韓国: 'Asia/Seoul',
  Korea: 'Asia/Seoul',
  台湾: 'Asia/Taipei',
  Taiwan: 'Asia/Taipei',
  英国: 'Europe/London',
  ロンドン: 'Europe/London',
  シンガポール: 'Asia/Singapore',
  豪州: 'Australia/Sydney',
  シドニー: 'Australia/Sydney',
  ワシントン: 'America/New_York',
  ニューヨーク: 'America/New_York',
};

/** The zone of the place that a line is labelled with, for the times in it that tell none. */
export function zoneOfLead(folded: string): ZoneMention | null {
  const label = LEAD.exec(folded)?.[1];
  const timeZone = label === undefined ? null : (ZONE_OF_LEAD[label] ?? zoneOfCity(label));
  return label === undefined || timeZone === null
    ? null
    : { from: 0, to: label.length, label, timeZone, fixedMinutes: null };
}
