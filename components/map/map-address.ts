/** What an address carries; what is null or empty is left out, several values of one name stand after each other. */
export type MapAddressQuery = Record<string, string | readonly string[] | null | undefined>;

/** An address of the map. `asOf` is the day that the person chose, and stays with them from record to record. */
export function mapAddress(path: string, query: MapAddressQuery): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one) search.append(name, one);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function recordAddress(recordId: string, asOf: string | null): string {
  return mapAddress(`/map/records/${recordId}`, { 'as-of': asOf });
}

/** One step of a walk through a process; `path` are the numbers of the steps taken, the last being the one shown. */
export function walkAddress(recordId: string, path: readonly number[], asOf: string | null): string {
  return mapAddress(`/map/records/${recordId}/walk`, { path: path.join('.'), 'as-of': asOf });
}
