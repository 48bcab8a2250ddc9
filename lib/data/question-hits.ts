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

/**
 * A subquery in hand-written SQL: the questions that hold every word, as far as the viewer may see their forums, newest
 * forum first and there in their order. Columns: id, text, position, forumId, title, startsAt. Which of its two ways is
 * gone depends on all questions; what is found does not.
 */
export function questionHits(viewer: Viewer, words: readonly string[], limit: number): Prisma.Sql {
  const holds = holdsWords(Prisma.sql`q."searchText"`, words);
  const visible = forumVisible(viewer);
  const columns = Prisma.sql`q.id, q.text, q.position, f.id AS "forumId", f.title, f."startsAt"`;
  return Prisma.sql`(
    WITH few AS MATERIALIZED (
      SELECT q.id, q.text, q.position, q."forumId" FROM "Question" q
      WHERE rostrum_grams(q."searchText") @> ${gramsOf(words)}::text[] AND ${holds} LIMIT ${FEW + 1}
    ), known AS MATERIALIZED (SELECT count(*) <= ${FEW} AS all_of_them FROM few)
    (SELECT ${columns} FROM few q JOIN "Forum" f ON f.id = q."forumId"
      WHERE (SELECT all_of_them FROM known) AND ${visible}
      ORDER BY f."startsAt" DESC NULLS LAST, f.id, q.position LIMIT ${limit})
    UNION ALL
    (SELECT ${columns}
      FROM (SELECT f.id, f.title, f."startsAt" FROM "Forum" f
        WHERE NOT (SELECT all_of_them FROM known) AND ${visible} ORDER BY f."startsAt" DESC NULLS LAST, f.id) f
      CROSS JOIN LATERAL (SELECT q.id, q.text, q.position FROM "Question" q
        WHERE q."forumId" = f.id AND ${holds} ORDER BY q.position) q LIMIT ${limit}))`;
}
