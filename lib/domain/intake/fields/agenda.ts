import type { DraftAgendaItem, Found } from '../draft';
import type { LocalMoment } from '../../time';
import type { People } from '../people/find-people';
import type { Entry } from '../text/entries';
import { valueOf, type Invitation } from '../text/invitation';
import { cutPassage, derived, readWords, sourceStart, type Passage } from '../text/passage';
import { columnOf, tablesOf, type Table } from '../text/tables';
import type { Topic } from '../words/topic-words';
import { isWhenEntry } from '../when/date-candidates';
import { scanDurations } from '../when/durations';
import type { ForumStart } from '../when/forum-start';
import { localAt, momentAt, resolveDay, scanMoments } from '../when/moments';
import { readNumeral } from '../when/numerals';
import { zoneAfter } from '../when/zone-labels';
import { checkItems, type AgendaLine } from './agenda-checks';
import { momentsOf, timesOf } from '../when/readings';

const NOT_AGENDA: ReadonlySet<Topic> = new Set(['questions', 'own', 'todo', 'people', 'deadlines', 'documents']);
const TIME_COLUMN = /^(?:time|start|時刻|時間|開始|et|jst|est|edt|pt|pst|hst|utc|gmt|cet|日本時間|米国東部時間)$/;
const TITLE_COLUMN = /^(?:segment|item|session|activity|title|topic|what|content|description|内容|項目|議題)$/;
const WHO_COLUMN = /^(?:who|speakers?|lead|担当|登壇者|発言者)$/;
const MINUTES_PER_DAY = 1_440;
const HALF_DAY = 720;

/** The title of an item: without brackets or tails that only tell a time limit. */
function cleanTitle(words: Passage): Passage {
  const lead = /^[\s:|,.~-]+/.exec(words.folded)?.[0].length ?? 0;
  let to = words.folded.length;
  for (const match of words.folded.matchAll(/\s?\(([^()]{0,80})\)|,\s([^,]{2,60})/g)) {
    if (scanDurations(match[1] ?? match[2] ?? '').length === 0) continue;
    to = match.index;
    break;
  }
  const cut = cutPassage(words, lead, to);
  return cutPassage(cut, 0, cut.folded.replace(/[\s,;:.。、-]+$/, '').length);
}

function peopleIn(words: Passage | undefined, people: People): string[] {
  if (words === undefined) return [];
  return people.index.readWhole(words.folded)?.keys ?? [];
}

function fromTable(table: Table, people: People, forumZone: string | null): AgendaLine[] {
  const columns = table.header.flatMap((name, index) =>
    TIME_COLUMN.test(name) ? [{ name, index, zone: zoneAfter(name.toUpperCase(), 0)?.timeZone ?? null }] : [],
  );
  const column = columns.find((candidate) => candidate.zone !== null && candidate.zone === forumZone) ?? columns[0];
  const timeColumn = column?.index ?? firstTimeColumn(table);
  if (timeColumn === -1) return [];
  const named = columnOf(table, TITLE_COLUMN);
  const titleColumn = named !== -1 ? named : Math.max(...columns.map((candidate) => candidate.index), timeColumn) + 1;
  const whoColumn = columnOf(table, WHO_COLUMN);
  return table.rows.flatMap((row) => {
    const timeCell = row.cells[timeColumn];
    const titleCell = row.cells[titleColumn];
    const time = timeCell === undefined ? undefined : timesOf(timeCell)[0];
    if (timeCell === undefined || titleCell === undefined || time === undefined || titleCell.text === '') return [];
    return [
      {
        title: cleanTitle(titleCell),
        time,
        timeWords: timeCell,
        people: peopleIn(row.cells[whoColumn], people),
        zone: column?.zone ?? null,
        confidence: 0.95,
      },
    ];
  });
}

/** A table without column names is a run of show when its first cells are times. */
function firstTimeColumn(table: Table): number {
  const timed = table.rows.filter((row) => /^\d{1,2}[:時]/.test(row.cells[0]?.folded ?? '')).length;
  return table.rows.length > 1 && timed * 2 > table.rows.length ? 0 : -1;
}

