import { statusAsOf } from './map/as-of';
import { pickRecords, toRecordName, toRecordRef, type RecordBook, type RecordName, type RecordRef } from './map-views';

/** An earlier question that resembles the one in hand. `recordIds`: what it points at, rejected links left out. */
export type EarlierQuestion = {
  questionId: string;
  text: string;
  /** Of its forum: "en", "ja" or "mixed". */
  language: string;
  forumId: string;
  forumTitle: string;
  /** `yyyy-MM-dd` in the forum's zone; null without a date. */
  forumDay: string | null;
  addressees: string[];
  recordIds: string[];
};

/**
 * An earlier question with what both ask about, and what has become of it on the map between the two days: bodies and
 * texts that were replaced or ended (each as it stood then, with `standing.later`), and those in force only since.
 */
export type AskedBefore = Omit<EarlierQuestion, 'recordIds'> & {
  shared: RecordName[];
  changed: RecordRef[];
  begun: RecordName[];
};

/**
 * `ownIds`: what the question in hand points at; `day`: the day of its forum. Without a day of the earlier forum nothing
 * is said of changes.
 */
export function toAskedBefore(
  { recordIds, ...question }: EarlierQuestion,
  ownIds: readonly string[],
  book: RecordBook,
  day: string,
): AskedBefore {
  const shared = pickRecords(
    book,
    recordIds.filter((id) => ownIds.includes(id)),
  ).map(toRecordName);
  const then = question.forumDay;
  if (then === null || then >= day) return { ...question, shared, changed: [], begun: [] };
  const changed = pickRecords(book, recordIds)
    .map((record) => toRecordRef(record, book, { asOfDay: then, today: day }))
    .filter((ref) => ref.standing.later !== null);
  const begun = pickRecords(book, ownIds).filter(
    ({ life }) => statusAsOf(life, then).state === 'not_yet' && statusAsOf(life, day).state === 'in_force',
  );
  return { ...question, shared, changed, begun: begun.map(toRecordName) };
}
