/*
 * How wide words are in a drawing. It is laid out where no letter can be measured, and is read in whatever face the
 * reader has: the widths are those of Inter, rounded up, in parts of the size of the letters.
 */

const NARROW = /[iljtfrI.,:;'’|!()[\]/\s-]/;
const WIDE = /[mwMW@%&—…]/;
const CAPITAL = /[A-Z0-9–→·]/;
/** Hiragana, katakana, kanji and their punctuation: square. */
const SQUARE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6⇄]/;
/** Must not begin a line of Japanese. */
const NOT_FIRST = /^[、。，．・）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％]/;
/** Must not end one. */
const NOT_LAST = /[（「『【〔]$/;

function letterWidth(letter: string): number {
  if (SQUARE.test(letter)) return 1;
  if (NARROW.test(letter)) return 0.34;
  if (WIDE.test(letter)) return 0.92;
  return CAPITAL.test(letter) ? 0.69 : 0.58;
}

export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size;
}

/** Where a text may be broken: after spaces and hyphens in Latin script, between the letters of Japanese. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const letter of text) {
    const last = found.at(-1);
    const joins =
      last !== undefined &&
      (NOT_FIRST.test(letter) ||
        NOT_LAST.test(last) ||
        (!SQUARE.test(letter) && !/[\s-]$/.test(last) && !SQUARE.test([...last].at(-1) ?? '')));
    if (joins) found[found.length - 1] = last + letter;
    else found.push(letter);
  }
  return found;
}

/** A piece that is longer than a line is cut where the line ends. */
function cut(piece: string, width: number, size: number): string[] {
  const parts = [''];
  for (const letter of piece) {
    const longer = `${parts.at(-1) ?? ''}${letter}`;
    if (textWidth(longer, size) <= width || longer.length === 1) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

/** The lines of a text that is `width` wide at most; what does not fit into `most` lines ends in an ellipsis. */
export function wrapText(text: string, { width, size, most }: { width: number; size: number; most: number }): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text).flatMap((one) => cut(one, width, size))) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return lines;
  const last = [...(lines[most - 1] ?? '')];
  while (last.length > 0 && textWidth(`${last.join('')}…`, size) > width) last.pop();
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}
