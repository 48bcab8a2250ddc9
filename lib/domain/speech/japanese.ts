/** Small kana that merge with the one before ("きゃ" is one mora); っ, ん and ー are morae of their own. */
const MERGED_KANA = new Set('ぁぃぅぇぉゃゅょゎァィゥェォャュョヮ');
/**
 * A kanji in running prose: on-readings are one or two morae, mostly two ("国家" ko-k-ka, "戦略" se-n-rya-ku), and
 * kun-readings reach four ("私", "承る"). Two, the upper middle, so that dense texts are not called shorter than they are.
 */
const MORAE_PER_KANJI = 2;
const MORAE_PER_KANA = 1;
/** The beat that a reader leaves at a comma. */
const MORAE_PER_COMMA = 1;
const MORAE_PER_DIGIT_NAME = 2;
const LONGEST_NAMED_NUMBER = 16;

const KANJI = /[\p{Script=Han}々〆〇ヶ]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Whether a character belongs to Japanese writing (kana, kanji, or the marks used only with them). */
export function isJapanese(character: string): boolean {
  return KANJI.test(character) || KANA.test(character);
}

/** Morae of one character; 0 for anything that is not said. */
export function moraeOf(character: string): number {
  if (character === '、') return MORAE_PER_COMMA;
  if (KANJI.test(character)) return MORAE_PER_KANJI;
  if (MERGED_KANA.has(character) || !KANA.test(character)) return 0;
  return MORAE_PER_KANA;
}

/** Names of the digits and of 十, 百, 千 in one group of four: "21" is ni-juu-ichi, "100" is hyaku. */
function namesInGroup(group: number): number {
  let names = 0;
  for (let rest = group, place = 0; rest > 0; rest = Math.floor(rest / 10), place += 1) {
    const digit = rest % 10;
    if (digit === 0) continue;
    names += (place === 0 || digit > 1 ? 1 : 0) + (place > 0 ? 1 : 0);
  }
  return names;
}

function namesOfInteger(digits: string): number {
  if (digits.length > LONGEST_NAMED_NUMBER || (digits.length > 1 && digits.startsWith('0'))) return digits.length;
  if (Number(digits) === 0) return 1;
  let names = 0;
  for (let end = digits.length, group = 0; end > 0; end -= 4, group += 1) {
    const value = Number(digits.slice(Math.max(0, end - 4), end));
    if (value > 0) names += namesInGroup(value) + (group > 0 ? 1 : 0);
  }
  return names;
}

/** Morae of a number read in Japanese: "2022" 12 (ni-sen ni-juu ni, two for each name), "3.5" 6 (san ten go). */
export function numberMorae(token: string): number {
  const [whole = '', fraction = ''] = token.replaceAll(',', '').split('.');
  const names = namesOfInteger(whole) + (fraction === '' ? 0 : 1 + fraction.length);
  return names * MORAE_PER_DIGIT_NAME;
}
