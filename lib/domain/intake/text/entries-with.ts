import { once } from '../../once';
import type { Entry } from './entries';

type Joined = { text: string; starts: readonly number[]; found: Map<RegExp, readonly Entry[]> };

/** Between the words of two entries: what stands there is no sign of a word and no stretch of white space. */
const BETWEEN = '\n\u0001\n';
/** A search through so few entries one by one costs less than to join their words. */
const FEW = 4;

const joinedWords = once((entries: readonly Entry[]): Joined => {
  let text = '';
  const starts: number[] = [];
  for (const { words } of entries) {
    starts.push(text.length);
    text += words.folded + BETWEEN;
  }
  return { text, starts, found: new Map() };
});

/** The alternatives of a pattern's source, as far as they stand in no bracket. */
function alternativesOf(source: string): string[] {
  // A sign that is escaped, a class of signs, or any other sign.
  const signs = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|[^]/g) ?? [];
  const alternatives = [''];
  let depth = 0;
  for (const sign of signs) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) alternatives.push('');
    else alternatives.push(`${alternatives.pop() ?? ''}${sign}`);
  }
  return alternatives;
}

/**
 * The same alternatives, those that begin where a word does behind one question for that: it is asked at each place of the
 * text once and not by each of them. Only the order differs, in which those that are found at one place are tried.
 */
function groupedByWord(source: string): string {
  const all = alternativesOf(source);
  const words = all.filter((one) => one.startsWith('\\b'));
  if (words.length < 2) return source;
  const others = all.filter((one) => !one.startsWith('\\b'));
  return [`\\b(?:${words.map((one) => one.slice(2)).join('|')})`, ...others].join('|');
}

const searches = new Map<RegExp, RegExp>();

function searchFor(pattern: RegExp): RegExp {
  const known = searches.get(pattern);
  if (known !== undefined) return known;
  const search = new RegExp(
    groupedByWord(pattern.source),
    [...new Set(`${pattern.flags.replace('y', '')}gm`)].join(''),
  );
  searches.set(pattern, search);
  return search;
}

/**
 * The entries in whose words a pattern may be found, in order: all that match, and now and then one more whose match
 * would need the words of the next. Most rules are told in one entry of a hundred, and one search through the words of
 * all costs far less than a hundred searches. `entries` is a list that lives for the whole reading, `pattern` one that
 * lives as long as the program; what must not follow or stand before its words it may look for over white space, not
 * over other words, or it would see those of the next entry.
 */
export function entriesWith(entries: readonly Entry[], pattern: RegExp): readonly Entry[] {
  if (entries.length <= FEW) return entries;
  const { text, starts, found: known } = joinedWords(entries);
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const search = searchFor(pattern);
  const found: Entry[] = [];
  let at = 0;
  search.lastIndex = 0;
  for (let match = search.exec(text); match !== null && at < entries.length; match = search.exec(text)) {
    while ((starts[at + 1] ?? text.length) <= match.index) at += 1;
    const entry = entries[at];
    if (entry !== undefined) found.push(entry);
    at += 1;
    search.lastIndex = starts[at] ?? text.length;
  }
  known.set(pattern, found);
  return found;
}
