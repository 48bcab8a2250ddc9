import type { ShownDrawing } from './chart-layout';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Place = { x: number; y: number };

/** What lies so many times as far beside the way as ahead is not ahead. */
const STEEPEST = 12;

/** How far a place lies in a direction and beside it; null when it does not lie there at all. */
function offset(from: Place, to: Place, direction: Direction): { ahead: number; aside: number } | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const isSideways = direction === 'left' || direction === 'right';
  const ahead = isSideways ? (direction === 'right' ? dx : -dx) : direction === 'down' ? dy : -dy;
  const aside = Math.abs(isSideways ? dy : dx);
  return ahead > 1 && ahead * STEEPEST >= aside ? { ahead, aside } : null;
}

/** Headings of groups are passed through: what is tied to one is tied to all that it gathers. */
function neighboursOf({ nodes, edges }: Pick<ShownDrawing, 'nodes' | 'edges'>): Map<string, Set<string>> {
  const tied = new Map<string, Set<string>>(nodes.map((node) => [node.id, new Set()]));
  for (const { from, to } of edges) {
    tied.get(from)?.add(to);
    tied.get(to)?.add(from);
  }
  for (const { id, look } of nodes) {
    if (look !== 'group') continue;
    const around = [...(tied.get(id) ?? [])];
    for (const one of around) for (const other of around) if (one !== other) tied.get(one)?.add(other);
  }
  return tied;
}

/**
 * Where an arrow key leads from a box: along a tie to the box that lies most in that direction; if no tie leads there, to
 * the nearest in that direction that shares a neighbour. Null: nothing lies there. Headings are never stopped at.
 */
export function nextNode(
  drawing: Pick<ShownDrawing, 'nodes' | 'edges'>,
  id: string,
  direction: Direction,
): string | null {
  const from = drawing.nodes.find((node) => node.id === id);
  if (from === undefined) return null;
  const middle = ({ x, y, width, height }: typeof from): Place => ({ x: x + width / 2, y: y + height / 2 });
  const tied = neighboursOf(drawing);
  const direct = tied.get(id) ?? new Set<string>();
  const shared = new Set([...direct].flatMap((other) => [...(tied.get(other) ?? [])]));
  for (const candidates of [direct, shared]) {
    const reached = drawing.nodes.flatMap((node) => {
      if (node.id === id || node.look === 'group' || !candidates.has(node.id)) return [];
      const lies = offset(middle(from), middle(node), direction);
      // Beside the way counts double: down a column before down and across.
      return lies === null ? [] : [{ id: node.id, cost: lies.ahead + 2 * lies.aside }];
    });
    reached.sort((a, b) => a.cost - b.cost);
    if (reached[0] !== undefined) return reached[0].id;
  }
  return null;
}
