import type { MapSide } from '../map-views';

/** What a box stands for; the drawing gives each a form of its own, and its caption a word. */
export type NodeLook = 'trigger' | 'action' | 'decision' | 'handover' | 'outcome' | 'body' | 'aside' | 'self' | 'group';

/**
 * A box. `caption` stands small above the label, `note` below it; `name` says all of it in one sentence, for whoever does
 * not see the drawing. `recordId`: what it opens; null for a step by nobody on the map and for the heading of a group.
 */
export type ChartNode = {
  id: string;
  recordId: string | null;
  look: NodeLook;
  side: MapSide | null;
  caption: string | null;
  label: string;
  note: string | null;
  name: string;
  lane: number;
  row: number;
};

/** How sure a tie is: on paper and in practice; on paper only; in practice only; on paper, practice not known. */
export const EDGE_LINES = ['both', 'paper', 'practice', 'unknown'] as const;
export type EdgeLine = (typeof EDGE_LINES)[number];

/** What stands at the ends of a tie. `step` and `oversees` point to the second end, `reports` to who is reported to. */
export const EDGE_MARKS = ['step', 'oversees', 'reports', 'coordinates', 'shares', 'counterpart', 'none'] as const;
export type EdgeMark = (typeof EDGE_MARKS)[number];

/** A tie between two boxes. `name` is the whole sentence ("CISA reports to DHS: on paper, in practice"). */
export type ChartEdge = {
  from: string;
  to: string;
  label: string | null;
  line: EdgeLine;
  mark: EdgeMark;
  /** A process passes to another body here. */
  isHandover: boolean;
  /** The end at which alone the line is its own: the rest is shared with the other ties of a heading. */
  branch?: 'from' | 'to';
  /** What the first end is to the second and how sure that is, in words; null where it only goes on. */
  what: string | null;
  name: string;
};

export type ChartLane = { label: string; side: MapSide | null };

/**
 * What is to be drawn, in the words of one language. `lanes`: boxes stand in columns with a heading, one to a row;
 * `around`: one record in the middle, headings beside it, and what they gather outside (lanes 0 to 4 from the left).
 */
export type Chart = {
  arrangement: 'lanes' | 'around';
  lanes: ChartLane[];
  nodes: ChartNode[];
  edges: ChartEdge[];
  /** What the bounds left out. */
  leftOut: { nodes: number; edges: number };
};

/**
 * More than this nobody reads in one drawing, and the layout has to end in time: lanes with ties to and fro take far
 * longer than a tree around one record.
 */
export const BOUNDS: Record<Chart['arrangement'], { nodes: number; edges: number }> = {
  lanes: { nodes: 70, edges: 100 },
  around: { nodes: 150, edges: 300 },
};

/** The first boxes up to the bound, and the first of the ties between them; says how much is missing. */
export function withinBounds(chart: Omit<Chart, 'leftOut'>): Chart {
  const bounds = BOUNDS[chart.arrangement];
  const nodes = chart.nodes.slice(0, bounds.nodes);
  const shown = new Set(nodes.map((node) => node.id));
  const edges = chart.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)).slice(0, bounds.edges);
  const leftOut = { nodes: chart.nodes.length - nodes.length, edges: chart.edges.length - edges.length };
  return { ...chart, nodes, edges, leftOut };
}

/**
 * Gives every box a row of its lane, one box to a row, in the order given: below all it is tied to that stand before it
 * in that order. So no two ends of a tie share a row, and ties of a process run downwards except where it loops back.
 */
export function inRows(
  nodes: readonly Omit<ChartNode, 'row'>[],
  edges: readonly Pick<ChartEdge, 'from' | 'to'>[],
): ChartNode[] {
  const tied = new Map<string, string[]>();
  for (const { from, to } of edges) {
    tied.set(from, [...(tied.get(from) ?? []), to]);
    tied.set(to, [...(tied.get(to) ?? []), from]);
  }
  const rows = new Map<string, number>();
  const taken = new Set<string>();
  return nodes.map((node) => {
    const above = (tied.get(node.id) ?? []).map((id) => rows.get(id) ?? -1);
    let row = Math.max(-1, ...above) + 1;
    while (taken.has(`${row} ${node.lane}`)) row += 1;
    taken.add(`${row} ${node.lane}`);
    rows.set(node.id, row);
    return { ...node, row };
  });
}