/** "10:00–10:05 Welcome (MC)", "18:40 A/V check, 19:00 start": times that lead what happens at them. */
function fromLine(entry: Entry, words: Passage = entry.words): AgendaLine[] {
  const times = timesOf(words);
  const [first] = times;
  if (first === undefined || first.from > 1 || isWhenEntry(entry)) return [];
  const leading = times.filter(
    (time, index) => index === 0 || /[,;、/]\s{0,3}$/.test(words.folded.slice(Math.max(0, time.from - 4), time.from)),
  );
  return leading.flatMap((time, index) => {
    const title = cleanTitle(cutPassage(words, time.to, leading[index + 1]?.from ?? words.text.length));
    return title.text === '' || title.text.length > 160 || /^for\s\d/.test(title.folded)
      ? []
      : [{ title, time, timeWords: words, people: [], zone: null, confidence: 0.9 }];
  });
}

/** "Welcome (10:00-10:05)", "休憩　11:00～11:10" in a section that is a run of show. */
function fromTitleFirst(entry: Entry): AgendaLine[] {
  const times = timesOf(entry.words);
  const [time] = times;
  if (times.length !== 1 || time === undefined || time.from < 2 || entry.words.text.length > 160 || isWhenEntry(entry))
    return [];
  const isSession =
    /^(?:session|panel|part|keynote|workshop|第[\d一二三四五]部|セッション|パネル)\b/i.test(entry.words.folded) &&
    time.end !== null;
  const endsWithTime = entry.words.folded.slice(time.to).replace(/[\s)\].。]/g, '') === '';
  if (!isSession && (entry.kind === 'heading' || entry.topic !== 'agenda' || !endsWithTime)) return [];
  const title = cleanTitle(
    cutPassage(entry.words, 0, entry.words.folded.slice(0, time.from).replace(/[\s([:|-]+$/, '').length),
  );
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
function dayUnder(heading: Entry | null | undefined, start: ForumStart): string | null {
  const first = start.day?.value ?? null;
  if (first === null || start.lastDay === null || heading == null) return first;
  const { folded } = heading.words;
  const date = scanMoments(folded).find((moment) => moment.date !== null)?.date;
  const day = date == null ? null : resolveDay(date, { day: first, direction: 'nearest' });
  if (day !== null && day.day >= first && day.day <= start.lastDay) return day.day;
  const count = /\bday\s(\d|one|two|three|four|five)\b|第?([\d一二三四五])日目?/i.exec(folded);
  const number = readNumeral(count?.[1] ?? count?.[2] ?? '');
  return number === null || number < 1 ? first : localAt(first, (number - 1) * MINUTES_PER_DAY).slice(0, 10);
}

function toItem(line: AgendaLine, index: number, start: ForumStart): DraftAgendaItem {
  const { time, timeWords } = line;
  const said = timeWords.folded.slice(time.from, time.to);
  const day = dayUnder(line.heading, start);
  const begin = line.heading != null && start.lastDay !== null ? time.start : placeOnDay(time.start, said, start);
  const finish = time.end === null ? null : begin + (time.end - time.start);
  const zone = time.zone?.timeZone ?? line.zone ?? start.timeZone;
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

function linesOf(invitation: Invitation, people: People, start: ForumStart): AgendaLine[] {
  const entries = invitation.body;
  const tables = tablesOf(entries).flatMap((table) => fromTable(table, people, start.timeZone));
  const lines = entries.flatMap((entry) => {
    if (entry.kind === 'heading') return fromTitleFirst(entry);
    if (entry.kind === 'row' || (entry.topic !== null && NOT_AGENDA.has(entry.topic))) return [];
    if (!/\d|[時午]|noon/.test(entry.words.folded.slice(0, 4_000)) || entry.words.text.length > 4_000) return [];
    const led = momentsOf(entry.words).some((moment) => moment.date !== null && moment.from < 3) ? [] : fromLine(entry);
    // "Flow: 13:45 intro, 13:50 opening words": a run of show in one line, behind its label.
    const inLabel = led.length === 0 && entry.label?.topic === 'agenda' ? fromLine(entry, valueOf(entry)) : [];
    const found =
      inLabel.length > 1 ? inLabel : led.length > 0 ? led : [...fromTitleFirst(entry), ...checkItems(entry)];
    return found.map((line) => ({ ...line, heading: entry.heading }));
  });
  return [...tables, ...lines].sort(
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
    .map((line, index) => toItem(line, index, start));
}
