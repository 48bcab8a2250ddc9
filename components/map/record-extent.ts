/** How much of a record's long lists a page shows, and where the rest is: the same page with everything on it. */
export type RecordExtent = { recordId: string; asOf: string | null; showAll: boolean; allHref: string };

/** Rows of a list that a record's page shows at first. */
export const FIRST_ROWS = 5;

/** The rows to show. A list that is only a little longer than the rest is shown whole. */
export function firstRows<T>(rows: readonly T[], { showAll }: RecordExtent): readonly T[] {
  return showAll || rows.length <= FIRST_ROWS + 2 ? rows : rows.slice(0, FIRST_ROWS);
}
