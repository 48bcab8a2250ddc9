import type { WalkBranch, WalkStep } from './map-walk';
import type { RecordRef } from './map-views';

/** A way on from a step: where it leads, on which condition, and to whom the matter is handed over by it. */
export type WalkWay = { path: number[]; branch: WalkBranch; handsTo: RecordRef | null };

/** Where somebody is in a walk. `path` are the numbers of the steps taken; the last is `step`. */
export type WalkPlace = {
  step: WalkStep;
  path: number[];
  taken: WalkStep[];
  /** Who had the matter before, when the last step handed it over. */
  handedBy: RecordRef | null;
  ways: WalkWay[];
  /** Other steps with which the process can begin; told at a beginning only. */
  otherBeginnings: WalkStep[];
};

/** A process with circles could be walked for ever. */
const MOST_STEPS = 60;

/** The other body that gets the matter, when a step of one is followed by a step of another. */
function handedTo(from: WalkStep | undefined, to: WalkStep | undefined): RecordRef | null {
  if (from?.agency == null || to?.agency == null || from.agency.id === to.agency.id) return null;
  return to.agency;
}

/**
 * The place in a walk that a path leads to: as far as each of its steps follows from the one before, beginning with a
 * trigger or a step to which nothing leads, the first of them where the path names none. Null for a process without steps.
 */
export function placeInWalk(steps: readonly WalkStep[], path: readonly number[]): WalkPlace | null {
  const entered = new Set(steps.flatMap((step) => step.branches.map(({ number }) => number)));
  const beginnings = steps.filter(({ kind, number }) => kind === 'trigger' || !entered.has(number));
  const first = beginnings.find(({ number }) => number === path[0]) ?? beginnings[0] ?? steps[0];
  if (first === undefined) return null;
  const taken = [first];
  for (const number of path.slice(1, MOST_STEPS)) {
    const here = taken.at(-1) ?? first;
    const next = here.branches.some((branch) => branch.number === number) ? steps[number - 1] : undefined;
    if (next === undefined) break;
    taken.push(next);
  }
  const step = taken.at(-1) ?? first;
  const before = taken.at(-2);
  const numbers = taken.map((one) => one.number);
  const ways = step.branches.map((branch) => ({
    path: [...numbers, branch.number],
    branch,
    handsTo: handedTo(step, steps[branch.number - 1]),
  }));
  const otherBeginnings = taken.length > 1 ? [] : beginnings.filter((one) => one !== first);
  return { step, path: numbers, taken, handedBy: handedTo(step, before), ways, otherBeginnings };
}
