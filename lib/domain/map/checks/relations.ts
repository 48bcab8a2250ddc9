import { mapFault, type MapFault } from '../fault';
import type { MapData } from '../records';
import { checkReferences, type MapIds } from './references';
import { checkAddress } from './sources';

export function checkRelations(data: MapData, ids: MapIds): MapFault[] {
  const seen = new Set<string>();
  return data.relations.flatMap((relation, index) => {
    const record = `relations/${index} ${relation.from} → ${relation.to}`;
    const key = `${relation.from} ${relation.to} ${relation.type}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    return [
      ...checkReferences(record, 'from', [relation.from], ids.agencies),
      ...checkReferences(record, 'to', [relation.to], ids.agencies),
      ...checkReferences(record, 'function', [relation.function], ids.functions),
      ...checkReferences(record, 'basis', [relation.basis], ids.strategies),
      ...checkAddress(record, relation.source),
      ...(relation.from === relation.to ? [mapFault('self_relation', record)] : []),
      ...(isRepeated ? [mapFault('duplicate_relation', record, { type: relation.type })] : []),
      ...(!relation.onPaper && relation.inPractice === false ? [mapFault('relation_nowhere', record)] : []),
      ...(relation.evidence === 'direct' && relation.verified === 'known'
        ? [mapFault('evidence_mismatch', record)]
        : []),
    ];
  });
}
