import 'server-only';
import { z } from 'zod';
import { toCursor } from '@/lib/domain/keyset';
import type { QuestionCount } from '@/lib/domain/map-comparison';
import type { LinkedQuestion } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { isRecordId } from '@/lib/domain/rich-text/grammar';
import { Prisma } from '@/prisma/generated/client';
import { assertReadsMap } from './map-book';
import { afterCursor } from './forum-keyset';
import { database } from './prisma';
import { forumVisible } from './scope-reach';

/** Questions of one page of a record's list: few, because the record itself is what the page is about. */
export const QUESTION_PAGE_SIZE = 5;

export type LinkState = 'CONFIRMED' | 'SUGGESTED';
export type LinkedQuestions = { rows: LinkedQuestion[]; next: string | null };

const row = z.object({
  state: z.enum(['CONFIRMED', 'SUGGESTED']),
  linkId: z.string(),
  surface: z.string().nullable(),
  questionId: z.string(),
  text: z.string(),
  forumId: z.string(),
  forumTitle: z.string(),
  forumDay: z.string().nullable(),
  startsAt: z.date().nullable(),
  addressees: z.array(z.string()),
});

/** One page of one state, and one row more that tells whether there is another. */
function pageOf(viewer: Viewer, recordId: string, state: LinkState, cursor: string | null): Prisma.Sql {
  return Prisma.sql`(SELECT l.state::text AS state, l.id::text AS "linkId", l.surface, q.id::text AS "questionId", q.text,
      f.id::text AS "forumId", f.title AS "forumTitle", left(f."startLocal", 10) AS "forumDay", f."startsAt",
      ARRAY(SELECT p.name FROM "QuestionAddressee" a JOIN "Participant" p ON p.id = a."participantId"
        WHERE a."questionId" = q.id ORDER BY p.position, p.id) AS addressees
    FROM "QuestionLink" l JOIN "Question" q ON q.id = l."questionId" JOIN "Forum" f ON f.id = q."forumId"
    WHERE l."recordId" = ${recordId} AND l.state = ${state}::"QuestionLinkState" AND ${forumVisible(viewer)}
      AND ${afterCursor(cursor, Prisma.sql`l.id`)}
    ORDER BY f."startsAt" DESC NULLS LAST, l.id DESC LIMIT ${QUESTION_PAGE_SIZE + 1})`;
}

/**
 * Questions that point at a record, of forums the viewer may know of, newest forum first; what people confirmed and what
 * is only suggested, each with pages of its own. Rejected links are not shown. A cursor is the `next` of the page before.
 * Policy: map.read and forum.read. One statement.
 */
export async function listLinkedQuestions(
  viewer: Viewer,
  recordId: string,
  cursors: Record<LinkState, string | null>,
): Promise<Record<LinkState, LinkedQuestions>> {
  assertReadsMap(viewer);
  const isKnown = isRecordId(recordId);
  const raw = isKnown
    ? await database().$queryRaw<unknown[]>`
        ${pageOf(viewer, recordId, 'CONFIRMED', cursors.CONFIRMED)}
        UNION ALL ${pageOf(viewer, recordId, 'SUGGESTED', cursors.SUGGESTED)}`
    : [];
  const rows = raw.map((one) => row.parse(one));
  return { CONFIRMED: cutPage(rows, 'CONFIRMED'), SUGGESTED: cutPage(rows, 'SUGGESTED') };
}

const countRow = z.object({ recordId: z.string(), confirmed: z.number(), suggested: z.number() });

/**
 * How many questions of forums that the viewer may know of point at each of these records; records that none points at
 * are left out. Policy: map.read and forum.read. One statement.
 */
export async function countLinkedQuestions(
  viewer: Viewer,
  recordIds: readonly string[],
): Promise<Map<string, QuestionCount>> {
  assertReadsMap(viewer);
  const rows = await database().$queryRaw<unknown[]>`
    SELECT l."recordId", count(*) FILTER (WHERE l.state = 'CONFIRMED')::int AS confirmed,
      count(*) FILTER (WHERE l.state = 'SUGGESTED')::int AS suggested
    FROM "QuestionLink" l JOIN "Question" q ON q.id = l."questionId" JOIN "Forum" f ON f.id = q."forumId"
    WHERE l."recordId" = ANY(${[...recordIds]}) AND l.state <> 'REJECTED' AND ${forumVisible(viewer)}
    GROUP BY l."recordId"`;
  return new Map(
    rows.map((one) => {
      const { recordId, ...count } = countRow.parse(one);
      return [recordId, count];
    }),
  );
}

function cutPage(all: readonly z.output<typeof row>[], state: LinkState): LinkedQuestions {
  const rows = all.filter((one) => one.state === state);
  const shown = rows.slice(0, QUESTION_PAGE_SIZE);
  const last = rows.length > QUESTION_PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ state: _state, startsAt: _startsAt, ...question }) => question),
    next: last === undefined ? null : toCursor({ key: last.startsAt?.toISOString() ?? null, id: last.linkId }),
  };
}
