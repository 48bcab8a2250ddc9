/** A Latin word and where it begins. */
export type Word = { word: string; start: number };

const LONGEST_WORD = 32;

function isWordUnit(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x27 || unit === 0x2019;
}

/**
 * The Latin word that ends right before a place, white space between them left out; null when something else stands
 * there (a comma, a digit, Japanese, the beginning). Read unit by unit: it is asked for every name of a text.
 */
export function wordBefore(text: string, place: number): Word | null {
  let end = place;
  while (end > 0 && (text.charCodeAt(end - 1) === 0x20 || text.charCodeAt(end - 1) === 0x0a)) end--;
  if (end === place) return null;
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start === end ? null : { word: text.slice(start, end), start };
}

/** Whether nothing, or the end of a sentence or a quotation mark, stands before a place. */
export function beginsSentence(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 4), place).trimEnd();
  return before === '' || /[.?!:;"“「(（-]$/.test(before);
}
