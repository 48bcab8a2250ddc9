/** Rows of one page of a list. */
export const PAGE_SIZE = 50;

/** Where a page of a sorted list ended: the sort key of its last row (null when that row has none) and its id. */
export type Keyset = { key: string | null; id: string };

const SEPARATOR = '~';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As toISOString writes it: other spellings of Date reach further than the database. */
const INSTANT = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether this may be the id of a row; PostgreSQL refuses to compare anything else. */
export function isRowId(text: string): boolean {
  return ID.test(text);
}

/** A keyset as it stands in an address: `2023-02-17T01:00:00.000Z~<id>`. */
export function toCursor({ key, id }: Keyset): string {
  return `${key ?? ''}${SEPARATOR}${id}`;
}

/** Reads a cursor out of an address; null for anything that is not one, so that a broken link shows the first page. */
export function parseCursor(text: string | undefined): Keyset | null {
  const [key = '', id = '', rest] = (text ?? '').split(SEPARATOR);
  if (rest !== undefined || !isRowId(id)) return null;
  return { key: key === '' ? null : key, id };
}

/** The instant in a keyset whose sort key is one; null when the last row had none or the text is no instant. */
export function instantOfKeyset(keyset: Keyset): Date | null {
  if (!INSTANT.test(keyset.key ?? '')) return null;
  const instant = new Date(keyset.key ?? Number.NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
