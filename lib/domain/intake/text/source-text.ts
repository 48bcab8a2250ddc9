/**
 * The decoded source and a folded twin of the same length, in which full-width letters, wide spaces and the many
 * dashes and quotes are written as plain ASCII. Patterns run on the twin; because both have the same length, an
 * offset found there is an offset of the source.
 */
export type SourceText = { text: string; folded: string };

const FOLDABLE = /[\u00a0\u2000-\u200b\u2010-\u2015\u2018-\u201f\u202f\u2212\u3000\u301c\ufeff\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0xff5e || code === 0x301c) return '~';
  if (code >= 0xff01 && code < 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  if (code === 0x2212 || (code >= 0x2010 && code <= 0x2015)) return '-';
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  return ' ';
}

/** Same length as the input, always: one UTF-16 unit becomes one. */
export function foldText(text: string): string {
  return text.replace(FOLDABLE, foldCharacter);
}

export function toSourceText(text: string): SourceText {
  return { text, folded: foldText(text) };
}

/** Two columns: the letters of Hangul, the signs, kana and ideographs of East Asia, and the full-width forms. */
function isWideCode(code: number): boolean {
  if (code < 0x1100) return false;
  if (code >= 0x3041 && code <= 0xa4cf) return true;
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}

/** Whether the character takes two columns (Japanese, Chinese, Korean, full-width forms). */
export function isWide(character: string): boolean {
  return isWideCode(character.charCodeAt(0));
}

/** Columns that the text takes in a fixed-width font. */
export function columnsOf(text: string): number {
  let columns = text.length;
  for (let index = 0; index < text.length; index += 1) if (isWideCode(text.charCodeAt(index))) columns += 1;
  return columns;
}

const SPACE = 0x20;
const DELETE = 0x7f;

/** Whether a character may be a space other than the usual one: those of ASCII are below it, the others as here. */
function mayBeOtherSpace(code: number): boolean {
  if (code < DELETE) return code < SPACE;
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code < 0x2070) || code === 0x3000 || code === 0xfeff;
}

/** Most words have nothing but single spaces between them: to look is cheaper than to write them anew. */
function isEvenlySpaced(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (mayBeOtherSpace(code) || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return true;
}

/** White space of any kind becomes one space; ends are trimmed. */
export function collapseSpace(text: string): string {
  return (isEvenlySpaced(text) ? text : text.replace(/[\s\u200b]+/g, ' ')).trim();
}

/** What `split(/\s+/)` gives. */
export function splitAtSpace(text: string): string[] {
  return text.split(isEvenlySpaced(text) ? ' ' : /\s+/);
}

const PLAIN = /^[\s!-~]*$/;

/** For comparing: folded, lower case, only letters and digits. */
export function comparable(text: string): string {
  // The same for less: a class of all letters there are is looked up sign by sign.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/g, '');
  return foldText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

function isJapaneseCode(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

/** How much of the letters is Japanese writing, from 0 to 1. */
export function japaneseShare(text: string): number {
  let japanese = 0;
  let latin = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // The two cases of a Latin letter differ in this bit.
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a && code < 0x80) latin += 1;
    else if (isJapaneseCode(code)) japanese += 1;
  }
  return japanese + latin === 0 ? 0 : japanese / (japanese + latin);
}

/** Names and labels are short: a look at each sign is sooner done than a search is begun. */
const SHORT = 32;

/** Kana or kanji anywhere in the text. */
export function hasJapanese(text: string): boolean {
  if (text.length > SHORT) return JAPANESE.test(text);
  for (let at = 0; at < text.length; at += 1) if (isJapaneseCode(text.charCodeAt(at))) return true;
  return false;
}
