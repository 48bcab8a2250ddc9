import type { Entry } from '../text/entries';
import { cutPassage } from '../text/passage';
import type { AgendaLine } from './agenda-checks';
import { cleanTitle } from './agenda-rows';

/** "0930 Opening", "1015-1030 Break": a time without a colon at the head of a line. */
const LEAD = /^([01]\d|2[0-3])([0-5]\d)(?:\s?[-~]\s?([01]\d|2[0-3])([0-5]\d))?\s{1,8}(?=\p{L}{2})/u;
const MIN_RUN = 3;
const MINUTES_PER_HOUR = 60;

function lineOf(entry: Entry): AgendaLine | null {
  if (entry.kind === 'row' || entry.kind === 'heading' || entry.words.text.length > 160) return null;
  const match = LEAD.exec(entry.words.folded);
  if (match === null) return null;
  const minutes = (hour: string | undefined, minute: string | undefined): number =>
    Number(hour) * MINUTES_PER_HOUR + Number(minute);
  const start = minutes(match[1], match[2]);
  const end = match[3] === undefined ? null : minutes(match[3], match[4]);
  if (end !== null && end <= start) return null;
  const time = { from: 0, to: match[0].trimEnd().length, start, end, zone: null, isOpen: false };
  const title = cleanTitle(cutPassage(entry.words, time.to));
  return title.text === '' ? null : { title, time, timeWords: entry.words, people: [], zone: null, confidence: 0.85 };
}

/** Years of a history ("2015 Basic Act", "2018 Strategy") are in order too. */
function areYears(run: readonly AgendaLine[]): boolean {
  return run.every(({ timeWords }) => /^(?:19|20)/.test(timeWords.folded));
}

/**
 * Lines of a run of show that are led by times without a colon, by the index of their entry. One such number may be a
 * street or a year; three in a row that run forward and are not all years are times.
 */
export function militaryRun(entries: readonly Entry[]): ReadonlyMap<number, AgendaLine> {
  const found = new Map<number, AgendaLine>();
  let run: { index: number; line: AgendaLine }[] = [];
  const flush = (): void => {
    const isRun = run.length >= MIN_RUN && !areYears(run.map(({ line }) => line));
    if (isRun) for (const { index, line } of run) found.set(index, line);
    run = [];
  };
  for (const entry of entries) {
    const line = lineOf(entry);
    const last = run.at(-1);
    if (line === null || (last !== undefined && line.time.start < last.line.time.start)) flush();
    if (line !== null) run.push({ index: entry.index, line });
  }
  flush();
  return found;
}
