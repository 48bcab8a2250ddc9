import { strategyLifespan } from '../as-of';
import { mapFault, type MapFault } from '../fault';
import type { MapData, StrategyRecord } from '../records';
import { checkDates, checkOrder } from './dates';
import { checkReferences, type MapIds } from './references';
import { checkAddress, checkSources, checkSummaries } from './sources';
import { checkSuccessions } from './succession';

/** A concept is linked for what it leads to: it needs bodies and texts. Everything else needs a date of issue. */
function checkSubstance(record: string, strategy: StrategyRecord): MapFault[] {
  const isConcept = strategy.kind === 'concept';
  const leadsNowhere = isConcept && (strategy.agencies.length === 0 || strategy.related.length === 0);
  return [
    ...(leadsNowhere ? [mapFault('concept_leads_nowhere', record)] : []),
    ...(!isConcept && strategy.dateIssued === null ? [mapFault('not_dated', record)] : []),
    ...(strategy.functions.length === 0 ? [mapFault('no_functions', record)] : []),
    ...(strategy.supersededBy.length > 0 && strategy.inForceTo === null
      ? [mapFault('superseded_without_end', record)]
      : []),
  ];
}

function checkStrategy(strategy: StrategyRecord, ids: MapIds, today: string): MapFault[] {
  const record = `strategies/${strategy.id}`;
  const issued = { field: 'date_issued', date: strategy.dateIssued };
  const from = { field: 'in_force_from', date: strategy.inForceFrom };
  const to = { field: 'in_force_to', date: strategy.inForceTo };
  return [
    ...checkReferences(record, 'issued_by', strategy.issuedBy, ids.agencies),
    ...checkReferences(record, 'agencies', strategy.agencies, ids.agencies),
    ...checkReferences(record, 'supersedes', strategy.supersedes, ids.strategies),
    ...checkReferences(record, 'superseded_by', strategy.supersededBy, ids.strategies),
    ...checkReferences(record, 'related', strategy.related, ids.strategies),
    ...checkReferences(record, 'functions', strategy.functions, ids.functions),
    ...checkDates(record, [issued, from, to], today),
    ...checkOrder(record, issued, from),
    ...checkOrder(record, from, to),
    ...checkSubstance(record, strategy),
    ...checkSources(record, strategy.sources, strategy.verified),
    ...checkSummaries(record, strategy.summaryEn, strategy.summaryJa),
    ...checkAddress(record, strategy.url),
  ];
}

export function checkStrategies(data: MapData, ids: MapIds, today: string): MapFault[] {
  const links = data.strategies.map((strategy) => ({
    id: strategy.id,
    life: strategyLifespan(strategy),
    predecessorIds: strategy.supersedes,
    isPlanned: false,
  }));
  return [
    ...data.strategies.flatMap((strategy) => checkStrategy(strategy, ids, today)),
    ...checkSuccessions('strategies', links),
  ];
}
