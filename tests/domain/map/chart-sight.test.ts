import { describe, expect, it } from 'vitest';
import { sightOf, wayIn } from '@/lib/domain/map/chart-sight';

const drawing = { width: 1_000, height: 500 };
const computer = { width: 800, height: 400 };
const phone = { width: 300, height: 500 };

describe('a drawing in its frame', () => {
  it('fills a frame in which it can be read, and shows its beginning in one that is too narrow', () => {
    expect(sightOf(drawing, computer)).toMatchObject({ isNarrow: false, rest: computer });
    expect(sightOf(drawing, { width: 599, height: 300 })).toMatchObject({ isNarrow: true });
    expect(sightOf(drawing, { width: 600, height: 300 })).toMatchObject({ isNarrow: false });
    expect(sightOf(drawing, phone)).toMatchObject({ isNarrow: true, rest: { width: 750, height: 375 } });
  });

  it('is made larger until its letters are two and a half times as large as those of the page', () => {
    expect(sightOf(drawing, computer).most * 0.8).toBe(2.5);
    expect(sightOf(drawing, phone).most * 0.75).toBeCloseTo(2.5);
    // A small one does not rest above its own size.
    expect(sightOf({ width: 400, height: 300 }, computer).most).toBe(2.5);
  });

  it('is made smaller far enough for all of it to be seen, and letters to be points', () => {
    expect(sightOf(drawing, computer).least * 0.8).toBeCloseTo(0.15);
    expect(sightOf({ width: 16_000, height: 800 }, phone).least).toBe(300 / 12_000);
    expect(sightOf({ width: 1_000, height: 80_000 }, phone).least).toBe(500 / 60_000);
  });

  it.each([
    ['on a computer', computer],
    ['on a phone', phone],
  ])('can be moved past its corners, but at its largest no further than that some of it stays: %s', (_, frame) => {
    const { rest, reach, most } = sightOf(drawing, frame);
    const [[left, top], [right, bottom]] = reach;
    expect(left).toBeLessThan(0);
    expect(frame.width + left * most).toBeCloseTo(48);
    expect(frame.height + top * most).toBeCloseTo(48);
    expect([right, bottom]).toEqual([rest.width - left, rest.height - top]);
  });

  it('rests as it came until its frame has been measured', () => {
    const { isNarrow, reach, least, most } = sightOf(drawing, { width: 0, height: 0 });
    expect(isNarrow).toBe(false);
    expect(Math.hypot(...reach.flat())).toBe(0);
    expect(least).toBeLessThan(1);
    expect(most).toBeGreaterThan(1);
  });

  it('stays at rest in a frame that leaves no room beside it', () => {
    expect(sightOf(drawing, { width: 30, height: 20 }).reach[0].map(Math.abs)).toEqual([0, 0]);
  });
});

describe('a box that takes the focus', () => {
  it('moves nothing when it is seen', () => {
    expect(wayIn({ x: 12, y: 12, width: 100, height: 40 }, computer)).toBeNull();
  });

  it.each([
    ['beyond the right rim', { x: 760, y: 100, width: 100, height: 40 }],
    ['above', { x: 100, y: -90, width: 100, height: 40 }],
    ['at the very rim', { x: 0, y: 100, width: 100, height: 40 }],
  ])('comes to the middle from %s', (_, box) => {
    expect(wayIn(box, computer)).toEqual({ x: 350 - box.x, y: 180 - box.y });
  });
});
