import { parsePartialDate, type Lifespan } from '../as-of';
import { mapFault, type MapFault } from '../fault';

/** A record in a chain of successions: both directions as the data states them, and its own dates. */
export type Link = { id: string; life: Lifespan; predecessorIds: readonly string[]; isPlanned: boolean };

/** Follows `next` from an id and gives the way to another, or back to itself; null when there is none. */
export function findPath(from: string, to: string, next: (id: string) => readonly string[]): string[] | null {
  const visited = new Set<string>();
  const walk = (current: string, path: string[]): string[] | null => {
    for (const step of next(current)) {
      if (step === to) return [...path, step];
      if (visited.has(step)) continue;
      visited.add(step);
      const found = walk(step, [...path, step]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(from, [from]);
}

/** One fault per cycle, reported at its alphabetically first member. */
function checkCycles(
  table: string,
  ids: readonly string[],
  next: (id: string) => readonly string[],
  code: 'succession_cycle' | 'parent_cycle',
): MapFault[] {
  return ids.flatMap((id) => {
    const cycle = findPath(id, id, next);
    if (cycle === null || cycle.some((member) => member < id)) return [];
    return [mapFault(code, `${table}/${id}`, { path: cycle.join(' → ') })];
  });
}

export function checkParents(table: string, parents: ReadonlyMap<string, string | null>): MapFault[] {
  const next = (id: string): string[] => [parents.get(id) ?? null].filter((parent) => parent !== null);
  return checkCycles(table, [...parents.keys()], next, 'parent_cycle');
}

/** A body that was there before the other ended took it in; it need not name it as its predecessor. */
function absorbed(ended: Link, successor: Link): boolean {
  return ended.life.to !== null && successor.life.from !== null && successor.life.from < ended.life.to;
}

function checkMutual(table: string, links: ReadonlyMap<string, Link>): MapFault[] {
  const missing = (id: string, field: string, other: string): MapFault =>
    mapFault('not_mutual', `${table}/${id}`, { field, id: other });
  return [...links.values()].flatMap((link) => {
    const successors = link.life.successorIds.flatMap((id) => {
      const successor = links.get(id);
      if (successor === undefined || successor.predecessorIds.includes(link.id) || absorbed(link, successor)) return [];
      return [missing(link.id, 'successor', id)];
    });
    const predecessors = link.predecessorIds.flatMap((id) => {
      const predecessor = links.get(id);
      if (predecessor === undefined || predecessor.life.successorIds.includes(link.id) || link.isPlanned) return [];
      return [missing(link.id, 'predecessor', id)];
    });
    return [...successors, ...predecessors];
  });
}

function checkSuccessorDates(table: string, links: ReadonlyMap<string, Link>): MapFault[] {
  return [...links.values()].flatMap((link) =>
    link.life.successorIds.flatMap((id) => {
      const successor = links.get(id);
      const start = link.life.from === null ? null : parsePartialDate(link.life.from);
      const next = successor?.life.from == null ? null : parsePartialDate(successor.life.from);
      if (successor === undefined || start === null || next === null || next.last >= start.first) return [];
      if (absorbed(link, successor)) return [];
      return [mapFault('succession_out_of_order', `${table}/${link.id}`, { successor: id })];
    }),
  );
}

/** Successions name each other from both ends, run forward in time and never in a circle. */
export function checkSuccessions(table: string, list: readonly Link[]): MapFault[] {
  const links = new Map(list.map((link) => [link.id, link]));
  const next = (id: string): readonly string[] => links.get(id)?.life.successorIds ?? [];
  return [
    ...checkMutual(table, links),
    ...checkSuccessorDates(table, links),
    ...checkCycles(table, [...links.keys()], next, 'succession_cycle'),
  ];
}
