import { describe, expect, it } from 'vitest';
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

/** A drawing of 1,600 by 800 that rests at half its size in a frame of its own shape. */
const fitting: SightRoom = {
  frame: { width: 800, height: 400 },
  rest: { x: 0, y: 0, width: 800, height: 400 },
  unit: 0.5,
};
/** The same on a phone, of which the beginning is shown. */
const narrow: SightRoom = {
  frame: { width: 300, height: 500 },
  rest: { x: 0, y: 0, width: 1_200, height: 600 },
  unit: 0.75,
};

/** Where a point of the drawing at rest is seen. */
const seen = ({ x, y, scale }: Sight, at: { x: number; y: number }): { x: number; y: number } => ({
  x: at.x * scale + x,
  y: at.y * scale + y,
});

describe('a drawing that is made larger', () => {
  it('keeps the place under the pointer where it is, there and back', () => {
    const at = { x: 620, y: 90 };
    const larger = enlargeAround(AT_REST, 1.5, at, fitting);
    expect(larger.scale).toBe(1.5);
    expect(seen(larger, at)).toEqual(at);
    const again = enlargeAround(larger, 2, { x: 10, y: 10 }, fitting);
    expect(seen(again, { x: (10 - larger.x) / 1.5, y: (10 - larger.y) / 1.5 })).toEqual({ x: 10, y: 10 });
    expect(enlargeAround(larger, 1 / 1.5, at, fitting)).toEqual({ x: 0, y: 0, scale: 1 });
  });

  it('ends where letters are two and a half times as large as on the page, and the other way where all of it is seen', () => {
    const middle = { x: 150, y: 250 };
    expect(enlargeAround(AT_REST, 1_000, middle, fitting).scale * fitting.unit).toBe(2.5);
    expect(enlargeAround(AT_REST, 1_000, middle, narrow).scale * narrow.unit).toBe(2.5);
    expect(enlargeAround(AT_REST, 1 / 1_000, middle, fitting).scale * fitting.unit).toBeCloseTo(0.15);
    const vast = { ...narrow, rest: { ...narrow.rest, width: 12_000 } };
    expect(enlargeAround(AT_REST, 1 / 1_000, middle, vast).scale).toBe(300 / 12_000);
  });

  it('is not made smaller by the first step when it rests above the largest size', () => {
    expect(enlargeAround(AT_REST, 1.2, { x: 0, y: 0 }, { ...fitting, unit: 4 }).scale).toBe(1);
  });
});

describe('a drawing that is moved', () => {
  it('goes as far as the hand', () => {
    expect(moveBy({ x: 5, y: 6, scale: 1 }, { x: -120, y: 30 }, fitting)).toEqual({ x: -115, y: 36, scale: 1 });
  });

  it.each([
    ['right', { x: 9_000, y: 0 }, { x: 752, y: 0 }],
    ['left', { x: -9_000, y: 0 }, { x: -752, y: 0 }],
    ['down', { x: 0, y: 9_000 }, { x: 0, y: 352 }],
    ['up', { x: 0, y: -9_000 }, { x: 0, y: -352 }],
  ])('never leaves the frame: %s', (_, way, place) => {
    expect(moveBy(AT_REST, way, fitting)).toEqual({ ...place, scale: 1 });
  });
});

describe('the whole of a drawing', () => {
  it('is where it rests when it fits', () => {
    expect(wholeIn(fitting)).toBe(AT_REST);
    expect(wholeIn({ ...fitting, frame: { width: 799.6, height: 399.7 } })).toBe(AT_REST);
  });

  it('is in the middle of a frame that it does not fit', () => {
    const whole = wholeIn(narrow);
    expect(whole.scale).toBe(0.25);
    expect(seen(whole, { x: 0, y: 0 })).toEqual({ x: 0, y: 175 });
    expect(seen(whole, { x: 1_200, y: 600 })).toEqual({ x: 300, y: 325 });
  });
});

describe('a box that takes the focus', () => {
  it('moves nothing when it is seen', () => {
    expect(bringIn(AT_REST, { x: 12, y: 12, width: 100, height: 40 }, fitting)).toBe(AT_REST);
  });

  it.each([
    ['beyond the right rim', { x: 760, y: 100, width: 100, height: 40 }],
    ['above', { x: 100, y: -90, width: 100, height: 40 }],
    ['at the very rim', { x: 0, y: 100, width: 100, height: 40 }],
  ])('comes to the middle from %s', (_, box) => {
    const next = bringIn(AT_REST, box, fitting);
    expect(next).toEqual({ x: 350 - box.x, y: 180 - box.y, scale: 1 });
  });
});

describe('two fingers', () => {
  it('make it larger by as much as they go apart, around their middle', () => {
    const second = { x: 200, y: 200 };
    const larger = pinch(AT_REST, { x: 300, y: 200 }, { x: 350, y: 200 }, second, fitting);
    expect(larger.scale).toBe(1.5);
    // What lay between the fingers lies between them still.
    expect(seen(larger, { x: 250, y: 200 })).toEqual({ x: 275, y: 200 });
  });

  it('that begin on one spot do not throw it away', () => {
    const larger = pinch(AT_REST, { x: 200, y: 200 }, { x: 203, y: 200 }, { x: 200, y: 200 }, fitting);
    expect(Number.isFinite(larger.x) && larger.scale === 3).toBe(true);
  });
});
