/** An address of the map. `asOf` is the day that the person chose, and stays with them from record to record. */
export function mapAddress(path: string, query: Record<string, string | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function recordAddress(recordId: string, asOf: string | null): string {
  return mapAddress(`/map/records/${recordId}`, { 'as-of': asOf });
}
