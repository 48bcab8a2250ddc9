import { getLocale } from 'next-intl/server';
import { answerQuery } from '@/lib/boundary/answer-query';
import { requestNow } from '@/lib/clock';
import { findRecordNames } from '@/lib/data/map-search';
import { otherNames } from '@/lib/domain/map-views';
import { localDay } from '@/lib/domain/time';
import { mapSearchInput } from '@/lib/schemas/search';

const OFFERED_RECORDS = 20;

/** Records to mention in a text or to link to a question by hand: `{ items }`, best first. */
export async function GET(request: Request): Promise<Response> {
  return answerQuery(request, mapSearchInput, async (viewer, { q }) => {
    const today = localDay(await requestNow(), viewer.timeZone);
    const [locale, records] = [
      await getLocale(),
      await findRecordNames(viewer, q, { limit: OFFERED_RECORDS, day: today }),
    ];
    return {
      items: records.map((record) => ({
        id: record.id,
        label: locale === 'ja' ? record.nameJa : record.nameEn,
        detail: otherNames(record, locale),
        kind: record.kind.toLowerCase(),
      })),
    };
  });
}
