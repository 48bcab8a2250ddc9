import 'server-only';
import { z } from 'zod';
import { toAskedBefore, type AskedBefore } from '@/lib/domain/asked-before';
import { isRowId } from '@/lib/domain/keyset';
import type { Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { readRecordBook } from './map-book';
import { database } from './prisma';
import { forumVisible } from './scope-reach';

/** As many as one looks at beside the question in hand. */
const MOST = 5;
/** Of those that share records, the nearest whose words are compared. */
const COMPARED = 100;

const row = z.object({
  questionId: z.string(),
  text: z.string(),
  language: z.string(),
  forumId: z.string(),
  forumTitle: z.string(),
  forumDay: z.string().nullable(),
  addressees: z.array(z.string()),
  recordIds: z.array(z.string()),
});

/**
 * What the question in hand (`h`) shares with each other one: the part of its records that both name, rare records
 * weighing more than those that everybody asks about.
 */
const byRecords = Prisma.sql`
  own AS (SELECT l."recordId" AS id,
      1 / ln(2 + (SELECT count(*) FROM "QuestionLink" m WHERE m."recordId" = l."recordId")) AS weight
    FROM "QuestionLink" l, h WHERE l."questionId" = h.id AND l.state <> 'REJECTED'),
  sharing AS (SELECT l."questionId" AS id, sum(own.weight) / (SELECT sum(weight) FROM own) AS share, count(*) AS records
    FROM own JOIN "QuestionLink" l ON l."recordId" = own.id AND l.state <> 'REJECTED' GROUP BY 1)`;

/**
 * The earlier questions of other forums that the viewer may see and that come nearest to this one: by their words, or,
 * also across the languages, by what both point at. One record in common is not enough: half of what this question
 * names, and some of its words or a second record. `ownIds`: what it points at; `day`: the day of its forum. One
 * statement beside the map's. Policy: forum.read.
 */
export async function listAskedBefore(
  viewer: Viewer,
  { questionId, ownIds, day }: { questionId: string; ownIds: readonly string[]; day: string },
): Promise<AskedBefore[]> {
  if (!isRowId(questionId)) return [];
  const raw = await database().$queryRaw<unknown[]>`
    WITH h AS MATERIALIZED (SELECT q.id, q."forumId", q."searchText", COALESCE(f."startsAt", f."createdAt") AS at
      FROM "Question" q JOIN "Forum" f ON f.id = q."forumId" WHERE q.id = ${questionId}::uuid AND ${forumVisible(viewer)}),
    ${byRecords},
    near AS (
      (SELECT s.id, NULL::real AS likeness, s.share, s.records
        FROM sharing s JOIN "Question" q ON q.id = s.id JOIN "Forum" f ON f.id = q."forumId", h
        WHERE s.share >= 0.5 AND f.id <> h."forumId" AND COALESCE(f."startsAt", f."createdAt") < h.at
          AND ${forumVisible(viewer)}
        ORDER BY s.share DESC, COALESCE(f."startsAt", f."createdAt") DESC LIMIT ${COMPARED})
      UNION ALL SELECT w.id, w.likeness, 0, 0 FROM h, rostrum_similar_questions(h."searchText") w),
    scored AS (SELECT n.id, max(n.share) AS share, max(n.records) AS records,
        COALESCE(max(n.likeness), similarity(min(q."searchText"), min(h."searchText"))) AS likeness
      FROM near n JOIN "Question" q ON q.id = n.id, h GROUP BY n.id)
    SELECT q.id::text AS "questionId", q.text, f.language, f.id::text AS "forumId", f.title AS "forumTitle",
      left(f."startLocal", 10) AS "forumDay",
      ARRAY(SELECT p.name FROM "QuestionAddressee" a JOIN "Participant" p ON p.id = a."participantId"
        WHERE a."questionId" = q.id ORDER BY p.position, p.id) AS addressees,
      ARRAY(SELECT l."recordId" FROM "QuestionLink" l WHERE l."questionId" = q.id AND l.state <> 'REJECTED'
        ORDER BY l."recordId") AS "recordIds"
    FROM scored s JOIN "Question" q ON q.id = s.id JOIN "Forum" f ON f.id = q."forumId", h
    WHERE f.id <> h."forumId" AND COALESCE(f."startsAt", f."createdAt") < h.at AND ${forumVisible(viewer)}
      AND (s.likeness >= 0.3 OR (s.share >= 0.5 AND s.likeness >= 0.15) OR (s.share >= 0.66 AND s.records >= 2))
    ORDER BY s.likeness + s.share / 2 DESC, f."startsAt" DESC NULLS LAST, q.id LIMIT ${MOST}`;
  const rows = raw.map((one) => row.parse(one));
  if (rows.length === 0) return [];
  const book = await readRecordBook(viewer);
  return rows.map((one) => toAskedBefore(one, ownIds, book, day));
}
