import type { NormalisedText } from './normalise';
import { isLatinWord } from './scripts';

/** The first or the last words of a long English name, around which the rest of it may stand with one word misheard. */
export type WordProbe = { name: string; words: readonly string[]; from: number; to: number };

/** Shorter names differ by one word from too many others. */
const LEAST_WORDS = 4;
const SHORTEST_WORD = 4;
/** So many letters at the beginning are heard alike ("collective" for "collaborative"), or all but two anywhere ("bored"). */
const SAME_LETTERS = 4;
const MOST_APART = 2;
const SPACE = 0x20;
const PLAIN = /^[a-z]+(?: [a-z]+)+$/;

/** The probes of a normalised name: its halves; none if it is short or holds more than words. */
export function wordProbesOf(name: string): WordProbe[] {
  const words = name.split(' ');
  if (words.length < LEAST_WORDS || !PLAIN.test(name)) return [];
  const middle = words.length >> 1;
  return [
    { name, words, from: 0, to: middle },
    { name, words, from: middle, to: words.length },
  ];
}

/** The half of its name that a probe looks for. */
export function wordProbeKey({ words, from, to }: WordProbe): string {
  return words.slice(from, to).join(' ');
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

/** The words before (`step` -1) or behind a place, nearest first; fewer where they are not parted by one space each. */
function wordsFrom({ units, length }: NormalisedText, place: number, step: 1 | -1, number: number): string[] {
  const found: string[] = [];
  let at = place;
  while (found.length < number && at >= 0 && at < length && units[at] === SPACE) {
    let word = '';
    for (at += step; at >= 0 && at < length && isLatinWord(units[at] ?? 0); at += step) {
      const letter = String.fromCharCode(units[at] ?? 0);
      word = step === 1 ? word + letter : letter + word;
    }
    if (word === '') break;
    found.push(word);
  }
  return found;
}

/** Where in a text the name of a probe stands with exactly one word misheard, its found half beginning at `place`. */
export function misheard(text: NormalisedText, place: number, probe: WordProbe): { from: number; to: number } | null {
  const { words, from, to } = probe;
  const isHead = from === 0;
  const end = place + wordProbeKey(probe).length;
  const meant = isHead ? words.slice(to) : words.slice(0, from).reverse();
  const written = wordsFrom(text, isHead ? end : place - 1, isHead ? 1 : -1, meant.length);
  if (written.length < meant.length) return null;
  const wrong = meant.flatMap((word, index) =>
    written[index] === word ? [] : [{ word, heard: written[index] ?? '' }],
  );
  const [only, other] = wrong;
  if (only === undefined || other !== undefined || !soundsLike(only.word, only.heard)) return null;
  const room = written.reduce((sum, word) => sum + word.length + 1, 0);
  return isHead ? { from: place, to: end + room } : { from: place - room, to: end };
}
