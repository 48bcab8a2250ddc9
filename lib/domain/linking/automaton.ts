import { isLatinWord } from './scripts';

/**
 * Finds all of a fixed set of patterns in one pass over a text (Aho and Corasick, 1975). Latin words are found only whole:
 * a pattern neither begins nor ends inside one ("and" is not in "command"), which is also what makes the pass fast, since
 * a word that begins no pattern is skipped to its end.
 *
 * The states are the slots of a double array (Aoe, 1989): the child of a state by a letter stands at the base of the state
 * plus the letter if it says that the state is its parent. A step is two reads and a comparison, without hashing. What a
 * step asks of a slot lies side by side, so that it costs one line of the processor's cache. The root is slot 0.
 */
export type Automaton = {
  /** Unit → letter of the alphabet, 0 = in no pattern; with `WORD` where the unit belongs to a Latin word. */
  letters: Uint16Array;
  /**
   * Four numbers for each slot: `BASE`, `PARENT`, `FAILURE` (the state to go on from where a letter leads nowhere) and
   * `OUTPUT` (the state itself if a pattern ends in it, else the nearest by failure links in which one does, or 0). States
   * are told by where their numbers begin.
   */
  slots: Int32Array;
  /** Slot → pattern that ends there, or -1. */
  patterns: Int32Array;
};

const BASE = 0;
const PARENT = 1;
const FAILURE = 2;
const OUTPUT = 3;
const NUMBERS = 4;
const WORD = 0x8000;
const LETTER = 0x7fff;
const NONE = -1;

function assignLetters(patterns: readonly string[]): { letters: Uint16Array; alphabetSize: number } {
  const letters = new Uint16Array(0x10000);
  let count = 0;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (letters[unit] === 0) letters[unit] = ++count;
    }
  }
  if (count > LETTER) throw new RangeError('too many characters for one automaton');
  for (let unit = 0; unit < letters.length; unit++) if (isLatinWord(unit)) letters[unit] = (letters[unit] ?? 0) | WORD;
  return { letters, alphabetSize: count + 1 };
}

/** A state while the automaton is built. */
type Node = { children: Map<number, Node>; pattern: number; slot: number; failure: Node | null };

function newNode(): Node {
  return { children: new Map(), pattern: NONE, slot: 0, failure: null };
}

/** Children are keyed by letters with `WORD`, so that failures can be told from inside a word. */
function buildTrie(patterns: readonly string[], letters: Uint16Array): Node {
  const root = newNode();
  patterns.forEach((pattern, id) => {
    let node = root;
    for (let i = 0; i < pattern.length; i++) {
      const letter = letters[pattern.charCodeAt(i)] ?? 0;
      const next = node.children.get(letter) ?? newNode();
      node.children.set(letter, next);
      node = next;
    }
    if (pattern !== '') node.pattern = id;
  });
  return root;
}

/** Gives every node a slot, parents before children; the root's children stand at their letters. */
class Slots {
  parents: Int32Array;
  bases: Int32Array;
  private firstFree = 1;

  constructor(private readonly alphabetSize: number) {
    this.parents = new Int32Array(4 * alphabetSize).fill(NONE);
    this.bases = new Int32Array(4 * alphabetSize);
  }

  place(node: Node): void {
    const letters = [...node.children.keys()].map((letter) => letter & LETTER);
    if (letters.length === 0) return;
    const base = node.slot === 0 ? 0 : this.baseFor(letters);
    this.bases[node.slot] = base;
    for (const [letter, child] of node.children) {
      child.slot = base + (letter & LETTER);
      this.parents[child.slot] = node.slot;
    }
    while (this.parents[this.firstFree] !== NONE) this.firstFree++;
  }

  private baseFor(letters: readonly number[]): number {
    const [first = 0] = letters;
    for (let base = Math.max(1, this.firstFree - first); ; base++) {
      if (base + 2 * this.alphabetSize > this.parents.length) this.grow();
      if (letters.every((letter) => this.parents[base + letter] === NONE)) return base;
    }
  }

