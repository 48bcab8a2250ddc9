import { mapFault, type MapFault } from '../fault';
import type { CyberFunctionRecord, MapData } from '../records';
import { checkReferences, type MapIds } from './references';
import { checkSources } from './sources';

/** A body that leads a function exists, says so in its own record, and has not ended. */
function checkLeads(record: string, cyberFunction: CyberFunctionRecord, data: MapData): MapFault[] {
  return [...cyberFunction.leadAgenciesUs, ...cyberFunction.leadAgenciesJp].flatMap((id) => {
    const agency = data.agencies.find((candidate) => candidate.id === id);
    if (agency === undefined) return [];
    const hasRole = agency.functions.some((entry) => entry.function === cyberFunction.id);
    return [
      ...(hasRole ? [] : [mapFault('lead_without_role', record, { agency: id })]),
      ...(agency.dissolved === null ? [] : [mapFault('lead_ended', record, { agency: id, date: agency.dissolved })]),
    ];
  });
}

export function checkFunctions(data: MapData, ids: MapIds): MapFault[] {
  const drawn = new Set(data.processes.map((process) => process.function));
  return data.functions.flatMap((cyberFunction) => {
    const record = `functions/${cyberFunction.id}`;
    return [
      ...checkReferences(record, 'lead_agencies_us', cyberFunction.leadAgenciesUs, ids.agencies),
      ...checkReferences(record, 'lead_agencies_jp', cyberFunction.leadAgenciesJp, ids.agencies),
      ...checkLeads(record, cyberFunction, data),
      ...checkSources(record, cyberFunction.sources, cyberFunction.verified),
      ...(drawn.has(cyberFunction.id) ? [] : [mapFault('function_without_process', record)]),
    ];
  });
}
