import type { Entry } from './entries';
import { once } from '../../once';
import { isCalendarCopy, type Part } from './part-heads';

/** What the letter itself says, its calendar included. */
export const letterOf = once((entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.part.isFirst || isCalendarCopy(entry.part)),
);

/** The papers that came with a letter, each by itself; a calendar is read with the letter. */
export function enclosedIn(entries: readonly Entry[]): Entry[][] {
  const papers = new Map<Part, Entry[]>();
  for (const entry of entries) {
    if (entry.part.isFirst || isCalendarCopy(entry.part)) continue;
    papers.set(entry.part, [...(papers.get(entry.part) ?? []), entry]);
  }
  return [...papers.values()];
}
