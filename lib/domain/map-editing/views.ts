import type { MapKind, MapRevisionKind, MapSuggestionState } from '../../../prisma/generated/enums';
import type { SourceView } from '../map-record-views';
import { pickRecords, toRecordName, type RecordBook, type RecordName } from '../map-views';
import { isListField, isRecordField, type FieldValue, type FieldValues, type MapField } from './fields';
import type { ChangeSource, Choice } from './merge';

/** A value as it is shown: records by name, lists entry by entry. */
export type ShownValue = { kind: 'text'; text: string | null } | { kind: 'list'; entries: string[] } | RecordsShown;
type RecordsShown = { kind: 'records'; records: RecordName[] };

/** One field of which two states are compared. */
type ShownChange = { field: MapField; from: ShownValue; to: ShownValue };

export function toShownValue(field: MapField, value: FieldValue, book: RecordBook): ShownValue {
  const list = [value ?? []].flat();
  if (isRecordField(field)) return { kind: 'records', records: pickRecords(book, list).map(toRecordName) };
  if (isListField(field)) return { kind: 'list', entries: list };
  return { kind: 'text', text: list[0] ?? null };
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
};

/** What waits for a decision about a record: `from` is ours and rests on `source`, `to` is what the reference data has come to say. */
export type WaitingUpdate = {
  recordId: string;
  kind: MapKind;
  seen: string;
  changes: (ShownChange & { source: ChangeSource | null })[];
  /** What the reference data gives as the record's sources. */
  theirSources: SourceView[];
};

export type RevisionLine = {
  id: string;
  kind: MapRevisionKind;
  /** Null: an update of the reference data. */
  authorName: string | null;
  at: Date;
  changes: (ShownChange & { decided: Choice | null })[];
  source: ChangeSource | null;
  reviewBy: string | null;
  isUndone: boolean;
  mayUndo: boolean;
};

export type SuggestionLine = {
  id: string;
  version: number;
  record: RecordName;
  field: MapField | null;
  problem: string;
  proposal: string | null;
  sourceUrl: string | null;
  state: MapSuggestionState;
  answer: string | null;
  authorName: string;
  at: Date;
};

export const STALE_GROUPS = ['waiting', 'review', 'unsourced', 'doubtful'] as const;
export type StaleGroup = (typeof STALE_GROUPS)[number];
export const DOUBTS = ['unchecked', 'note', 'status', 'inferred'] as const;
type Doubt = (typeof DOUBTS)[number];

export type StaleLine = { record: RecordName; reviewBy: string | null; isDue: boolean; doubts: Doubt[] };
/** One group of the board: how many there are in all, and a page of them. */
export type StalePage = { group: StaleGroup; total: number; rows: StaleLine[]; next: string | null };
