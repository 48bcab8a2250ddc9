import { isLatinWord } from './scripts';

/** The bits of a hash that are looked up: a table of 16 kB, which stays in the nearest cache. */
const HASH_BITS = 17;
/** In place of what follows, where a pattern is one Latin word, or that and one unit. */
export const WHOLE = 0x10000;
/** 2³² over the golden ratio, which spreads what is multiplied by it (Knuth, 1973). */
const SPREAD = 0x9e3779b1;

/** The hash of what began with another hash and goes on with a unit; the first begins with 0. */
export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, SPREAD);
}

export function hasBit(bits: Uint32Array, hash: number): boolean {
  const place = hash >>> (32 - HASH_BITS);
  return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
}

function setBit(bits: Uint32Array, hash: number): void {
  const place = hash >>> (32 - HASH_BITS);
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
}

/**
 * One bit for each way in which a pattern begins: its Latin word, and that with the two units behind it; or the first two
 * units of what begins with none.
 */
export function openingsOf(patterns: readonly string[]): Uint32Array {
  const bits = new Uint32Array(1 << (HASH_BITS - 5));
  for (const pattern of patterns) {
    let at = 0;
    let hash = 0;
    for (; isLatinWord(pattern.charCodeAt(at)); at++) hash = hashWith(hash, pattern.charCodeAt(at));
    if (at > 0) setBit(bits, hash);
    if (at > 0 && pattern.length < at + 2) setBit(bits, hashWith(hash, WHOLE));
    else setBit(bits, hashWith(hashWith(hash, pattern.charCodeAt(at)), pattern.charCodeAt(at + 1)));
  }
  return bits;
}
