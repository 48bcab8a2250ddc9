import { type Chart, type ChartEdge, type ChartNode, inRows } from '@/lib/domain/map/chart';
import type { ChartWords } from '@/lib/domain/map/chart-words';
import type { RecordRef } from '@/lib/domain/map-views';

/** Words of a drawing that say what they are about, so that tests can tell them apart. */
export const testWords: ChartWords = {
  locale: 'en',
  nobody: 'nobody',
  sides: { us: 'US side', jp: 'JP side', together: 'both sides', other: 'other sides' },
  othersOf: (side) => `others of ${side}`,
  stepKind: (kind) => kind,
  step: ({ number, kind, actor, label }) => `${number} ${kind} ${actor}: ${label}`,
  answer: (answer) => answer.toUpperCase(),
  basis: (name) => `rests on ${name}`,
  role: (role) => role,
  practiceUnknown: 'practice unknown',
  relation: (type, direction) => `${type} ${direction}`,
  line: (line) => line,
  tie: ({ from, to, what }) => `${from} > ${to}${what === null ? '' : `: ${what}`}`,
  member: (parts) => parts.join(', '),
  group: (group) => group,
  standing: () => null,
};

/** A body that exists on the day. */
export function bodyRef(id: string, country: string | null = 'US'): RecordRef {
  const standing = { state: 'in_force', since: null, from: null, to: null, successors: [], current: [], later: null };
  const names = { id, nameEn: `Body ${id}`, nameJa: `機関${id}`, abbreviation: id.toUpperCase() };
  return { ...names, kind: 'AGENCY', country, category: null, standing } as RecordRef;
}

/** A chart in lanes of so many boxes and ties, always the same one. */
export function largeChart(boxes: number, ties: number, lanes = 3): Chart {
  const nodes = Array.from({ length: boxes }, (_, index): Omit<ChartNode, 'row'> => {
    const words = { caption: 'support', label: `Body ${index}`, note: null, name: `Body ${index}` };
    return { id: `n${index}`, recordId: null, look: 'body', side: 'us', lane: index % lanes, ...words };
  });
  const edges = Array.from({ length: ties }, (_, index): ChartEdge => {
    const from = (index * 7) % boxes;
    const to = (from + 1 + ((index * 13) % 11)) % boxes;
    const look = { label: null, line: 'both', mark: 'oversees', isHandover: false } as const;
    return { from: `n${from}`, to: `n${to}`, ...look, what: null, name: `tie ${index}` };
  });
  const headings = Array.from({ length: lanes }, (_, lane) => ({ label: `Lane ${lane}`, side: null }));
  const noneOut = { nodes: 0, edges: 0 };
  return { arrangement: 'lanes', lanes: headings, nodes: inRows(nodes, edges), edges, leftOut: noneOut };
}
