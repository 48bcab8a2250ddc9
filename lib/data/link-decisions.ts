import 'server-only';
import { z } from 'zod';
import { systemNow } from '@/lib/clock';
import { AppError } from '@/lib/domain/errors';
import { judgeDecisions, type ReviewTally } from '@/lib/domain/link-review';
import type { Viewer } from '@/lib/domain/policy';
import type { ConfirmAboveInput, DecideLinksInput } from '@/lib/schemas/question-links';
import { QuestionLinkState } from '@/prisma/generated/enums';
import { writeAudits } from './audit';
import { writeInForum, type ForumSubject } from './forum-access';
import { readCandidates } from './link-candidates';
import type { Database } from './prisma';

/** A link after a write, or as it stands where the write came too late. */
type ReviewedLink = { linkId: string; version: number; state: QuestionLinkState };
/** `overtaken`: links that somebody decided since they were shown, as they are now; null: they are no longer there. */
export type DecidedLinks = {
  decided: ReviewedLink[];
  overtaken: { linkId: string; now: (ReviewedLink & { decidedBy: string | null }) | null }[];
  tally: ReviewTally;
};
export type ConfirmedLinks = { confirmed: ReviewedLink[]; tally: ReviewTally };

const stored = z.object({
  linkId: z.string(),
  version: z.number(),
  state: z.enum(QuestionLinkState),
  recordId: z.string(),
  questionId: z.string(),
  decidedBy: z.string().nullable(),
});
type Change = {
  link: Pick<z.output<typeof stored>, 'linkId' | 'version' | 'state' | 'recordId' | 'questionId'>;
  state: QuestionLinkState;
};

/**
 * Confirms, rejects or puts back links of one forum, each for itself: one that somebody else decided since is left alone
 * and told as it is now, the others are written together, with one audit entry each. Undo is the same call with the
 * states before. Policy: question.decideLinks; throws NOT_FOUND for a forum that the viewer does not see.
 */
export async function decideLinks(viewer: Viewer, { forumId, decisions }: DecideLinksInput): Promise<DecidedLinks> {
  return writeInForum(viewer, forumId, 'question.decideLinks', async (tx, forum) => {
    const ids = decisions.map((one) => one.linkId);
    const rows = await tx.$queryRaw<unknown[]>`
      SELECT l.id::text AS "linkId", l.version, l.state::text AS state, l."recordId", l."questionId"::text, u.name AS "decidedBy"
      FROM "QuestionLink" l JOIN "Question" q ON q.id = l."questionId" LEFT JOIN "User" u ON u.id = l."decidedById"
      WHERE l.id = ANY(${ids}::uuid[]) AND q."forumId" = ${forumId}::uuid
      ORDER BY l.id FOR UPDATE OF l`;
    const { valid, overtaken } = judgeDecisions(
      rows.map((one) => stored.parse(one)),
      decisions,
    );
    const decided = await writeStates(tx, viewer, forum, valid, {});
    return {
      decided,
      overtaken: overtaken.map(({ linkId, now }) => ({ linkId, now: now === null ? null : toReviewed(now) })),
      tally: await readTally(tx, forumId),
    };
  });
}

/**
 * Confirms every suggestion of a forum from a score on, all or none: `seen` names what the preview showed, and STALE is
 * thrown when anything of it has changed. One audit entry a link, which names the threshold. Policy: question.edit,
 * because it decides for everybody's questions; throws NOT_FOUND.
 */
export async function confirmLinksAbove(viewer: Viewer, input: ConfirmAboveInput): Promise<ConfirmedLinks> {
  const { forumId, above, seen } = input;
  return writeInForum(viewer, forumId, 'question.edit', async (tx, forum) => {
    const candidates = await readCandidates(viewer, tx, forumId, above);
    if (candidates.seen !== seen) throw new AppError('STALE', 'links');
    const changes = candidates.links.map((link) => ({
      link: { ...link, state: QuestionLinkState.SUGGESTED },
      state: QuestionLinkState.CONFIRMED,
    }));
    const confirmed = await writeStates(tx, viewer, forum, changes, { above });
    // Decisions on a question's own page do not wait for the forum's row: one of these links may have gone meanwhile.
    if (confirmed.length !== changes.length) throw new AppError('STALE', 'links');
    return { confirmed, tally: await readTally(tx, forumId) };
  });
}

function toReviewed({ linkId, version, state, decidedBy }: z.output<typeof stored>) {
  return { linkId, version, state, decidedBy };
}

/** Two statements whatever the number of links. Answers with those that still had their version. */
async function writeStates(
  tx: Database,
  viewer: Viewer,
  { workspaceId }: ForumSubject,
  changes: readonly Change[],
  details: Record<string, number>,
): Promise<ReviewedLink[]> {
  if (changes.length === 0) return [];
  const now = systemNow();
  const written = await tx.$queryRaw<ReviewedLink[]>`
    UPDATE "QuestionLink" l SET state = v.state::"QuestionLinkState", version = l.version + 1,
      "decidedById" = CASE WHEN v.state = 'SUGGESTED' THEN NULL ELSE ${viewer.userId}::uuid END,
      "decidedAt" = CASE WHEN v.state = 'SUGGESTED' THEN NULL ELSE ${now}::timestamptz END
    FROM unnest(${changes.map(({ link }) => link.linkId)}::uuid[], ${changes.map(({ link }) => link.version)}::int[],
      ${changes.map(({ state }) => state)}::text[]) AS v(id, version, state)
    WHERE l.id = v.id AND l.version = v.version
    RETURNING l.id::text AS "linkId", l.version, l.state::text AS state`;
  const ids = new Set(written.map((one) => one.linkId));
  const notes = changes
    .filter(({ link }) => ids.has(link.linkId))
    .map(({ link, state }) => ({
      workspaceId,
      actorId: viewer.userId,
      action: `link.${state.toLowerCase()}`,
      subject: 'question',
      subjectId: link.questionId,
      details: { record: link.recordId, from: link.state, ...details },
    }));
  await writeAudits(tx, notes, now);
  return written;
}

async function readTally(tx: Database, forumId: string): Promise<ReviewTally> {
  const [found] = await tx.$queryRaw<ReviewTally[]>`
    SELECT count(*)::int AS total, count(*) FILTER (WHERE l.state <> 'SUGGESTED')::int AS decided
    FROM "QuestionLink" l JOIN "Question" q ON q.id = l."questionId" WHERE q."forumId" = ${forumId}::uuid`;
  return found ?? { total: 0, decided: 0 };
}
