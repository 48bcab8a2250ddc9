import { membersEntry, recordsEntry, toRow, type ComparisonRow, type RowKey } from './map-comparison';
import { laneGroups, type Lane } from './map-lanes';
import type { FunctionBody } from './map-record-views';
import { sideOf } from './map-views';

/** The two sides of a comparison in one function, in this order. */
export const COUNTRY_SIDES = ['us', 'jp'] as const;

const ROLE_ROWS = ['lead', 'support', 'coordinate', 'advise', 'regulate'] as const satisfies RowKey[];

/**
 * What the two countries have in one function: who leads, who does what else, whom the map knows but who is not there
 * on the day, and whose texts there are. A role that the data invents later stands in the row `member`.
 */
export function compareCountries({ lanes, texts }: Pick<FunctionBody, 'lanes' | 'texts'>): ComparisonRow[] {
  const sides = COUNTRY_SIDES.map((side) => lanes.find((lane) => lane.side === side) ?? emptyLane(side));
  const groups = sides.map((lane) => laneGroups(lane, 'both').groups);
  const isNamed = (role: string): boolean => ROLE_ROWS.some((key) => key === role);
  const roleRow = (key: RowKey, belongs: (role: string) => boolean): ComparisonRow | null =>
    toRow(
      key,
      groups.map((group) => membersEntry(group.filter(({ role }) => belongs(role)).flatMap((one) => one.members))),
    );
  return [
    ...ROLE_ROWS.map((key) => roleRow(key, (role) => role === key)),
    roleRow('member', (role) => !isNamed(role)),
    toRow(
      'absent',
      sides.map((lane) => membersEntry(lane.absent)),
    ),
    toRow(
      'texts',
      COUNTRY_SIDES.map((side) => recordsEntry(texts.filter((text) => sideOf(text.country) === side))),
    ),
  ].filter((row) => row !== null);
}

function emptyLane(side: Lane['side']): Lane {
  return { side, present: [], absent: [] };
}
