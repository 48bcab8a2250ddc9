import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';
import { isRowId } from '@/lib/domain/keyset';
import {
  groupPreview,
  scorePercent,
  sortByPlace,
  thresholdChoices,
  type ConfirmPreview,
  type LinkReviewView,
  type ReviewShown,
} from '@/lib/domain/link-review';
import { toRecordName, type RecordBook, type Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { Prisma } from '@/prisma/generated/client';
import { QuestionLinkState } from '@/prisma/generated/enums';
import { list } from './json-list';
import { readCandidates } from './link-candidates';
import { toLinkLine } from './link-lines';
import { readRecordBook } from './map-book';
import { findPanelRow, toRecordPanel } from './map-panel';
import { database } from './prisma';
import { addresseeNames, listNumber } from './question-number';
import { forumVisible } from './scope-reach';

/** Questions of one page: with ten suggestions each a hundred rows. As they are decided, those that follow come in. */
const QUESTIONS_A_PAGE = 10;

const link = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(QuestionLinkState),
  recordId: z.string(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  surface: z.string().nullable(),
  score: z.number(),
  reason: z.unknown(),
  byHand: z.boolean(),
  decidedBy: z.object({ name: z.string() }).nullable(),
});
const row = z.object({
  day: z.string().nullable(),
  scores: z.array(z.object({ state: z.enum(QuestionLinkState), score: z.number(), count: z.number() })),
  questions: z.array(
    z.object({
      id: z.string(),
      place: z.number(),
      number: z.number(),
      position: z.number(),
      text: z.string(),
      addressees: z.array(z.string()),
      links: z.array(link),
    }),
  ),
  earlier: z.array(z.object({ position: z.number() })),
});
type Row = z.output<typeof row>;

/**
 * `after`: the position after which the page begins; `above`: percent from which a preview of confirming everything is
 * wanted; `recordId`: which record stands open; `today`: the viewer's day.
 */
export type ReviewAsked = {
  show: ReviewShown;
  after: number;
  above: number | null;
  recordId: string | null;
  today: string;
};

/**
 * The links of a forum to the map, by question in the forum's order, a page at a time, with what their records are on
 * the forum's day. Two statements, one more each for an open record and for a preview, whatever the number of questions.
 * Policy: forum.read. Throws NOT_FOUND.
 */
export async function getLinkReview(viewer: Viewer, forumId: string, asked: ReviewAsked): Promise<LinkReviewView> {
  if (!isRowId(forumId)) throw new AppError('NOT_FOUND', 'forum');
  const found = await readRow(viewer, forumId, asked);
  const [open, candidates] = [
    asked.recordId === null ? null : await findPanelRow(viewer, asked.recordId),
    asked.above === null ? null : await readCandidates(viewer, database(), forumId, asked.above),
  ];
  const book = await readRecordBook(viewer);
  const viewpoint = { asOfDay: found.day ?? asked.today, today: asked.today };
  const page = found.questions.slice(0, QUESTIONS_A_PAGE);
  const waiting = found.scores.filter((one) => one.state === 'SUGGESTED');
  const total = sum(found.scores);
  return {
    day: found.day,
    tally: { total, decided: total - sum(waiting) },
    questions: page.map((question) => toQuestion(question, book, viewpoint)),
    choices: thresholdChoices(waiting),
    preview: candidates === null || asked.above === null ? null : toPreview(candidates, asked.above, book),
    // The eleventh question before this page is the one after which the page before it begins.
    previousAfter: found.earlier.length === 0 ? null : (found.earlier[QUESTIONS_A_PAGE]?.position ?? 0),
    nextAfter: found.questions.length > QUESTIONS_A_PAGE ? (page.at(-1)?.position ?? null) : null,
    panel: asked.recordId === null || open === null ? null : toRecordPanel(asked.recordId, open, book, viewpoint),
  };
}

async function readRow(viewer: Viewer, forumId: string, { show, after }: ReviewAsked): Promise<Row> {
  const isListed = show === 'open' ? Prisma.sql`l.state = 'SUGGESTED'` : Prisma.sql`true`;
  const links = list(
    Prisma.sql`l.id, l.version, l.state, l."recordId", l.start, l."end", l.surface, l.score, l.reason, l."byHand",
      CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('name', u.name) END AS "decidedBy"`,
    Prisma.sql`"QuestionLink" l LEFT JOIN "User" u ON u.id = l."decidedById"
      WHERE l."questionId" = q.id AND ${isListed}`,
  );
  const scores = list(
    Prisma.sql`l.state, l.score, count(*)::int AS count`,
    Prisma.sql`asked a JOIN "QuestionLink" l ON l."questionId" = a.id GROUP BY l.state, l.score`,
  );
  const questions = list(
    Prisma.sql`q.id, q.place, ${listNumber} AS number, q.position, q.text, ${links} AS links,
      ${addresseeNames} AS addressees`,
    Prisma.sql`listed q WHERE q.position > ${after} ORDER BY q.position LIMIT ${QUESTIONS_A_PAGE + 1}`,
  );
  const earlier = list(
    Prisma.sql`a.position`,
    Prisma.sql`listed a WHERE a.position <= ${after} ORDER BY a.position DESC LIMIT ${QUESTIONS_A_PAGE + 1}`,
  );
  const [found] = await database().$queryRaw<unknown[]>`
    WITH asked AS (
      SELECT q.id, q."forumId", q.text, q.position, row_number() OVER (ORDER BY q.position)::int AS place
      FROM "Question" q WHERE q."forumId" = ${forumId}::uuid
    ), listed AS (
      SELECT a.* FROM asked a WHERE EXISTS (SELECT 1 FROM "QuestionLink" l WHERE l."questionId" = a.id AND ${isListed})
    )
    SELECT left(f."startLocal", 10) AS day, ${scores} AS scores, ${questions} AS questions, ${earlier} AS earlier
    FROM "Forum" f WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)}`;
  if (found === undefined) throw new AppError('NOT_FOUND', 'forum');
  return row.parse(found);
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((total, one) => total + one.count, 0);
}

function toQuestion(
  { id, place, number, text, addressees, links }: Row['questions'][number],
  book: RecordBook,
  viewpoint: Viewpoint,
): LinkReviewView['questions'][number] {
  const lines = links.flatMap((one) =>
    toLinkLine(one, book, viewpoint).map((line) => ({ ...line, percent: scorePercent(one.score) })),
  );
  return { id, place, number, text, addressees, links: sortByPlace(lines) };
}

function toPreview(
  { seen, links }: Awaited<ReturnType<typeof readCandidates>>,
  percent: number,
  book: RecordBook,
): ConfirmPreview {
  const named = links.flatMap(({ recordId, number, whom, score }) => {
    const record = book.get(recordId);
    return record === undefined ? [] : [{ record: toRecordName(record), number, whom, score }];
  });
  return { percent, seen, count: links.length, groups: groupPreview(named) };
}
