import type { MapSource } from '../map/records';

/** Sources with these addresses among them, as ones that somebody has seen. */
export function withSeen(sources: readonly MapSource[], urls: ReadonlySet<string>): MapSource[] {
  const known = sources.map((source) => (urls.has(source.url) ? { ...source, verified: 'seen' as const } : source));
  const added = [...urls].filter((url) => !sources.some((source) => source.url === url));
  return [...known, ...added.map((url) => ({ url, verified: 'seen' as const }))];
}
