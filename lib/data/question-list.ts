import 'server-only';
import { z } from 'zod';
import { instantOfKeyset, PAGE_SIZE, parseCursor, toCursor } from '@/lib/domain/keyset';
import { searchWords } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import type { QuestionHit } from '@/lib/domain/search-results';
import { database } from './prisma';
import { questionHits, type QuestionKey } from './question-hits';

const row = z.object({
  id: z.string(),
  text: z.string(),
  position: z.number(),
  forumId: z.string(),
  title: z.string(),
  startsAt: z.date().nullable(),
  day: z.string().nullable(),
});

const PLACE = /^(.*)~(\d{1,9})$/;

/** A key as it stands in an address: the cursor of the forum, and the place there. */
function toAddress({ startsAt, forumId, position }: QuestionKey): string {
  return `${toCursor({ key: startsAt?.toISOString() ?? null, id: forumId })}~${position}`;
}

/** Reads it back; null for anything that is not one, so that a broken link shows the first page. */
function parseAddress(text: string | null): QuestionKey | null {
  const [, cursor, position] = PLACE.exec(text ?? '') ?? [];
  const keyset = parseCursor(cursor);
  if (keyset === null || position === undefined) return null;
  return { startsAt: instantOfKeyset(keyset), forumId: keyset.id, position: Number(position) };
}

/**
 * A page of 50 of the questions that hold every word of the query, of forums that the viewer may see: the newest forum
 * first and there in their order, as the palette begins. None for an empty query. `after` is the `next` of the page
 * before. One statement.
 */
export async function listQuestionHits(
  viewer: Viewer,
  query: string,
  after: string | null,
): Promise<{ rows: QuestionHit[]; next: string | null }> {
  const words = searchWords(query);
  if (words.length === 0) return { rows: [], next: null };
  const hits = questionHits(viewer, words, PAGE_SIZE + 1, parseAddress(after));
  const raw = await database().$queryRaw<unknown[]>`
    SELECT q.id::text, q.text, q.position, q."forumId"::text, q.title, q."startsAt", q.day
    FROM ${hits} q ORDER BY q."startsAt" DESC NULLS LAST, q."forumId", q.position`;
  const found = raw.map((one) => row.parse(one));
  const shown = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ id, text, forumId, title, day }) => ({ id, text, forumId, forumTitle: title, forumDay: day })),
    next: last === undefined ? null : toAddress(last),
  };
}
