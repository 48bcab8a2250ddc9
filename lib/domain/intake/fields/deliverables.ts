import type { DeadlineKind } from '../draft';
import { allMatches } from '../../matches';
import { TakenRanges } from '../text/taken-ranges';
import { DELIVERABLES } from '../words/due-words';

/** Something owed, by the words for it in folded words, [from, to). */
export type Deliverable = { kind: DeadlineKind; from: number; to: number };

const MAX_PHRASE_GAP = 24;

/** Words of the same length in which the addresses of pages are blank: "/register" is nothing that anybody owes. */
function withoutAddresses(words: string): string {
  return words.includes('://') ? words.replace(/https?:\/\/[^\s<>]+/g, (url) => ' '.repeat(url.length)) : words;
}

/** Everything in [from, to) that may be owed, in order. */
export function deliverablesIn(folded: string, from: number, to: number): Deliverable[] {
  const words = withoutAddresses(folded.slice(from, to));
  const found: Deliverable[] = [];
  const taken = new TakenRanges(words.length);
  for (const [pattern, kind] of DELIVERABLES) {
    for (const match of allMatches(words, pattern)) {
      if (!taken.take(match.index, match.index + match[0].length)) continue;
      found.push({ kind, from: from + match.index, to: from + match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Of several behind a due time those that stand first, together: "by Monday whether you come, and tell us of …". */
export function firstOf(items: readonly Deliverable[]): Deliverable[] {
  const end = items.findIndex((item, index) => index > 0 && item.from - (items[index - 1]?.to ?? 0) > MAX_PHRASE_GAP);
  return items.slice(0, end === -1 ? items.length : end);
}

/** The deliverables of one request as one phrase ("bio and headshot"), when only a few words part them. */
export function phraseOf(items: readonly Deliverable[]): { from: number; to: number; kind: DeadlineKind } | null {
  const last = items.at(-1);
  if (last === undefined) return null;
  let start = items.length - 1;
  while (start > 0 && (items[start]?.from ?? 0) - (items[start - 1]?.to ?? 0) <= MAX_PHRASE_GAP) start -= 1;
  const group = items.slice(start);
  const primary = group.find((item) => item.kind !== 'other' && item.kind !== 'confirm') ?? group[0] ?? last;
  return { from: group[0]?.from ?? last.from, to: last.to, kind: primary.kind };
}
