import { RELATION_TYPES } from '../map/records';
import { DUTY_COUNTRIES } from '../map/duties';
import { toRecordName, type RecordBook, type RecordName } from '../map-views';
import { isSameValue } from './fields';
import {
  entryKindOf,
  isEntry,
  isEntryKey,
  isNewKey,
  orderedKeys,
  otherEndOf,
  relationOf,
  type Entry,
  type EntryKey,
  type EntryKind,
  type FieldKey,
  type Value,
  type Values,
} from './keys';
import type { EntryProperty } from './merge-entry';

/** What an entry is called. `subject` is null for one that does not exist yet, or no longer. */
export type EntryTitle =
  | {
      kind: 'holder';
      isNew: boolean;
      subject: Record<'personEn' | 'personJa' | 'postEn' | 'postJa', string | null> | null;
    }
  | { kind: 'relation'; isNew: boolean; subject: RelationSubject | null }
  | { kind: 'duty'; isNew: boolean; subject: DutySubject | null };
/** As seen from one end; `other` by its id when the map does not have it. */
export type RelationSubject = {
  type: (typeof RELATION_TYPES)[number];
  direction: 'out' | 'in';
  other: RecordName;
};

/** Who is told what; `body` is null for one that is not on the map, which has names of its own. */
type DutySubject = Record<'bodyEn' | 'bodyJa' | 'whatEn' | 'whatJa', string | null> & { body: RecordName | null };

/** How properties are laid out for reading and for the form, by kind. */
export const ENTRY_PROPERTIES = {
  holder: ['personEn', 'personJa', 'postEn', 'postJa', 'acting', 'from', 'to', 'asOf', 'note'],
  relation: ['onPaper', 'inPractice', 'since', 'until', 'function', 'basis', 'note'],
  duty: [
    ...(['country', 'agency', 'bodyEn', 'bodyJa', 'where', 'victim', 'sector', 'data', 'harm'] as const),
    ...(['kind', 'count', 'unit', 'start', 'whatEn', 'whatJa', 'thenEn', 'thenJa'] as const),
    ...(['basis', 'basisEn', 'basisJa', 'since', 'until', 'doubtEn', 'doubtJa'] as const),
  ],
} as const satisfies Record<EntryKind, readonly EntryProperty[]>;

/** One property as it is shown: texts and dates as they are stored, records by name. */
export type ShownProperty = { property: EntryProperty; text: string | null; record: RecordName | null };

function nameIn(book: RecordBook, id: string): RecordName {
  const record = book.get(id);
  return record === undefined ? { id, nameEn: id, nameJa: id, abbreviation: null } : toRecordName(record);
}

/** The title of what a key names, from the end of `recordId`; null for a field. `entry`: what it says, if known. */
export function toEntryTitle(
  key: FieldKey,
  entry: Value | undefined,
  recordId: string,
  book: RecordBook,
): EntryTitle | null {
  if (!isEntryKey(key)) return null;
  const [isNew, kind] = [isNewKey(key), entryKindOf(key)];
  if (kind === 'duty') {
    if (!isEntry(entry)) return { kind, isNew, subject: null };
    const { agency = null, bodyEn = null, bodyJa = null, whatEn = null, whatJa = null } = entry;
    const body = agency === null ? null : nameIn(book, agency);
    return { kind, isNew, subject: { body, bodyEn, bodyJa, whatEn, whatJa } };
  }
  if (kind === 'holder') {
    if (!isEntry(entry)) return { kind: 'holder', isNew, subject: null };
    const { personEn = null, personJa = null, postEn = null, postJa = null } = entry;
    return { kind: 'holder', isNew, subject: { personEn, personJa, postEn, postJa } };
  }
  const [ends, otherId] = [relationOf(key), otherEndOf(key, recordId)];
  if (ends === null || otherId === null) return { kind: 'relation', isNew, subject: null };
  const direction = ends.from === recordId ? 'out' : 'in';
  return { kind: 'relation', isNew, subject: { type: ends.type, direction, other: nameIn(book, otherId) } };
}

const RECORD_PROPERTIES: readonly EntryProperty[] = ['function', 'basis', 'agency'];

/** The properties of an entry that say something; against another state only those that differ. */
export function toShownProperties(
  kind: EntryKind,
  entry: Entry,
  against: Entry | null,
  book: RecordBook,
): ShownProperty[] {
  return ENTRY_PROPERTIES[kind].flatMap((property) => {
    const text = entry[property] ?? null;
    const isSame = against !== null && isSameValue(text, against[property] ?? null);
    if (isSame || (against === null && text === null)) return [];
    const isRecord = RECORD_PROPERTIES.includes(property);
    return [{ property, text, record: isRecord && text !== null ? nameIn(book, text) : null }];
  });
}

/** An entry in the list from which it is changed: what it is called, and its dates. */
export type EntryLine = {
  key: EntryKey;
  title: EntryTitle;
  from: string | null;
  to: string | null;
  asOf: string | null;
};

/** What hangs on a record: who holds office, open terms first and then the newest; relations by what they are; who is told, by country. */
export function toEntryLines(fields: Values, recordId: string, book: RecordBook): EntryLine[] {
  const lines = orderedKeys(fields).flatMap((key): EntryLine[] => {
    const entry = fields[key];
    const title = toEntryTitle(key, entry, recordId, book);
    if (title === null || !isEntryKey(key) || !isEntry(entry)) return [];
    const { from = entry.since ?? null, to = entry.until ?? null, asOf = null } = entry;
    return [{ key, title, from, to, asOf }];
  });
  const countryOf = (key: EntryKey): string => {
    const entry = fields[key];
    return isEntry(entry) ? (entry.country ?? '') : '';
  };
  const rank = ({ key, title, to }: EntryLine): string => {
    if (title.kind === 'holder') return to === null ? '0' : '1';
    if (title.kind === 'duty') return `4 ${DUTY_COUNTRIES.findIndex((one) => one === countryOf(key))}`;
    const subject = title.subject;
    return subject === null ? '3' : `2 ${RELATION_TYPES.indexOf(subject.type)} ${subject.direction === 'out' ? 0 : 1}`;
  };
  const name = ({ title }: EntryLine): string => {
    if (title.kind === 'duty') return title.subject?.body?.nameEn ?? title.subject?.bodyEn ?? '';
    return title.kind === 'relation' ? (title.subject?.other.nameEn ?? '') : '';
  };
  return lines.sort(
    (a, b) =>
      rank(a).localeCompare(rank(b), 'en') ||
      name(a).localeCompare(name(b), 'en') ||
      (b.from ?? '').localeCompare(a.from ?? '', 'en'),
  );
}
