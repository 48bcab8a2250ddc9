import 'server-only';
import { z } from 'zod';
import { leastScore } from '@/lib/domain/link-review';
import type { Viewer } from '@/lib/domain/policy';
import type { Database } from './prisma';
import { addresseeNames, listNumber } from './question-number';
import { fingerprint } from './row-state';
import { forumVisible } from './scope-reach';

/** More than any forum has; what is beyond waits for the next press. */
const MOST_AT_ONCE = 5_000;

const candidate = z.object({
  linkId: z.string(),
  version: z.number(),
  recordId: z.string(),
  questionId: z.string(),
  number: z.number(),
  whom: z.array(z.string()),
  score: z.number(),
});
type LinkCandidate = z.output<typeof candidate>;

/**
 * The suggestions of a forum from a score on, in the forum's order, and a name for exactly these in this state: a press
 * that sends the name confirms what was shown, or nothing. One statement. Policy: forum.read.
 */
export async function readCandidates(
  viewer: Viewer,
  tx: Database,
  forumId: string,
  percent: number,
): Promise<{ seen: string; links: LinkCandidate[] }> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT l.id::text AS "linkId", l.version, l."recordId", q.id::text AS "questionId", l.score,
      ${listNumber} AS number, ${addresseeNames} AS whom
    FROM "QuestionLink" l JOIN "Question" q ON q.id = l."questionId" JOIN "Forum" f ON f.id = q."forumId"
    WHERE f.id = ${forumId}::uuid AND ${forumVisible(viewer)} AND l.state = 'SUGGESTED'
      AND l.score >= ${leastScore(percent)}
    ORDER BY q.position, l.id LIMIT ${MOST_AT_ONCE}`;
  const links = rows.map((one) => candidate.parse(one));
  return { seen: fingerprint(links.map(({ linkId, version }) => [linkId, version])), links };
}
