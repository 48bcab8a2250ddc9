import type { MapKind } from '../../../prisma/generated/enums';
import type { MapSource } from '../map/records';
import type { StoredMap } from '../map-japanese';
import type { RecordName } from '../map-views';
import { shiftLocalDays } from '../time';
import type { FieldFault } from './faults';
import {
  fieldsOf,
  isRecordField,
  mustBeFilled,
  statusesOf,
  type FieldValue,
  type FieldValues,
  type MapField,
} from './fields';
import type { ChangeSource } from './merge';
import { resolveRecords } from './record-names';

/** The farthest day on which one may promise to look again. */
const LONGEST_DAYS = 1_100;

/** Where a change comes from, and by when to look again, as the forms ask for it. */
export type SubmittedProof = { knownSource: string | null; source: ChangeSource; reviewBy: string };
/** What came out of the form: texts as typed, records by name. */
type Submitted = SubmittedProof & { values: Partial<Record<MapField, string | null | string[]>> };
type Target = { kind: MapKind; recordId: string; fields: FieldValues; sources: readonly MapSource[] };

/** The records that one of a kind can follow or belong to. */
export function relatives(map: StoredMap, kind: MapKind): RecordName[] {
  if (kind === 'AGENCY') return map.agencies;
  const texts = map.strategies.filter((text) => (text.kind === 'concept') === (kind === 'CONCEPT'));
  return texts.map(({ id, titleEn: nameEn, titleJa: nameJa }) => ({ id, nameEn, nameJa, abbreviation: null }));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

function faultsOfReview(reviewBy: string, today: string): FieldFault[] {
  if (reviewBy <= today) return [{ field: 'reviewBy', code: 'review_passed', params: {} }];
  return reviewBy > shiftLocalDays(today, LONGEST_DAYS) ? [{ field: 'reviewBy', code: 'review_far', params: {} }] : [];
}

/** The source whether new or known; faults where it is not among those known, or the day is no good. */
export function readProof(
  { knownSource: known, source, reviewBy }: SubmittedProof,
  sources: readonly MapSource[],
  today: string,
): { source: ChangeSource; faults: FieldFault[] } {
  const faults = faultsOfReview(reviewBy, today);
  if (known === null) return { source, faults };
  if (!sources.some(({ url }) => url === known))
    faults.push({ field: 'knownSource', code: 'source_unknown', params: {} });
  return { source: { title: hostOf(known), url: known }, faults };
}

/**
 * What a form means for a record: ids instead of names, only fields that the kind has, the source whether new or known.
 * Faults are those that need no more than the form; what the rest of the map has against it comes later.
 */
export function readSubmission(
  map: StoredMap,
  { kind, recordId, fields, sources }: Target,
  submitted: Submitted,
  today: string,
): { values: FieldValues; source: ChangeSource; faults: FieldFault[] } {
  const { source, faults } = readProof(submitted, sources, today);
  const values: FieldValues = {};
  for (const field of fieldsOf(kind)) {
    const given = submitted.values[field];
    if (given === undefined) continue;
    const read = isRecordField(field) ? readRecords(map, kind, recordId, field, given, faults) : given;
    values[field] = read;
    const isGone = read === null && fields[field] !== null;
    const isUnknown = field === 'status' && typeof read === 'string' && !statusesOf(kind).includes(read);
    if (isUnknown || (read === null && mustBeFilled(field)) || (isGone && isPartOfPair(field)))
      faults.push({ field, code: 'required', params: {} });
  }
  return { values, source, faults };
}

/** What is there in both languages is not taken away in one of them. */
function isPartOfPair(field: MapField): boolean {
  return field === 'definitionJa' || field === 'agendaJa';
}

function readRecords(
  map: StoredMap,
  kind: MapKind,
  recordId: string,
  field: MapField,
  given: FieldValue,
  faults: FieldFault[],
): FieldValue {
  const lines = [given ?? []].flat();
  const resolved = resolveRecords(field, lines, relatives(map, kind));
  faults.push(...resolved.faults);
  if (resolved.ids.includes(recordId)) faults.push({ field, code: 'itself', params: {} });
  return Array.isArray(given) ? resolved.ids : (resolved.ids[0] ?? null);
}
