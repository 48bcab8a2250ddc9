/** Tests on single UTF-16 units of normalised text (already folded to lower case and full-width kana). */

const SPACE = 0x20;
const PROLONGED_SOUND_MARK = 0x30fc;
const ITERATION_MARK = 0x3005;
const RARE_SPACES = new Set([0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLatinLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);
}

export function isAsciiCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

export function isAsciiSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

export function isAsciiLetter(unit: number): boolean {
  return isAsciiCapital(unit) || isAsciiSmall(unit);
}

/** What `\s` of a regular expression is. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === SPACE || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  return (unit >= 0x2000 && unit <= 0x200a) || RARE_SPACES.has(unit);
}

/** Letters and digits that run together into one Latin word. */
export function isLatinWord(unit: number): boolean {
  return isLatinLetter(unit) || isDigit(unit);
}

export function isKanji(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === ITERATION_MARK;
}

const KANJI_NUMERALS = new Set([...'〇一二三四五六七八九十百千万'].map((character) => character.charCodeAt(0)));

export function isKanjiNumeral(unit: number): boolean {
  return KANJI_NUMERALS.has(unit);
}

export function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === PROLONGED_SOUND_MARK;
}

export function isHiragana(unit: number): boolean {
  return unit >= 0x3041 && unit <= 0x3096;
}

/** Characters of Japanese running text, between which a space is only a line break. */
export function isJapanese(unit: number): boolean {
  return unit >= 0x3005 && (isKanji(unit) || isKatakana(unit) || isHiragana(unit));
}