  private grow(): void {
    const { parents, bases } = this;
    this.parents = new Int32Array(parents.length * 2).fill(NONE);
    this.bases = new Int32Array(parents.length * 2);
    this.parents.set(parents);
    this.bases.set(bases);
  }
}

/** The longest proper end of the words that lead to `child` which leads to a state itself and begins no word in its middle. */
function failureOf(parent: Node, letter: number, lastLetter: number, root: Node): Node {
  for (let fallback = parent.failure; fallback !== null; fallback = fallback.failure) {
    const isInsideWord = fallback === root && (letter & lastLetter & WORD) !== 0;
    const found = isInsideWord ? undefined : fallback.children.get(letter);
    if (found !== undefined) return found;
  }
  return root;
}

/** Builds the automaton; a pattern is reported by its index. Patterns must differ; an empty one is never found. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { letters, alphabetSize } = assignLetters(patterns);
  const root = buildTrie(patterns, letters);
  const slots = new Slots(alphabetSize);
  const queue: { node: Node; lastLetter: number }[] = [{ node: root, lastLetter: 0 }];
  for (const { node, lastLetter } of queue) {
    slots.place(node);
    for (const [letter, child] of node.children) {
      child.failure = failureOf(node, letter, lastLetter, root);
      queue.push({ node: child, lastLetter: letter });
    }
  }
  const { bases, parents } = slots;
  const numbers = new Int32Array(bases.length * NUMBERS);
  const ends = new Int32Array(bases.length).fill(NONE);
  parents.forEach((parent, slot) => {
    numbers[slot * NUMBERS + PARENT] = parent === NONE ? NONE : parent * NUMBERS;
  });
  for (const { node } of queue) {
    const at = node.slot * NUMBERS;
    const failure = (node.failure?.slot ?? 0) * NUMBERS;
    numbers[at + BASE] = (bases[node.slot] ?? 0) * NUMBERS;
    numbers[at + FAILURE] = failure;
    numbers[at + OUTPUT] = node.pattern === NONE ? (numbers[failure + OUTPUT] ?? 0) : at;
    ends[node.slot] = node.pattern;
  }
  return { letters, slots: numbers, patterns: ends };
}

/** Calls `report(pattern, end)` for every occurrence of every pattern, ordered by end, longest first at one end. */
export function scan(
  { letters, slots, patterns }: Automaton,
  units: Uint16Array,
  length: number,
  report: (pattern: number, end: number) => void,
): void {
  let state = 0;
  let before = 0;
  // Indexes below are in range by construction; `!` would be the only alternative to the fallbacks.
  for (let index = 0; index < length;) {
    const code = letters[units[index] ?? 0] ?? 0;
    index++;
    state = step(slots, state, code, before);
    before = code & WORD;
    const after = before !== 0 && index < length ? (letters[units[index] ?? 0] ?? 0) & WORD : 0;
    if (state === 0) {
      if (after !== 0) while (index < length && ((letters[units[index] ?? 0] ?? 0) & WORD) !== 0) index++;
      continue;
    }
    if (after !== 0) continue;
    let output = slots[state + OUTPUT] ?? 0;
    while (output !== 0) {
      report(patterns[output / NUMBERS] ?? NONE, index);
      output = slots[(slots[output + FAILURE] ?? 0) + OUTPUT] ?? 0;
    }
  }
}

function step(slots: Int32Array, from: number, code: number, before: number): number {
  const letter = (code & LETTER) * NUMBERS;
  if (letter === 0) return 0;
  for (let state = from; state !== 0; state = slots[state + FAILURE] ?? 0) {
    const child = (slots[state + BASE] ?? 0) + letter;
    if (slots[child + PARENT] === state) return child;
  }
  return (code & before) === 0 && slots[letter + PARENT] === 0 ? letter : 0;
}
