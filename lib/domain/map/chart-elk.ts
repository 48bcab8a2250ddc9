import type { ChartLayout, LayoutInput, Point } from './chart-layout';

/** What Eclipse's layout kernel (elkjs) takes and gives, as far as it is used here. */
export type ElkGraph = {
  id: string;
  layoutOptions: Record<string, string>;
  children: ElkNode[];
  edges: ElkEdge[];
};
type Options = { layoutOptions?: Record<string, string> };
type ElkPort = Options & { id: string; x: number; y: number; width: number; height: number };
type ElkNode = Options & { id: string; width: number; height: number; ports: ElkPort[] };
type ElkLabel = { id: string; text: string; width: number; height: number };
type ElkEdge = Options & { id: string; sources: string[]; targets: string[]; labels: ElkLabel[] };

type Box = Point & { id: string; width: number; height: number };
type ElkSection = { startPoint: Point; bendPoints?: Point[]; endPoint: Point };
export type ElkResult = {
  width: number;
  height: number;
  children: Box[];
  edges: { id: string; sections?: ElkSection[]; labels?: Box[] }[];
};

/** Everything that changes a layout without changing its input; part of the key under which layouts are kept. */
export const LAYOUT_VERSION = 'elkjs 0.12.1, 1';

/** Width of a place of a lane in which no box stands: ties may pass beside it. */
const EMPTY = 24;
/** The one tie of a lane's spine against all others: a lane is straight. */
const STRAIGHT = '1000';
/** From here on looking for fewer crossings takes longer than a page may; ties then keep the order in which they are given. */
const LARGE = { nodes: 45, edges: 65 } as const;
const MARGIN = 12;

const common = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': `[top=${MARGIN},left=${MARGIN},bottom=${MARGIN},right=${MARGIN}]`,
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  // The order within a layer is ours: lanes from left to right, groups from top to bottom.
  'elk.layered.crossingMinimization.semiInteractive': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '9',
  'elk.spacing.edgeLabel': '3',
};

/** Position of a node among those of its layer; read as an order only. */
function inOrder(position: number): Record<string, string> {
  const place = (position + 1) * 1_000;
  return { 'elk.position': `(${place},${place})` };
}

function port(id: string, x: number, y: number, side: 'NORTH' | 'SOUTH'): ElkPort {
  return { id, x, y, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } };
}

const above = (lane: number, row: number): string => `above ${lane} ${row}`;
const below = (lane: number, row: number): string => `below ${lane} ${row}`;

/**
 * Lanes: a layer a row, and in each row one node for every lane, with a box or empty. The nodes of a lane hang on one
 * straight spine under its heading, which makes it a column; ties end in ports that are spread over the box in the order
 * in which they leave it, so that they do not cross there. The upper end of a tie is given as its source.
 */
