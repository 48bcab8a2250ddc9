import type { NormalisedText } from './normalise';
import { isLatinWord } from './scripts';

/** The beginning of a long English name, behind which the rest of it may stand with one word misheard. */
export type WordProbe = {
  /** What is looked for. */
  head: string;
  rest: readonly string[];
  /** The letter with which the rest begins: also the word misheard begins as the one meant. */
  next: number;
};

/** Shorter names differ by one word from too many others. */
const LEAST_WORDS = 4;
const SHORTEST_WORD = 4;
/** So many letters at the beginning are heard alike ("collective" for "collaborative"), or all but two anywhere ("bored"). */
const SAME_LETTERS = 4;
const MOST_APART = 2;
const SPACE = 0x20;
const PLAIN = /^[a-z]+(?: [a-z]+)+$/;

/** So many words are rarely in a text by themselves, and leave at most two in which the slip can be. */
const LEAST_HEAD = 3;
const MOST_REST = 2;

/** The probe of a normalised name; null if it is short or holds more than words. */
export function wordProbeOf(name: string): WordProbe | null {
  const words = name.split(' ');
  if (words.length < LEAST_WORDS || !PLAIN.test(name)) return null;
  const middle = Math.max(LEAST_HEAD, words.length - MOST_REST);
  const rest = words.slice(middle);
  return { head: words.slice(0, middle).join(' '), rest, next: rest[0]?.charCodeAt(0) ?? 0 };
}

/** How many letters have to be changed, added or left out, counted up to one more than allowed. */
function lettersApart(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_APART) return MOST_APART + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? MOST_APART + 1;
}

/** Whether a word may have been heard for another: they begin and end alike, and are mostly the same. */
export function soundsLike(meant: string, written: string): boolean {
  if (meant.length < SHORTEST_WORD || written.length < SHORTEST_WORD) return false;
  if (meant[0] !== written[0] || meant.at(-1) !== written.at(-1)) return false;
  return meant.slice(0, SAME_LETTERS) === written.slice(0, SAME_LETTERS) || lettersApart(meant, written) <= MOST_APART;
}

/** The words behind a place; fewer where they are not parted by one space each. */
function wordsFrom({ units, length }: NormalisedText, place: number, number: number): string[] {
  const found: string[] = [];
  let at = place;
  while (found.length < number && at < length && units[at] === SPACE) {
    let word = '';
    for (at++; at < length && isLatinWord(units[at] ?? 0); at++) word += String.fromCharCode(units[at] ?? 0);
    if (word === '') break;
    found.push(word);
  }
  return found;
}

/** Where in a text the name of a probe stands with exactly one word misheard, its beginning at `place`. */
export function misheard(text: NormalisedText, place: number, probe: WordProbe): { from: number; to: number } | null {
  const { head, rest, next } = probe;
  const end = place + head.length;
  // Asked first: nearly always the name itself or something else follows.
  if (text.units[end] !== SPACE || text.units[end + 1] !== next) return null;
  const written = wordsFrom(text, end, rest.length);
  if (written.length < rest.length) return null;
  const wrong = rest.flatMap((word, index) => (written[index] === word ? [] : [{ word, heard: written[index] ?? '' }]));
  const [only, other] = wrong;
  if (only === undefined || other !== undefined || !soundsLike(only.word, only.heard)) return null;
  return { from: place, to: end + written.reduce((sum, word) => sum + word.length + 1, 0) };
}
