import { allMatches } from '../../matches';
import { onceByWords } from './once-by-words';

/** A stretch [from, to) of folded words. */
export type Stretch = { from: number; to: number };

const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|Dr|Mr|Mrs|Ms|Mx|Prof|Col|Gen|Lt|Maj|Capt|Cmdr|Adm|Amb|Rep|Sen|Hon|St|Jr|Sr|Ph|vs|No|Nos|Vol|approx|incl|max|min|mins|a\.m|p\.m|e\.g|i\.e|etc|U\.S|U\.K|D\.C|Feb|Jan|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Inc|Ltd|Corp|Ret|tel|ext|fl)$/;

function endsSentence(folded: string, at: number): boolean {
  const sign = folded.charAt(at);
  if (sign === '。' || sign === '!' || sign === '?') return !/^[」』"')]/.test(folded.charAt(at + 1));
  if (sign !== '.') return false;
  const next = folded.slice(at + 1, at + 4);
  if (!/^["')]?(?:\s|$)/.test(next)) return false;
  if (!/^["')]?\s{1,2}["'(]?[A-Z\d•]|^["')]?\s*$/.test(folded.slice(at + 1, at + 6)) && at + 2 < folded.length)
    return false;
  return !ABBREVIATION.test(folded.slice(Math.max(0, at - 12), at));
}

/** Sentences of folded words; each keeps its full stop. Abbreviations ("Dr.", "p.m.") do not end one. */
export const sentencesOf = onceByWords((folded: string): readonly Stretch[] => {
  const sentences: Stretch[] = [];
  let from = 0;
  for (const match of allMatches(folded, /[.。!?]/g)) {
    const at = match.index;
    if (at < from || !endsSentence(folded, at)) continue;
    sentences.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (folded.slice(from).trim() !== '') sentences.push({ from, to: folded.length });
  return sentences;
});

/** Sentences cut further at semicolons and at spaced dashes and slashes. */
export function clausesOf(folded: string): Stretch[] {
  const clauses: Stretch[] = [];
  for (const sentence of sentencesOf(folded)) {
    let from = sentence.from;
    for (const match of allMatches(folded.slice(sentence.from, sentence.to), /;|\s\/\s|\s-{1,2}\s/g)) {
      clauses.push({ from, to: sentence.from + match.index });
      from = sentence.from + match.index + match[0].length;
    }
    clauses.push({ from, to: sentence.to });
  }
  return clauses.filter((clause) => folded.slice(clause.from, clause.to).trim() !== '');
}

/** The stretch that contains `at`; the whole when none does. The stretches are in order and do not overlap. */
export function stretchAt(stretches: readonly Stretch[], at: number, length: number): Stretch {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) break;
    if (at < stretch.from) high = middle - 1;
    else if (at >= stretch.to) low = middle + 1;
    else return stretch;
  }
  return { from: 0, to: length };
}

/** The innermost round brackets around `at`, without the brackets, or null. Looks at most 200 characters each way. */
export function bracketAround(folded: string, at: number): Stretch | null {
  let depth = 0;
  let open = -1;
  for (let index = at - 1; index >= Math.max(0, at - 200); index -= 1) {
    const sign = folded.charAt(index);
    if (sign === ')') depth += 1;
    else if (sign === '(') {
      if (depth === 0) {
        open = index;
        break;
      }
      depth -= 1;
    }
  }
  if (open === -1) return null;
  const close = folded.indexOf(')', at);
  return close === -1 || close - at > 200 ? null : { from: open + 1, to: close };
}
