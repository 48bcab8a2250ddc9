import { z } from 'zod/mini';

const answer = z.object({
  groups: z.array(
    z.object({
      kind: z.string(),
      label: z.optional(z.string()),
      items: z.array(z.object({ id: z.string(), label: z.string(), detail: z.nullish(z.string()), href: z.string() })),
    }),
  ),
});

export type PaletteGroup = z.infer<typeof answer>['groups'][number];

/** What the words find, in groups; throws when the server does not answer as agreed. Aborts with the signal. */
export async function searchEverything(query: string, signal: AbortSignal): Promise<PaletteGroup[]> {
  const response = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal, cache: 'no-store' });
  if (!response.ok) throw new Error(`search answered ${response.status}`);
  return answer.parse(await response.json()).groups;
}
