import type { Point } from './chart-layout';

/** How far a drawing has been moved from where it rests, in pixels, and how many times as large as there it is shown. */
export type Sight = Point & { scale: number };

type Box = Point & { width: number; height: number };

/**
 * The frame through which a drawing is seen, and where the drawing rests: in pixels from the frame's upper left corner.
 * `unit`: so many pixels is one unit of the drawing there.
 */
export type SightRoom = { frame: { width: number; height: number }; rest: Box; unit: number };

export const AT_REST: Sight = { x: 0, y: 0, scale: 1 };

/** Of the size at which the letters are those of the page. */
const SMALLEST = 0.15;
const LARGEST = 2.5;
/** So much of a drawing stays in the frame, wherever it is moved. */
const KEPT = 48;
/** Room that stays between a box that is brought in and the rim. */
const RIM = 12;

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** The same sight, or the nearest from which something of the drawing is seen. */
export function holdIn({ x, y, scale }: Sight, { frame, rest }: SightRoom): Sight {
  const along = (at: number, from: number, length: number, room: number): number => {
    const kept = Math.min(KEPT, length * scale, room);
    return between(kept - (from + length) * scale, at, room - kept - from * scale);
  };
  return {
    x: along(x, rest.x, rest.width, frame.width),
    y: along(y, rest.y, rest.height, frame.height),
    scale,
  };
}

export function moveBy(sight: Sight, way: Point, room: SightRoom): Sight {
  return holdIn({ ...sight, x: sight.x + way.x, y: sight.y + way.y }, room);
}

/** Larger or smaller by a factor, within bounds; what lies at a point of the frame stays there. */
export function enlargeAround(sight: Sight, factor: number, at: Point, room: SightRoom): Sight {
  const least = Math.min(SMALLEST / room.unit, wholeIn(room).scale);
  const scale = between(least, sight.scale * factor, Math.max(LARGEST / room.unit, 1));
  const by = scale / sight.scale;
  return holdIn({ x: at.x - (at.x - sight.x) * by, y: at.y - (at.y - sight.y) * by, scale }, room);
}

/** All of the drawing, as large as it fits into the frame, in its middle: at rest if that is so there. */
export function wholeIn({ frame, rest }: SightRoom): Sight {
  const scale = Math.min(1, frame.width / rest.width, frame.height / rest.height);
  // A pixel is lost in rounding; nobody misses it.
  if (scale * Math.max(rest.width, rest.height) >= Math.max(rest.width, rest.height) - 1) return AT_REST;
  const middle = (room: number, from: number, length: number): number => (room - length * scale) / 2 - from * scale;
  return { x: middle(frame.width, rest.x, rest.width), y: middle(frame.height, rest.y, rest.height), scale };
}

/** Moved until a box, given as it is seen now, is in the middle; as it was if the box is seen as a whole. */
export function bringIn(sight: Sight, box: Box, room: SightRoom): Sight {
  const isInside = (from: number, length: number, all: number): boolean => from >= RIM && from + length <= all - RIM;
  const { width, height } = room.frame;
  if (isInside(box.x, box.width, width) && isInside(box.y, box.height, height)) return sight;
  return moveBy(sight, { x: (width - box.width) / 2 - box.x, y: (height - box.height) / 2 - box.y }, room);
}

/** A finger comes from one place to another while a second rests: the drawing goes with both. */
export function pinch(sight: Sight, from: Point, to: Point, second: Point, room: SightRoom): Sight {
  const apart = (at: Point): number => Math.hypot(at.x - second.x, at.y - second.y);
  const moved = moveBy(sight, { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 }, room);
  const middle = { x: (to.x + second.x) / 2, y: (to.y + second.y) / 2 };
  return enlargeAround(moved, apart(to) / Math.max(apart(from), 1), middle, room);
}
