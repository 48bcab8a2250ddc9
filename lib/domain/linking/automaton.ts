/**
 * Finds all of a fixed set of patterns in one pass over a text (Aho and Corasick, 1975), in typed arrays: a table from
 * UTF-16 units to a small alphabet, transitions in one open-addressed hash table, and failure and output links.
 */
export type Automaton = {
  alphabetSize: number;
  /** Unit → letter of the alphabet; 0 = in no pattern. */
  letters: Uint16Array;
  /** Hash table of `state * alphabetSize + letter + 1` (0 = empty) and the state that it leads to. */
  keys: Int32Array;
  targets: Int32Array;
  mask: number;
  /** First step from the root by letter: most units of a text are looked up only here. */
  rootTargets: Int32Array;
  failures: Int32Array;
  /** Pattern that ends in a state, or -1. */
  patterns: Int32Array;
  /** Nearest state by failure links in which a pattern ends, or 0. */
  outputs: Int32Array;
};

const HASH_FACTOR = 0x9e3779b1;

function slotOf(key: number, mask: number): number {
  const mixed = Math.imul(key, HASH_FACTOR);
  return (mixed ^ (mixed >>> 15)) & mask;
}

function assignLetters(patterns: readonly string[]): { letters: Uint16Array; alphabetSize: number } {
  const letters = new Uint16Array(0x10000);
  let count = 0;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (letters[unit] === 0) letters[unit] = ++count;
    }
  }
  return { letters, alphabetSize: count + 1 };
}

type Trie = { children: Map<number, number>[]; ends: number[] };

function buildTrie(patterns: readonly string[], letters: Uint16Array): Trie {
  const children: Map<number, number>[] = [new Map()];
  const ends = [-1];
  patterns.forEach((pattern, id) => {
    let state = 0;
    for (let i = 0; i < pattern.length; i++) {
      const letter = letters[pattern.charCodeAt(i)] ?? 0;
      const next = children[state]?.get(letter) ?? children.length;
      if (next === children.length) {
        children[state]?.set(letter, next);
        children.push(new Map());
        ends.push(-1);
      }
      state = next;
    }
    if (pattern !== '') ends[state] = id;
  });
  return { children, ends };
}

function hashTransitions(trie: Trie, alphabetSize: number): Pick<Automaton, 'keys' | 'targets' | 'mask'> {
  let size = 16;
  while (size < trie.children.length * 2.5) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const targets = new Int32Array(size);
  trie.children.forEach((edges, state) => {
    for (const [letter, target] of edges) {
      const key = state * alphabetSize + letter + 1;
      let slot = slotOf(key, mask);
      while (keys[slot] !== 0) slot = (slot + 1) & mask;
      keys[slot] = key;
      targets[slot] = target;
    }
  });
  return { keys, targets, mask };
}

/** Builds the automaton; a pattern is reported by its index. Patterns must differ; an empty one is never found. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const { letters, alphabetSize } = assignLetters(patterns);
  const trie = buildTrie(patterns, letters);
  const size = trie.children.length;
  if (size * alphabetSize >= 2 ** 31) throw new RangeError('too many patterns for one automaton');
  const failures = new Int32Array(size);
  const outputs = new Int32Array(size);
  const rootTargets = new Int32Array(alphabetSize);
  for (const [letter, target] of trie.children[0] ?? []) rootTargets[letter] = target;
  const queue = [...(trie.children[0]?.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    for (const [letter, target] of trie.children[state] ?? []) {
      let fallback = failures[state] ?? 0;
      while (fallback !== 0 && trie.children[fallback]?.get(letter) === undefined) fallback = failures[fallback] ?? 0;
      const failure = trie.children[fallback]?.get(letter) ?? 0;
      failures[target] = failure;
      outputs[target] = (trie.ends[failure] ?? -1) >= 0 ? failure : (outputs[failure] ?? 0);
      queue.push(target);
    }
  }
  return {
    alphabetSize,
    letters,
    ...hashTransitions(trie, alphabetSize),
    rootTargets,
    failures,
    patterns: Int32Array.from(trie.ends),
    outputs,
  };
}

/** Calls `report(pattern, end)` for every occurrence of every pattern, ordered by end, longest first at one end. */
export function scan(
  automaton: Automaton,
  units: Uint16Array,
  length: number,
  report: (pattern: number, end: number) => void,
): void {
  const { alphabetSize, letters, keys, targets, mask, rootTargets, failures, patterns, outputs } = automaton;
  let state = 0;
  // Indexes below are in range by construction; `!` would be the only alternative to the fallbacks.
  for (let index = 0; index < length; index++) {
    const letter = letters[units[index] ?? 0] ?? 0;
    if (letter === 0) {
      state = 0;
      continue;
    }
    let next = 0;
    while (state !== 0) {
      const key = state * alphabetSize + letter + 1;
      let slot = slotOf(key, mask);
      let found = keys[slot] ?? 0;
      while (found !== 0 && found !== key) {
        slot = (slot + 1) & mask;
        found = keys[slot] ?? 0;
      }
      if (found === key) {
        next = targets[slot] ?? 0;
        break;
      }
      state = failures[state] ?? 0;
    }
    state = next === 0 ? (rootTargets[letter] ?? 0) : next;
    if (state === 0) continue;
    let output = (patterns[state] ?? -1) >= 0 ? state : (outputs[state] ?? 0);
    while (output !== 0) {
      report(patterns[output] ?? -1, index + 1);
      output = outputs[output] ?? 0;
    }
  }
}
