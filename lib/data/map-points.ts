import 'server-only';
import { z } from 'zod';
import { toCursor } from '@/lib/domain/keyset';
import type { MentioningPoints } from '@/lib/domain/map-record-views';
import type { Viewer } from '@/lib/domain/policy';
import { emptyRichText, parseRichText } from '@/lib/domain/rich-text';
import { isRecordId } from '@/lib/domain/rich-text/grammar';
import { mentionExcerpt } from '@/lib/domain/rich-text/mention-excerpt';
import { Prisma } from '@/prisma/generated/client';
import { assertReadsMap } from './map-book';
import { afterCursor } from './forum-keyset';
import { database } from './prisma';
import { draftReadable } from './scope-reach';

/** As many as of the questions of a record: the record itself is what its page is about. */
export const POINTS_PAGE_SIZE = 5;

export type MentioningPointsPage = { rows: MentioningPoints[]; next: string | null };

const row = z.object({
  pointsId: z.string(),
  questionId: z.string(),
  questionText: z.string(),
  forumId: z.string(),
  forumTitle: z.string(),
  forumDay: z.string().nullable(),
  startsAt: z.date().nullable(),
  speakerName: z.string(),
  isViewersOwn: z.boolean(),
  isShared: z.boolean(),
  paragraph: z.unknown(),
});

/** The first paragraph or heading that mentions `record`: of a long document no more than that is read. */
const PARAGRAPH = `strict $.** ? (@.type == "paragraph" || @.type == "heading")
  ? (exists (@.content[*] ? (@.type == "mapMention" && @.attrs.recordId == $record)))`;

/**
 * Talking points that mention a record, as far as the viewer may read their words (policy talkingPoints.read; shared
 * ones with forum.read), newest forum first. Links of a question do not count for its talking points: only what
 * their own words mention. A cursor is the `next` of the page before. Policy: map.read. One statement.
 */
export async function listMentioningPoints(
  viewer: Viewer,
  recordId: string,
  cursor: string | null,
): Promise<MentioningPointsPage> {
  assertReadsMap(viewer);
  if (!isRecordId(recordId)) return { rows: [], next: null };
  const raw = await database().$queryRaw<unknown[]>`
    SELECT "pointsId", "questionId", "questionText", "forumId", "forumTitle", "forumDay", "startsAt", "speakerName",
      "isViewersOwn", "isShared", jsonb_path_query_first(body, ${PARAGRAPH}::jsonpath,
      jsonb_build_object('record', ${recordId}::text)) AS paragraph
    FROM (SELECT t.id::text AS "pointsId", t.body, q.id::text AS "questionId", q.text AS "questionText",
        f.id::text AS "forumId", f.title AS "forumTitle", left(f."startLocal", 10) AS "forumDay", f."startsAt",
        p.name AS "speakerName", t."ownerId" = ${viewer.userId}::uuid AS "isViewersOwn", t."sharedAt" IS NOT NULL AS "isShared"
      FROM "TalkingPoints" t JOIN "Participant" p ON p.id = t."participantId"
      JOIN "Question" q ON q.id = t."questionId" JOIN "Forum" f ON f.id = q."forumId"
      WHERE t.mentions @> ARRAY[${recordId}]::text[] AND ${draftReadable(viewer)}
        AND ${afterCursor(cursor, Prisma.sql`t.id`)}
      ORDER BY f."startsAt" DESC NULLS LAST, t.id DESC LIMIT ${POINTS_PAGE_SIZE + 1}) page`;
  const found = raw.map((one) => row.parse(one));
  const shown = found.slice(0, POINTS_PAGE_SIZE);
  const last = found.length > POINTS_PAGE_SIZE ? shown.at(-1) : undefined;
  return {
    rows: shown.flatMap((one) => toMentioningPoints(one, recordId)),
    next: last === undefined ? null : toCursor({ key: last.startsAt?.toISOString() ?? null, id: last.pointsId }),
  };
}

/** None for a document whose list of mentions is behind its words, as a process of an older release leaves it. */
function toMentioningPoints(found: z.output<typeof row>, recordId: string): MentioningPoints[] {
  const { paragraph, startsAt: _startsAt, ...points } = found;
  if (paragraph === null) return [];
  const excerpt = mentionExcerpt(parseRichText({ ...emptyRichText(), content: [paragraph] }), recordId);
  return excerpt === null ? [] : [{ ...points, excerpt }];
}
