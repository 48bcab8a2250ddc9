/**
 * Where the units of a folded text stand in the original. Nearly all follow each other there as they do in the text, so
 * only the stretches are kept in which they do: a unit that stands for none or for several of the original is one by itself.
 */
export class Origins {
  private count = 0;
  /** The unit with which a stretch begins, where that stands in the original, and how many units there each of it is. */
  private firsts = new Uint32Array(64);
  private starts = new Uint32Array(64);
  private widths = new Uint32Array(64);

  clear(): void {
    this.count = 0;
  }

  /** Says where a unit stands, those before it being known; those behind it, unless told otherwise, follow it. */
  set(unit: number, start: number, width: number): void {
    const last = this.count - 1;
    const isReplaced = last >= 0 && this.firsts[last] === unit;
    if (!isReplaced && width === 1 && last >= 0 && this.widths[last] === 1 && this.startIn(last, unit) === start)
      return;
    const at = isReplaced ? last : this.count++;
    if (at >= this.firsts.length) this.grow();
    this.firsts[at] = unit;
    this.starts[at] = start;
    this.widths[at] = width;
  }

  /** Forgets all from a unit on. */
  cut(unit: number): void {
    while (this.count > 0 && (this.firsts[this.count - 1] ?? 0) >= unit) this.count--;
  }

  startOf(unit: number): number {
    return this.startIn(this.stretchOf(unit), unit);
  }

  endOf(unit: number): number {
    const stretch = this.stretchOf(unit);
    return this.startIn(stretch, unit) + (this.widths[stretch] ?? 0);
  }

  /** Whether a unit was put in: there is nothing in the original for it. */
  isEmpty(unit: number): boolean {
    return this.widths[this.stretchOf(unit)] === 0;
  }

  /** Whether a unit begins where the one before it ends: nothing was left out between them. */
  follows(unit: number): boolean {
    const stretch = this.stretchOf(unit);
    return (this.firsts[stretch] ?? 0) < unit || this.starts[stretch] === this.endOf(unit - 1);
  }

  private startIn(stretch: number, unit: number): number {
    return (this.starts[stretch] ?? 0) + unit - (this.firsts[stretch] ?? 0);
  }

  private stretchOf(unit: number): number {
    let high = this.count - 1;
    if ((this.firsts[high] ?? 0) <= unit) return high;
    let low = 0;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firsts[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private grow(): void {
    const { firsts, starts, widths } = this;
    const size = firsts.length * 2;
    this.firsts = new Uint32Array(size);
    this.starts = new Uint32Array(size);
    this.widths = new Uint32Array(size);
    this.firsts.set(firsts);
    this.starts.set(starts);
    this.widths.set(widths);
  }
}
