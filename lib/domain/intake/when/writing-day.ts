import { weekdayOf } from '../../time';
import type { Entry } from '../text/entries';
import { headerOf, type Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { OF_PAPER } from '../words/date-cues';
import type { DateCandidate } from './date-candidates';
import { dayOf, resolveDay, type YearAnchor } from './moments';

const HEAD_ENTRIES = 8;
const FOOT_ENTRIES = 6;
/** A year by itself in a title or a letterhead; not that of a law, a founding, a fiscal year. */
const BARE_YEAR =
  /(?<![\d/.,-]|\b(?:since|in|from|until|by|founded|of|est\.)\s)(20\d\d)(?:年(?!度))?(?![\d/.,-]|年度|年法律)/;
const ERA_YEAR = /令和\s?(\d{1,2})\s?年(?!度|法律|\s?\d{1,2}月)/;
/** "sent Mon 2 June 2025", "dated 3 May": said of the text itself. */
const SENT = /\b(?:sent|dated|written|posted|issued)(?: on)?:?\s{0,3}$|(?:作成|発信|送信)日?[:：]?\s?$/i;
const MAX_TITLE_LENGTH = 160;
const MAX_YEARS = 12;

function isAtEdge(entry: Entry | null, entries: readonly Entry[]): boolean {
  if (entry === null || (entry.label !== null && entry.label.topic !== null) || entry.kind === 'row') return false;
  const at = entries.indexOf(entry);
  return at !== -1 && (at < HEAD_ENTRIES || at >= entries.length - FOOT_ENTRIES);
}

/** A full date that has a line to itself at the head or the foot of the text: the day on which a letter was written. */
function dateOfLetter(entries: readonly Entry[], candidates: readonly DateCandidate[]): string | null {
  for (const { moment, words, entry } of candidates) {
    const { date } = moment;
    if (date?.year == null || !isAtEdge(entry, entries)) continue;
    if (SENT.test(words.folded.slice(0, date.from)) || OF_PAPER.test(words.folded))
      return resolveDay(date, null)?.day ?? null;
    if (moment.time !== null) continue;
    const rest = words.folded.slice(0, moment.from) + words.folded.slice(moment.to);
    if (rest.replace(/[\s,.()-]|\bdated?\b/gi, '') === '') return resolveDay(date, null)?.day ?? null;
  }
  return null;
}

/** The day of writing: when the mail was sent, else the date that the letter or the chat itself bears. */
export function writingDay(
  invitation: Invitation,
  receivedDay: string | null,
  candidates: readonly DateCandidate[],
): string | null {
  return receivedDay ?? invitation.writtenDay ?? dateOfLetter(invitation.body, candidates);
}

function bareYear(invitation: Invitation): number | null {
  const subject = headerOf(invitation, 'subject')?.folded ?? '';
  const heads = invitation.body.filter(
    (entry, index) => entry.words.text.length <= MAX_TITLE_LENGTH && (index < HEAD_ENTRIES || entry.kind === 'heading'),
  );
  for (const words of [subject, ...heads.map((entry) => entry.words.folded)]) {
    const era = ERA_YEAR.exec(words)?.[1];
    const year = era === undefined ? BARE_YEAR.exec(words)?.[1] : String(2018 + Number(era));
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** A year that the text names anywhere, in which every date that is told with a weekday falls on it. */
function yearOfWeekdays(invitation: Invitation, candidates: readonly DateCandidate[]): number | null {
  const dates = candidates.flatMap(({ moment: { date } }) =>
    date?.weekday == null || date.year !== null ? [] : [date],
  );
  if (dates.length === 0) return null;
  const years = new Set(allMatches(invitation.source.folded, /(?<!\d)20\d\d(?=年|\b)/g).map(([year]) => Number(year)));
  const fits = (year: number): boolean =>
    dates.every((date) => {
      const day = dayOf(date, year);
      return day !== null && weekdayOf(day) === date.weekday;
    });
  return [...years].slice(0, MAX_YEARS).find(fits) ?? null;
}

/** What a missing year is counted from: the day of writing, else another full date, else a year in a title, else one that fits the weekdays. */
export function yearAnchorOf(
  invitation: Invitation,
  receivedDay: string | null,
  candidates: readonly DateCandidate[],
): YearAnchor {
  const written = receivedDay ?? invitation.writtenDay;
  if (written !== null) return { day: written, direction: 'forward' };
  const letter = dateOfLetter(invitation.body, candidates);
  const dated = candidates
    .filter((candidate) => candidate.moment.date?.year != null && candidate.score > 0)
    .sort((a, b) => b.score - a.score)[0];
  const date = dated?.moment.date;
  const day = date == null ? null : resolveDay(date, null);
  if (day !== null) return { day: day.day, direction: 'nearest', writtenDay: letter };
  if (letter !== null) return { day: letter, direction: 'forward' };
  const year = bareYear(invitation) ?? yearOfWeekdays(invitation, candidates);
  return year === null ? null : { day: `${year}-07-01`, direction: 'nearest', writtenDay: null };
}
