/** Half-open range of UTF-16 units of the original text. */
export type Range = { start: number; end: number };

/** Index of the first range of a list in reading order that starts at or after a place. */
export function firstFrom(list: readonly Range[], start: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NOTHING: readonly never[] = [];

/** The ranges of a list in reading order that start within `reach` of another. */
export function near<T extends Range>(list: readonly T[], around: Range, reach: number): readonly T[] {
  return list.length === 0
    ? NOTHING
    : list.slice(firstFrom(list, around.start - reach), firstFrom(list, around.end + reach));
}

export function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}

export function byStartLongestFirst(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

/** Sorts a list in place. Most lists are in order as they come, and to see that is far cheaper than the engine's sort. */
export function putInOrder<T extends Range>(list: T[], compare: (a: Range, b: Range) => number): T[] {
  for (let index = 1; index < list.length; index++) {
    const [before, one] = [list[index - 1], list[index]];
    if (before !== undefined && one !== undefined && compare(before, one) > 0) return list.sort(compare);
  }
  return list;
}

/** Units between two ranges; negative when they overlap. */
export function distance(a: Range, b: Range): number {
  return a.start >= b.end ? a.start - b.end : b.start - a.end;
}

export function isInside(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** From the first unit of two ranges to the last. */
export function spanOf(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
