import { localMinutesBetween } from './forums';
import { shiftLocalMinutes } from './time';

/** One item of the run of show; wall times are the forum's. `seen` names the state that an edit started from. */
export type AgendaItemFacts = {
  id: string;
  title: string;
  startLocal: string | null;
  durationMinutes: number | null;
  people: { id: string; name: string }[];
  seen: string;
};

/**
 * An item in its place. `startLocal` is the stated start, else where the item before ends (`isDerived`); `endLocal` is
 * null while the length is unknown. Gap and overlap are against the end of the item before; overrun is what lies beyond
 * the forum's own end.
 */
export type AgendaLine = AgendaItemFacts & {
  isDerived: boolean;
  endLocal: string | null;
  gapMinutes: number;
  overlapMinutes: number;
  overrunMinutes: number;
};

export type AgendaPlan = {
  lines: AgendaLine[];
  /** Minutes of all items with a length. */
  plannedMinutes: number;
  /** Minutes of the forum after the last known end; null when either is unknown. */
  freeMinutes: number | null;
  overrunMinutes: number;
};

type ForumSpan = { startLocal: string | null; durationMinutes: number | null };

function forumEnd(forum: ForumSpan): string | null {
  if (forum.startLocal === null || forum.durationMinutes === null) return null;
  return shiftLocalMinutes(forum.startLocal, forum.durationMinutes);
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Lays the items out in their order and finds gaps, overlaps and what runs over the forum's end. */
export function layOutAgenda(items: AgendaItemFacts[], forum: ForumSpan): AgendaPlan {
  const end = forumEnd(forum);
  const lines: AgendaLine[] = [];
  // The first item without a start of its own begins with the forum; after an item of unknown length nothing follows.
  let previousEnd: string | null = null;
  let nextStart = forum.startLocal;
  let latest: string | null = null;
  for (const item of items) {
    const startLocal = item.startLocal ?? nextStart;
    const endLocal =
      startLocal === null || item.durationMinutes === null ? null : shiftLocalMinutes(startLocal, item.durationMinutes);
    const apart = previousEnd !== null && startLocal !== null ? localMinutesBetween(previousEnd, startLocal) : 0;
    lines.push({
      ...item,
      startLocal,
      isDerived: item.startLocal === null && startLocal !== null,
      endLocal,
      gapMinutes: Math.max(apart, 0),
      overlapMinutes: Math.max(-apart, 0),
      overrunMinutes: overrun(endLocal ?? startLocal, end),
    });
    previousEnd = endLocal;
    nextStart = endLocal;
    latest = later(latest, endLocal);
  }
  return {
    lines,
    plannedMinutes: items.reduce((sum, item) => sum + (item.durationMinutes ?? 0), 0),
    freeMinutes: latest === null || end === null ? null : Math.max(localMinutesBetween(latest, end), 0),
    overrunMinutes: overrun(latest, end),
  };
}

function overrun(local: string | null, end: string | null): number {
  return local === null || end === null ? 0 : Math.max(localMinutesBetween(end, local), 0);
}

/** The order of ids after one of them moves a place up or down; the same order when it cannot. */
export function movedOrder(ids: string[], id: string, direction: 'up' | 'down'): string[] {
  const from = ids.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const other = ids[to];
  if (from < 0 || other === undefined) return ids;
  return ids.map((one, index) => (index === from ? other : index === to ? id : one));
}
