import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { FileWarning } from './source-file';

export type DecodedText = { text: string; encoding: string; warnings: FileWarning[] };

const SAMPLE_BYTES = 64 * 1024;
/**
 * Encodings in which English and Japanese are written, in the order in which they are believed. What the statistics
 * suggest besides (Chinese, Korean, Cyrillic ones) fits almost any bytes and is never what such a text is in.
 */
const CANDIDATES = ['shift_jis', 'euc-jp', 'windows-1252'];
const GUESSES = new Set([...CANDIDATES, 'utf-16le', 'utf-16be']);
const JAPANESE = new Set(['shift_jis', 'euc-jp']);
const ICONV_NAMES: Readonly<Record<string, string>> = { shift_jis: 'cp932', 'euc-jp': 'eucjp' };

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Punctuation that Windows keeps where other Western encodings have control characters, from 0x80 on. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node's decoder leaves control characters where windows-1252 has quotes and dashes; nobody types those. */
function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS.charAt(sign.charCodeAt(0) - 0x80));
}

/** Japanese is never written in kanji alone: "don’t" read as Shift_JIS has a kanji, and no kana anywhere. */
function lacksKana(sample: string): boolean {
  const kanji = sample.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const kana = sample.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  return kana * 12 < kanji;
}

/** How much a text looks like one written by people: kana, kanji and ASCII count for it, stray signs against. */
function plausibility(text: string, encoding: string): number {
  const sample = withWindowsSigns(text.slice(0, 20_000));
  if (JAPANESE.has(encoding) && lacksKana(sample)) return 0;
  const good = sample.match(/[\t\n\r -~\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e\u2010-\u2026]/g)?.length ?? 0;
  const odd = sample.match(/[\u0080-\u00ff\uff61-\uff9f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  return sample.length === 0 ? 0 : (good - 2 * odd) / sample.length;
}

function isEscapeCoded(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1');
  return /\u001b\$[@B]|\u001b\([JI]/.test(head) && !/[\u0080-\u00ff]/.test(head);
}

function detectEncoding(bytes: Uint8Array): { text: string; encoding: string } | null {
  const guessed = chardet
    .analyse(bytes.subarray(0, SAMPLE_BYTES))
    .slice(0, 4)
    .map((match) => match.name.toLowerCase())
    .filter((name) => GUESSES.has(name));
  const names = [...new Set([...guessed, ...CANDIDATES])];
  let best: { text: string; encoding: string; score: number } | null = null;
  for (const encoding of names) {
    const text = decodeStrictly(bytes, encoding) ?? decodeByTable(bytes, encoding);
    if (text === null) continue;
    const score = plausibility(text, encoding);
    if (best === null || score > best.score + 0.01) best = { text, encoding, score };
  }
  return best;
}

/** iconv's table knows a few vendor characters (①, ㈱, NEC rows) that a strict decoder may refuse. */
function decodeByTable(bytes: Uint8Array, encoding: string): string | null {
  const name = ICONV_NAMES[encoding];
  if (name === undefined) return null;
  const text = iconv.decode(Buffer.from(bytes), name);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return lost * 200 > text.length ? null : text;
}

function bomEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * Whether the bytes are no text: a program, a picture, noise. Zero bytes alone may be text of two bytes a sign; other
 * control characters are in no encoding that people write in.
 */
export function isBinary(bytes: Uint8Array): boolean {
  if (bomEncoding(bytes) !== null) return false;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const count = (isCounted: (byte: number) => boolean): number =>
    sample.reduce((sum, byte) => sum + (isCounted(byte) ? 1 : 0), 0);
  const controls = count((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32 && byte !== 27));
  return controls > sample.length / 100 + 4 || count((byte) => byte === 0) * 3 > sample.length * 2;
}

/** Line breaks become \n, Windows' punctuation is what it looks like, control characters that no person typed are dropped. */
export function normaliseText(text: string): string {
  return withWindowsSigns(text)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '')
    .replace(/\u000c/g, '\n');
}

/**
 * Bytes of a text file as text. UTF-8 needs no words; any other encoding is detected and reported, and bytes that fit
 * none are read as UTF-8 with the replacement sign and reported too.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const marked = bomEncoding(bytes);
  const utf8 = marked === null || marked === 'utf-8' ? decodeStrictly(bytes, 'utf-8') : null;
  if (isEscapeCoded(bytes)) {
    const text = decodeStrictly(bytes, 'iso-2022-jp');
    if (text !== null) return detected(text, 'iso-2022-jp');
  }
  if (utf8 !== null) return { text: normaliseText(utf8), encoding: 'utf-8', warnings: [] };
  if (marked !== null && marked !== 'utf-8') {
    const text = decodeStrictly(bytes, marked);
    if (text !== null) return detected(text, marked);
  }
  const found = detectEncoding(bytes);
  if (found !== null) return detected(found.text, found.encoding);
  const text = normaliseText(new TextDecoder('utf-8').decode(bytes));
  return { text, encoding: 'utf-8', warnings: [{ code: 'encoding_fallback', params: { encoding: 'utf-8' } }] };
}

function detected(text: string, encoding: string): DecodedText {
  return { text: normaliseText(text), encoding, warnings: [{ code: 'encoding_detected', params: { encoding } }] };
}
