import type { Found, Reason, Span } from '../draft';
import { allMatches } from '../../matches';
import { collapseSpace, isWide, type SourceText } from './source-text';

type Piece = { at: number; start: number; length: number };

/**
 * A stretch of reading text put together from ranges of the source: soft line breaks, quote marks and inline markup
 * are left out, so that patterns see a sentence as a person reads it, while every character still knows its place in
 * the source. `folded` has the length of `text`.
 */
export type Passage = { text: string; folded: string; pieces: readonly Piece[] };

const MARKUP = /\*{1,3}|_{1,3}|`+/g;

/** Ranges of `span` without the marks of bold, italics and code. */
function withoutMarkup(source: SourceText, span: Span): Span[] {
  const slice = source.folded.slice(span.start, span.end);
  if (!slice.includes('*') && !slice.includes('_') && !slice.includes('`')) return [span];
  const kept: Span[] = [];
  let from = span.start;
  for (const match of allMatches(slice, MARKUP)) {
    const before = slice.charAt(match.index - 1);
    const after = slice.charAt(match.index + match[0].length);
    const isInsideWord = match[0].startsWith('_') && /\w/.test(before) && /\w/.test(after);
    const isLone = /^\s?$/.test(before) && /^\s?$/.test(after);
    if (isInsideWord || isLone || (match[0] === '_' && /[/?=&]/.test(before + after))) continue;
    kept.push({ start: from, end: span.start + match.index });
    from = span.start + match.index + match[0].length;
  }
  kept.push({ start: from, end: span.end });
  return kept.filter((part) => part.end > part.start);
}

function joinerBetween(left: string, right: string): string {
  if (left === '' || right === '') return '';
  const last = left.charAt(left.length - 1);
  if (isWide(last) || isWide(right.charAt(0))) return '';
  return /[A-Za-z]-$/.test(left) ? '' : ' ';
}

/** Joins ranges (usually one per line, trimmed by the caller) into one reading text. */
export function readPassage(source: SourceText, ranges: readonly Span[]): Passage {
  let text = '';
  let folded = '';
  const pieces: Piece[] = [];
  for (const range of ranges) {
    const joiner = joinerBetween(text, source.text.slice(range.start, range.end));
    text += joiner;
    folded += joiner;
    for (const part of withoutMarkup(source, range)) {
      pieces.push({ at: text.length, start: part.start, length: part.end - part.start });
      text += source.text.slice(part.start, part.end);
      folded += source.folded.slice(part.start, part.end);
    }
  }
  return { text, folded, pieces };
}

/** The source ranges behind [from, to) of the passage, neighbours merged. */
export function spansOf(passage: Passage, from = 0, to = passage.text.length): Span[] {
  const spans: Span[] = [];
  for (const piece of passage.pieces) {
    const start = Math.max(from, piece.at);
    const end = Math.min(to, piece.at + piece.length);
    if (start >= end) continue;
    const span = { start: piece.start + start - piece.at, end: piece.start + end - piece.at };
    const last = spans.at(-1);
    if (last !== undefined && last.end === span.start) last.end = span.end;
    else spans.push(span);
  }
  return spans;
}

/** The ranges of several statements as those of one: in reading order, and none twice. */
export function inReadingOrder(spans: readonly Span[]): Span[] {
  const ordered: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = ordered.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else ordered.push({ ...span });
  }
  return ordered;
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code >= 0x7f ? text.charAt(at).trim() === '' : false;
}

/** [from, to) without the white space at its ends. */
export function trimRange(text: string, from: number, to: number): { from: number; to: number } {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  while (start < end && isSpaceAt(text, start)) start += 1;
  while (end > start && isSpaceAt(text, end - 1)) end -= 1;
  return { from: start, to: end };
}

/** The part [from, to) as a passage of its own, trimmed. */
export function cutPassage(passage: Passage, from: number, to = passage.text.length): Passage {
  const range = trimRange(passage.folded, from, to);
  const pieces: Piece[] = [];
  for (const piece of passage.pieces) {
    const start = Math.max(range.from, piece.at);
    const end = Math.min(range.to, piece.at + piece.length);
    if (start < end)
      pieces.push({ at: start - range.from, start: piece.start + start - piece.at, length: end - start });
  }
  return { text: passage.text.slice(range.from, range.to), folded: passage.folded.slice(range.from, range.to), pieces };
}

/** Only the given parts of the passage, in order, one straight after the other. */
export function keepRanges(passage: Passage, ranges: readonly { from: number; to: number }[]): Passage {
  const pieces: Piece[] = [];
  let text = '';
  let folded = '';
  for (const { from, to } of ranges) {
    for (const piece of passage.pieces) {
      const start = Math.max(from, piece.at);
      const end = Math.min(to, piece.at + piece.length);
      if (start < end)
        pieces.push({ at: text.length + start - from, start: piece.start + start - piece.at, length: end - start });
    }
    text += passage.text.slice(from, to);
    folded += passage.folded.slice(from, to);
  }
  return { text, folded, pieces };
}

/** Where in the source the passage begins; for sorting findings into reading order. */
export function sourceStart(passage: Passage): number {
  return passage.pieces[0]?.start ?? 0;
}

/** A value that was derived from the words [from, to) rather than copied from them. */
export function derived<T>(
  value: T,
  passage: Passage,
  range: { from: number; to: number },
  confidence: number,
  reason: Reason | null = null,
): Found<T> {
  return { value, spans: spansOf(passage, range.from, range.to), confidence, reason };
}

/** The words of the passage themselves as a value: white space collapsed, nothing else changed. */
export function readWords(passage: Passage, confidence = 0.9): Found<string> {
  const range = trimRange(passage.folded, 0, passage.text.length);
  return {
    value: collapseSpace(passage.text.slice(range.from, range.to)),
    spans: spansOf(passage, range.from, range.to),
    confidence,
    reason: null,
  };
}

/** The words [from, to) as a value, or null when there is nothing but white space. */
export function readRange(passage: Passage, from: number, to: number, confidence = 0.9): Found<string> | null {
  const words = readWords(cutPassage(passage, from, to), confidence);
  return words.value === '' ? null : words;
}
