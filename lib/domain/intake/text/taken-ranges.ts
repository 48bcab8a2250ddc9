/**
 * Which characters of a text already belong to a match, so that several patterns can be run one after the other
 * without overlaps, in time that does not grow with the number of matches.
 */
export class TakenRanges {
  private readonly marks: Uint8Array;

  constructor(length: number) {
    this.marks = new Uint8Array(length + 1);
  }

  /** Takes [from, to) if none of it is taken yet; says whether it did. */
  take(from: number, to: number): boolean {
    for (let index = from; index < to; index += 1) if (this.marks[index] === 1) return false;
    this.marks.fill(1, from, to);
    return true;
  }
}
