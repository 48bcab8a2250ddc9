'use client';

import { Activity, type KeyboardEvent, type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import type { ShownDrawing } from '@/lib/domain/map/chart-layout';
import { nextNode, type Direction } from '@/lib/domain/map/chart-walk';
import { ChartPicture, type ChartLinks } from './chart-picture';
import { ChartTools, type ToolLabels } from './chart-tools';
import { makeMovable, type Movable } from './movable';

const DIRECTIONS: Record<string, Direction | undefined> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function nodeIdOf(target: EventTarget): string | null {
  const box = target instanceof Element ? target.closest('[data-node]') : null;
  return box?.getAttribute('data-node') ?? null;
}

function focusNode(frame: HTMLElement, id: string): void {
  for (const box of frame.querySelectorAll<SVGElement>('[data-node]'))
    if (box.getAttribute('data-node') === id) box.focus();
}

/**
 * The drawing on its page: the picture that came with the page, to be moved and made larger where it lies as soon as this
 * code runs. Without it the picture stays as it is. Arrow keys walk along the ties.
 */
export function ChartStage({
  drawing,
  links,
  labels,
}: {
  drawing: ShownDrawing;
  links: ChartLinks;
  labels: ToolLabels & { picture: string };
}): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLDivElement>(null);
  const movable = useRef<Movable>(null);

  // Not after the next frame, which of a large page takes its time.
  useLayoutEffect(() => {
    if (frame.current === null || held.current === null) return;
    const made = makeMovable(frame.current, held.current, drawing.width);
    movable.current = made;
    return () => made.stop();
  }, [drawing.width]);

  // Hydrated apart from the page and after it: to move it nobody needs to know what is in it. Made once, because new
  // properties would have it hydrated before anything else.
  const picture = useMemo(
    () => (
      <Activity>
        <ChartPicture drawing={drawing} links={links} label={labels.picture} />
      </Activity>
    ),
    [drawing, links, labels.picture],
  );

  const walk = (event: KeyboardEvent): void => {
    const [direction, at] = [DIRECTIONS[event.key], nodeIdOf(event.target)];
    if (direction === undefined || at === null || frame.current === null) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = nextNode(drawing, at, direction);
    if (next !== null) focusNode(frame.current, next);
  };

  return (
    <div className="group relative pt-9 print:pt-0">
      <ChartTools
        labels={labels}
        onEnlarge={(factor) => movable.current?.enlarge(factor)}
        onWhole={() => movable.current?.showWhole()}
      />
      <div ref={frame} role="presentation" onKeyDown={walk} data-view="picture" className="chart-frame">
        <div ref={held} className="chart-held">
          {picture}
        </div>
      </div>
    </div>
  );
}
