import { AppError } from '../errors';
import type { MapFault, MapFaultCode } from '../map/fault';
import { searchKey } from '../map/search';
import { blamedEntry, ENTRY_CODES, entryFieldOf, type EntryCode } from './entry-faults';
import type { MapField } from './fields';
import type { EntryKey, FieldKey, Values } from './keys';

/** What is wrong with the form itself. */
type OwnCode =
  | 'required'
  | 'unknown_record'
  | 'several_records'
  | 'itself'
  | 'review_passed'
  | 'review_far'
  | 'source_unknown'
  | 'seen_when'
  | 'seen_later'
  | 'whole_day';
/** The faults of `map check` that a person can put right in the form. */
const CHECKED = [
  'bad_date',
  'dates_out_of_order',
  'summary_too_long',
  'not_mutual',
  'succession_cycle',
  'succession_out_of_order',
  'parent_cycle',
  'reporting_cycle',
  'ended_but_active',
  'superseded_without_end',
  'not_dated',
  'surface_too_short',
  'alias_repeated',
  'surface_collision',
  'ambiguous_lacks_candidate',
  'unknown_reference',
] as const satisfies readonly MapFaultCode[];
type CheckedCode = (typeof CHECKED)[number];
type FieldFaultCode = CheckedCode | EntryCode | OwnCode;

/** A fault beside its field. The words are in the messages, under `mapEditing.faults`. */
export type FieldFault = {
  field: string;
  code: FieldFaultCode;
  params: Record<string, string | number>;
  /** The entry of whose form it is a field. */
  entry?: EntryKey;
};

const DATES: Readonly<Record<string, MapField>> = {
  established: 'from',
  dissolved: 'to',
  date_issued: 'issued',
  in_force_from: 'from',
  in_force_to: 'to',
};
const REFERENCES: Readonly<Record<string, MapField>> = {
  parent: 'parent',
  predecessors: 'predecessors',
  supersedes: 'predecessors',
  successors: 'successors',
  superseded_by: 'successors',
};
const NAMES = ['nameEn', 'nameJa', 'abbreviation', 'aliasesEn', 'aliasesJa'] as const;

function isOfEntry(code: MapFaultCode): code is EntryCode {
  return ENTRY_CODES.some((one) => one === code);
}

function isChecked(code: MapFaultCode): code is CheckedCode {
  return CHECKED.some((one) => one === code);
}

function fieldWithName(values: Values, surface: string): MapField {
  const key = searchKey(surface);
  const holds = (field: MapField): boolean =>
    [values[field] ?? []].flat().some((name) => typeof name === 'string' && searchKey(name) === key);
  // A changed alias is more likely at fault than the name that it repeats.
  return [...NAMES].reverse().find(holds) ?? 'nameEn';
}

function textParam(fault: MapFault, name: string): string {
  return String(fault.params[name] ?? '');
}

/** The field at which a fault is said; what several fields could be blamed for goes to one that was changed. */
function fieldOf(fault: MapFault, code: CheckedCode, changed: readonly FieldKey[], values: Values): MapField {
  const succession = changed.includes('successors') ? 'successors' : 'predecessors';
  switch (code) {
    case 'bad_date':
      return DATES[textParam(fault, 'field')] ?? 'from';
    case 'dates_out_of_order':
      return DATES[textParam(fault, 'later')] ?? 'to';
    case 'unknown_reference':
      return REFERENCES[textParam(fault, 'field')] ?? 'parent';
    case 'summary_too_long':
      return fault.params.language === 'ja' ? 'summaryJa' : 'summaryEn';
    case 'not_mutual':
    case 'succession_cycle':
    case 'succession_out_of_order':
      return changed.includes(succession) ? succession : 'from';
    case 'parent_cycle':
    case 'reporting_cycle':
      return 'parent';
    case 'ended_but_active':
      return 'status';
    case 'superseded_without_end':
      return 'to';
    case 'not_dated':
      return 'issued';
    default:
      return fieldWithName(values, textParam(fault, 'surface'));
  }
}

/** The parameters in the reader's words: ids become names. */
function wordsOf(fault: MapFault, nameOf: (id: string) => string): FieldFault['params'] {
  const words = { ...fault.params };
  if (typeof words.path === 'string') words.path = words.path.split(' → ').map(nameOf).join(' → ');
  if (typeof words.ids === 'string') words.ids = words.ids.split(', ').map(nameOf).join(', ');
  for (const name of ['id', 'successor', 'other', 'agency'])
    if (typeof words[name] === 'string') words[name] = nameOf(words[name]);
  return words;
}

/**
 * The errors of `map check` that a change brings with it, each at its field. What was wrong before does not stand in the
 * way, nor does what nobody can put right in the same form (a body may end before the term of its head).
 */
export function faultsOfChange(
  { before, after }: Record<'before' | 'after', readonly MapFault[]>,
  { fields, changed }: { fields: Values; changed: readonly FieldKey[] },
  nameOf: (id: string) => string,
): FieldFault[] {
  const key = ({ code, record, params }: MapFault): string => JSON.stringify([code, record, params]);
  const known = new Set(before.map(key));
  const found = after.flatMap((fault): FieldFault[] => {
    const { code } = fault;
    if (known.has(key(fault))) return [];
    const params = wordsOf(fault, nameOf);
    const entry = blamedEntry(fault, changed);
    if (entry !== null && isOfEntry(code))
      return [{ field: entryFieldOf(fault, code, entry, fields), code, params, entry }];
    // A repeated alias is a mere warning in the files, but nobody means to write one.
    if (!isChecked(code)) return [];
    return [{ field: fieldOf(fault, code, changed, fields), code, params }];
  });
  const seen = new Set<string>();
  return found.filter(({ field, code, params }) => {
    // One circle is found at every record that it passes.
    const isCircle = code === 'succession_cycle' || code === 'reporting_cycle';
    const said = JSON.stringify([field, code, isCircle ? '' : params]);
    return seen.has(said) ? false : seen.add(said);
  });
}

/** A change that cannot be kept, with what to put right at each field. */
export class FieldRefusal extends AppError {
  readonly faults: readonly FieldFault[];
  constructor(faults: readonly FieldFault[]) {
    super('INVALID', faults.map(({ field, code }) => `${field}: ${code}`).join('; '));
    this.name = 'FieldRefusal';
    this.faults = faults;
  }
}
