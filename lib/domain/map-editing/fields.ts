import type { MapKind } from '../../../prisma/generated/enums';
import { AGENCY_STATUSES, STRATEGY_STATUSES } from '../map/records';
import type { FieldKey, Value } from './keys';

/** What people may change about a record of the map, by one name for all kinds. */
export const MAP_FIELDS = [
  'nameEn',
  'nameJa',
  'abbreviation',
  'aliasesEn',
  'aliasesJa',
  'issued',
  'from',
  'to',
  'status',
  'statusNote',
  'parent',
  'predecessors',
  'successors',
  'summaryEn',
  'summaryJa',
  'definitionEn',
  'definitionJa',
  'agendaEn',
  'agendaJa',
  'practiceEn',
  'practiceJa',
  'noteEn',
  'noteJa',
] as const;
export type MapField = (typeof MAP_FIELDS)[number];

/** A text (null: none), or a list of aliases or of ids. */
export type FieldValue = string | null | string[];
export type FieldValues = Partial<Record<MapField, FieldValue>>;
type Properties = Partial<Record<MapField, string>>;

const summaries: Properties = { statusNote: 'statusNote', summaryEn: 'summaryEn', summaryJa: 'summaryJa' };
const aliases: Properties = { aliasesEn: 'aliasesEn', aliasesJa: 'aliasesJa' };
const titles: Properties = { nameEn: 'titleEn', nameJa: 'titleJa' };

/** Under which name the stored record of a kind holds each field that it has. */
const properties: Record<MapKind, Properties> = {
  AGENCY: {
    nameEn: 'nameEn',
    nameJa: 'nameJa',
    abbreviation: 'abbreviation',
    ...aliases,
    from: 'established',
    to: 'dissolved',
    status: 'status',
    parent: 'parent',
    predecessors: 'predecessors',
    successors: 'successors',
    ...summaries,
  },
  STRATEGY: {
    ...titles,
    ...aliases,
    issued: 'dateIssued',
    from: 'inForceFrom',
    to: 'inForceTo',
    status: 'status',
    predecessors: 'supersedes',
    successors: 'supersededBy',
    ...summaries,
  },
  CONCEPT: { ...titles, ...aliases, ...summaries },
  FUNCTION: {
    nameEn: 'nameEn',
    nameJa: 'nameJa',
    ...aliases,
    definitionEn: 'definition',
    definitionJa: 'definitionJa',
    agendaEn: 'bilateralAgenda',
    agendaJa: 'bilateralAgendaJa',
    practiceEn: 'practiceNote',
    practiceJa: 'practiceNoteJa',
  },
  PROCESS: { ...titles, noteEn: 'note', noteJa: 'noteJa' },
};

const LISTS: ReadonlySet<string> = new Set(['aliasesEn', 'aliasesJa', 'predecessors', 'successors']);
const RECORDS: ReadonlySet<string> = new Set(['parent', 'predecessors', 'successors']);
const FILLED: ReadonlySet<MapField> = new Set([
  'nameEn',
  'nameJa',
  'status',
  'summaryEn',
  'summaryJa',
  'definitionEn',
  'agendaEn',
]);

/** The fields of a kind, in the order in which they are shown. */
export function fieldsOf(kind: MapKind): MapField[] {
  return MAP_FIELDS.filter((field) => field in properties[kind]);
}

export function isListField(field: FieldKey): boolean {
  return LISTS.has(field);
}

/** Whether the values of a field are ids of other records. */
export function isRecordField(field: FieldKey): boolean {
  return RECORDS.has(field);
}

/** Whether a record cannot be without it. */
export function mustBeFilled(field: MapField): boolean {
  return FILLED.has(field);
}

/** What a body or a text may be called today; nothing for kinds without a life. */
export function statusesOf(kind: MapKind): readonly string[] {
  if (kind === 'AGENCY') return AGENCY_STATUSES;
  return kind === 'STRATEGY' ? STRATEGY_STATUSES.filter((status) => status !== 'concept') : [];
}

function toValue(field: MapField, found: unknown): FieldValue {
  if (isListField(field)) return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  return typeof found === 'string' && found !== '' ? found : null;
}

/** The fields of a stored record; what an older version did not store counts as empty. */
export function readFields(kind: MapKind, record: object): FieldValues {
  const stored = new Map<string, unknown>(Object.entries(record));
  const entries = fieldsOf(kind).map((field) => [field, toValue(field, stored.get(properties[kind][field] ?? ''))]);
  // fromEntries loses the names; they are those of fieldsOf.
  return Object.fromEntries(entries) as FieldValues;
}

/** The record with these fields replaced; fields that its kind does not have are left out. */
export function withFields<T extends object>(kind: MapKind, record: T, values: FieldValues): T {
  const entries = fieldsOf(kind).flatMap((field) =>
    values[field] === undefined ? [] : [[properties[kind][field] ?? '', values[field]]],
  );
  // Values come from readFields of the same kind or passed its form: they have the type of their property.
  return { ...record, ...Object.fromEntries(entries) } as T;
}

function comparable(value: Value | undefined): string {
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (typeof value === 'object' && value !== null) return JSON.stringify(Object.entries(value).sort());
  return JSON.stringify(value ?? null);
}

/** Whether two values say the same; the order of a list, or of the properties of an entry, says nothing. */
export function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  return comparable(one) === comparable(other);
}

/** Of what a form sends, what is not as it stands: everything else keeps its source, and what waits about it. */
export function changedFields(values: FieldValues, standing: FieldValues): FieldValues {
  const changed = MAP_FIELDS.filter(
    (field) => values[field] !== undefined && !isSameValue(values[field], standing[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, values[field]]));
}

/** A value as a list, for fields that are one. */
export function asList(value: Value | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

/** A field by its name out of an address or a column; null for anything else. */
export function toMapField(text: string | null): MapField | null {
  return MAP_FIELDS.find((field) => field === text) ?? null;
}
