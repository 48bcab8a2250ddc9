import { COMPLEX, folded, MARK, PLAIN, plainValue, SPECIAL, treatmentOf } from './folding';
import { Origins } from './origins';
import { isAsciiCapital, isAsciiLetter, isJapanese, isKatakana, isLatinLetter, isLatinWord } from './scripts';
import { SourceUnits } from './source-units';

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const FIRST_JAPANESE = 0x3005;
const MIDDLE_DOT = 0x30fb;
const PROLONGED_SOUND_MARK = 0x30fc;
const SMALL_I = 0x30a3;
const TE = 0x30c6;
const U = 0x30a6;
const E = 0x30a8;
const SMALL_E = 0x30a7;
const C = 0x63;
const Y = 0x79;
const B = 0x62;
const LATIN_E = 0x65;
const R = 0x72;
/** More marks on one letter than any script has: further ones are left out, so that hostile text stays linear. */
const MAX_CLUSTER = 8;
/** Room that is kept from text to text; what a longer one needed is kept only for another such. */
const KEPT_ROOM = 1 << 16;

function isKatakanaOrHalf(unit: number): boolean {
  return (unit >= 0xff66 && unit <= 0xff9d) || isKatakana(unit);
}

/**
 * Text in the form in which names are compared, with the way back: `origins` says which part of `original` a unit is.
 *
 * Folded are: NFKC, lower case, hyphens and white space to one space, apostrophes to one form, invisible characters to
 * nothing, "U.S." and "U S" to "us", "cybersecurity" to "cyber security" (with a space that has no width in the original); in Japanese, spaces inside running text and middle dots
 * between katakana to nothing, and two common spellings to one (ウエ/ウェ, ティー/ティ).
 */
export class NormalisedText {
  original = '';
  length = 0;
  units: Uint16Array = new Uint16Array(512);
  readonly origins = new Origins();
  readonly source = new SourceUnits();

  /** Takes a new text in place of the last one: making the arrays anew would cost more than the work itself. */
  read(text: string): this {
    this.original = text;
    this.length = 0;
    this.origins.clear();
    const isTooLarge = this.units.length > KEPT_ROOM && text.length <= KEPT_ROOM;
    if (text.length > this.units.length || isTooLarge) this.resize(Math.max(512, text.length + 16));
    this.source.read(text);
    for (let index = this.readPlain(0); index < text.length; index = this.readPlain(index + 1)) this.readOne(index);
    return this;
  }

  /**
   * Takes over units from `from` on as long as no rule can apply, and returns where it stopped. Nearly all text goes
   * through here, so it works on local variables and says the rules of `isUnaffected` in the shortest form.
   */
  private readPlain(from: number): number {
    const { units, origins } = this;
    const source = this.source.units;
    const to = Math.min(this.source.length, from + units.length - this.length);
    let { length } = this;
    let last = this.unit(1);
    let index = from;
    origins.set(length, from, 1);
    for (; index < to; index++) {
      const unit = source[index] ?? 0;
      const value = plainValue[unit] ?? 0;
      if (value === 0) break;
      if (last === SPACE) {
        if (value === SPACE || value >= FIRST_JAPANESE) break;
        if (isAsciiCapital(unit) && !(isLatinWord(units[length - 3] ?? 0) && origins.follows(length - 2))) break;
      } else if (last === R && units[length - 2] === LATIN_E && units[length - 3] === B && isLatinLetter(value)) break;
      units[length] = value;
      length++;
      last = value;
    }
    this.length = length;
    return index;
  }

  private readOne(index: number): void {
    const unit = this.source.at(index);
    const kind = treatmentOf(unit);
    const value = folded[unit] ?? unit;
    if (kind === PLAIN && this.isUnaffected(value, unit)) this.append(value, index, index + 1);
    else if (kind === PLAIN || kind === SPECIAL) this.pushSpecial(index, value);
    else if (kind === COMPLEX) this.pushExpanded(index);
    else if (kind === MARK) this.pushCluster(index);
  }

  private resize(size: number): void {
    const { units, length } = this;
    this.units = new Uint16Array(size);
    this.units.set(units.subarray(0, length));
  }

  private append(value: number, start: number, end: number): void {
    if (this.length >= this.units.length) this.resize(this.units.length * 2);
    this.units[this.length] = value;
    this.origins.set(this.length, start, end - start);
    this.length++;
  }

  private takeBack(): void {
    this.length--;
    this.origins.cut(this.length);
  }

