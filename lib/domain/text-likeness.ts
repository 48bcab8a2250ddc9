import { comparable } from './intake/text/source-text';

/** Pairs of neighbouring characters of a text, letters and digits only, with how often each occurs. */
function pairsOf(text: string): Map<string, number> {
  const letters = comparable(text);
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * How much of two texts is the same, from 0 to 1: the Dice coefficient of their pairs of neighbouring letters, width,
 * case, marks and white space aside. Works for Japanese as it does for English. 1 for equal texts, however short.
 */
export function likeness(first: string, second: string): number {
  if (comparable(first) === comparable(second)) return 1;
  const [a, b] = [pairsOf(first), pairsOf(second)];
  const total = sumOf(a) + sumOf(b);
  if (total === 0) return 0;
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return (2 * common) / total;
}

function sumOf(pairs: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of pairs.values()) sum += count;
  return sum;
}

/** Whether one of two texts holds the other, width, case, marks and white space aside; an empty one holds nothing. */
export function containsOther(first: string, second: string): boolean {
  const [a, b] = [comparable(first), comparable(second)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** A paper saved in two formats differs by page numbers and by little else. */
const COPY_LIKENESS = 0.9;
/** Shorter texts are alike by chance. */
const COPY_LETTERS = 40;
const PAGE_MARK = /^(?:page|p)?\d{1,3}(?:of\d{1,3}|\d{1,3})?$/;

/** Whether every line of the other stands in the text, page numbers aside: then the other has nothing new to say. */
function holdsLinesOf(text: string, other: string): boolean {
  const whole = comparable(text);
  return other
    .split('\n')
    .map(comparable)
    .every((line) => whole.includes(line) || PAGE_MARK.test(line));
}

/**
 * Which of two texts can stand for both, where they are one paper in two formats (its lines broken elsewhere, with page
 * numbers): the first unless only the second holds all lines of the other. Null when each has words or numbers of its own.
 */
export function fullerCopy(first: string, second: string): 'first' | 'second' | null {
  const lengths = [comparable(first).length, comparable(second).length];
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  if (shorter < COPY_LETTERS || shorter < longer * COPY_LIKENESS * COPY_LIKENESS) return null;
  if (likeness(first, second) < COPY_LIKENESS) return null;
  if (holdsLinesOf(first, second)) return 'first';
  return holdsLinesOf(second, first) ? 'second' : null;
}

type Worded = { text: string };
export type Pairing<A, B> = { pairs: { first: A; second: B }[]; onlyFirst: A[]; onlySecond: B[] };

/** For finding likely partners: how many letters in a row two texts must share. */
const GRAM = 5;
/** A sequence in more texts than this tells nothing about one of them. */
const COMMON_GRAM = 24;
const PARTNERS = 4;

/** Which of the others share the most sequences of letters with a text: the few that are worth a comparison. */
class PartnerIndex<B extends Worded> {
  readonly #byGram = new Map<string, B[]>();

  constructor(others: readonly B[]) {
    for (const other of others)
      for (const gram of gramsOf(other.text)) {
        const known = this.#byGram.get(gram);
        if (known === undefined) this.#byGram.set(gram, [other]);
        else if (known.length <= COMMON_GRAM) known.push(other);
      }
  }

  partnersOf(text: string): B[] {
    const shared = new Map<B, number>();
    for (const gram of gramsOf(text)) {
      const known = this.#byGram.get(gram) ?? [];
      if (known.length <= COMMON_GRAM) for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .sort(([, a], [, b]) => b - a)
      .slice(0, PARTNERS)
      .map(([other]) => other);
  }
}

function gramsOf(text: string): Set<string> {
  const letters = comparable(text);
  const length = Math.min(GRAM, letters.length);
  const grams = new Set<string>();
  for (let at = 0; at + length <= letters.length && length > 0; at += 1) grams.add(letters.slice(at, at + length));
  return grams;
}

/**
 * Pairs the texts of two lists: equal ones first, then the most alike, none less than `atLeast`, each text once. Keeps
 * the order of `first`. Time grows with the letters, not with the product of the lists.
 */
export function pairByWords<A extends Worded, B extends Worded>(
  first: readonly A[],
  second: readonly B[],
  atLeast: number,
): Pairing<A, B> {
  const index = new PartnerIndex(second);
  const candidates = first.flatMap((one) =>
    index.partnersOf(one.text).map((other) => ({ first: one, second: other, alike: likeness(one.text, other.text) })),
  );
  // Stable: of equally good pairs the first in the lists.
  candidates.sort((a, b) => b.alike - a.alike);
  const taken = new Map<A, B>();
  const free = new Set<B>(second);
  for (const { first: one, second: other, alike } of candidates) {
    if (alike < atLeast || taken.has(one) || !free.has(other)) continue;
    taken.set(one, other);
    free.delete(other);
  }
  return {
    pairs: [...first].flatMap((one) => {
      const other = taken.get(one);
      return other === undefined ? [] : [{ first: one, second: other }];
    }),
    onlyFirst: first.filter((one) => !taken.has(one)),
    onlySecond: second.filter((other) => free.has(other)),
  };
}
