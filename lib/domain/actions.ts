import type { ActionPhase, DuePrecision } from '../../prisma/generated/enums';
import { addMinutesToInstant, calendarDaysBetween, instantToLocal, localToInstant } from './time';

/** Something owed, as a list shows it. */
export type ActionLine = {
  id: string;
  text: string;
  phase: ActionPhase;
  /** Null for an action of no forum. `isVisible`: whether the viewer may open the forum. */
  forum: { id: string; title: string; timeZone: string | null; isVisible: boolean } | null;
  owner: { id: string; name: string } | null;
  dueAt: Date | null;
  precision: DuePrecision;
  doneAt: Date | null;
  version: number;
  /** The deadline it follows: moving that moves this. */
  deadlineId: string | null;
  isMine: boolean;
  mayEdit: boolean;
};

export type ActionPage = { actions: ActionLine[]; nextCursor: string | null };
export type ActionFilters = {
  who: 'mine' | 'all';
  state: 'open' | 'done';
  overdueOnly: boolean;
  /** `past`: only what is left from forums long over; `current`: everything but that; neither: both. */
  forums?: 'current' | 'past';
};
export type OwnerChoice = { userId: string; name: string };

/** How pressing an action is at an instant. */
export type DueState = 'done' | 'overdue' | 'today' | 'soon' | 'later' | 'undated';

/** A due instant as it is read: a calendar day of a zone, or a minute. */
export type DueReading = { type: 'day'; day: string; timeZone: string } | { type: 'minute'; at: Date };

type Due = { dueAt: Date | null; precision: DuePrecision; doneAt: Date | null };

/** This many days after its forum, what is owed and due no later than that is only left over. */
export const LEFT_OVER_DAYS = 30;

/** What is due within this many calendar days is soon. */
const SOON_DAYS = 3;
const END_OF_DAY = '23:59';

/** The first instant at which something is overdue: a day is kept to its last minute, a minute to itself. */
function overdueFrom(dueAt: Date, precision: DuePrecision): Date {
  return precision === 'DAY' ? addMinutesToInstant(dueAt, 1) : dueAt;
}

/** Days are counted by the calendar of the viewer's zone. */
export function dueStateOf(due: Due, now: Date, viewerZone: string): DueState {
  if (due.doneAt !== null) return 'done';
  if (due.dueAt === null) return 'undated';
  if (overdueFrom(due.dueAt, due.precision).getTime() <= now.getTime()) return 'overdue';
  const days = calendarDaysBetween(now, due.dueAt, viewerZone);
  if (days <= 0) return 'today';
  return days <= SOON_DAYS ? 'soon' : 'later';
}

/** The last minute of a calendar day in a zone: what "due on that day" means everywhere in Rostrum. */
export function endOfDay(day: string, timeZone: string): Date {
  return localToInstant(`${day}T${END_OF_DAY}`, timeZone);
}

/**
 * How to read a due instant. A day was meant in one zone: the viewer's or the forum's, whichever has its 23:59 there;
 * when neither has (the person who set it lives elsewhere), only the minute says the truth.
 */
export function readDue(dueAt: Date, precision: DuePrecision, zones: (string | null)[]): DueReading {
  if (precision === 'DAY')
    for (const timeZone of zones) {
      const local = timeZone === null ? '' : instantToLocal(dueAt, timeZone);
      if (timeZone !== null && local.endsWith(END_OF_DAY)) return { type: 'day', day: local.slice(0, 10), timeZone };
    }
  return { type: 'minute', at: dueAt };
}

const STATE_ORDER: DueState[] = ['overdue', 'today', 'soon', 'later', 'undated', 'done'];

/** Actions by how pressing they are, keeping their order within each; empty groups are left out. */
export function groupByDueState<T extends Due>(
  actions: T[],
  now: Date,
  viewerZone: string,
): { state: DueState; actions: T[] }[] {
  return STATE_ORDER.map((state) => ({
    state,
    actions: actions.filter((action) => dueStateOf(action, now, viewerZone) === state),
  })).filter((group) => group.actions.length > 0);
}

/**
 * A due instant as the fields of a form: a day, a time unless the day itself is meant, and the zone both are told in
 * (of `zones`, the first in which a day was meant, else the first). Without an instant the fields are empty.
 */
export function toDueFields(
  due: Pick<Due, 'dueAt' | 'precision'> | null,
  zones: [string, ...(string | null)[]],
): { day: string; time: string; timeZone: string } {
  if (due === null || due.dueAt === null) return { day: '', time: '', timeZone: zones[0] };
  const reading = readDue(due.dueAt, due.precision, zones);
  if (reading.type === 'day') return { day: reading.day, time: '', timeZone: reading.timeZone };
  const [day = '', time = ''] = instantToLocal(due.dueAt, zones[0]).split('T');
  return { day, time, timeZone: zones[0] };
}
