import type { DeadlineKind } from '../draft';
import type { Entry } from '../text/entries';
import { cutPassage, type Passage } from '../text/passage';
import type { DueExpression } from '../when/due-parts';
import { deliverablesIn, phraseOf } from './deliverables';

/** What names a thing that is owed where its own sentence does not: a label, the head of an item, a heading, a question. */

const MAX_HEAD = 40;
const WHEN_DUE =
  /\b(?:when|by when|deadline|how soon)\b[^?]{0,80}\?|(?:いつ(?:まで|頃|ごろ)?|何日)[^?。]{0,24}(?:[?]|か。?$)/i;

/** In a list of deadlines, and behind "RSVP:", the label names what is owed. */
export function labelPhrase(
  entry: Entry,
  isDueLabel: boolean,
  from: number,
): { from: number; to: number; kind: DeadlineKind } | null {
  const { label, words } = entry;
  // "【資料】12月16日まで": what is to be sent by then, and no list of papers.
  if (label?.topic === 'documents') {
    const named = phraseOf(deliverablesIn(words.folded, 0, label.to))?.kind ?? 'other';
    return from > label.value ? null : { from: 0, to: label.to, kind: named === 'other' ? 'slides' : named };
  }
  if (label === null || label.topic === 'deadlines' || !(isDueLabel || label.topic === 'rsvp')) return null;
  const kind = label.topic === 'rsvp' ? 'rsvp' : (phraseOf(deliverablesIn(words.folded, 0, label.to))?.kind ?? 'other');
  return { from: 0, to: label.to, kind };
}

/** "Written testimony. One PDF and 75 copies, 48 hours before …": the head of an item names what is owed. */
export function headPhrase(entry: Entry, from: number): { from: number; to: number; kind: DeadlineKind } | null {
  const head = entry.words.folded.slice(0, Math.min(from, MAX_HEAD)).indexOf('.');
  return entry.kind !== 'item' || head <= 0 ? null : phraseOf(deliverablesIn(entry.words.folded, 0, head));
}

/** "編集した音声は29日までにご確認ください": what is to be looked through by then, named before the time. */
export function withObject<T extends { from: number; to: number; kind: DeadlineKind }>(
  folded: string,
  phrase: T | null,
  from: number,
  due: DueExpression,
): T | null {
  if (phrase === null || phrase.kind !== 'confirm' || phrase.from < due.to) return phrase;
  const object = /([^。、\s()「」]{2,24})[はを]、?\s?$/.exec(folded.slice(from, due.from));
  if (object?.[1] === undefined) return phrase;
  return { ...phrase, from: from + object.index, to: from + object.index + object[1].length };
}

/** Words so short that they only tell by when what stands over them is to be there. */
const MAX_UNDER_HEADING = 80;

const ADDRESS = /https?:\S{1,400}/g;

/** "■資料", and under it "開始の48時間前までに": the heading names what is owed. */
export function namedOver(entry: Entry, due: DueExpression): { words: Passage; kind: DeadlineKind } | null {
  const { heading, words } = entry;
  if (heading === null || due.from > 12 || words.folded.replace(ADDRESS, '').length > MAX_UNDER_HEADING) return null;
  const named = phraseOf(deliverablesIn(heading.words.folded, 0, heading.words.folded.length));
  if (named === null) return null;
  const kind = named.kind === 'other' && heading.topic === 'documents' ? 'slides' : named.kind;
  return kind === 'other' ? null : { words: cutPassage(heading.words, named.from, named.to), kind };
}

/** "When do you need my slides?", and in the next message "By Friday, please": what the question just before named. */
export function askedBefore(above: readonly Entry[], folded: string, from: number, due: DueExpression): Passage | null {
  const isAnswer =
    /^[\s\p{P}]*(?:by|no later than|until|before)?\s?(?:the\s)?(?:eod|cob|noon|close of business|end of (?:the )?day)?\s?(?:on\s)?$/iu.test(
      folded.slice(from, due.from),
    );
  const asking = isAnswer ? above.find(({ words }) => WHEN_DUE.test(words.folded)) : undefined;
  const named =
    asking === undefined ? null : phraseOf(deliverablesIn(asking.words.folded, 0, asking.words.text.length));
  return asking === undefined || named === null ? null : cutPassage(asking.words, named.from, named.to);
}
