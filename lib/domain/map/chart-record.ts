import type { LaneView } from '../map-lanes';
import type { AgencyBody, RelationView, TextBody } from '../map-record-views';
import { localName, shortName, sideOf, type RecordRef } from '../map-views';
import { withinBounds, type Chart, type ChartEdge, type ChartNode, type EdgeLine, type EdgeMark } from './chart';
import { isInView, relationLine, relationMark } from './chart-relation';
import { isDirected } from './relations';
import { RECORD_GROUPS, type ChartWords, type RecordGroup } from './chart-words';

/** Columns of a drawing around a record, from the left. */
const OUTER_LEFT = 0;
const INNER_LEFT = 1;
const MIDDLE = 2;
const INNER_RIGHT = 3;
const OUTER_RIGHT = 4;

/** What comes before or stands above is on the left, everything else on the right. */
const ON_THE_LEFT: ReadonlySet<RecordGroup> = new Set(['parent', 'before', 'issuedBy']);

type Member = { record: RecordRef; line: EdgeLine };
type Group = { key: string; label: string; isLeft: boolean; mark: EdgeMark; members: Member[] };

const CERTAIN: EdgeLine = 'both';

function plainGroups(body: AgencyBody | TextBody, words: ChartWords): Group[] {
  const found: Partial<Record<RecordGroup, RecordRef[]>> =
    body.kind === 'AGENCY'
      ? {
          parent: body.parent === null ? [] : [body.parent],
          before: body.predecessors,
          children: body.children,
          after: body.successors,
        }
      : {
          before: body.predecessors,
          issuedBy: body.issuedBy,
          after: body.successors,
          agencies: body.agencies,
          functions: body.functions,
          related: body.related,
          concepts: body.concepts,
        };
  return RECORD_GROUPS.map((group) => ({
    key: group,
    label: words.group(group),
    isLeft: ON_THE_LEFT.has(group),
    mark: 'none',
    members: (found[group] ?? []).map((record) => ({ record, line: CERTAIN })),
  }));
}

/** The relations by what the record is to the other end; whom it reports to stands above it. */
function relationGroups(relations: readonly RelationView[], view: LaneView, words: ChartWords): Group[] {
  const groups = new Map<string, Group>();
  for (const relation of relations) {
    const line = relationLine(relation);
    if (line === null || !isInView(line, view)) continue;
    const { type, direction, other } = relation;
    const isUpward = (type === 'reports_to' && direction === 'out') || (type === 'oversees' && direction === 'in');
    const key = isDirected(type) ? `${type} ${direction}` : type;
    const group = groups.get(key) ?? {
      key,
      label: words.relation(type, direction),
      isLeft: isUpward,
      mark: relationMark(type),
      members: [],
    };
    const isNew = group.members.every(({ record, line: known }) => record.id !== other.id || known !== line);
    groups.set(key, isNew ? { ...group, members: [...group.members, { record: other, line }] } : group);
  }
  return [...groups.values()];
}

function memberNode(
  id: string,
  record: RecordRef,
  lane: number,
  group: Group,
  words: ChartWords,
): Omit<ChartNode, 'row'> {
  const side = record.country === null ? null : sideOf(record.country);
  const name = words.member([group.label, localName(record, words.locale)]);
  const [label, note] = [shortName(record, words.locale), words.standing(record)];
  return { id, recordId: record.id, look: 'body', side, caption: null, label, note, name, lane };
}

/**
 * A record in the middle of what it belongs to: what stands above it and came before it on the left, what is below it,
 * came after it or works with it on the right, gathered under headings. Bounded; the last relations are left out first.
 */
export function recordChart(record: RecordRef, body: AgencyBody | TextBody, view: LaneView, words: ChartWords): Chart {
  const relations = body.kind === 'AGENCY' ? relationGroups(body.relations, view, words) : [];
  const groups = [...plainGroups(body, words), ...relations].filter(({ members }) => members.length > 0);
  const name = localName(record, words.locale);
  const side = record.country === null ? null : sideOf(record.country);
  const rows = [0, 0, 0, 0, 0];
  const place = (node: Omit<ChartNode, 'row'>): ChartNode => {
    const row = rows[node.lane] ?? 0;
    rows[node.lane] = row + 1;
    return { ...node, row };
  };
  const self = { id: 'self', recordId: record.id, side, caption: null, note: words.standing(record), name };
  const nodes: ChartNode[] = [place({ ...self, look: 'self', label: name, lane: MIDDLE })];
  const edges: ChartEdge[] = [];
  for (const group of groups) {
    const { key, label, isLeft, mark, members } = group;
    const heading = `group ${key}`;
    const tie = (inner: string, outer: string): { from: string; to: string } =>
      isLeft ? { from: outer, to: inner } : { from: inner, to: outer };
    const bare = { recordId: null, side: null, caption: null, note: null, name: label };
    nodes.push(place({ ...bare, id: heading, look: 'group', label, lane: isLeft ? INNER_LEFT : INNER_RIGHT }));
    const plain = { label: null, line: CERTAIN, mark: 'none', isHandover: false, what: null } as const;
    edges.push({ ...tie('self', heading), ...plain, name: label });
    members.forEach((member, index) => {
      const id = `${key} ${index}`;
      const sure = mark === 'none' ? null : words.line(member.line);
      const full = sure === null ? label : `${label} (${sure})`;
      const said = words.tie({ from: name, to: localName(member.record, words.locale), what: full });
      nodes.push(place(memberNode(id, member.record, isLeft ? OUTER_LEFT : OUTER_RIGHT, group, words)));
      const line = { line: member.line, mark: 'none', isHandover: false, branch: isLeft ? 'from' : 'to' } as const;
      edges.push({ ...tie(heading, id), label: null, ...line, what: sure, name: said });
    });
  }
  return withinBounds({ arrangement: 'around', lanes: [], nodes, edges });
}
