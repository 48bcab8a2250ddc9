import type { Point } from '@/lib/domain/map/chart-layout';
import {
  AT_REST,
  bringIn,
  enlargeAround,
  moveBy,
  pinch,
  wholeIn,
  type Sight,
  type SightRoom,
} from '@/lib/domain/map/chart-sight';

/** A hand that shakes does not move anything. */
const SHAKE = 4;
/** One line of a wheel that counts in lines, in pixels. */
const LINE = 16;
/** Exponents of two for a pixel of the wheel, and at most for one turn of it. */
const WHEEL = { pixel: 0.01, most: 0.25 } as const;
/** Under this part of its width a drawing cannot be read as a whole. */
const NARROW = 0.6;
/** Of its own size: so large its beginning is shown then. */
const BEGINNING = 0.75;

export type Movable = {
  /** By a factor, around the middle of the frame. */
  enlarge: (factor: number) => void;
  showWhole: () => void;
  /** Leaves everything as it was before. */
  stop: () => void;
};

/**
 * Lets a drawing be moved by hand, wheel and fingers in its frame, where it lies: nothing is drawn again. Only what holds it is
 * moved, so that it costs the same with three boxes and with 150. The page scrolls over it as over text. Written on the frame,
 * for the style sheet: that it can be moved (`data-view`), that it is being moved, that it is too narrow for the whole.
 */
export function makeMovable(frame: HTMLElement, held: HTMLElement, drawingWidth: number): Movable {
  let sight: Sight = AT_REST;
  const fingers = new Map<number, Point>();
  let isDragged = false;

  const inFrame = (at: { clientX: number; clientY: number }): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: at.clientX - left, y: at.clientY - top };
  };
  const boxInFrame = (element: Element): Point & { width: number; height: number } => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { ...inFrame({ clientX: left, clientY: top }), width, height };
  };
  const room = (): SightRoom => {
    const seen = boxInFrame(held.firstElementChild ?? held);
    const { x, y, scale } = sight;
    const width = seen.width / scale;
    const rest = { x: (seen.x - x) / scale, y: (seen.y - y) / scale, width, height: seen.height / scale };
    return { frame: { width: frame.clientWidth, height: frame.clientHeight }, rest, unit: width / drawingWidth };
  };
  const show = (next: Sight): void => {
    sight = next;
    held.style.transform = next === AT_REST ? '' : `matrix(${next.scale}, 0, 0, ${next.scale}, ${next.x}, ${next.y})`;
  };

  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (fingers.size === 0) isDragged = false;
    fingers.set(event.pointerId, inFrame(event));
  };
  const onMove = (event: PointerEvent): void => {
    const [from, to] = [fingers.get(event.pointerId), inFrame(event)];
    if (from === undefined) return;
    if (event.buttons === 0) return onUp(event);
    if (!isDragged && fingers.size === 1 && Math.hypot(to.x - from.x, to.y - from.y) < SHAKE) return;
    if (!isDragged) frame.setAttribute('data-moving', '');
    isDragged = true;
    // Only now: a press that does not move anything goes to the box under it.
    frame.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, to);
    const second = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (second === undefined) show(moveBy(sight, { x: to.x - from.x, y: to.y - from.y }, room()));
    else show(pinch(sight, from, to, second, room()));
  };
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) frame.removeAttribute('data-moving');
  };
  /** The press that ends a movement opens nothing; a key that presses a box has not moved anything. */
  const onClick = (event: MouseEvent): void => {
    if (!isDragged || event.detail === 0) return;
    isDragged = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const turn = -event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1) * WHEEL.pixel;
    const factor = 2 ** Math.min(Math.max(turn, -WHEEL.most), WHEEL.most);
    show(enlargeAround(sight, factor, inFrame(event), room()));
  };
  /** A link that is dragged would be carried away as an address. */
  const onDragStart = (event: DragEvent): void => event.preventDefault();
  const onFocus = ({ target }: FocusEvent): void => {
    const box = target instanceof Element && target.matches(':focus-visible') ? target.closest('[data-node]') : null;
    if (box !== null) show(bringIn(sight, boxInFrame(box), room()));
  };

  const ended = new AbortController();
  const { signal } = ended;
  frame.addEventListener('pointerdown', onDown, { signal });
  frame.addEventListener('pointermove', onMove, { signal });
  frame.addEventListener('pointerup', onUp, { signal });
  frame.addEventListener('pointercancel', onUp, { signal });
  frame.addEventListener('click', onClick, { signal, capture: true });
  frame.addEventListener('wheel', onWheel, { signal, passive: false });
  frame.addEventListener('dragstart', onDragStart, { signal });
  frame.addEventListener('focusin', onFocus, { signal });

  let width = 0;
  const resized = new ResizeObserver(() => {
    // Its height changes with it, and on a phone with the browser's own bars.
    if (frame.clientWidth === width) return;
    width = frame.clientWidth;
    const isNarrow = width > 0 && width < drawingWidth * NARROW;
    frame.toggleAttribute('data-narrow', isNarrow);
    held.style.width = isNarrow ? `${drawingWidth * BEGINNING}px` : '';
    show(AT_REST);
  });
  resized.observe(frame);
  frame.setAttribute('data-view', 'open');

  return {
    enlarge: (factor) => {
      const { clientWidth, clientHeight } = frame;
      show(enlargeAround(sight, factor, { x: clientWidth / 2, y: clientHeight / 2 }, room()));
    },
    showWhole: () => show(wholeIn(room())),
    stop: () => {
      ended.abort();
      resized.disconnect();
      show(AT_REST);
      held.style.width = '';
      for (const name of ['data-moving', 'data-narrow']) frame.removeAttribute(name);
      frame.setAttribute('data-view', 'picture');
    },
  };
}
