import { mapFault, type MapFault } from '../fault';
import { reachableSteps } from '../process';
import type { MapData, ProcessRecord } from '../records';
import { checkReferences, type MapIds } from './references';
import { checkSources } from './sources';

function checkSteps(record: string, process: ProcessRecord, ids: MapIds): MapFault[] {
  const stepIds = process.steps.map((step) => step.id);
  const repeated = stepIds.filter((id, index) => stepIds.indexOf(id) !== index);
  return [
    ...repeated.map((step) => mapFault('duplicate_step', record, { step })),
    ...process.steps.flatMap((step) => [
      ...checkReferences(`${record}/${step.id}`, 'agency', [step.agency], ids.agencies),
      ...checkReferences(`${record}/${step.id}`, 'basis', [step.basis], ids.strategies),
    ]),
    ...process.edges.flatMap((edge) => [
      ...[edge.from, edge.to]
        .filter((id) => !stepIds.includes(id))
        .map((step) => mapFault('edge_to_unknown_step', record, { step })),
      ...checkReferences(record, 'edge basis', [edge.basis], ids.strategies),
    ]),
  ];
}

/** A flow chart begins at one trigger, gets everywhere, and ends in an outcome. */
function checkFlow(record: string, process: ProcessRecord): MapFault[] {
  const triggers = process.steps.filter((step) => step.kind === 'trigger').length;
  const reached = reachableSteps(process);
  const exits = (id: string): number => process.edges.filter((edge) => edge.from === id).length;
  return [
    ...(triggers === 0 ? [mapFault('no_trigger', record)] : []),
    ...(triggers > 1 ? [mapFault('several_triggers', record, { count: triggers })] : []),
    ...(process.steps.some((step) => step.kind === 'outcome') ? [] : [mapFault('no_outcome', record)]),
    ...process.steps.flatMap((step) => [
      ...(reached.has(step.id) ? [] : [mapFault('unreachable_step', record, { step: step.id })]),
      ...(step.kind === 'decision' && exits(step.id) < 2
        ? [mapFault('decision_with_one_exit', record, { step: step.id })]
        : []),
      ...(step.kind !== 'outcome' && exits(step.id) === 0 ? [mapFault('dead_end', record, { step: step.id })] : []),
    ]),
  ];
}

export function checkProcesses(data: MapData, ids: MapIds): MapFault[] {
  return data.processes.flatMap((process) => {
    const record = `processes/${process.id}`;
    return [
      ...checkReferences(record, 'function', [process.function], ids.functions),
      ...checkSteps(record, process, ids),
      ...checkFlow(record, process),
      ...checkSources(record, process.sources, process.verified),
    ];
  });
}
