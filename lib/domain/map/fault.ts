/**
 * Everything that `map check` can find. The words for each are in `bin/commands/map-check.ts`, which a test holds
 * complete.
 */
export const MAP_FAULT_CODES = [
  'file_unreadable',
  'shape',
  'duplicate_id',
  'unknown_reference',
  'bad_date',
  'future_date',
  'dates_out_of_order',
  'no_source',
  'bad_address',
  'verified_mismatch',
  'summary_too_long',
  'not_mutual',
  'succession_cycle',
  'succession_out_of_order',
  'parent_cycle',
  'ended_but_active',
  'superseded_without_end',
  'no_functions',
  'repeated_function',
  'not_dated',
  'concept_leads_nowhere',
  'lead_without_role',
  'lead_ended',
  'function_without_process',
  'duplicate_step',
  'edge_to_unknown_step',
  'no_trigger',
  'several_triggers',
  'no_outcome',
  'unreachable_step',
  'decision_with_one_exit',
  'dead_end',
  'self_relation',
  'duplicate_relation',
  'reporting_cycle',
  'relation_nowhere',
  'evidence_mismatch',
  'surface_too_short',
  'alias_repeated',
  'surface_collision',
  'ambiguous_repeated',
  'ambiguous_lacks_candidate',
  'ambiguous_default',
  'term_kind_mismatch',
  'known_fields_mismatch',
  'name_spelled_twice',
  'terms_overlap',
  'several_open_terms',
  'term_outside_agency',
  'duty_without_body',
  'duty_without_basis',
  'duty_time_mismatch',
  'duty_elsewhere',
  'one_language_only',
] as const;

export type MapFaultCode = (typeof MAP_FAULT_CODES)[number];
export type FaultSeverity = 'error' | 'warning';

/** `record`: table and id ("agencies/nisc"), or table and position where a record has no id ("relations/12"). */
export type MapFault = {
  code: MapFaultCode;
  severity: FaultSeverity;
  record: string;
  params: Record<string, string | number>;
};

/** Doubtful, but something the map can live with; every other fault is an error. */
const WARNINGS: ReadonlySet<MapFaultCode> = new Set([
  'future_date',
  'function_without_process',
  'several_triggers',
  'dead_end',
  'alias_repeated',
]);

export function mapFault(code: MapFaultCode, record: string, params: MapFault['params'] = {}): MapFault {
  return { code, severity: WARNINGS.has(code) ? 'warning' : 'error', record, params };
}
