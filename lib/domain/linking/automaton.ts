import { hashWith, hasBit, openingsOf, WHOLE } from './openings';
import { isLatinWord } from './scripts';

/**
 * Finds all of a fixed set of patterns in a text. Latin words are found only whole: a pattern neither begins nor ends
 * inside one ("and" is not in "command"). So a pattern is looked for only where a word begins, and in Japanese at every
 * character, by walking a trie from there for as long as the text goes along. Most places are passed by at once: a small
 * table of bits says that no pattern begins with such a word and goes on like that, or with such two characters.
 *
 * The branches of the trie are the slots of a double array (Aoe, 1989): the child of a state by a letter stands at the base
 * of the state plus the letter if it says that the state is its parent. What can only go on in one way is no branch but a
 * tail, compared at once. Both are there to keep the whole small: what a walk costs is memory that is in no cache. (The
 * failure links of Aho and Corasick would save the second look at a character, and make it four times as large.)
 */
export type Automaton = {
  /**
   * Unit → twice its letter of the alphabet, 0 = in no pattern; with `WORD` where the unit belongs to a Latin word, with
   * `ALONE` where it belongs to none and is a pattern by itself.
   */
  letters: Uint16Array;
  /**
   * Two numbers for each slot, which is told by where they begin: `LINK` (where its children begin, with `ENDS` if a pattern
   * ends in it; or the complement of where its tail begins) and `PARENT`. The root is slot 0.
   */
  slots: Int32Array;
  /** The tails one after the other, each behind its length. */
  tails: Uint16Array;
  /** Slot → pattern that ends there or at the end of its tail, or -1. */
  patterns: Int32Array;
  /** The most patterns of which each begins the next: so many can end on one walk. */
  deepest: number;
  /** One bit for each hash of how a pattern begins (see `openingsOf`). */
  openings: Uint32Array;
};

const NUMBERS = 2;
const LINK = 0;
const PARENT = 1;
const ENDS = 1;
const WORD = 0x8000;
const LETTER = 0x7ffe;
const ALONE = 1;
const NONE = -1;

function assignLetters(patterns: readonly string[]): { letters: Uint16Array; alphabetSize: number } {
  const letters = new Uint16Array(0x10000);
  let count = 0;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (letters[unit] === 0) letters[unit] = ++count * NUMBERS;
    }
  }
  if (count * NUMBERS > LETTER) throw new RangeError('too many characters for one automaton');
  for (let unit = 0; unit < letters.length; unit++) if (isLatinWord(unit)) letters[unit] = (letters[unit] ?? 0) | WORD;
  for (const pattern of patterns) {
    const unit = pattern.charCodeAt(0);
    if (pattern.length === 1 && !isLatinWord(unit)) letters[unit] = (letters[unit] ?? 0) | ALONE;
  }
  return { letters, alphabetSize: count + 1 };
}

/** A state while the automaton is built, with its children by their units. */
type Node = { children: Map<number, Node>; pattern: number; slot: number };

function newNode(): Node {
  return { children: new Map(), pattern: NONE, slot: 0 };
}

function buildTrie(patterns: readonly string[]): Node {
  const root = newNode();
  patterns.forEach((pattern, id) => {
    let node = root;
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      const next = node.children.get(unit) ?? newNode();
      node.children.set(unit, next);
      node = next;
    }
    if (pattern !== '') node.pattern = id;
  });
  return root;
}

/** The units from a node to the only pattern at or behind it, and that pattern; null if there are several. */
function tailOf(node: Node): { units: number[]; pattern: number } | null {
  const units: number[] = [];
  let at = node;
  while (at.pattern === NONE && at.children.size === 1) {
    const [next] = at.children;
    if (next === undefined) break;
    units.push(next[0]);
    at = next[1];
  }
  return at.children.size === 0 ? { units, pattern: at.pattern } : null;
}

/** How many patterns of which each begins the next there are at most, from a node on. */
function depthOf(node: Node): number {
  let below = 0;
  for (const child of node.children.values()) below = Math.max(below, depthOf(child));
  return below + (node.pattern === NONE ? 0 : 1);
}

/** Gives every branch a slot, parents before children; the root's children stand at their letters. */
class Slots {
  parents: Int32Array;
  private firstFree = 1;

  constructor(private readonly alphabetSize: number) {
    this.parents = new Int32Array(4 * alphabetSize).fill(NONE);
  }

  /** Places the children of a node, by their letters, and returns where they begin. */
  place(node: Node, letters: readonly number[]): number {
    const base = node.slot === 0 ? 0 : this.baseFor(letters);
    for (const letter of letters) this.parents[base + letter] = node.slot;
    while (this.parents[this.firstFree] !== NONE) this.firstFree++;
    return base;
  }

  private baseFor(letters: readonly number[]): number {
    const [first = 0] = letters;
    for (let base = Math.max(1, this.firstFree - first); ; base++) {
      if (base + 2 * this.alphabetSize > this.parents.length) this.grow();
      if (letters.every((letter) => this.parents[base + letter] === NONE)) return base;
    }
  }

