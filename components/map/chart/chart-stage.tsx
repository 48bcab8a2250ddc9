'use client';

import {
  Activity,
  type ComponentType,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { classNames } from '@/components/ui/class-names';
import type { ChartDrawing } from '@/lib/domain/map/chart-layout';
import { nextNode, type Direction } from '@/lib/domain/map/chart-walk';
import { ChartPicture, type ChartLinks } from './chart-picture';
import type { ChartViewProps, StageLabels } from './chart-view';

const DIRECTIONS: Record<string, Direction | undefined> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Under this part of its width a drawing cannot be read as a whole. */
const NARROW = 0.6;

function nodeIdOf(target: EventTarget | null): string | null {
  const box = target instanceof Element ? target.closest('[data-node]') : null;
  return box?.getAttribute('data-node') ?? null;
}

/** The box that is seen: the picture stays in the page for print, hidden, when the view has taken its place. */
function focusNode(frame: HTMLElement, id: string): void {
  for (const box of frame.querySelectorAll<HTMLElement | SVGElement>('[data-node]'))
    if (box.getAttribute('data-node') === id && box.getClientRects().length > 0) box.focus();
}

/** Whether some of it is on the screen now; on a phone a drawing is hidden until somebody asks for it. */
function isOnScreen(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && top < window.innerHeight && bottom > 0;
}

function loadView(): Promise<{ ChartView: ComponentType<ChartViewProps> }> {
  return import('./chart-view');
}

/** Asked for as soon as this file runs, if the page shows a drawing: its code arrives while the page is still hydrated. */
function loadViewAhead(): void {
  const frame = document.querySelector('[data-view]');
  // Should it not arrive, it is asked for again, and otherwise the browser has it by then.
  if (frame !== null && isOnScreen(frame)) void loadView().catch(() => undefined);
}

if (typeof document !== 'undefined') loadViewAhead();

/**
 * The drawing on its page: first the picture that came with the page, then in its place the same to be moved and made
 * larger, once its code is there and somebody has the drawing before them. Should the code not arrive, the picture
 * stays. Arrow keys walk along the ties in both.
 */
export function ChartStage({
  drawing,
  links,
  labels,
}: {
  drawing: ChartDrawing;
  links: ChartLinks;
  labels: StageLabels;
}): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const [View, setView] = useState<ComponentType<ChartViewProps> | null>(null);
  const [size, setSize] = useState({ width: 0, isNarrow: false });
  const wasAt = useRef<string | null>(null);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let isGone = false;
    const open = (): void => {
      // Should the code not arrive, the picture is as good.
      loadView().then(
        ({ ChartView }) => {
          if (isGone) return;
          wasAt.current = nodeIdOf(document.activeElement);
          setSize({ width: element.clientWidth, isNarrow: element.clientWidth < drawing.width * NARROW });
          setView(() => ChartView);
        },
        () => undefined,
      );
    };
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      open();
    });
    // The observer would tell only after the next frame, which of a large page takes its time.
    if (isOnScreen(element)) open();
    else seen.observe(element);
    return () => {
      isGone = true;
      seen.disconnect();
    };
  }, [drawing.width]);

  // Hydrated apart from the page and after it: the view need not wait for the picture that it replaces. Made once, because
  // new properties would have it hydrated before anything else.
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
    <div
      ref={frame}
      role="presentation"
      onKeyDown={walk}
      data-view={View === null ? 'picture' : 'open'}
      className="chart-frame relative pt-9 print:pt-0"
    >
      <div className={classNames('overflow-x-auto', View !== null && 'hidden print:block')}>{picture}</div>
      {View === null ? null : (
        <View
          drawing={drawing}
          links={links}
          labels={labels}
          width={size.width}
          isNarrow={size.isNarrow}
          onReady={() => {
            if (wasAt.current !== null && frame.current !== null) focusNode(frame.current, wasAt.current);
            wasAt.current = null;
          }}
        />
      )}
    </div>
  );
}
