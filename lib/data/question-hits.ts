import 'server-only';
import { gramsOf } from '@/lib/domain/map/search';
import type { Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { forumVisible } from './scope-reach';

/**
 * Words that more questions than these hold, of all that the installation has, are common. For others every hit is taken
 * from the index and the newest of them are shown; of common ones the newest are soon met by going through the forums.
 */
const FEW = 500;

/** The condition that a text holds every word, as it is; unlike LIKE no index of three characters is tried for it. */
export function holdsWords(text: Prisma.Sql, words: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(
    words.map((word) => Prisma.sql`strpos(${text}, ${word}) > 0`),
    ' AND ',
  )})`;
}

/** Where a page of hits ended: the forum of its last question, by which the list is sorted, and the place there. */
export type QuestionKey = { startsAt: Date | null; forumId: string; position: number };

/** Forums `f` from that of a key on, in the order of the list: the newest first, those without a day last. */
function forumsFrom({ startsAt, forumId }: QuestionKey): Prisma.Sql {
  if (startsAt === null) return Prisma.sql`(f."startsAt" IS NULL AND f.id >= ${forumId}::uuid)`;
  return Prisma.sql`(f."startsAt" IS NULL OR f."startsAt" < ${startsAt}::timestamptz
    OR (f."startsAt" = ${startsAt}::timestamptz AND f.id >= ${forumId}::uuid))`;
}

/** Of the questions `q` of those forums `f` the ones behind the key. */
function behind({ forumId, position }: QuestionKey): Prisma.Sql {
  return Prisma.sql`(f.id <> ${forumId}::uuid OR q.position > ${position})`;
}

/**
 * A subquery in hand-written SQL: the questions that hold every word, as far as the viewer may see their forums, newest
 * forum first and there in their order. Columns: id, text, position, forumId, title, startsAt, day. `after`:
 * only what follows there. Which of its two ways is
 * gone depends on all questions; what is found does not.
 */
export function questionHits(
  viewer: Viewer,
  words: readonly string[],
  limit: number,
  after: QuestionKey | null = null,
): Prisma.Sql {
  const holds = holdsWords(Prisma.sql`q."searchText"`, words);
  const forums = after === null ? forumVisible(viewer) : Prisma.sql`${forumVisible(viewer)} AND ${forumsFrom(after)}`;
  const rest = after === null ? Prisma.sql`TRUE` : behind(after);
  const columns = Prisma.sql`q.id, q.text, q.position, f.id AS "forumId", f.title, f."startsAt", left(f."startLocal", 10) AS day`;
  return Prisma.sql`(
    WITH few AS MATERIALIZED (
      SELECT q.id, q.text, q.position, q."forumId" FROM "Question" q
      WHERE rostrum_grams(q."searchText") @> ${gramsOf(words)}::text[] AND ${holds} LIMIT ${FEW + 1}
    ), known AS MATERIALIZED (SELECT count(*) <= ${FEW} AS all_of_them FROM few)
    (SELECT ${columns} FROM few q JOIN "Forum" f ON f.id = q."forumId"
      WHERE (SELECT all_of_them FROM known) AND ${forums} AND ${rest}
      ORDER BY f."startsAt" DESC NULLS LAST, f.id, q.position LIMIT ${limit})
    UNION ALL
    (SELECT ${columns}
      FROM (SELECT f.id, f.title, f."startsAt", f."startLocal" FROM "Forum" f
        WHERE NOT (SELECT all_of_them FROM known) AND ${forums} ORDER BY f."startsAt" DESC NULLS LAST, f.id) f
      CROSS JOIN LATERAL (SELECT q.id, q.text, q.position FROM "Question" q
        WHERE q."forumId" = f.id AND ${holds} AND ${rest} ORDER BY q.position) q LIMIT ${limit}))`;
}
