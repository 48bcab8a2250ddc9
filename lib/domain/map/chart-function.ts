import { laneGroups, type Lane, type LaneMember, type LaneView } from '../map-lanes';
import { localName, shortName } from '../map-views';
import { inRows, withinBounds, type Chart, type ChartEdge, type ChartNode } from './chart';
import { isInView, relationLine, relationMark } from './chart-relation';
import type { ChartWords } from './chart-words';
import type { RelationRecord } from './records';

/** A relation between two bodies of a function, as the data has it. */
export type Tie = Pick<RelationRecord, 'from' | 'to' | 'type' | 'onPaper' | 'inPractice'>;

type Placed = { member: LaneMember; lane: number; isAside: boolean; role: string };

/** The bodies of a lane in the order of their roles, each once; those of whom practice is not known come last. */
function placedOf(lane: Lane, position: number, view: LaneView): Placed[] {
  const { groups, unknown } = laneGroups(lane, view);
  const placed = [
    ...groups.flatMap(({ role, members }) => members.map((member) => ({ member, role, isAside: false }))),
    ...unknown.map((member) => ({ member, role: member.isLead ? 'lead' : member.role, isAside: true })),
  ];
  const seen = new Set<string>();
  return placed.flatMap(({ member, ...rest }) => {
    if (seen.has(member.record.id)) return [];
    seen.add(member.record.id);
    return [{ member, lane: position, ...rest }];
  });
}

/** Row by row over all lanes, so that leads stand at the top of each; tied bodies before those without any tie. */
function inReadingOrder(lanes: readonly Placed[][], isTied: (id: string) => boolean): Placed[] {
  const order = lanes.map((lane) => [
    ...lane.filter(({ member }) => isTied(member.record.id)),
    ...lane.filter(({ member }) => !isTied(member.record.id)),
  ]);
  const longest = Math.max(0, ...order.map((lane) => lane.length));
  return Array.from({ length: longest }, (_, row) => order.flatMap((lane) => lane.slice(row, row + 1))).flat();
}

function tiesOf(
  ties: readonly Tie[],
  placed: ReadonlyMap<string, Placed>,
  view: LaneView,
  words: ChartWords,
): ChartEdge[] {
  return ties.flatMap((tie): ChartEdge[] => {
    const [from, to] = [placed.get(tie.from)?.member.record, placed.get(tie.to)?.member.record];
    const line = relationLine(tie);
    if (from === undefined || to === undefined || from.id === to.id || line === null || !isInView(line, view))
      return [];
    const [first, second] = [from, to].map((record) => shortName(record, words.locale));
    const what = `${words.relation(tie.type, 'out')} (${words.line(line)})`;
    const name = words.tie({ from: first ?? '', to: second ?? '', what });
    const ends = { from: from.id, to: to.id, label: null };
    return [{ ...ends, line, mark: relationMark(tie.type), isHandover: false, what, name }];
  });
}

/**
 * A function: the bodies that exist on the day in the lanes of their sides, by role, and the relations between them. The
 * views differ in both: on paper shows what is laid down; in practice only what is known to be done, with those of whom
 * nothing is known set aside; both shows everything.
 */
export function functionChart(lanes: readonly Lane[], ties: readonly Tie[], view: LaneView, words: ChartWords): Chart {
  const shown = lanes.filter(({ present }) => present.length > 0);
  const columns = shown.map((lane, position) => placedOf(lane, position, view));
  const placed = new Map(columns.flat().map((one) => [one.member.record.id, one]));
  const edges = tiesOf(ties, placed, view, words);
  const tied = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = inReadingOrder(columns, (id) => tied.has(id)).map((one): Omit<ChartNode, 'row'> => {
    const { record } = one.member;
    const side = shown[one.lane]?.side ?? 'other';
    const full = localName(record, words.locale);
    const caption = one.isAside ? `${words.role(one.role)} · ${words.practiceUnknown}` : words.role(one.role);
    return {
      id: record.id,
      recordId: record.id,
      look: one.isAside ? 'aside' : one.role === 'lead' ? 'self' : 'body',
      side,
      caption,
      label: shortName(record, words.locale),
      note: words.standing(record),
      name: words.member([full, words.sides[side], caption]),
      lane: one.lane,
    };
  });
  const headings = shown.map(({ side }) => ({ label: words.sides[side], side }));
  return withinBounds({ arrangement: 'lanes', lanes: headings, nodes: inRows(nodes, edges), edges });
}