function laneGraph({ lanes, laneWidth, nodes, edges }: LayoutInput): ElkGraph {
  const rows = Math.max(0, ...nodes.map(({ row }) => row + 1));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const atPlace = new Map(nodes.map((node) => [`${node.lane} ${node.row}`, node]));
  const upperFirst = edges.map((edge, index) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    const [upper, lower] = (from?.row ?? 0) <= (to?.row ?? 0) ? [from, to] : [to, from];
    return { ...edge, index, upper, lower };
  });
  const portsOf = (node: LayoutInput['nodes'][number]): ElkPort[] => {
    // To the left first what leaves to the left: of those, the one that goes furthest down lies outermost.
    const spread = (end: 'upper' | 'lower'): ElkPort[] => {
      const ties = upperFirst.filter((edge) => edge[end]?.id === node.id);
      const other = end === 'upper' ? 'lower' : 'upper';
      const distance = (row: number | undefined): number => Math.abs((row ?? 0) - node.row);
      ties.sort((a, b) => {
        const [left, right] = [a[other], b[other]];
        const sideways = (left?.lane ?? 0) - (right?.lane ?? 0);
        const outwards = distance(right?.row) - distance(left?.row);
        return sideways || ((left?.lane ?? 0) <= node.lane ? outwards : -outwards) || a.index - b.index;
      });
      const [y, side] = end === 'upper' ? [node.height, 'SOUTH' as const] : [0, 'NORTH' as const];
      return ties.map(({ index }, position) =>
        port(`${end} ${index}`, (node.width * (position + 1)) / (ties.length + 1), y, side),
      );
    };
    return [...spread('upper'), ...spread('lower')];
  };
  const spine = (lane: number, row: number, width: number, height: number): ElkPort[] => [
    port(above(lane, row), width / 2, 0, 'NORTH'),
    port(below(lane, row), width / 2, height, 'SOUTH'),
  ];
  const children = lanes.map(({ height }, lane): ElkNode => {
    const ports = [port(below(lane, -1), laneWidth / 2, height, 'SOUTH')];
    return { id: `lane ${lane}`, width: laneWidth, height, ports, layoutOptions: laneOptions(lane) };
  });
  const spines: ElkEdge[] = [];
  for (let row = 0; row < rows; row += 1)
    lanes.forEach((_, lane) => {
      const node = atPlace.get(`${lane} ${row}`);
      const { width, height } = node ?? { width: EMPTY, height: EMPTY };
      const ports = [...(node === undefined ? [] : portsOf(node)), ...spine(lane, row, width, height)];
      const id = node === undefined ? `empty ${lane} ${row}` : `node ${node.id}`;
      children.push({ id, width, height, ports, layoutOptions: laneOptions(lane) });
      spines.push({
        id: `spine ${lane} ${row}`,
        sources: [below(lane, row - 1)],
        targets: [above(lane, row)],
        labels: [],
        layoutOptions: { 'elk.layered.priority.straightness': STRAIGHT },
      });
    });
  const ties = upperFirst.map(({ index, width, height }): ElkEdge => {
    return {
      id: `edge ${index}`,
      sources: [`upper ${index}`],
      targets: [`lower ${index}`],
      labels: label(index, width, height),
    };
  });
  const options: Record<string, string> = {
    ...common,
    'elk.direction': 'DOWN',
    'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
    'elk.layered.edgeLabels.sideSelection': 'ALWAYS_DOWN',
    'elk.spacing.nodeNode': '20',
    'elk.layered.spacing.nodeNodeBetweenLayers': '26',
    'elk.layered.spacing.edgeNodeBetweenLayers': '11',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  };
  const isLarge = nodes.length > LARGE.nodes || edges.length > LARGE.edges;
  if (isLarge) options['elk.layered.crossingMinimization.strategy'] = 'NONE';
  return { id: 'chart', layoutOptions: options, children, edges: [...spines, ...ties] };
}

function laneOptions(lane: number): Record<string, string> {
  return { 'elk.portConstraints': 'FIXED_POS', ...inOrder(lane) };
}

function label(index: number, width: number, height: number): ElkLabel[] {
  // A label without a text is left out by the kernel, whatever its size.
  return width === 0 ? [] : [{ id: `label ${index}`, text: '-', width, height }];
}

/** Around one record: a layer a column, from left to right. */
function aroundGraph({ nodes, edges }: LayoutInput): ElkGraph {
  return {
    id: 'chart',
    layoutOptions: {
      ...common,
      'elk.direction': 'RIGHT',
      'elk.layered.mergeEdges': 'true',
      'elk.spacing.nodeNode': '9',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
    },
    children: nodes.map(({ id, row, width, height }) => {
      return { id: `node ${id}`, width, height, ports: [], layoutOptions: inOrder(row) };
    }),
    edges: edges.map(({ from, to, width, height }, index) => {
      const ends = { sources: [`node ${from}`], targets: [`node ${to}`] };
      return { id: `edge ${index}`, ...ends, labels: label(index, width, height) };
    }),
  };
}

export function toElkGraph(input: LayoutInput): ElkGraph {
  return input.arrangement === 'lanes' ? laneGraph(input) : aroundGraph(input);
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 });

/** The kernel's answer to the graph of an input; throws when it left out what was asked for. */
export function fromElkResult(input: LayoutInput, result: ElkResult): ChartLayout {
  const boxes = new Map(result.children.map((box) => [box.id, box]));
  const place = (id: string): Box => {
    const box = boxes.get(id);
    if (box === undefined) throw new Error(`the layout lacks ${id}`);
    return box;
  };
  const byId = new Map(input.nodes.map((node) => [node.id, node]));
  const found = new Map(result.edges.map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(result.width),
    height: Math.ceil(result.height),
    lanes: input.lanes.map((_, lane) => ({ x: rounded(place(`lane ${lane}`)).x, width: input.laneWidth })),
    nodes: input.nodes.map(({ id }) => rounded(place(`node ${id}`))),
    edges: input.edges.map(({ from, to }, index) => {
      const edge = found.get(`edge ${index}`);
      const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
        [startPoint, ...bendPoints, endPoint].map(rounded),
      );
      const isTurned = input.arrangement === 'lanes' && (byId.get(from)?.row ?? 0) > (byId.get(to)?.row ?? 0);
      const at = edge?.labels?.[0];
      return { points: isTurned ? points.toReversed() : points, label: at === undefined ? null : rounded(at) };
    }),
  };
}
