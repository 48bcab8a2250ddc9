import { successorsAsOf } from './map/as-of';
import { FUNCTION_ROLES } from './map/records';
import {
  hasStanding,
  livesOf,
  pickRecords,
  predecessorIds,
  sideOf,
  standingOf,
  toRecordName,
  toRecordRef,
  type MapSide,
  type RecordBook,
  type RecordName,
  type RecordRef,
  type RecordSummary,
  type Viewpoint,
} from './map-views';

/** What a record has to do in a function, as the database holds it. Texts and concepts have an empty role. */
export type FunctionMembership = {
  recordId: string;
  role: string;
  onPaper: string | null;
  inPractice: string | null;
};

/** A body in the lane of its side. `before`: what led in its place until it began. */
export type LaneMember = {
  record: RecordRef;
  role: string;
  isLead: boolean;
  onPaper: string | null;
  inPractice: string | null;
  before: RecordName[];
};

/** `present`: bodies that exist on the day, or may; `absent`: gone or not yet begun. Leads first in both. */
export type Lane = { side: MapSide; present: LaneMember[]; absent: LaneMember[] };

/** What of a body is drawn beside its name: what is laid down, what is done, or both. */
export const LANE_VIEWS = ['paper', 'practice', 'both'] as const;
export type LaneView = (typeof LANE_VIEWS)[number];

/**
 * Who stands in a lane in a view, by role, leads first. In practice only those of whom something reliable is known have
 * their place; the others are in `unknown`, and nobody is left out.
 */
export function laneGroups(
  { present }: Lane,
  view: LaneView | null,
): { groups: { role: string; members: LaneMember[] }[]; unknown: LaneMember[] } {
  const isKnown = ({ inPractice }: LaneMember): boolean => view !== 'practice' || inPractice !== null;
  const groups = new Map<string, LaneMember[]>();
  for (const member of present.filter(isKnown)) {
    const role = member.isLead ? 'lead' : member.role;
    groups.set(role, [...(groups.get(role) ?? []), member]);
  }
  return {
    groups: [...groups].map(([role, members]) => ({ role, members })),
    unknown: present.filter((member) => !isKnown(member)),
  };
}

/** The order of the lanes on a page: the two countries on either side of what they do together. */
const LANE_ORDER: readonly MapSide[] = ['us', 'together', 'jp', 'other'];

function roleOrder(role: string): number {
  const position = FUNCTION_ROLES.findIndex((known) => known === role);
  return position === -1 ? FUNCTION_ROLES.length : position;
}

/** What was in force on the day in the line of those that came before a record, nearest first. */
function predecessorsOn(id: string, book: RecordBook, viewpoint: Viewpoint, seen: Set<string>): RecordSummary[] {
  return pickRecords(book, predecessorIds(book, id)).flatMap((record) => {
    if (seen.has(record.id)) return [];
    seen.add(record.id);
    const { state } = standingOf(record, book, viewpoint);
    return state === 'in_force' ? [record] : predecessorsOn(record.id, book, viewpoint, seen);
  });
}

/**
 * Who stands in a lead's place on the day: the lead itself, before its beginning what it took over from, after its end
 * what took over from it. A lead that has not begun and replaces nobody stays, to be shown as such.
 */
function leadOn(lead: RecordSummary, book: RecordBook, viewpoint: Viewpoint): RecordSummary[] {
  const { state } = standingOf(lead, book, viewpoint);
  if (state === 'not_yet') {
    const before = predecessorsOn(lead.id, book, viewpoint, new Set([lead.id]));
    return before.length > 0 ? before : [lead];
  }
  if (state !== 'superseded') return [lead];
  return pickRecords(book, successorsAsOf(livesOf(book), lead.id, viewpoint.asOfDay));
}

/** The leads of a function on the day, in the order of the data, each once. */
export function leadsOn(book: RecordBook, leadIds: readonly string[], viewpoint: Viewpoint): RecordRef[] {
  const leads = new Map<string, RecordSummary>();
  for (const lead of pickRecords(book, leadIds))
    for (const record of leadOn(lead, book, viewpoint)) leads.set(record.id, record);
  return [...leads.values()].map((record) => toRecordRef(record, book, viewpoint));
}

/**
 * The bodies of a function by side. `leadIds`: whom the function itself names as its leads, in that order; their own
 * role may be another ("coordinate"), and is shown as it is.
 */
export function lanesOf(
  book: RecordBook,
  memberships: readonly FunctionMembership[],
  leadIds: readonly string[],
  viewpoint: Viewpoint,
): Lane[] {
  const leads = leadsOn(book, leadIds, viewpoint).map((record) => record.id);
  const members = memberships.flatMap(({ recordId, ...rest }): LaneMember[] => {
    const record = book.get(recordId);
    if (record === undefined || !hasStanding(record.kind) || rest.role === '') return [];
    const before = pickRecords(book, predecessorIds(book, recordId)).map(toRecordName);
    return [{ record: toRecordRef(record, book, viewpoint), isLead: leads.includes(recordId), ...rest, before }];
  });
  const order = (member: LaneMember): number => (member.isLead ? leads.indexOf(member.record.id) : leads.length);
  members.sort(
    (a, b) =>
      order(a) - order(b) ||
      roleOrder(a.role) - roleOrder(b.role) ||
      (a.record.nameEn < b.record.nameEn ? -1 : Number(a.record.nameEn > b.record.nameEn)),
  );
  return LANE_ORDER.map((side) => {
    const lane = members.filter((member) => sideOf(member.record.country) === side);
    return { side, present: lane.filter(isPresent), absent: lane.filter((member) => !isPresent(member)) };
  });
}

function isPresent({ record }: LaneMember): boolean {
  return record.standing.state === 'in_force' || record.standing.state === 'unknown';
}
