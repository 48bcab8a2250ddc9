/** Room that is kept from text to text; what a longer one needed is kept only for another such. */
const KEPT_ROOM = 1 << 16;
const LEAST_ROOM = 512;

/**
 * The UTF-16 units of a text, copied in one go. To ask a string for each of its units takes three times as long as all that
 * is done with them: strings are stored in many ways, and each question has to find out in which.
 */
export class SourceUnits {
  length = 0;
  units: Uint16Array = new Uint16Array(LEAST_ROOM);
  private bytes = Buffer.from(this.units.buffer);

  read(text: string): void {
    const isTooLarge = this.units.length > KEPT_ROOM && text.length <= KEPT_ROOM;
    if (text.length > this.units.length || isTooLarge) {
      this.units = new Uint16Array(Math.max(LEAST_ROOM, text.length));
      this.bytes = Buffer.from(this.units.buffer);
    }
    this.length = text.length;
    this.bytes.write(text, 'utf16le');
  }

  /** The unit at a place; 0 before the beginning and behind the end. */
  at(index: number): number {
    return index >= 0 && index < this.length ? (this.units[index] ?? 0) : 0;
  }
}
