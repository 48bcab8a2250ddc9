import type { Entry } from '../text/entries';
import { valueOf, type Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import type { Passage } from '../text/passage';
import { topicOfLabel } from '../text/topics';
import { japaneseShare } from '../text/source-text';
import { ROOM_WORDS } from '../words/platform-words';
import { PLACE_ZONES } from '../words/zone-words';
import type { TimeMention } from './clock-times';
import { momentsOf } from './readings';
import { zoneAfter, zoneOfCity } from './zone-labels';

/** A zone for times that name none: stated once for all of them, or assumed from language or place. */
export type ZoneGuess = { timeZone: string; isAssumed: boolean };

const ALL_TIMES =
  /\b(?:(?:all )?(?:the )?times(?: below)?(?: are| is)?(?: given| shown| stated| listed)?(?: in)?|times:|time zone(?: is)?:?|all (?:of )?(?:that|this|it|these|those) (?:is|are)(?: in)?|(?:all|every|each|any) (?:the )?(?:times?|hours?|clocks?|figures?)(?: (?:below|above|here|given|shown|listed|stated))?(?: (?:is|are))?(?: (?:given|shown|stated|listed|quoted|told))?(?: in)?)\s?|(?:時刻|時間|表記)は(?:すべて|全て|いずれも)?\s?/gi;
const ZONE_LABEL = /^\W{0,4}(?:time\s?zone|zone|tz|clocks?|時間帯|タイムゾーン)\W{0,4}$/i;
const JAPANESE_SHARE = 0.35;
const MAX_EARLY = 12;

/** "zone: Europe/Zurich", "Time zone: Tokyo" as a line of its own. */
function labelledZone(entries: readonly Entry[]): string | null {
  for (const { label, words } of entries) {
    if (label === null || !ZONE_LABEL.test(words.folded.slice(0, label.to))) continue;
    const zone = zoneAfter(words.folded, label.value)?.timeZone ?? zoneOfCity(words.folded.slice(label.value));
    if (zone !== null) return zone;
  }
  return null;
}

/** The same time of day told once more, with its zone. */
function zoneOfSameTime(entries: readonly Entry[], time: TimeMention): string | null {
  for (const entry of entries.slice(0, MAX_EARLY)) {
    for (const { time: other } of momentsOf(entry.words)) {
      if (other?.start === time.start && other.zone !== null) return other.zone.timeZone;
    }
  }
  return null;
}

/** The one zone of the places that the words name, or null when they name none or several. */
function zoneOfPlaces(folded: string): string | null {
  const zones = new Set(PLACE_ZONES.filter(([pattern]) => pattern.test(folded)).map(([, timeZone]) => timeZone));
  const [zone] = zones;
  return zones.size === 1 && zone !== undefined ? zone : null;
}

/**
 * The zone of a time told without one. "All times ET" is a statement; a zone elsewhere in the same line is one too;
 * a venue in a known city, or a text in Japanese, is only ground for an assumption, which the draft says.
 */
export function assumedZone(invitation: Invitation, words: Passage, time: TimeMention): ZoneGuess | null {
  const bracketed = /\(([^()]{2,30})\)/.exec(words.folded.slice(time.to, time.to + 60));
  const beside = bracketed === null ? null : zoneAfter(bracketed[0], 0);
  if (beside !== null) return { timeZone: beside.timeZone, isAssumed: false };
  const entries = invitation.body;
  for (const entry of entries) {
    for (const match of allMatches(entry.words.folded.slice(0, 5_000), ALL_TIMES)) {
      const zone = zoneAfter(entry.words.folded, match.index + match[0].length);
      if (zone !== null) return { timeZone: zone.timeZone, isAssumed: false };
    }
  }
  const stated = labelledZone(entries) ?? zoneOfSameTime(entries, time);
  if (stated !== null) return { timeZone: stated, isAssumed: false };
  let hasVenue = false;
  for (const entry of entries) {
    const rowTopic = entry.kind === 'row' ? topicOfLabel(entry.cells[0]?.folded ?? '') : null;
    if (entry.label?.topic !== 'where' && entry.topic !== 'where' && rowTopic !== 'where') continue;
    hasVenue = true;
    const place = PLACE_ZONES.find(([pattern]) => pattern.test(valueOf(entry).folded));
    if (place !== undefined) return { timeZone: place[1], isAssumed: true };
  }
  // Where a venue is told, other rooms and houses are those of the people.
  for (const entry of hasVenue ? [] : entries.slice(0, MAX_EARLY)) {
    if (entry.kind === 'row' || entry.words.text.length > 120 || !ROOM_WORDS.test(entry.words.folded)) continue;
    const place = PLACE_ZONES.find(([pattern]) => pattern.test(entry.words.folded));
    if (place !== undefined) return { timeZone: place[1], isAssumed: true };
  }
  const own = zoneOfPlaces(words.folded.slice(0, 600));
  if (own !== null) return { timeZone: own, isAssumed: true };
  const share = japaneseShare(
    entries
      .map((entry) => entry.words.folded.slice(0, 1_000))
      .join(' ')
      .slice(0, 50_000),
  );
  const isJapaneseLine = japaneseShare(words.folded) > JAPANESE_SHARE && /[年月日時]/.test(words.folded);
  return share > JAPANESE_SHARE || isJapaneseLine ? { timeZone: 'Asia/Tokyo', isAssumed: true } : null;
}
