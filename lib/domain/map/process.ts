import type { ProcessEdge, ProcessRecord, ProcessStep } from './records';

/** A way from one step to another: `label` says when it is taken ("yes", "no"), if the process says so. */
export type StepLink = { step: ProcessStep; edge: ProcessEdge };
export type StepNeighbours = { previous: StepLink[]; next: StepLink[] };

type ProcessGraph = Pick<ProcessRecord, 'steps' | 'edges'>;

/** Steps that can be reached from the triggers (and from any step that nothing leads to). */
export function reachableSteps(process: ProcessGraph): Set<string> {
  const entered = new Set(process.edges.map((edge) => edge.to));
  const open = process.steps.filter((step) => step.kind === 'trigger' || !entered.has(step.id)).map((step) => step.id);
  const reached = new Set(open);
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const edge of process.edges) {
      if (edge.from !== current || reached.has(edge.to)) continue;
      reached.add(edge.to);
      open.push(edge.to);
    }
  }
  return reached;
}

/**
 * The steps in the order of a walk-through: every step after all that lead to it, ties in the order of the data. Where
 * the process loops back, the loop is entered at its first step in the data. Unreachable steps come last.
 */
export function walkOrder(process: ProcessGraph): ProcessStep[] {
  const byId = new Map(process.steps.map((step) => [step.id, step]));
  const edges = process.edges.filter((edge) => byId.has(edge.from) && byId.has(edge.to) && edge.from !== edge.to);
  const reached = reachableSteps(process);
  const placed = new Set<string>();
  const order: ProcessStep[] = [];
  const isFree = (step: ProcessStep): boolean =>
    edges.every((edge) => edge.to !== step.id || placed.has(edge.from) || !reached.has(edge.from));
  const hasBegun = (step: ProcessStep): boolean => edges.some((edge) => edge.to === step.id && placed.has(edge.from));
  while (order.length < process.steps.length) {
    const waiting = process.steps.filter((step) => !placed.has(step.id));
    const reachable = waiting.filter((step) => reached.has(step.id));
    const next = reachable.find(isFree) ?? reachable.find(hasBegun) ?? reachable[0] ?? waiting[0];
    if (next === undefined) break;
    placed.add(next.id);
    order.push(next);
  }
  return order;
}

/** Where one can go from a step, and where one can have come from, each in the order of the walk-through. */
export function stepNeighbours(process: ProcessGraph, stepId: string): StepNeighbours {
  const order = walkOrder(process);
  const position = new Map(order.map((step, index) => [step.id, index]));
  const link = (edge: ProcessEdge, otherId: string): StepLink[] => {
    const step = order[position.get(otherId) ?? -1];
    return step === undefined ? [] : [{ step, edge }];
  };
  const byPosition = (a: StepLink, b: StepLink): number =>
    (position.get(a.step.id) ?? 0) - (position.get(b.step.id) ?? 0);
  return {
    previous: process.edges
      .filter((edge) => edge.to === stepId)
      .flatMap((edge) => link(edge, edge.from))
      .sort(byPosition),
    next: process.edges
      .filter((edge) => edge.from === stepId)
      .flatMap((edge) => link(edge, edge.to))
      .sort(byPosition),
  };
}
