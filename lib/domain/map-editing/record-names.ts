import { searchKey } from '../map/search';
import { localName, type RecordName } from '../map-views';
import type { FieldFault } from './faults';

/** How a form names a record: by its name where that is its alone, else by its id. */
export function formName(record: RecordName, among: readonly RecordName[], locale: 'en' | 'ja'): string {
  const name = localName(record, locale);
  return recordsNamed(name, among).length === 1 ? name : record.id;
}

function recordsNamed(text: string, among: readonly RecordName[]): RecordName[] {
  const byId = among.filter((record) => record.id === text);
  if (byId.length > 0) return byId;
  const key = searchKey(text);
  const names = (record: RecordName): (string | null)[] => [record.nameEn, record.nameJa, record.abbreviation];
  return among.filter((record) => names(record).some((name) => name !== null && searchKey(name) === key));
}

/** The ids of records that were written by name, abbreviation or id, in either language; a fault for each that is not one. */
export function resolveRecords(
  field: string,
  lines: readonly string[],
  among: readonly RecordName[],
): { ids: string[]; faults: FieldFault[] } {
  const ids: string[] = [];
  const faults: FieldFault[] = [];
  for (const name of lines) {
    const [first, second] = recordsNamed(name, among);
    if (first === undefined) faults.push({ field, code: 'unknown_record', params: { name } });
    else if (second !== undefined)
      faults.push({ field, code: 'several_records', params: { name, ids: `${first.id}, ${second.id}` } });
    else if (!ids.includes(first.id)) ids.push(first.id);
  }
  return { ids, faults };
}
