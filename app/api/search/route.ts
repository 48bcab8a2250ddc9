import { getLocale } from 'next-intl/server';
import { answerQuery } from '@/lib/boundary/answer-query';
import { requestNow } from '@/lib/clock';
import { searchEverything } from '@/lib/data/search';
import { localDay } from '@/lib/domain/time';
import { searchInput } from '@/lib/schemas/search';

/** What the palette asks at each pause in typing: `{ groups }` over all that the viewer may know of. */
export async function GET(request: Request): Promise<Response> {
  return answerQuery(request, searchInput, async (viewer, { q }) => {
    const today = localDay(await requestNow(), viewer.timeZone);
    return { groups: await searchEverything(viewer, q, today, await getLocale()) };
  });
}
