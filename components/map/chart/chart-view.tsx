'use client';

import { type Node, type NodeProps, ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type FocusEvent, type ReactElement, useMemo } from 'react';
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

const NARROW_ZOOM = 0.75;
const LARGEST = 2.5;
const SMALLEST = 0.15;
/** Room that stays between a box that takes the focus and the rim. */
const RIM = 12;

/** What lies under the boxes, as a node of its own: so it is drawn together with them and moves as they do. */
type Ground = Node<{ drawing: ChartDrawing }, 'ground'>;

const nodeTypes = { box: ChartBox, ground: ChartGround };
/** The libraries' own mark is a link to a foreign host; it is named in the README instead. */
const options = { hideAttribution: true };

function ChartBox({ data: { node, href } }: NodeProps<Box>): ReactElement {
  const { width, height } = node;
  const shape = (
    <svg width={width} height={height} aria-hidden="true" className="block overflow-visible">
      <Drawn parts={[nodeShape(node, THEME)]} />
    </svg>
  );
  return href === undefined ? (
    shape
  ) : (
    <a
      href={href}
      data-node={node.id}
      aria-label={node.name}
      title={node.name}
      draggable={false}
      className="pointer-events-auto block rounded-sm"
    >
      {shape}
    </a>
  );
}

/** Lanes and ties: all that lies under the boxes, in one picture. A tie says what it is to the mouse on its line. */
function ChartGround({ data: { drawing } }: NodeProps<Ground>): ReactElement {
  const { width, height, edges } = drawing;
  return (
    <svg aria-hidden="true" width={width} height={height} className="block overflow-visible">
      <Drawn parts={laneShapes(drawing, THEME)} />
      <g data-ties="" className="pointer-events-auto">
        <Drawn parts={edges.map((edge) => edgeShape(edge, THEME))} />
      </g>
    </svg>
  );
}

/** Moves the view, without changing its scale, when the keyboard comes to a box that lies outside it. */
function useBringIntoView({ nodes }: ChartDrawing): (event: FocusEvent) => void {
  const { getViewport, setCenter } = useReactFlow();
  const store = useStoreApi();
  return ({ target }) => {
    const id = target.getAttribute('data-node');
    const box = nodes.find((node) => node.id === id);
    if (box === undefined) return;
    const { x, y, width, height } = box;
    const [{ x: left, y: top, zoom }, room] = [getViewport(), store.getState()];
    const [from, to] = [
      { x: x * zoom + left, y: y * zoom + top },
      { x: (x + width) * zoom + left, y: (y + height) * zoom + top },
    ];
    const isInside = from.x >= RIM && from.y >= RIM && to.x <= room.width - RIM && to.y <= room.height - RIM;
    if (!isInside) void setCenter(x + width / 2, y + height / 2, { zoom });
  };
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

/**
 * What the library needs to know of a node for drawing it at once: its size, in whole pixels as the browser will tell it,
 * and that nothing is tied to it. Otherwise all is measured and drawn a second time.
 */
function known({
  width,
  height,
}: {
  width: number;
  height: number;
}): Pick<Box, 'width' | 'height' | 'measured' | 'handles'> {
  return { width, height, measured: { width: Math.round(width), height: Math.round(height) }, handles: [] };
}

function nodesOf(drawing: ChartDrawing, links: ChartLinks): (Box | Ground)[] {
  const boxes = drawing.nodes.map((node): Box => {
    const { id, x, y } = node;
    return { id, type: 'box', position: { x, y }, ...known(node), data: { node, href: links[id] } };
  });
  // No box has an id that begins like this.
  const ground: Ground = {
    id: '/ground',
    type: 'ground',
    position: { x: 0, y: 0 },
    zIndex: -1,
    ...known(drawing),
    data: { drawing },
  };
  return [ground, ...boxes];
}

/** The drawing to be moved and made larger. Nothing in it can be changed, and the page scrolls over it as over text. */
export function ChartView(props: ChartViewProps): ReactElement {
  const { drawing, links, labels } = props;
  const nodes = useMemo(() => nodesOf(drawing, links), [drawing, links]);
  return (
    <ReactFlowProvider initialNodes={nodes}>
      <Tools labels={labels} />
      <MovedDrawing {...props} nodes={nodes} />
    </ReactFlowProvider>
  );
}

function MovedDrawing({
  drawing,
  labels,
  width,
  isNarrow,
  onReady,
  nodes,
}: ChartViewProps & { nodes: (Box | Ground)[] }): ReactElement {
  const bringIntoView = useBringIntoView(drawing);
  const zoom = isNarrow ? NARROW_ZOOM : Math.min(1, width / drawing.width);
  const x = isNarrow ? 0 : Math.max(0, (width - drawing.width * zoom) / 2);
  // As large as the picture in whose place it comes, so that nothing moves; where that is too small to read, most of a screen.
  const place = isNarrow
    ? { height: '75dvh' }
    : { aspectRatio: `${drawing.width} / ${drawing.height}`, maxHeight: drawing.height };
  return (
    <div role="presentation" className="chart-view print:hidden" style={place} onFocus={bringIntoView}>
      <ReactFlow
        nodes={nodes}
        nodeTypes={nodeTypes}
        defaultViewport={{ x, y: 0, zoom }}
        minZoom={SMALLEST}
        maxZoom={LARGEST}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        proOptions={options}
        onInit={onReady}
        aria-label={labels.picture}
      />
    </div>
  );
}
