import { mapFault, type MapFault } from '../fault';
import type { MapData, RelationRecord } from '../records';
import { holdsOn, relationIdentity } from '../relations';
import { checkDates, checkOrder } from './dates';
import { checkReferences, type MapIds } from './references';
import { checkAddress } from './sources';
import { findPath } from './succession';

/** Who stands below whom: what is part of another body, and what reports to it or is overseen by it today. */
function superiors(data: MapData, today: string): Map<string, string[]> {
  const above = new Map<string, string[]>();
  const add = (below: string, superior: string): unknown => above.set(below, [...(above.get(below) ?? []), superior]);
  for (const { id, parent } of data.agencies) if (parent !== null) add(id, parent);
  for (const relation of data.relations) {
    const [below, superior] = lineOf(relation, today);
    if (below !== null && superior !== null) add(below, superior);
  }
  return above;
}

/** The lower and the upper end of a relation that ranks them; nothing for any other, or one that does not hold today. */
function lineOf(relation: RelationRecord, today: string): [string, string] | [null, null] {
  if (!holdsOn(relation, today)) return [null, null];
  const { from, to, type } = relation;
  return type === 'reports_to' ? [from, to] : type === 'oversees' ? [to, from] : [null, null];
}

/** A body that reports to one that stands below it, by way of whatever relations and parents. */
function checkReporting(
  record: string,
  relation: RelationRecord,
  above: ReadonlyMap<string, string[]>,
  today: string,
): MapFault[] {
  const [below, superior] = lineOf(relation, today);
  if (below === null || superior === null || below === superior) return [];
  const path = findPath(superior, below, (id) => above.get(id) ?? []);
  return path === null ? [] : [mapFault('reporting_cycle', record, { path: [below, ...path].join(' → ') })];
}

export function checkRelations(data: MapData, ids: MapIds, today: string): MapFault[] {
  const seen = new Set<string>();
  const above = superiors(data, today);
  return data.relations.flatMap((relation, index) => {
    const record = `relations/${index} ${relation.from} → ${relation.to}`;
    const [since, until] = [
      { field: 'since', date: relation.since },
      { field: 'until', date: relation.until },
    ];
    const key = relationIdentity(relation);
    const isRepeated = seen.has(key);
    seen.add(key);
    return [
      ...checkReferences(record, 'from', [relation.from], ids.agencies),
      ...checkReferences(record, 'to', [relation.to], ids.agencies),
      ...checkReferences(record, 'function', [relation.function], ids.functions),
      ...checkReferences(record, 'basis', [relation.basis], ids.strategies),
      ...checkAddress(record, relation.source),
      ...checkDates(record, [since, until], today),
      ...checkOrder(record, since, until),
      ...checkReporting(record, relation, above, today),
      ...(relation.from === relation.to ? [mapFault('self_relation', record)] : []),
      ...(isRepeated ? [mapFault('duplicate_relation', record, { type: relation.type })] : []),
      ...(!relation.onPaper && relation.inPractice === false ? [mapFault('relation_nowhere', record)] : []),
      ...(relation.evidence === 'direct' && relation.verified === 'known'
        ? [mapFault('evidence_mismatch', record)]
        : []),
    ];
  });
}
