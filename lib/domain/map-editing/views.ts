import type { MapKind, MapRevisionKind, MapSuggestionState } from '../../../prisma/generated/enums';
import type { SourceView } from '../map-record-views';
import { pickRecords, toRecordName, type RecordBook, type RecordName } from '../map-views';
import {
  toEntryTitle,
  toShownProperties,
  type EntryLine,
  type EntryTitle,
  type RelationSubject,
  type ShownProperty,
} from './entry-views';
import { isListField, isRecordField, type FieldValues } from './fields';
import { entryKindOf, isEntry, isEntryKey, type Entry, type EntryKey, type FieldKey, type Value } from './keys';
import type { ChangeSource, Choice } from './merge';

/** A value as it is shown: records by name, lists item by item, entries by what they say. */
export type ShownValue =
  | { kind: 'text'; text: string | null }
  | { kind: 'list'; entries: string[] }
  | { kind: 'records'; records: RecordName[] }
  | { kind: 'entry'; properties: ShownProperty[] };

/** One field or entry of which two states are compared; `title` names an entry. */
export type ShownChange = { field: FieldKey; title: EntryTitle | null; from: ShownValue; to: ShownValue };

function toShownValue(field: FieldKey, value: Value, against: Value, book: RecordBook): ShownValue {
  if (isEntryKey(field)) {
    if (!isEntry(value)) return { kind: 'text', text: null };
    const other = isEntry(against) ? against : null;
    return { kind: 'entry', properties: toShownProperties(entryKindOf(field), value, other, book) };
  }
  const list = isEntry(value) ? [] : [value ?? []].flat();
  if (isRecordField(field)) return { kind: 'records', records: pickRecords(book, list).map(toRecordName) };
  if (isListField(field)) return { kind: 'list', entries: list };
  return { kind: 'text', text: list[0] ?? null };
}

/** Two states of a field of a record, for reading; of an entry that stays, only what differs. */
export function toShownChange(
  { field, from, to }: { field: FieldKey; from: Value; to: Value },
  recordId: string,
  book: RecordBook,
): ShownChange {
  return {
    field,
    title: toEntryTitle(field, to ?? from, recordId, book),
    from: toShownValue(field, from, to, book),
    to: toShownValue(field, to, from, book),
  };
}

/** What was done here to a record last, as its page says it. */
export type EditNote = {
  mayEdit: boolean;
  /** The reference data has it no longer: it is only kept to be read. */
  isWithdrawn: boolean;
  last: { isReview: boolean; at: Date; byName: string; source: ChangeSource | null; reviewBy: string | null } | null;
  hasHistory: boolean;
  /** The revision that can be taken back on the spot; null for who may not, and once that is done. */
  undoable: string | null;
  /** Only for who may edit. */
  waiting: number;
  openSuggestions: number;
};

export type RecordForEditing = {
  recordId: string;
  kind: MapKind;
  /** Names the state from which the change starts. */
  seen: string;
  fields: FieldValues;
  sources: string[];
  reviewBy: string | null;
  waiting: number;
  /** What the others of its kind are called, for the fields that name them. */
  relatives: RecordName[];
  suggestion: SuggestionLine | null;
  /** What hangs on it, in the order of its page. */
  entries: EntryLine[];
};

/** An entry for its form; of one that does not exist yet `entry` is null, and so is `relation`. */
export type EntryForEditing = {
  recordId: string;
  key: EntryKey;
  title: EntryTitle;
  seen: string;
  entry: Entry | null;
  relation: RelationSubject | null;
  sources: string[];
  reviewBy: string | null;
  /** The bodies, functions and texts that it can lead to. */
  bodies: RecordName[];
  functions: RecordName[];
  texts: RecordName[];
  suggestion: SuggestionLine | null;
};

/** What waits for a decision about a record: `from` is ours and rests on `source`, `to` is what the reference data has come to say. */
export type WaitingUpdate = {
  recordId: string;
  kind: MapKind;
  seen: string;
  changes: (ShownChange & { source: ChangeSource | null; theirs: SourceView[] })[];
  /** What the reference data gives as the sources of the record; entries have `theirs`. */
  theirSources: SourceView[];
};

export type RevisionLine = {
  id: string;
  kind: MapRevisionKind;
  /** Null: an update of the reference data. */
  authorName: string | null;
  at: Date;
  changes: (ShownChange & { decided: Choice | null; isConfirmed: boolean })[];
  source: ChangeSource | null;
  reviewBy: string | null;
  isUndone: boolean;
  mayUndo: boolean;
};

export type SuggestionLine = {
  id: string;
  version: number;
  record: RecordName;
  field: FieldKey | null;
  /** Names an entry. */
  title: EntryTitle | null;
  problem: string;
  proposal: string | null;
  sourceUrl: string | null;
  state: MapSuggestionState;
  answer: string | null;
  authorName: string;
  at: Date;
};

export const STALE_GROUPS = ['waiting', 'doubled', 'review', 'unsourced', 'doubtful'] as const;
export type StaleGroup = (typeof STALE_GROUPS)[number];
export const DOUBTS = ['unchecked', 'note', 'status', 'inferred'] as const;
type Doubt = (typeof DOUBTS)[number];

/** One of several who hold one post of a body without an end. */
export type OpenTerm = { key: EntryKey } & Record<'personEn' | 'postEn', string> &
  Record<'personJa' | 'postJa', string | null>;

/** `openTerms`: those of posts that have several; one of them is to be ended. */
export type StaleLine = {
  record: RecordName;
  reviewBy: string | null;
  isDue: boolean;
  doubts: Doubt[];
  openTerms: OpenTerm[];
};
/** One group of the board: how many there are in all, and a page of them. */
export type StalePage = { group: StaleGroup; total: number; rows: StaleLine[]; next: string | null };
