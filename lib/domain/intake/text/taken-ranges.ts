/**
 * Which characters of a text already belong to a match, so that several patterns can be run one after the other
 * without overlaps, in time that does not grow with the number of matches.
 */
export class TakenRanges {
  /** Made with the first match: most texts have none. */
  private marks: Uint8Array | null = null;

  constructor(private readonly length: number) {}

  /** Takes [from, to) if none of it is taken yet; says whether it did. */
  take(from: number, to: number): boolean {
    const marks = (this.marks ??= new Uint8Array(this.length + 1));
    for (let index = from; index < to; index += 1) if (marks[index] === 1) return false;
    marks.fill(1, from, to);
    return true;
  }
}
