import { allMatches } from '../matches';
import type { Range } from './ranges';

/** Longer sentences are cut: what stands farther away does not speak of the same thing. */
const LONGEST = 240;
const END = /[。！？]|[!?](?=\s)|(?<![A-Z])\.(?=\s+["“]?[A-Z])/g;

/** The sentence in which a place of a text stands, as far as punctuation tells it. */
export function sentenceAround(text: string, { start, end }: Range): Range {
  const from = Math.max(0, start - LONGEST);
  const before = allMatches(text.slice(from, start), END).at(-1);
  const after = text.slice(end, end + LONGEST).search(END);
  return {
    start: before === undefined ? from : from + before.index + 1,
    end: after < 0 ? Math.min(text.length, end + LONGEST) : end + after + 1,
  };
}
