import { once } from '../once';
import { parsePartialDate } from '../map/as-of';
import { dayNumber } from './calendar-days';
import type { Scene } from './evidence';
import type { LinkableRecord } from './linkable';
import { distance, type Range } from './ranges';
import { sentenceAround } from './sentences';
import type { ToldDate } from './told-dates';

/** Days told may be those of the other side of the Pacific. */
const DATE_LINE = 1;
/** A date of more days than this is a season or a year. */
export const LONG_DATE_DAYS = 62;

export type Days = { first: number; last: number };

/** Read once for each record of a map, which are asked about again and again. */
export const issuedOn = once((record: LinkableRecord): Days | null => {
  const date = record.issued ?? record.life.from;
  const range = date === null ? null : parsePartialDate(date);
  return range === null ? null : { first: dayNumber(range.first), last: dayNumber(range.last) };
});

/** Whether a record was issued on the days told; one of which only the year is known, on none in particular. */
export function isIssuedIn(record: LinkableRecord, told: Days): boolean {
  const issued = issuedOn(record);
  if (issued === null) return false;
  const isVague = issued.last - issued.first > LONG_DATE_DAYS && told.last - told.first <= LONG_DATE_DAYS;
  return !isVague && issued.first <= told.last + DATE_LINE && issued.last >= told.first - DATE_LINE;
}

/** The dates told in the sentence of a mention, the nearest first. */
export function datesBeside(scene: Scene, mention: Range): ToldDate[] {
  return scene
    .datesIn(sentenceAround(scene.mentions.text, mention))
    .filter((told) => distance(told, mention) >= 0)
    .sort((a, b) => distance(a, mention) - distance(b, mention));
}

/** The record that a text tells, and the words that say so. */
export type Told = { record: LinkableRecord; evidence: string };
