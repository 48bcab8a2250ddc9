import type { MapFault, MapFaultCode } from '../map/fault';
import type { StoredMap } from '../map-japanese';
import { isEntry, isEntryKey, namedKey, relationKey, type EntryKey, type FieldKey, type Values } from './keys';
import type { EntryProperty } from './merge-entry';

/** The faults of `map check` that a person can put right in the form of an entry. */
export const ENTRY_CODES = [
  'bad_date',
  'dates_out_of_order',
  'unknown_reference',
  'self_relation',
  'duplicate_relation',
  'relation_nowhere',
  'reporting_cycle',
  'name_spelled_twice',
  'terms_overlap',
  'several_open_terms',
  'term_outside_agency',
  'duty_without_body',
  'duty_without_basis',
  'duty_time_mismatch',
  'duty_elsewhere',
  'one_language_only',
] as const satisfies readonly MapFaultCode[];
export type EntryCode = (typeof ENTRY_CODES)[number];

const DATES: Readonly<Record<string, EntryProperty>> = {
  from: 'from',
  to: 'to',
  as_of: 'asOf',
  since: 'since',
  until: 'until',
  valid_from: 'since',
  valid_to: 'until',
};
const REFERENCES: Readonly<Record<string, EntryProperty>> = { function: 'function', basis: 'basis', agency: 'agency' };
/** Where a text of a duty stands that is there in one language only. */
const PAIRS: Readonly<Record<string, readonly [EntryProperty, EntryProperty]>> = {
  then: ['thenEn', 'thenJa'],
  basis: ['basisEn', 'basisJa'],
  doubt: ['doubtEn', 'doubtJa'],
};

/** Faults under the keys of entries instead of places in a list, which move when something before them goes. */
export function withEntryKeys(map: StoredMap, faults: readonly MapFault[]): MapFault[] {
  return faults.map((fault) => {
    const [table, id = ''] = fault.record.split('/');
    if (table === 'leaders') return { ...fault, record: namedKey('holder', id) };
    if (table === 'duties') return { ...fault, record: namedKey('duty', id) };
    const relation = table === 'relations' ? map.relations[Number.parseInt(id, 10)] : undefined;
    return relation === undefined ? fault : { ...fault, record: relationKey(relation) };
  });
}

/** The entry that a change made to be at fault: the one named, if it was changed, else the first that was. */
export function blamedEntry(fault: MapFault, changed: readonly FieldKey[]): EntryKey | null {
  const entries = changed.filter(isEntryKey);
  return entries.find((key) => key === fault.record) ?? entries[0] ?? null;
}

/** The field of the form at which a fault is said. */
export function entryFieldOf(fault: MapFault, code: EntryCode, key: EntryKey, fields: Values): string {
  const text = (name: string): string => String(fault.params[name] ?? '');
  const entry = fields[key];
  switch (code) {
    case 'bad_date':
      return DATES[text('field')] ?? 'from';
    case 'dates_out_of_order':
      return DATES[text('later')] ?? 'to';
    case 'term_outside_agency':
      return DATES[text('field')] ?? 'to';
    case 'terms_overlap':
      return fault.record === key ? 'to' : 'from';
    case 'several_open_terms':
      return 'to';
    case 'name_spelled_twice':
      return isEntry(entry) && entry.personEn === fault.params.name ? 'personJa' : 'personEn';
    case 'relation_nowhere':
      return 'onPaper';
    case 'self_relation':
      return 'other';
    case 'unknown_reference':
      return REFERENCES[text('field')] ?? 'other';
    case 'duty_without_body':
      return isEntry(entry) && entry.bodyEn === null ? 'bodyEn' : 'bodyJa';
    case 'duty_without_basis':
      return 'basis';
    case 'duty_time_mismatch':
      return 'count';
    case 'duty_elsewhere':
      return 'where';
    case 'one_language_only': {
      const [en, ja] = PAIRS[text('field')] ?? ['whatEn', 'whatJa'];
      return isEntry(entry) && entry[en] === null ? en : ja;
    }
    default:
      return 'relation';
  }
}
