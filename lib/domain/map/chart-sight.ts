import type { Point } from './chart-layout';

type Size = { width: number; height: number };
type Box = Point & Size;

/** Under this part of its width a drawing cannot be read as a whole. */
const NARROW = 0.6;
/** Of its own size: so large its beginning is shown then. */
const BEGINNING = 0.75;
/** Of the size at which the letters are those of the page. */
const SMALLEST = 0.15;
const LARGEST = 2.5;
/** So much of a drawing stays in its frame, however large it is made and wherever it is moved, in pixels. */
const KEPT = 48;
/** Room that stays between a box that is brought in and the rim, in pixels. */
const RIM = 12;

/**
 * How a drawing may be seen through its frame. Once as large is as large as it rests there: its picture fills the frame, or
 * where the frame is too narrow to read that, shows its beginning. Lengths are pixels at that size.
 */
export type Sight = {
  isNarrow: boolean;
  rest: Size;
  /** Times as large as at rest. */
  least: number;
  most: number;
  /** Corners of what can be brought before the eye. */
  reach: [[number, number], [number, number]];
};

/** Before the frame has been measured, both its lengths are 0: the drawing rests. */
export function sightOf(drawing: Size, frame: Size): Sight {
  const isNarrow = frame.width > 0 && frame.width < drawing.width * NARROW;
  const unit = isNarrow ? BEGINNING : Math.min(1, frame.width / drawing.width || 1);
  const rest = isNarrow ? { width: drawing.width * unit, height: drawing.height * unit } : frame;
  const whole = isNarrow ? Math.min(frame.width / rest.width, frame.height / rest.height || 1) : 1;
  const most = LARGEST / unit;
  const beyond = (length: number): number => Math.max(0, length - KEPT) / most;
  const [x, y] = [beyond(frame.width), beyond(frame.height)];
  return {
    isNarrow,
    rest,
    least: Math.min(SMALLEST / unit, whole),
    most,
    reach: [
      [-x, -y],
      [rest.width + x, rest.height + y],
    ],
  };
}

/** How far all is moved so that a box, given as it is seen now, is in the middle of the frame; null: it is seen as a whole. */
export function wayIn(box: Box, frame: Size): Point | null {
  const isInside = (from: number, length: number, all: number): boolean => from >= RIM && from + length <= all - RIM;
  if (isInside(box.x, box.width, frame.width) && isInside(box.y, box.height, frame.height)) return null;
  return { x: (frame.width - box.width) / 2 - box.x, y: (frame.height - box.height) / 2 - box.y };
}
