import 'server-only';
import { getLocale } from 'next-intl/server';
import { requestNow } from '@/lib/clock';
import type { Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { localDay } from '@/lib/domain/time';
import { mapQuery, type MapQuery } from '@/lib/schemas/map-query';

/** How a page of the map is to be shown: for which day, in which language, with which filters. */
export type MapScene = { viewpoint: Viewpoint; asOf: string | null; locale: 'en' | 'ja'; query: MapQuery };

/** Reads the address of a page of the map. Without a day in it the map is shown for the viewer's own. */
export async function readMapScene(
  viewer: Viewer,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<MapScene> {
  const query = mapQuery.parse(await searchParams);
  const today = localDay(await requestNow(), viewer.timeZone);
  const chosen = query['as-of'];
  const asOf = chosen === today ? null : chosen;
  return { viewpoint: { asOfDay: chosen ?? today, today }, asOf, locale: await getLocale(), query };
}
