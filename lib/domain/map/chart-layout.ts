import type { Chart, ChartEdge, ChartLane, ChartNode } from './chart';
import { textWidth, wrapText } from './chart-text';

/** Letters and rooms of a drawing, in its own units (pixels at full size). */
export const LETTER = { label: 13, small: 10.5, line: 16.5, smallLine: 14 } as const;
const PADDING = { x: 9, top: 7, bottom: 7 } as const;
const BOX_WIDTH = 178;
const NARROW_BOX = 150;
const GROUP_WIDTH = 126;
const EDGE_LABEL_WIDTH = 104;
const MOST_LINES = { label: 6, caption: 1, note: 3, heading: 3, edge: 4 } as const;

/** A box with its words in lines. */
type SizedNode = ChartNode & {
  width: number;
  height: number;
  captionLines: string[];
  labelLines: string[];
  noteLines: string[];
};
type SizedEdge = ChartEdge & { labelLines: string[]; labelWidth: number; labelHeight: number };
type SizedLane = ChartLane & { labelLines: string[]; height: number };
export type SizedChart = Omit<Chart, 'nodes' | 'edges' | 'lanes'> & {
  nodes: SizedNode[];
  edges: SizedEdge[];
  lanes: SizedLane[];
  laneWidth: number;
};

/** What decides where everything is: no words and no colours, so that charts which differ only in them share a layout. */
export type LayoutInput = {
  arrangement: Chart['arrangement'];
  laneWidth: number;
  lanes: { height: number }[];
  nodes: { id: string; lane: number; row: number; width: number; height: number }[];
  edges: { from: string; to: string; width: number; height: number }[];
};

export type Point = { x: number; y: number };

/** Where everything is, in the order of the input. A tie without points could not be drawn. */
export type ChartLayout = {
  width: number;
  height: number;
  lanes: { x: number; width: number }[];
  nodes: Point[];
  edges: { points: Point[]; label: Point | null }[];
};

/** A chart with its places: everything that is drawn, and nothing else. */
export type ChartDrawing = {
  width: number;
  height: number;
  lanes: (SizedLane & { x: number; width: number })[];
  nodes: (SizedNode & Point)[];
  edges: (SizedEdge & { points: Point[]; labelAt: Point | null })[];
  leftOut: Chart['leftOut'];
};

type Drawn<Part extends 'lanes' | 'nodes' | 'edges', Key extends keyof ChartDrawing[Part][number]> = Pick<
  ChartDrawing[Part][number],
  Key
>[];

/** What of a drawing is seen and walked through: all that a browser is sent of it. */
export type ShownDrawing = {
  width: number;
  height: number;
  lanes: Drawn<'lanes', 'x' | 'width' | 'labelLines' | 'side'>;
  nodes: (Drawn<'nodes', 'id' | 'look' | 'side' | 'name' | 'captionLines' | 'labelLines' | 'noteLines'>[number] &
    Point & { width: number; height: number })[];
  edges: Drawn<
    'edges',
    'from' | 'to' | 'line' | 'mark' | 'isHandover' | 'branch' | 'name' | 'points' | 'labelLines' | 'labelAt'
  >;
};

function widthOf({ arrangement }: Chart, { look }: ChartNode): number {
  if (look === 'group') return GROUP_WIDTH;
  return arrangement === 'around' && look !== 'self' ? NARROW_BOX : BOX_WIDTH;
}

function sizeNode(chart: Chart, node: ChartNode): SizedNode {
  const width = widthOf(chart, node);
  const room = width - 2 * PADDING.x;
  const small = { width: room, size: LETTER.small };
  const captionLines = node.caption === null ? [] : wrapText(node.caption, { ...small, most: MOST_LINES.caption });
  const noteLines = node.note === null ? [] : wrapText(node.note, { ...small, most: MOST_LINES.note });
  const labelLines = wrapText(node.label, { width: room, size: LETTER.label, most: MOST_LINES.label });
  const smalls = captionLines.length + noteLines.length;
  const height = PADDING.top + PADDING.bottom + smalls * LETTER.smallLine + labelLines.length * LETTER.line;
  return { ...node, width, height, captionLines, labelLines, noteLines };
}

function sizeEdge(edge: ChartEdge): SizedEdge {
  const lines = { width: EDGE_LABEL_WIDTH, size: LETTER.small, most: MOST_LINES.edge };
  const labelLines = edge.label === null ? [] : wrapText(edge.label, lines);
  const labelWidth = Math.ceil(Math.max(0, ...labelLines.map((line) => textWidth(line, LETTER.small))));
  return { ...edge, labelLines, labelWidth, labelHeight: labelLines.length * LETTER.smallLine };
}

function sizeLane(lane: ChartLane): SizedLane {
  const room = { width: BOX_WIDTH - 2 * PADDING.x, size: LETTER.label, most: MOST_LINES.heading };
  const labelLines = wrapText(lane.label, room);
  return { ...lane, labelLines, height: labelLines.length * LETTER.line + 10 };
}

/** Breaks the words of a chart into lines and says how large everything is. */
export function sizeChart(chart: Chart): SizedChart {
  return {
    ...chart,
    laneWidth: BOX_WIDTH,
    lanes: chart.lanes.map(sizeLane),
    nodes: chart.nodes.map((node) => sizeNode(chart, node)),
    edges: chart.edges.map(sizeEdge),
  };
}

export function toLayoutInput({ arrangement, laneWidth, lanes, nodes, edges }: SizedChart): LayoutInput {
  return {
    arrangement,
    laneWidth,
    lanes: lanes.map(({ height }) => ({ height })),
    nodes: nodes.map(({ id, lane, row, width, height }) => ({ id, lane, row, width, height })),
    edges: edges.map(({ from, to, labelWidth, labelHeight }) => ({ from, to, width: labelWidth, height: labelHeight })),
  };
}

/** A chart and its layout together; they belong together when the layout was made of this chart's input. */
export function toDrawing(chart: SizedChart, layout: ChartLayout): ChartDrawing {
  const origin = { x: 0, y: 0 };
  return {
    width: layout.width,
    height: layout.height,
    leftOut: chart.leftOut,
    lanes: chart.lanes.map((lane, index) => ({ ...lane, ...(layout.lanes[index] ?? { x: 0, width: 0 }) })),
    nodes: chart.nodes.map((node, index) => ({ ...node, ...(layout.nodes[index] ?? origin) })),
    edges: chart.edges.map((edge, index) => {
      const { points, label } = layout.edges[index] ?? { points: [], label: null };
      return { ...edge, points, labelAt: label };
    }),
  };
}

/** Without what only the list beside it says, and what only the layout needed. */
export function toShown({ width, height, lanes, nodes, edges }: ChartDrawing): ShownDrawing {
  return {
    width,
    height,
    lanes: lanes.map(({ x, width: wide, labelLines, side }) => ({ x, width: wide, labelLines, side })),
    nodes: nodes.map(({ caption: _c, note: _n, label: _l, recordId: _r, lane: _a, row: _w, ...shown }) => shown),
    edges: edges.map(({ label: _l, what: _w, labelWidth: _x, labelHeight: _h, ...shown }) => shown),
  };
}