  private grow(): void {
    const { parents } = this;
    this.parents = new Int32Array(parents.length * 2).fill(NONE);
    this.parents.set(parents);
  }
}

/** Builds the automaton; a pattern is reported by its index. Patterns must differ; an empty one is never found. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { letters, alphabetSize } = assignLetters(patterns);
  const root = buildTrie(patterns);
  const slots = new Slots(alphabetSize);
  const tails: number[] = [];
  const placed: { slot: number; link: number; pattern: number }[] = [];
  const queue: Node[] = [root];
  for (const node of queue) {
    const tail = node === root ? null : tailOf(node);
    if (tail !== null) {
      placed.push({ slot: node.slot, link: ~tails.length, pattern: tail.pattern });
      tails.push(tail.units.length, ...tail.units);
      continue;
    }
    const children = [...node.children].map(([unit, child]) => ({
      letter: ((letters[unit] ?? 0) & LETTER) / NUMBERS,
      child,
    }));
    const base = slots.place(
      node,
      children.map(({ letter }) => letter),
    );
    for (const { letter, child } of children) {
      child.slot = base + letter;
      queue.push(child);
    }
    placed.push({ slot: node.slot, link: base * NUMBERS + (node.pattern === NONE ? 0 : ENDS), pattern: node.pattern });
  }
  const { parents } = slots;
  const numbers = new Int32Array(parents.length * NUMBERS);
  const ends = new Int32Array(parents.length).fill(NONE);
  parents.forEach((parent, slot) => {
    numbers[slot * NUMBERS + PARENT] = parent === NONE ? NONE : parent * NUMBERS;
  });
  for (const { slot, link, pattern } of placed) {
    numbers[slot * NUMBERS + LINK] = link;
    ends[slot] = pattern;
  }
  return {
    letters,
    slots: numbers,
    tails: Uint16Array.from(tails),
    patterns: ends,
    deepest: depthOf(root),
    openings: openingsOf(patterns),
  };
}

/** What one walk has found, shortest first: pattern and end in turn. */
let found = new Int32Array(64);

/**
 * Calls `report(pattern, start, end)` for every occurrence of every pattern, ordered by start, longest first at one start.
 * `report` must not scan.
 */
export function scan(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  report: (pattern: number, start: number, end: number) => void,
): void {
  const { letters, slots, openings } = automaton;
  if (found.length < automaton.deepest * 2) found = new Int32Array(automaton.deepest * 2);
  // Indexes below are in range by construction; `!` would be the only alternative to the fallbacks.
  for (let start = 0, next = 0; start < length; start = next) {
    const unit = units[start] ?? 0;
    const code = letters[unit] ?? 0;
    next = start + 1;
    if ((code & WORD) !== 0) {
      let hash = hashWith(0, unit);
      for (; next < length; next++) {
        const other = units[next] ?? 0;
        if (((letters[other] ?? 0) & WORD) === 0) break;
        hash = hashWith(hash, other);
      }
      if (!hasBit(openings, hash)) continue;
      const goesOn = hashWith(hashWith(hash, units[next] ?? 0), units[next + 1] ?? 0);
      if (!hasBit(openings, goesOn) && !hasBit(openings, hashWith(hash, WHOLE))) continue;
    } else if ((code & ALONE) === 0) {
      const both = hashWith(hashWith(0, unit), units[next] ?? 0);
      if (!hasBit(openings, both)) continue;
    }
    const child = code & LETTER;
    if (child === 0 || slots[child + PARENT] !== 0) continue;
    for (let count = walk(automaton, units, length, start, child); count > 0; count -= 2)
      report(found[count - 2] ?? NONE, start, found[count - 1] ?? 0);
  }
}

/** Follows the text from a child of the root, and returns how many numbers of `found` it has set. */
function walk(automaton: Automaton, units: Uint16Array, length: number, start: number, child: number): number {
  const { letters, slots, tails, patterns } = automaton;
  let count = 0;
  let state = child;
  let end = start + 1;
  let code = letters[units[start] ?? 0] ?? 0;
  for (;;) {
    const link = slots[state + LINK] ?? 0;
    if (link < 0) {
      const tail = ~link;
      const rest = tails[tail] ?? 0;
      if (end + rest > length) return count;
      for (let index = 0; index < rest; index++) if (units[end + index] !== tails[tail + 1 + index]) return count;
      end += rest;
      const isInWord =
        end < length && ((letters[units[end - 1] ?? 0] ?? 0) & (letters[units[end] ?? 0] ?? 0) & WORD) !== 0;
      if (isInWord) return count;
      found[count] = patterns[state / NUMBERS] ?? NONE;
      found[count + 1] = end;
      return count + 2;
    }
    const next = end < length ? (letters[units[end] ?? 0] ?? 0) : 0;
    if ((link & ENDS) !== 0 && (code & next & WORD) === 0) {
      found[count] = patterns[state / NUMBERS] ?? NONE;
      found[count + 1] = end;
      count += 2;
    }
    const letter = next & LETTER;
    const to = (link & ~ENDS) + letter;
    if (letter === 0 || slots[to + PARENT] !== state) return count;
    state = to;
    code = next;
    end++;
  }
}
