import type { DraftAgendaItem, Found } from '../draft';
import { localToInstant, type LocalMoment } from '../../time';
import type { People } from '../people/find-people';
import type { Entry } from '../text/entries';
import { valueOf, type Invitation } from '../text/invitation';
import { cutPassage, derived, readWords, sourceStart, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { tablesOf } from '../text/tables';
import type { Topic } from '../words/topic-words';
import { isWhenEntry } from '../when/date-candidates';
import type { ForumStart } from '../when/forum-start';
import { localAt, momentAt, resolveDay, scanMoments } from '../when/moments';
import { readNumeral } from '../when/numerals';
import { zoneOfLabel } from '../when/zone-labels';
import { checkItems, type AgendaLine } from './agenda-checks';
import { momentsOf, timesOf } from '../when/readings';
import { fromProse } from './agenda-prose';
import { cleanTitle, fromLine, fromRows, fromTable } from './agenda-rows';
import { fromStacked } from './agenda-stacked';
import { isElsewhere } from './elsewhere';
import { numberedPart } from './numbered-parts';
import { militaryRun } from './military-run';

const NOT_AGENDA: ReadonlySet<Topic> = new Set([
  'questions',
  'own',
  'todo',
  'people',
  'deadlines',
  'documents',
  'rules',
  'recording',
  'embargo',
]);
/** What a line with such a label says, it says of the whole. */
const TELLS_RULES: ReadonlySet<Topic> = new Set(['rules', 'recording', 'embargo']);
const MINUTES_PER_DAY = 1_440;
const HALF_DAY = 720;

/** When it is to be heard or seen, which is another day. */
const PUBLISHED = /^(?:配信|公開|放送|掲載)|^(?:airs|out on|publish|release)/i;

/** "Welcome (10:00-10:05)", "休憩　11:00～11:10" in a section that is a run of show. */
function fromTitleFirst(entry: Entry, isInRun: boolean): AgendaLine[] {
  const times = timesOf(entry.words);
  const [time] = times;
  if (times.length !== 1 || time === undefined || time.from < 2 || entry.words.text.length > 160) return [];
  if (isWhenEntry(entry) && !isInRun) return [];
  // "Panel discussion, Tuesday 9 June, 18:00-19:30": when the event is, and not an item of it.
  const isDated = momentsOf(entry.words).some((moment) => moment.date !== null && moment.time?.from === time.from);
  if (isDated && !isInRun && (entry.topic !== 'agenda' || PUBLISHED.test(entry.words.folded))) return [];
  const isSession =
    /^(?:(?:session|panel|part|keynote|workshop)\b|(?:第\s?[\d一二三四五]部|セッション|パネル)(?![\u3041-\u9fff]))/i.test(
      entry.words.folded,
    ) && time.end !== null;
  const endsWithTime = entry.words.folded.slice(time.to).replace(/[\s)\].。]/g, '') === '';
  if (!isSession && (entry.kind === 'heading' || (entry.topic !== 'agenda' && !isInRun) || !endsWithTime)) return [];
  const title =
    numberedPart(entry.words, time) ??
    cleanTitle(cutPassage(entry.words, 0, entry.words.folded.slice(0, time.from).replace(/[\s([:|-]+$/, '').length));
  return title.text === '' ? [] : [{ title, time, timeWords: entry.words, people: [], zone: null, confidence: 0.85 }];
}

/** Minutes on the forum's day: afternoon where the line leaves "pm" out, after midnight where the show runs over it. */
function placeOnDay(minutes: number, said: string, start: ForumStart): number {
  const begin = start.time?.start ?? null;
  if (begin === null || /[ap]\.?m|午|noon|midnight/i.test(said)) return minutes;
  const isPast = minutes < begin - 180;
  if (isPast && minutes < HALF_DAY && minutes + HALF_DAY >= begin - 60 && minutes + HALF_DAY <= begin + 8 * 60)
    return minutes + HALF_DAY;
  return isPast && begin > 20 * 60 && minutes < 6 * 60 ? minutes + MINUTES_PER_DAY : minutes;
}

/** The day of a line in a run of show over several days: that of the heading it stands under ("Day 2", "12 November"). */
function dayUnder({ heading, dayLine, date: told }: AgendaLine, start: ForumStart): string | null {
  const first = start.day?.value ?? null;
  const written = told ?? (dayLine == null ? undefined : momentsOf(dayLine.words)[0]?.date);
  if (first !== null && written != null) return resolveDay(written, { day: first, direction: 'nearest' })?.day ?? first;
  if (first === null || start.lastDay === null || heading == null) return first;
  const { folded } = heading.words;
  const date = scanMoments(folded).find((moment) => moment.date !== null)?.date;
  const day = date == null ? null : resolveDay(date, { day: first, direction: 'nearest' });
  if (day !== null && day.day >= first && day.day <= start.lastDay) return day.day;
  const count = /\bday\s(\d|one|two|three|four|five)\b|第?([\d一二三四五])日目?/i.exec(folded);
  const number = readNumeral(count?.[1] ?? count?.[2] ?? '');
  return number === null || number < 1 ? first : localAt(first, (number - 1) * MINUTES_PER_DAY).slice(0, 10);
}

/** The day at another place when it is so late there: the one on which that is nearest to the forum's beginning. */
function dayInZone(day: string, minutes: number, zone: string | null, start: ForumStart): string {
  const begin = start.start?.value;
  if (begin?.timeZone == null || zone === null || zone === begin.timeZone) return day;
  const beginning = localToInstant(begin.local, begin.timeZone).getTime();
  const distance = (shift: number): number =>
    Math.abs(localToInstant(localAt(day, minutes + shift * MINUTES_PER_DAY), zone).getTime() - beginning);
  const nearest = [0, -1, 1].reduce((best, shift) => (distance(shift) < distance(best) ? shift : best));
  return localAt(day, nearest * MINUTES_PER_DAY).slice(0, 10);
}

function toItem(line: AgendaLine, index: number, start: ForumStart): DraftAgendaItem {
  const { time, timeWords } = line;
  const said = timeWords.folded.slice(time.from, time.to);
  const daySaid = dayUnder(line, start);
  const zone = time.zone?.timeZone ?? line.zone ?? start.timeZone;
  // The clock of another place says nothing of whether it is morning or evening here.
  const isOtherClock = zone !== start.timeZone;
  const isOnItsDay = line.heading != null && start.lastDay !== null;
  const begin = isOnItsDay || isOtherClock ? time.start : placeOnDay(time.start, said, start);
  const finish = time.end === null ? null : begin + (time.end - time.start);
  const day = daySaid === null || line.date != null ? daySaid : dayInZone(daySaid, begin, zone, start);
  const reason = { code: 'time_on_forum_day', params: { day: day ?? '' } };
  const at = (minutes: number): Found<LocalMoment> | null =>
    day === null ? null : derived(momentAt(day, minutes, zone), timeWords, time, line.confidence, reason);
  return {
    key: `a${index + 1}`,
    title: readWords(line.title, line.confidence),
    start: at(begin),
    end: finish === null ? null : at(finish),
    durationMinutes: finish === null ? null : finish - begin,
    people: line.people,
  };
}

/** `near`: a single space before the time; such lines are a run only without anything between them ("Talks 14:05"). */
type TimeSide = 'first' | 'last' | 'near';

/** "12:30 doors" or "Opening .... 12:40": a line with its time at one end, the other end being words. */
function timeAtEnd(entry: Entry): TimeSide | null {
  if (entry.kind === 'row' || entry.kind === 'heading' || entry.words.text.length > 120) return null;
  const times = timesOf(entry.words);
  const [time] = times;
  if (time === undefined || times.length > 2) return null;
  const { folded } = entry.words;
  if (time.from === 0) return /\p{L}{2}/u.test(folded.slice(time.to)) ? 'first' : null;
  const before = folded.slice(0, time.from);
  if (times.length > 1 || !/^\s*\)?\s*$/.test(folded.slice(time.to))) return null;
  if ((entry.kind === 'item' ? /\s{2}$/ : /(?:\s{3}|[.…・]{3}\s?)$/).test(before)) return 'last';
  if (isWhenEntry(entry)) return null;
  if (entry.kind === 'item' && /(?:[:(]|\p{L}\s\()\s?$/u.test(before)) return 'last';
  return /^\p{L}[^,.;:。、]{2,40}\s$/u.test(before) ? 'near' : null;
}

const MIN_RUN = 3;
/** A heading or a line without a time may stand between two items of a run. */
const MAX_BETWEEN = 2;

/** Indexes of the lines that are a run of show by their form alone: several in a row with the time at the same end. */
function timedRuns(entries: readonly Entry[]): ReadonlySet<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let side: TimeSide | null = null;
  const flush = (): void => {
    if (run.length >= MIN_RUN) run.forEach((index) => found.add(index));
    run = [];
  };
  for (const entry of entries) {
    const at = timeAtEnd(entry);
    if (at === null) continue;
    const between = at === 'near' ? 1 : MAX_BETWEEN;
    if (at !== side || entry.index > (run.at(-1) ?? entry.index) + between) flush();
    side = at;
    run.push(entry.index);
  }
  flush();
  return found;
}

/** "進　行　　14:00～14:05　開会": the value of a label begins with a time of day. */
function isTimeFirst(value: Passage): boolean {
  return timesOf(value)[0]?.from === 0;
}

/** Somebody is asked to be there at a time, among other things that are asked. */
const BE_THERE =
  /\b(?:join|arrive|connect|log (?:on|in)|be (?:there|in place|on the line)|come)\b[^.;]{0,30}\d|お越し|ご?集合|入室|ご?接続/i;

/** The items that an entry tells, by the first form that fits: led by times, behind a label, in prose, a title first. */
function fromEntry(entry: Entry, isInRun: boolean): AgendaLine[] {
  // "Time | 18:30–20:00 (doors open at 18:00)": a labelled line written as a row.
  if (entry.kind === 'row') return entry.cells.length === 2 && isWhenEntry(entry) ? checkItems(entry) : [];
  if (isElsewhere(entry) || (entry.label?.topic != null && TELLS_RULES.has(entry.label.topic))) return [];
  if (entry.kind === 'heading') return fromTitleFirst(entry, false);
  // Behind a list of questions a letter goes on in running text.
  if (entry.topic !== null && NOT_AGENDA.has(entry.topic) && !isInRun)
    return (entry.topic === 'questions' && entry.kind === 'paragraph') || BE_THERE.test(entry.words.folded)
      ? checkItems(entry)
      : [];
  if (!/\d|[時午]|noon/.test(entry.words.folded.slice(0, 4_000)) || entry.words.text.length > 4_000) return [];
  const isDated = momentsOf(entry.words).some((moment) => moment.date !== null && moment.from < 3);
  const led = isDated ? [] : fromLine(entry, entry.words, isInRun);
  // "Flow: 13:45 intro, 13:50 opening words": a run of show in one line, behind its label.
  const inLabel = led.length === 0 && entry.label?.topic === 'agenda' ? fromLine(entry, valueOf(entry)) : [];
  if (inLabel.length > 1 || (inLabel.length === 1 && entry.topic !== 'agenda' && isTimeFirst(valueOf(entry))))
    return inLabel;
  if (led.length > 0) return led;
  const told = fromProse(entry);
  return told.length > 0 ? told : [...fromTitleFirst(entry, isInRun), ...checkItems(entry)];
}

/** "Second day, 3 May": a short line that gives the day of the lines under it. */
function isDayLine(entry: Entry): boolean {
  const moments = entry.kind === 'row' || entry.words.text.length > 48 ? [] : momentsOf(entry.words);
  return moments.length === 1 && moments[0]?.date != null && moments[0].time === null && entry.label === null;
}

/** "Flow (HST)": by whose clock the items under it are told. */
function zoneOfHeading(heading: Entry | null): string | null {
  const label = /\(([A-Z]{2,5}|[^()]{2,8}時間)\)\s?:?$/.exec(heading?.words.folded ?? '')?.[1];
  return label === undefined ? null : (zoneOfLabel(label)?.timeZone ?? null);
}

/** In a programme over several days the people of a session may stand between its line and the next. */
function isOfDays(entry: Entry, start: ForumStart): boolean {
  return entry.topic === 'agenda' && start.lastDay !== null;
}

function linesOf(invitation: Invitation, people: People, start: ForumStart): AgendaLine[] {
  const entries = invitation.body;
  const tables = tablesOf(invitation).flatMap((table) => fromTable(table, people, start.timeZone));
  const rows = fromRows(entries, new Set(tables.map((line) => line.row ?? -1)));
  const runs = timedRuns(entries);
  const military = militaryRun(entries);
  let dayLine: Entry | null = null;
  let since = 0;
  const lines = entries.flatMap((entry, position) => {
    since = isDayLine(entry) || runs.has(entry.index) ? 0 : since + 1;
    if (isDayLine(entry)) dayLine = entry;
    // The date at the head of a letter is no day of a run of show further down.
    else if (entry.kind === 'heading' || (since > MAX_BETWEEN && !isOfDays(entry, start))) dayLine = null;
    const under = runs.has(entry.index) || isOfDays(entry, start) ? dayLine : null;
    const untimed = military.get(entry.index);
    const stacked = fromStacked(entry, entries[position + 1]);
    const told = stacked.length > 0 ? stacked : fromEntry(entry, runs.has(entry.index));
    return (untimed === undefined ? told : [untimed]).map((line) => ({
      ...line,
      zone: line.zone ?? zoneOfHeading(entry.heading),
      heading: entry.heading,
      dayLine: under,
    }));
  });
  return [...tables, ...rows, ...lines].sort(
    (a, b) => sourceStart(a.timeWords) - sourceStart(b.timeWords) || a.time.from - b.time.from,
  );
}

/** Things before the forum proper, at which it does not begin. */
const BEFOREHAND =
  /\b(?:registration|doors|reception|check-?in|arrival|breakfast|coffee|rehearsal|(?:audio|sound|tech|line|mic|a\/v)\b.{0,6}\b(?:check|test))|受付|開場|集合|リハーサル|接続|打合せ/i;

/** The first item of the run of show that belongs to the forum: where the source gives no other time, it begins then. */
export function openingOf(invitation: Invitation, people: People, start: ForumStart): AgendaLine | null {
  const timed = linesOf(invitation, people, start).filter((line) => !BEFOREHAND.test(line.title.folded));
  return timed.length > 1 ? (timed[0] ?? null) : null;
}

/** The run of show in the order of the source, each time put on the forum's day. */
export function findAgenda(invitation: Invitation, people: People, start: ForumStart): DraftAgendaItem[] {
  const seen = new Set<string>();
  return linesOf(invitation, people, start)
    .filter((line) => {
      const key = `${line.time.start} ${line.title.folded.toLowerCase()}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .map((line, index) => toItem(line, index, start))
    .filter(isNoRetelling());
}

/** "Sound check 6:30 p.m. Eastern ／ 音声確認は日本時間8時30分": a moment told again in the other language is one item. */
function isNoRetelling(): (item: DraftAgendaItem) => boolean {
  const told = new Map<string, boolean>();
  return ({ start, title }) => {
    if (start === null) return true;
    const { local, timeZone } = start.value;
    const moment = timeZone === null ? local : localToInstant(local, timeZone).toISOString();
    const isJapanese = hasJapanese(title.value);
    const before = told.get(moment);
    if (before === undefined) told.set(moment, isJapanese);
    return before === undefined || before === isJapanese;
  };
}
