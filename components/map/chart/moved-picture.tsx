import {
  type Node,
  type NodeProps,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import { type FocusEvent, type ReactElement, useEffect, useMemo, useState } from 'react';
import { sightOf, wayIn } from '@/lib/domain/map/chart-sight';
import { ChartTools, type ToolLabels } from './chart-tools';

type Size = { width: number; height: number };
/** The picture in the one place of the library's in which it is moved. */
type Held = Node<{ picture: ReactElement }, 'held'>;

const nodeTypes = { held: HeldPicture };
/** The library's own mark is a link to a foreign host; it is named in the README instead. */
const options = { hideAttribution: true };
const AT_REST = { x: 0, y: 0, zoom: 1 };
/** A hand that shakes while it presses opens what it presses, in pixels. */
const SHAKE = 4;

function HeldPicture({ data }: NodeProps<Held>): ReactElement {
  return data.picture;
}

/**
 * A picture as the one thing that the library moves: nothing is drawn by it, so that it costs the same with three boxes and
 * with 150. Said to be measured and tied to nothing, or the library would do both; its real size is the style sheet's, or
 * the width given.
 */
function hold(drawing: Size, picture: ReactElement, width?: number): Held[] {
  return [
    {
      id: 'picture',
      type: 'held',
      position: AT_REST,
      measured: { width: drawing.width, height: drawing.height },
      handles: [],
      data: { picture },
      style: { pointerEvents: 'auto', width },
      domAttributes: { 'aria-roledescription': undefined },
    },
  ];
}

/** Moves the picture, without changing its scale, when the keyboard comes to a box that lies outside the frame. */
function useBringIn(): (event: FocusEvent<HTMLElement>) => void {
  const store = useStoreApi();
  return ({ target, currentTarget }) => {
    const box = target.matches(':focus-visible') ? target.closest('[data-node]') : null;
    if (box === null) return;
    const [frame, seen] = [currentTarget.getBoundingClientRect(), box.getBoundingClientRect()];
    const { width, height } = seen;
    const way = wayIn({ x: seen.left - frame.left, y: seen.top - frame.top, width, height }, frame);
    if (way !== null) void store.getState().panBy(way);
  };
}

type Moved = { drawing: Size; picture: ReactElement; labels: ToolLabels & { picture: string } };

/** The picture of a drawing, to be moved by hand, wheel and fingers, with what makes it larger and smaller. */
export function MovedPicture(moved: Moved): ReactElement {
  const [atFirst] = useState(() => hold(moved.drawing, moved.picture));
  return (
    <ReactFlowProvider initialNodes={atFirst}>
      <MovedFrame {...moved} />
    </ReactFlowProvider>
  );
}

/**
 * The page scrolls over it as over text; with Ctrl the wheel makes it larger. Written on the frame, for the style sheet: that
 * it can be moved (`data-view`), and that it is too narrow for the whole.
 */
function MovedFrame({ drawing, picture, labels }: Moved): ReactElement {
  const isOpen = useStore((state) => state.panZoom !== null);
  const [width, height] = [useStore((state) => state.width), useStore((state) => state.height)];
  const sight = useMemo(() => sightOf(drawing, { width, height }), [drawing, width, height]);
  const beginning = sight.isNarrow ? sight.rest.width : undefined;
  const held = useMemo(() => hold(drawing, picture, beginning), [drawing, picture, beginning]);
  const { setViewport, fitBounds } = useReactFlow();
  const bringIn = useBringIn();

  // Turned, or made narrower: it rests again, in its new size.
  useEffect(() => void setViewport(AT_REST), [width, setViewport]);

  const showWhole = (): void =>
    void (sight.isNarrow ? fitBounds({ x: 0, y: 0, ...sight.rest }, { padding: 0 }) : setViewport(AT_REST));

  return (
    <>
      <ChartTools labels={labels} onWhole={showWhole} />
      <ReactFlow
        nodes={held}
        nodeTypes={nodeTypes}
        minZoom={sight.least}
        maxZoom={sight.most}
        translateExtent={sight.reach}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        paneClickDistance={SHAKE}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        proOptions={options}
        aria-label={labels.picture}
        data-view={isOpen ? 'open' : 'picture'}
        data-narrow={sight.isNarrow ? '' : undefined}
        className="chart-frame"
        onFocus={bringIn}
      />
    </>
  );
}
