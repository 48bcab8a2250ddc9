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

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Whether the character takes two columns (Japanese, Chinese, Korean, full-width forms). */
export function isWide(character: string): boolean {
  return character > '\u10ff' && WIDE.test(character);
}

/** Columns that the text takes in a fixed-width font. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) columns += isWide(text.charAt(index)) ? 2 : 1;
  return columns;
}

/** White space of any kind becomes one space; ends are trimmed. */
export function collapseSpace(text: string): string {
  return text.replace(/[\s\u200b]+/g, ' ').trim();
}

/** For comparing: folded, lower case, only letters and digits. */
export function comparable(text: string): string {
  return foldText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const JAPANESE = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

/** How much of the letters is Japanese writing, from 0 to 1. */
export function japaneseShare(text: string): number {
  const japanese = text.match(JAPANESE)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return japanese + latin === 0 ? 0 : japanese / (japanese + latin);
}

export function hasJapanese(text: string): boolean {
  return /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/.test(text);
}