  /** The unit so many places before the end; a space before the beginning. */
  private unit(back: number): number {
    return this.length < back ? SPACE : (this.units[this.length - back] ?? SPACE);
  }

  /** None of the rules of `push` can apply to it. */
  private isUnaffected(value: number, unit: number): boolean {
    const last = this.unit(1);
    if (last === SPACE)
      return value !== SPACE && value < FIRST_JAPANESE && !(isAsciiCapital(unit) && this.followsLoneLetter());
    return last !== R || !isLatinLetter(value);
  }

  /** Whether the word before the last space is one letter, or letters that were put together from such. */
  private followsLoneLetter(): boolean {
    const { length } = this;
    if (length < 2 || !isLatinLetter(this.unit(2))) return false;
    return !isLatinWord(this.unit(3)) || !this.origins.follows(length - 2);
  }

  /** "C I S A" or "C-I-S-A", as transcripts write what is spelt out. */
  private isSpeltOut(start: number): boolean {
    const { source } = this;
    return (
      isAsciiCapital(source.at(start)) &&
      isAsciiCapital(source.at(start - 2)) &&
      (source.at(start - 1) === SPACE || source.at(start - 1) === HYPHEN) &&
      !isAsciiLetter(source.at(start - 3)) &&
      !isAsciiLetter(source.at(start + 1)) &&
      source.at(start + 1) !== APOSTROPHE
    );
  }

  /** Asked after an `r`. */
  private endsInCyber(): boolean {
    return (
      this.unit(2) === LATIN_E &&
      this.unit(3) === B &&
      this.unit(4) === Y &&
      this.unit(5) === C &&
      !isLatinWord(this.unit(6))
    );
  }

  private push(value: number, start: number, end: number): void {
    const last = this.unit(1);
    if (value === SPACE && last === SPACE) return;
    if (value === PROLONGED_SOUND_MARK && last === SMALL_I && this.unit(2) === TE) return;
    if (last === SPACE && isJapanese(value) && isJapanese(this.unit(2))) this.takeBack();
    if (last === SPACE && isLatinLetter(value) && this.followsLoneLetter() && this.isSpeltOut(start)) this.takeBack();
    if (last === R && isLatinLetter(value) && this.endsInCyber()) this.append(SPACE, start, start);
    this.append(value === E && last === U ? SMALL_E : value, start, end);
  }

  private hasGap(): boolean {
    return this.length > 1 && !this.origins.follows(this.length - 1);
  }

  /** The full stops of "U.S." and "E.O."; the last one too, once the first was left out. */
  private isInitialStop(index: number): boolean {
    if (!isLatinLetter(this.unit(1))) return false;
    const follows = this.hasGap() && isLatinLetter(this.unit(2));
    return follows || (!isLatinWord(this.unit(2)) && isAsciiLetter(this.source.at(index + 1)));
  }

  private pushSpecial(index: number, value: number): void {
    if (value === FULL_STOP && this.isInitialStop(index)) return;
    if (value === MIDDLE_DOT && isKatakana(this.unit(1)) && isKatakanaOrHalf(this.source.at(index + 1))) return;
    this.push(value, index, index + 1);
  }

  private pushExpanded(index: number): void {
    const plain = this.original.charAt(index).normalize('NFKC').toLowerCase();
    for (let k = 0; k < plain.length; k++) this.push(plain.charCodeAt(k), index, index + 1);
  }

  /** A letter and the marks that follow it are folded as one (ｶ + ﾞ = ガ, e + U+0301 = é). */
  private pushCluster(markIndex: number): void {
    const last = this.length - 1;
    const start = last >= 0 && this.origins.endOf(last) === markIndex ? this.origins.startOf(last) : markIndex;
    if (markIndex - start >= MAX_CLUSTER) return;
    while (this.length > 0 && this.origins.startOf(this.length - 1) >= start) this.takeBack();
    const cluster = this.original
      .slice(start, markIndex + 1)
      .normalize('NFKC')
      .toLowerCase();
    for (let k = 0; k < cluster.length; k++) this.push(cluster.charCodeAt(k), start, markIndex + 1);
  }
}

/** Folds a text into an object of its own. */
export function normaliseText(text: string): NormalisedText {
  return new NormalisedText().read(text);
}

/** Where each name is folded in turn: thousands are, when the gazetteer is built. */
const nameRoom = new NormalisedText();

/** A name in the same form, as text: what the automaton is built from. */
export function normaliseName(name: string): string {
  const { units, length } = nameRoom.read(name);
  return String.fromCharCode(...units.subarray(0, length)).trim();
}
