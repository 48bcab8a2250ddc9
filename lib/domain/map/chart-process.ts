import type { ProcessBody } from '../map-record-views';
import { localName, shortName, sideOf, type MapSide, type RecordRef } from '../map-views';
import type { WalkStep } from '../map-walk';
import { inRows, withinBounds, type Chart, type ChartEdge, type ChartLane, type ChartNode } from './chart';
import type { ChartWords } from './chart-words';

/** More columns than this do not fit a page in letters that one can read. */
const MOST_LANES = 6;

/** From the left: who is not on the map (most flows begin there), then the two countries on either side of both. */
const SIDE_ORDER: readonly (MapSide | null)[] = [null, 'us', 'together', 'jp', 'other'];

type Actor = { id: string | null; side: MapSide | null; agency: RecordRef | null; steps: number };

function actorsOf(steps: readonly WalkStep[]): Actor[] {
  const actors = new Map<string | null, Actor>();
  for (const { agency } of steps) {
    const id = agency?.id ?? null;
    const known = actors.get(id) ?? { id, side: agency && sideOf(agency.country), agency, steps: 0 };
    actors.set(id, { ...known, steps: known.steps + 1 });
  }
  return [...actors.values()].sort((a, b) => SIDE_ORDER.indexOf(a.side) - SIDE_ORDER.indexOf(b.side));
}

/**
 * Who shares a lane with whom. Each actor has its own as long as there is room; else those who act most often keep
 * theirs, and the rest of a side stand together in one.
 */
function laneKeys(actors: readonly Actor[]): Map<string | null, string> {
  const alone = (actor: Actor): string => `one ${actor.id ?? ''}`;
  const shared = (actor: Actor): string => `rest ${actor.side ?? ''}`;
  const own = new Set<Actor>(actors);
  const keys = (): string[] => actors.map((actor) => (own.has(actor) ? alone(actor) : shared(actor)));
  if (actors.length > MOST_LANES) {
    own.clear();
    for (const actor of actors.toSorted((a, b) => b.steps - a.steps)) {
      own.add(actor);
      if (new Set(keys()).size > MOST_LANES) own.delete(actor);
    }
  }
  return new Map(keys().map((key, index) => [actors[index]?.id ?? null, key]));
}

/** Lanes from left to right: of a side first the bodies with their own, then the shared one. */
function lanesOf(
  actors: readonly Actor[],
  keys: ReadonlyMap<string | null, string>,
  words: ChartWords,
): { order: string[]; lanes: ChartLane[] } {
  const inOrder = SIDE_ORDER.flatMap((side) => {
    const ofSide = actors.filter((actor) => actor.side === side);
    const isOwn = (actor: Actor): boolean => (keys.get(actor.id) ?? '').startsWith('one ');
    return [...ofSide.filter(isOwn), ...ofSide.filter((actor) => !isOwn(actor))];
  });
  const lanes = new Map<string, ChartLane>();
  for (const { id, side, agency } of inOrder) {
    const key = keys.get(id) ?? '';
    const sharers = actors.filter((actor) => keys.get(actor.id) === key);
    const label =
      side === null || agency === null
        ? words.nobody
        : sharers.length > 1
          ? words.othersOf(side)
          : shortName(agency, words.locale);
    lanes.set(key, { label, side });
  }
  return { order: [...lanes.keys()], lanes: [...lanes.values()] };
}

function edgesOf(steps: readonly WalkStep[], words: ChartWords): ChartEdge[] {
  const byNumber = new Map(steps.map((step) => [step.number, step]));
  const label = (step: WalkStep): string => (words.locale === 'ja' ? step.labelJa : step.labelEn);
  const tie = (from: WalkStep, number: number, condition: string | null): ChartEdge[] => {
    const to = byNumber.get(number);
    if (to === undefined) return [];
    const name = words.tie({ from: `${from.number}. ${label(from)}`, to: `${number}. ${label(to)}`, what: condition });
    const isHandover = from.agency?.id !== to.agency?.id;
    const ends = { from: String(from.number), to: String(number) };
    return [{ ...ends, label: condition, line: 'both', mark: 'step', isHandover, what: condition, name }];
  };
  return steps.flatMap((step) =>
    step.branches.flatMap(({ number, answer, condition }) => {
      const said = words.locale === 'ja' ? (condition?.ja ?? condition?.en) : condition?.en;
      return tie(step, number, answer === null ? (said ?? null) : words.answer(answer));
    }),
  );
}

/**
 * A process: its steps in lanes by who acts, with what each rests on, and the ways from step to step with the conditions
 * under which they are taken. A way to another body is a hand-over.
 */
export function processChart(body: ProcessBody, words: ChartWords): Chart {
  const { steps } = body;
  const actors = actorsOf(steps);
  const keys = laneKeys(actors);
  const { order, lanes } = lanesOf(actors, keys, words);
  const edges = edgesOf(steps, words);
  const nodes = steps.map((step): Omit<ChartNode, 'row'> => {
    const { number, kind, agency, basis } = step;
    const label = words.locale === 'ja' ? step.labelJa : step.labelEn;
    const actor = agency === null ? words.nobody : localName(agency, words.locale);
    const lane = order.indexOf(keys.get(agency?.id ?? null) ?? '');
    // Who acts is said by the heading of the lane, unless several share it.
    const isShared = agency !== null && lanes[lane]?.label !== shortName(agency, words.locale);
    const kindWord = words.stepKind(kind);
    const caption = [`${number}`, ...(kind === 'action' ? [] : [kindWord])].join(' · ');
    return {
      id: String(number),
      recordId: agency?.id ?? null,
      look: kind,
      side: agency && sideOf(agency.country),
      caption: isShared ? `${caption} · ${shortName(agency, words.locale)}` : caption,
      label,
      note: basis === null ? null : words.basis(shortName(basis, words.locale)),
      name: words.step({ number, kind: kindWord, actor, label }),
      lane,
    };
  });
  return withinBounds({ arrangement: 'lanes', lanes, nodes: inRows(nodes, edges), edges });
}
