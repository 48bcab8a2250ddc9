import type { RecordRule, TlpLabel } from '../../prisma/generated/enums';
import { resolveDeadline, type DeadlineAnchor, type DeadlineRule } from './deadlines';
import { addMinutesToInstant, instantToLocal, localToInstant, shiftLocalMinutes } from './time';

/**
 * What people agreed on about a forum. Wall times are those of its zone; `startsAt` and `embargoUntil` are the instants
 * derived from them, never edited alone.
 */
export type ForumFacts = {
  title: string;
  startLocal: string | null;
  timeZone: string | null;
  durationMinutes: number | null;
  venue: string | null;
  platform: string | null;
  /** How it is held, in the invitation's words: "hybrid", "パネルディスカッション". */
  format: string | null;
  organiser: string | null;
  recordRule: RecordRule | null;
  recorded: boolean | null;
  openToPublic: boolean | null;
  reviewBeforePublication: boolean | null;
  tlp: TlpLabel | null;
  /** Until when nothing may be published, "YYYY-MM-DDTHH:mm". */
  embargoLocal: string | null;
};

/** What the viewer may do in a forum: it only hides buttons, the data layer decides again. */
export type ForumRights = {
  editForum: boolean;
  editPeople: boolean;
  linkAccounts: boolean;
  editQuestions: boolean;
  decideLinks: boolean;
  editAgenda: boolean;
  editDeadlines: boolean;
  addActions: boolean;
  /** Keep a later mail with the forum, and see what it changes. */
  addSources: boolean;
  /** How far every speaker is, without a word of what they wrote. */
  seeReadiness: boolean;
};

/** Head of every page of a forum: its facts, how much lies behind each tab, what the viewer may do. */
export type ForumFrame = ForumFacts & {
  id: string;
  workspaceId: string;
  startsAt: Date | null;
  embargoUntil: Date | null;
  /** Of the source: "en", "ja" or "mixed". */
  language: string;
  version: number;
  questionCount: number;
  participantCount: number;
  openActionCount: number;
  /** Whether the viewer pasted an original for this forum: the only person who may read it. */
  hasSource: boolean;
  may: ForumRights;
};

/** One line of the list of forums. */
export type ForumSummary = {
  id: string;
  title: string;
  startsAt: Date | null;
  timeZone: string | null;
  durationMinutes: number | null;
  organiser: string | null;
  platform: string | null;
  questionCount: number;
  participantCount: number;
};

/** A page of the list: what lies ahead first, nearest first; then what is over, latest first. */
export type ForumPage = { upcoming: ForumSummary[]; past: ForumSummary[]; nextCursor: string | null };

export type StoredDeadline = { id: string; rule: DeadlineRule };
export type StoredAgendaTime = { id: string; startLocal: string };

/** The instants that follow from moving a forum: every deadline's, and where each agenda item starts. */
export type ForumMove = {
  startsAt: Date | null;
  deadlines: { id: string; dueAt: Date | null }[];
  agenda: StoredAgendaTime[];
};

function instantIn(local: string | null, timeZone: string | null): Date | null {
  return local === null || timeZone === null ? null : localToInstant(local, timeZone);
}

/** The instant of a forum's start; null while the time or the zone is missing. */
export function startOf(facts: Pick<ForumFacts, 'startLocal' | 'timeZone'>): Date | null {
  return instantIn(facts.startLocal, facts.timeZone);
}

type Embargo = Pick<ForumFacts, 'embargoLocal'> & { embargoUntil: Date | null };
type EmbargoFacts = Pick<ForumFacts, 'startLocal' | 'timeZone' | 'embargoLocal'>;

/**
 * Until when nothing may be published once the facts have changed. An embargo that ended with the start follows it; one
 * told in a zone of its own, while the forum had none, keeps its instant; any other, and one that was changed itself,
 * stands at its wall time in the forum's zone.
 */
export function embargoAfter(before: EmbargoFacts & Embargo, after: EmbargoFacts): Embargo {
  const { timeZone } = after;
  const stated = after.embargoLocal;
  if (stated === null || stated !== before.embargoLocal)
    return { embargoLocal: stated, embargoUntil: instantIn(stated, timeZone) };
  if (before.timeZone === null && before.embargoUntil !== null) {
    const local = timeZone === null ? stated : instantToLocal(before.embargoUntil, timeZone);
    return { embargoLocal: local, embargoUntil: before.embargoUntil };
  }
  const local = stated === before.startLocal ? (after.startLocal ?? stated) : stated;
  return { embargoLocal: local, embargoUntil: instantIn(local, timeZone) };
}

/** When a forum is over; one without a known length is taken to end where it starts. Null without a start. */
export function endOf(forum: { startsAt: Date | null; durationMinutes: number | null }): Date | null {
  return forum.startsAt === null ? null : addMinutesToInstant(forum.startsAt, forum.durationMinutes ?? 0);
}

export function isOver(forum: { startsAt: Date | null; durationMinutes: number | null }, now: Date): boolean {
  const end = endOf(forum);
  return end !== null && end.getTime() <= now.getTime();
}

/**
 * What else changes when a forum's start, zone or length changes. Deadlines are derived anew from their rules. Agenda
 * items are wall times of the forum: they keep their distance to the start when `moveAgenda` says so, and stay otherwise
 * (a change of zone alone moves no wall time).
 */
export function moveForum(
  before: DeadlineAnchor,
  after: DeadlineAnchor,
  deadlines: StoredDeadline[],
  agenda: StoredAgendaTime[],
  moveAgenda: boolean,
): ForumMove {
  const shift =
    moveAgenda && before.startLocal !== null && after.startLocal !== null
      ? localMinutesBetween(before.startLocal, after.startLocal)
      : 0;
  return {
    startsAt: startOf(after),
    deadlines: deadlines.map(({ id, rule }) => ({ id, dueAt: resolveDeadline(rule, after) })),
    agenda:
      shift === 0 ? [] : agenda.map((item) => ({ ...item, startLocal: shiftLocalMinutes(item.startLocal, shift) })),
  };
}

/** Minutes from one wall time to another as a clock on the wall counts them. */
export function localMinutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000);
}
