import type { Line } from './lines';
import { readChapterNumber, type Marker } from './markers';
import { topicOfLabel } from './topics';

const ASKED_IN_BRACKET = /^[[(【<]([^\])】>\d]{1,24})[\])】>]\s{0,3}/;
const ASKED_BEFORE_COLON =
  /^(?:[A-Z][\w'.-]{1,20},?\s(?:(?:&|and)\s)?){0,5}[A-Za-z][\w'.-]{1,20}(?:\s?:\s|\s{1,12}-{1,2}\s)|^[^\s:、。]{2,14}:\s?(?=\S)/;
const MAX_ASKING_GAP = 3;

/**
 * How a line opens that asks somebody without any list marker: "(織部様へ) …", "Brennan: What …?"; null for all others.
 * Two such lines beneath each other are a list.
 */
function askingStyle(line: Line | undefined): string | null {
  if (line === undefined || line.isBlank) return null;
  const text = line.words.slice(0, 2_000);
  const opening = ASKED_IN_BRACKET.exec(text) ?? ASKED_BEFORE_COLON.exec(text);
  return opening !== null && /[?]|か。?$|(?:ください|伺う|いたい)。?$/.test(text.slice(opening[0].length))
    ? opening[0].replace(/[^[(【<:]/g, '').slice(0, 1)
    : null;
}

/** Whether the line is one of several that each ask somebody. */
export function isAskingList(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const style = askingStyle(line);
  if (style === null || line === undefined || topicOfLabel(line.words.split(':')[0] ?? '') !== null) return false;
  return [-1, 1].some((step) => {
    let other = index + step;
    // The question may run over to a second line.
    while (Math.abs(other - index) < MAX_ASKING_GAP && askingStyle(lines[other]) === null) other += step;
    return askingStyle(lines[other]) === style;
  });
}

const BARE_NUMBER = /^(\d{1,2})\s(?=[\u3041-\u9fff]{2})/;
const MAX_NUMBER_GAP = 8;

/** "2 会場　…" over "3 主催者　…": a bare number before Japanese words is a marker when the next or the last one is near. */
export function readBareNumber(lines: readonly Line[], index: number): Marker | null {
  const numberOf = (line: Line | undefined): RegExpExecArray | null =>
    line === undefined || line.isBlank ? null : BARE_NUMBER.exec(line.words.slice(0, 8));
  const own = numberOf(lines[index]);
  if (own?.[1] === undefined) return null;
  const ordinal = Number(own[1]);
  const isBeside = [-1, 1].some((step) => {
    for (let gap = 1; gap <= MAX_NUMBER_GAP; gap += 1) {
      const other = numberOf(lines[index + step * gap]);
      if (other !== null) return Number(other[1]) === ordinal + step;
    }
    return false;
  });
  return isBeside ? { kind: 'number', ordinal, isChecked: null, length: own[0].length } : null;
}

const LETTERED = /^\(?([A-H])\)?[.:]?\s{1,4}(?=[\u3041-\u9fff]{2})/;
/** "B. Dr. Jane Doe", "C. What …": a letter before at least two words; "B. Okoro, Director" is an initial. */
const LETTERED_LATIN = /^([A-P])\.\s{1,4}(?=["'(]?\p{L}[\p{L}'’.-]{0,24}\s(?!(?:of|from|at|and|&)\s)["'(]?[\p{L}\d])/u;
/** "A. IMOの…か。": a letter and a point before a Japanese sentence that may begin with Latin letters. */
const LETTERED_SENTENCE = /^([A-P])[.．]\s{0,4}(?=[^\s.]{1,12}[\u3041-\u9fff])/;
const MAX_LETTER_GAP = 5;

/**
 * "Ａ　山田 花子　…" over "Ｂ　…", "A. Mr. …" over "B. Dr. …": a letter is a marker when the letter before or after it
 * begins a line near it.
 */
export function readLetteredMarker(lines: readonly Line[], index: number): Marker | null {
  return (
    readLettered(lines, index, LETTERED, 1) ??
    readLettered(lines, index, LETTERED_LATIN, MAX_LETTER_GAP) ??
    readLettered(lines, index, LETTERED_SENTENCE, MAX_LETTER_GAP)
  );
}

function readLettered(lines: readonly Line[], index: number, pattern: RegExp, maxGap: number): Marker | null {
  const letterOf = (line: Line | undefined): RegExpExecArray | null =>
    line === undefined || line.isBlank || !/^[(A-P]/.test(line.words) ? null : pattern.exec(line.words.slice(0, 60));
  const own = letterOf(lines[index]);
  if (own?.[1] === undefined) return null;
  const ordinal = own[1].charCodeAt(0) - 64;
  const isBeside = [-1, 1].some((step) => {
    for (let gap = 1; gap <= maxGap; gap += 1) {
      const other = letterOf(lines[index + step * gap])?.[1];
      if (other !== undefined) return other.charCodeAt(0) === ordinal + 64 + step;
    }
    return false;
  });
  return isBeside ? { kind: 'letter', ordinal, isChecked: null, length: own[0].length } : null;
}

/** How far apart the first lines of two items may stand. */
const MAX_CHAPTER_GAP = 6;

/**
 * The marker "4.1" or "1-1" of a line, when the item before or after it is near: alone, such figures are a time, a
 * range or an amount ("6-8 min", "10.30").
 */
export function readChapterMarker(lines: readonly Line[], index: number): Marker | null {
  const line = lines[index];
  const own = line === undefined ? null : readChapterNumber(line.words);
  if (own === null) return null;
  const isBeside = [-1, 1].some((step) => {
    for (let gap = 1; gap <= MAX_CHAPTER_GAP; gap += 1) {
      const other = lines[index + step * gap];
      const number = other === undefined ? null : readChapterNumber(other.words);
      if (number === null) continue;
      const [first, second] = step === 1 ? [own, number] : [number, own];
      return (
        (first.chapter === second.chapter && second.item === first.item + 1) ||
        (second.chapter === first.chapter + 1 && second.item === 1)
      );
    }
    return false;
  });
  return isBeside ? { kind: 'label', ordinal: own.item, isChecked: null, length: own.length } : null;
}
