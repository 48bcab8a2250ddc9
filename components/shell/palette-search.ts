import type { SearchGroup } from '@/lib/domain/search-results';

/** What the words find, in groups; throws when the server does not answer. Aborts with the signal. */
export async function searchEverything(query: string, signal: AbortSignal): Promise<SearchGroup[]> {
  const response = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal, cache: 'no-store' });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  const answer = (await response.json()) as { groups: SearchGroup[] }; // our own route, typed by the same declaration
  return answer.groups;
}
