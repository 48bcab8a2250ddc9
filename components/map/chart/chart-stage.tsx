'use client';

import { Activity, type KeyboardEvent, type ReactElement, useMemo } from 'react';
import type { ShownDrawing } from '@/lib/domain/map/chart-layout';
import { nextNode, type Direction } from '@/lib/domain/map/chart-walk';
import { ChartPicture, type ChartLinks } from './chart-picture';
import type { ToolLabels } from './chart-tools';
import { MovedPicture } from './moved-picture';

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

function focusNode(stage: HTMLElement, id: string): void {
  for (const box of stage.querySelectorAll<SVGElement>('[data-node]'))
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
  // Hydrated apart from the page and after it: to move it nobody needs to know what is in it. Made once, because new
  // properties would have it hydrated before anything else.
  const picture = useMemo(
    () => (
      <Activity>
        <ChartPicture drawing={drawing} links={links} />
      </Activity>
    ),
    [drawing, links],
  );

  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const [direction, at] = [DIRECTIONS[event.key], nodeIdOf(event.target)];
    if (direction === undefined || at === null) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = nextNode(drawing, at, direction);
    if (next !== null) focusNode(event.currentTarget, next);
  };

  return (
    <div role="presentation" onKeyDown={walk} className="group relative pt-9 print:pt-0">
      <MovedPicture drawing={drawing} picture={picture} labels={labels} />
    </div>
  );
}
