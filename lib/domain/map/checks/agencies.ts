import { agencyLifespan } from '../as-of';
import { mapFault, type MapFault } from '../fault';
import type { AgencyRecord, MapData } from '../records';
import { checkDates, checkOrder } from './dates';
import { checkReferences, type MapIds } from './references';
import { checkAddress, checkSources, checkSummaries } from './sources';
import { checkParents, checkSuccessions } from './succession';

function checkRoles(record: string, agency: AgencyRecord): MapFault[] {
  const functions = agency.functions.map((entry) => entry.function);
  if (functions.length === 0) return [mapFault('no_functions', record)];
  return functions
    .filter((id, index) => functions.indexOf(id) !== index)
    .map((id) => mapFault('repeated_function', record, { function: id }));
}

function checkAgency(agency: AgencyRecord, ids: MapIds, today: string): MapFault[] {
  const record = `agencies/${agency.id}`;
  const established = { field: 'established', date: agency.established };
  const dissolved = { field: 'dissolved', date: agency.dissolved };
  const endedButActive = agency.dissolved !== null && agency.status === 'active';
  return [
    ...checkReferences(record, 'parent', [agency.parent], ids.agencies),
    ...checkReferences(record, 'predecessors', agency.predecessors, ids.agencies),
    ...checkReferences(record, 'successors', agency.successors, ids.agencies),
    ...checkReferences(
      record,
      'functions',
      agency.functions.map((entry) => entry.function),
      ids.functions,
    ),
    ...checkDates(record, [established, dissolved], today),
    ...checkOrder(record, established, dissolved),
    ...(endedButActive ? [mapFault('ended_but_active', record, { date: agency.dissolved ?? '' })] : []),
    ...checkRoles(record, agency),
    ...checkSources(record, agency.sources, agency.verified),
    ...checkSummaries(record, agency.summaryEn, agency.summaryJa),
    ...checkAddress(record, agency.url),
  ];
}

export function checkAgencies(data: MapData, ids: MapIds, today: string): MapFault[] {
  const links = data.agencies.map((agency) => ({
    id: agency.id,
    life: agencyLifespan(agency),
    predecessorIds: agency.predecessors,
    isPlanned: agency.status === 'planned',
  }));
  return [
    ...data.agencies.flatMap((agency) => checkAgency(agency, ids, today)),
    ...checkSuccessions('agencies', links),
    ...checkParents('agencies', new Map(data.agencies.map((agency) => [agency.id, agency.parent]))),
  ];
}
