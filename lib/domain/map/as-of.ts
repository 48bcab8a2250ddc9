import type { AgencyRecord, StrategyRecord } from './records';

/** A date as far as it is known: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`. */
export type PartialDate = string;

/** First and last calendar day (`yyyy-MM-dd`) that a partial date can mean; a full date means one day. */
export type DayRange = { first: string; last: string };

export type AsOfState = 'in_force' | 'not_yet' | 'superseded' | 'ended' | 'unknown';

/**
 * What a record is on a day. `since`: the (partial) date from which that holds, if the data has one. `successorIds`:
 * what took its place, only when superseded.
 */
export type AsOfStatus = { state: AsOfState; successorIds: string[]; since: PartialDate | null };

/** The dates of force of any record, whatever its table calls them. */
export type Lifespan = { status: string; from: PartialDate | null; to: PartialDate | null; successorIds: string[] };

const PARTIAL_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;
const NOT_BEGUN = new Set(['scheduled', 'planned', 'not_in_force']);
const STATE_NOT_KNOWN = new Set(['unknown', 'inactive']);

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The map has some hundred dates and asks for them all the time. */
const REMEMBERED = 2_048;
const remembered = new Map<string, DayRange | null>();

/** The days that a partial date can mean, or null when it is not a date (month 13, 30 February, free text). */
export function parsePartialDate(text: string): DayRange | null {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const range = readPartialDate(text);
  if (remembered.size < REMEMBERED) remembered.set(text, range);
  return range;
}

function readPartialDate(text: string): DayRange | null {
  const match = PARTIAL_DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = daysInMonth(Number(year), Number(month));
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
  if (Number(day) < 1 || Number(day) > length) return null;
  return { first: text, last: text };
}

export function agencyLifespan(record: AgencyRecord): Lifespan {
  return {
    status: record.status,
    from: record.established,
    to: record.dissolved,
    successorIds: record.successors,
  };
}

/** A text exists from the day it was issued; before its day of force it counts as not yet in force. */
export function strategyLifespan(record: StrategyRecord): Lifespan {
  return {
    status: record.status,
    from: record.inForceFrom ?? record.dateIssued,
    to: record.inForceTo,
    successorIds: record.supersededBy,
  };
}

function stateBefore(from: DayRange | null, day: string): 'before' | 'unclear' | 'after' {
  if (from === null || day >= from.last) return 'after';
  return day < from.first ? 'before' : 'unclear';
}

/**
 * Whether the life is over on a day. The day on which a successor takes over belongs to the successor (the NISC ended
 * and the NCO began on 1 July 2025); without a successor the last day named is still a day of force.
 */
function stateAfter(to: DayRange | null, replaced: boolean, day: string): 'over' | 'unclear' | 'running' {
  if (to === null || day < to.first) return 'running';
  if (day > to.last || (replaced && day === to.last)) return 'over';
  return to.first === to.last ? 'running' : 'unclear';
}

/**
 * What a record is on a calendar day `yyyy-MM-dd`. Never guesses: inside the uncertain part of a partial date, for a
 * body whose planned start was never confirmed, and for a status that the data calls unknown, the answer is `unknown`.
 * A record without any dates (a concept, an old institution) is in force.
 */
export function statusAsOf(life: Lifespan, day: string): AsOfStatus {
  const from = life.from === null ? null : parsePartialDate(life.from);
  const to = life.to === null ? null : parsePartialDate(life.to);
  const start = stateBefore(from, day);
  if (start === 'before') return standing('not_yet', null);
  if (NOT_BEGUN.has(life.status))
    return standing(life.status === 'scheduled' && from !== null ? 'unknown' : 'not_yet', null);
  const end = stateAfter(to, life.successorIds.length > 0, day);
  if (end === 'over') {
    if (life.successorIds.length === 0) return standing('ended', life.to);
    return { state: 'superseded', since: life.to, successorIds: life.successorIds };
  }
  if (start === 'unclear' || end === 'unclear' || STATE_NOT_KNOWN.has(life.status)) return standing('unknown', null);
  return standing('in_force', life.from);
}

/** A state in which nothing has taken the place of the record. */
function standing(state: AsOfState, since: PartialDate | null): AsOfStatus {
  return { state, since, successorIds: [] };
}

/**
 * Follows successions to what stands in a record's place on a day: for the strategy of 2018 seen from 2026 that of
 * 2025, not that of 2021. Ends at the last known link of a chain; empty when nothing took its place by then.
 */
export function successorsAsOf(lives: ReadonlyMap<string, Lifespan>, id: string, day: string): string[] {
  const found = new Set<string>();
  const seen = new Set([id]);
  const walk = (current: string): void => {
    const life = lives.get(current);
    if (life === undefined) return;
    for (const next of statusAsOf(life, day).successorIds) {
      const successor = lives.get(next);
      if (successor === undefined || seen.has(next)) continue;
      seen.add(next);
      if (statusAsOf(successor, day).state === 'superseded') walk(next);
      else found.add(next);
    }
  };
  walk(id);
  return [...found];
}
