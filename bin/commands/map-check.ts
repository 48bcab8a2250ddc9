import { parseArgs } from 'node:util';
import { systemNow } from '@/lib/clock';
import { checkMapData } from '@/lib/domain/map/check';
import type { MapFault, MapFaultCode } from '@/lib/domain/map/fault';
import { inspectMapFiles, MAP_DIRECTORY } from '@/lib/files/map-data';

const USAGE = 'usage: rostrum map check [--dir DIR]\n';

/** What each fault says; `{name}` is filled from its parameters. */
export const FAULT_SENTENCES: Record<MapFaultCode, string> = {
  file_unreadable: 'The file cannot be read: {detail}.',
  shape: 'The record is malformed: {detail}.',
  duplicate_id: 'The id is already used in {other}.',
  unknown_reference: '{field} names "{id}", which is not on the map.',
  bad_date: '{field} is not a date: "{date}".',
  future_date: '{field} lies after today: {date}.',
  dates_out_of_order: '{earlier} ({from}) lies after {later} ({to}).',
  no_source: 'There is no source.',
  bad_address: 'This is not a web address: "{address}".',
  verified_mismatch: 'verified says "{stated}", but the sources make it "{expected}".',
  summary_too_long: 'The summary ({language}) is {length} long; the limit is {limit}.',
  not_mutual: 'It names "{id}" as its {field}, but is not named by it in return.',
  succession_cycle: 'The succession runs in a circle: {path}.',
  succession_out_of_order: 'Its successor "{successor}" began before it did.',
  parent_cycle: 'The parents run in a circle: {path}.',
  ended_but_active: 'It is called active, but ended on {date}.',
  superseded_without_end: 'It has a successor, but no day on which it ceased to be in force.',
  no_functions: 'It has no function.',
  repeated_function: 'The function "{function}" is listed twice.',
  not_dated: 'It has no date of issue.',
  concept_leads_nowhere: 'A concept must lead to at least one body and one text.',
  lead_without_role: '"{agency}" is said to lead, but its own record has no role in this function.',
  lead_ended: '"{agency}" is said to lead, but ended on {date}.',
  function_without_process: 'No flow chart shows this function.',
  duplicate_step: 'The step "{step}" occurs twice.',
  edge_to_unknown_step: 'An edge leads to the step "{step}", which does not exist.',
  no_trigger: 'The process has no trigger.',
  several_triggers: 'The process has {count} triggers.',
  no_outcome: 'The process has no outcome.',
  unreachable_step: 'The step "{step}" cannot be reached.',
  decision_with_one_exit: 'The decision "{step}" has fewer than two ways out.',
  dead_end: 'The step "{step}" leads nowhere and is not an outcome.',
  self_relation: 'It relates a body to itself.',
  duplicate_relation: 'The same relation ({type}) is listed twice.',
  reporting_cycle: 'The line of reporting and oversight runs in a circle: {path}.',
  relation_nowhere: 'It exists neither on paper nor in practice.',
  evidence_mismatch: 'The evidence is called direct, but the source was not seen.',
  surface_too_short: 'The name "{surface}" is too short to be found in a text.',
  alias_repeated: 'The alias "{surface}" is repeated.',
  surface_collision: '"{surface}" names {ids}, and ambiguous.json does not list it.',
  ambiguous_repeated: 'The surface is listed twice.',
  ambiguous_lacks_candidate: '"{surface}" also names {ids}, which the entry leaves out.',
  ambiguous_default: 'The default "{id}" is not among the candidates.',
  term_kind_mismatch: '{field} does not fit the dates of the term.',
  known_fields_mismatch: 'known_fields does not fit the record: "{field}".',
  name_spelled_twice: '{name} is written in several ways: {spellings}.',
  terms_overlap: 'The term overlaps with "{other}" in the same post.',
  several_open_terms: 'The same post is also held by "{other}", without an end.',
  term_outside_agency: 'The term lies outside the life of "{agency}".',
  duty_without_body: 'It names no body of the map, and no other in both languages.',
  duty_without_basis: 'It is called a duty, and nothing says on which basis.',
  duty_time_mismatch: 'Its time has a unit without a number, or a number without a unit.',
  duty_elsewhere: 'It holds for incidents elsewhere than in its country ({country}).',
  one_language_only: 'A text exists in one language only.',
};

function describe(fault: MapFault): string {
  const sentence = FAULT_SENTENCES[fault.code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fault.params[name] ?? ''),
  );
  return `${fault.severity}  ${fault.record}: ${sentence}\n`;
}

/** `map check`: validates the reference data of the map. 0 = no error (warnings allowed), 1 = errors, 2 = usage. */
export async function run(args: string[]): Promise<number> {
  let directory: string;
  try {
    directory = parseArgs({ args, options: { dir: { type: 'string', default: MAP_DIRECTORY } } }).values.dir;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const reading = await inspectMapFiles(directory);
  const faults = [...reading.faults, ...checkMapData(reading.data, systemNow().toISOString().slice(0, 10))];
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const counts = Object.entries(reading.data).map(([table, records]) => `${table} ${records.length}`);
  process.stdout.write(faults.map(describe).join(''));
  process.stdout.write(`${counts.join(' · ')}\n${errors} errors, ${faults.length - errors} warnings\n`);
  return errors > 0 ? 1 : 0;
}
