'use client';

import {
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStoreApi,
  ViewportPortal,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type ReactElement, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import type { ChartDrawing } from '@/lib/domain/map/chart-layout';
import { edgeShape, laneShapes, nodeShape } from '@/lib/domain/map/chart-svg';
import { THEME } from './chart-palette';
import type { ChartLinks } from './chart-picture';
import { Drawn } from './drawn';

export type StageLabels = { picture: string; tools: string; larger: string; smaller: string; whole: string };

export type ChartViewProps = {
  drawing: ChartDrawing;
  links: ChartLinks;
  labels: StageLabels;
  /** Width of the place it has on the page. */
  width: number;
  /** Too narrow to read the whole: it opens at the beginning instead. */
  isNarrow: boolean;
  onReady: () => void;
};

type Box = Node<{ node: ChartDrawing['nodes'][number]; href: string | undefined }, 'box'>;
type Tie = Edge<{ edge: ChartDrawing['edges'][number] }, 'tie'>;

const NARROW_ZOOM = 0.75;
const LARGEST = 2.5;
const SMALLEST = 0.15;
/** Room that stays between a box that takes the focus and the rim. */
const RIM = 12;

const nodeTypes = { box: ChartBox };
const edgeTypes = { tie: ChartTie };
/** The libraries' own mark is a link to a foreign host; it is named in the README instead. */
const options = { hideAttribution: true };

function ChartBox({ data: { node, href } }: NodeProps<Box>): ReactElement {
  const bringIntoView = useBringIntoView(node);
  const { width, height } = node;
  const shape = (
    <svg width={width} height={height} aria-hidden="true" className="block overflow-visible">
      <Drawn parts={[nodeShape(node, THEME)]} />
    </svg>
  );
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} style={{ visibility: 'hidden' }} />
      {href === undefined ? (
        shape
      ) : (
        <a
          href={href}
          data-node={node.id}
          aria-label={node.name}
          title={node.name}
          draggable={false}
          onFocus={bringIntoView}
          className="pointer-events-auto block rounded-sm"
        >
          {shape}
        </a>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} style={{ visibility: 'hidden' }} />
    </>
  );
}

/** Moves the view, without changing its scale, when the keyboard comes to a box that lies outside it. */
function useBringIntoView({ x, y, width, height }: Box['data']['node']): () => void {
  const { getViewport, setCenter } = useReactFlow();
  const store = useStoreApi();
  return () => {
    const [{ x: left, y: top, zoom }, room] = [getViewport(), store.getState()];
    const [from, to] = [
      { x: x * zoom + left, y: y * zoom + top },
      { x: (x + width) * zoom + left, y: (y + height) * zoom + top },
    ];
    const isInside = from.x >= RIM && from.y >= RIM && to.x <= room.width - RIM && to.y <= room.height - RIM;
    if (!isInside) void setCenter(x + width / 2, y + height / 2, { zoom });
  };
}

function ChartTie({ data }: EdgeProps<Tie>): ReactElement | null {
  return data === undefined ? null : <Drawn parts={[edgeShape(data.edge, THEME)]} />;
}

function Tools({ labels }: { labels: StageLabels }): ReactElement {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div role="group" aria-label={labels.tools} className="absolute top-0 right-0 flex gap-1 print:hidden">
      <Button size="sm" onClick={() => void zoomIn()}>
        {labels.larger}
      </Button>
      <Button size="sm" onClick={() => void zoomOut()}>
        {labels.smaller}
      </Button>
      <Button size="sm" onClick={() => void fitView({ padding: 0.02 })}>
        {labels.whole}
      </Button>
    </div>
  );
}

/** The drawing to be moved and made larger. Nothing in it can be changed, and the page scrolls over it as over text. */
export function ChartView({ drawing, links, labels, width, isNarrow, onReady }: ChartViewProps): ReactElement {
  const nodes = useMemo(
    () =>
      drawing.nodes.map((node): Box => {
        const { id, x, y, width: wide, height } = node;
        return { id, type: 'box', position: { x, y }, width: wide, height, data: { node, href: links[id] } };
      }),
    [drawing, links],
  );
  const edges = useMemo(
    () =>
      drawing.edges.map((edge, index): Tie => {
        return { id: String(index), type: 'tie', source: edge.from, target: edge.to, data: { edge } };
      }),
    [drawing],
  );
  const zoom = isNarrow ? NARROW_ZOOM : Math.min(1, width / drawing.width);
  const x = isNarrow ? 0 : Math.max(0, (width - drawing.width * zoom) / 2);
  // As large as the picture in whose place it comes, so that nothing moves; where that is too small to read, most of a screen.
  const place = isNarrow
    ? { height: '75dvh' }
    : { aspectRatio: `${drawing.width} / ${drawing.height}`, maxHeight: drawing.height };
  return (
    <ReactFlowProvider>
      <Tools labels={labels} />
      <div className="chart-view print:hidden" style={place}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          defaultViewport={{ x, y: 0, zoom }}
          minZoom={SMALLEST}
          maxZoom={LARGEST}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          proOptions={options}
          onInit={onReady}
          aria-label={labels.picture}
        >
          <ViewportPortal>
            <svg
              aria-hidden="true"
              width={drawing.width}
              height={drawing.height}
              className="pointer-events-none absolute top-0 left-0 -z-1"
            >
              <Drawn parts={laneShapes(drawing, THEME)} />
            </svg>
          </ViewportPortal>
        </ReactFlow>
      </div>
    </ReactFlowProvider>
  );
}
