import { checkAgencies } from './checks/agencies';
import { checkDuties } from './checks/duties';
import { checkFunctions } from './checks/functions';
import { checkProcesses } from './checks/processes';
import { checkUniqueIds, collectIds } from './checks/references';
import { checkRelations } from './checks/relations';
import { checkStrategies } from './checks/strategies';
import { checkSurfaces } from './checks/surfaces';
import { checkTerms } from './checks/terms';
import type { MapFault } from './fault';
import type { MapData } from './records';

/**
 * Everything in which the records of the map contradict themselves, each other or the calendar, in a stable order by
 * table. `today` is `yyyy-MM-dd`. Warnings are doubts that a person may accept; errors must not be loaded.
 */
export function checkMapData(data: MapData, today: string): MapFault[] {
  const ids = collectIds(data);
  return [
    ...checkUniqueIds(data),
    ...checkAgencies(data, ids, today),
    ...checkStrategies(data, ids, today),
    ...checkFunctions(data, ids),
    ...checkProcesses(data, ids),
    ...checkRelations(data, ids, today),
    ...checkSurfaces(data),
    ...checkTerms(data, ids, today),
    ...checkDuties(data.duties, ids),
  ];
}
