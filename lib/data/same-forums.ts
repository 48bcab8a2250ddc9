import 'server-only';
import { z } from 'zod';
import { findSameForums, type SameForum } from '@/lib/domain/forum-updates/same-forum';
import type { ForumDraft } from '@/lib/domain/intake/draft';
import { can, type Viewer } from '@/lib/domain/policy';
import { addMinutesToInstant } from '@/lib/domain/time';
import { database } from './prisma';
import { forumVisible } from './scope-reach';

const AT_MOST = 3;
const CANDIDATES = 200;
/** Mail about a forum comes before it, or soon after. */
const RECENT_DAYS = 60;
const MINUTES_PER_DAY = 1_440;

const row = z.object({
  id: z.string(),
  workspaceId: z.string(),
  title: z.string(),
  startLocal: z.string().nullable(),
  timeZone: z.string().nullable(),
  people: z.array(z.string()),
});

/**
 * The forums that a mail which has just been read seems to be about, the likeliest first, three at most: of those
 * ahead or just past that the viewer sees and may add a source to. One statement. Policy: forum.read, source.add.
 */
export async function listSameForums(viewer: Viewer, draft: ForumDraft, now: Date): Promise<SameForum[]> {
  const title = draft.title?.value ?? '';
  const day = draft.start?.value.local.slice(0, 10) ?? draft.startDay?.value ?? null;
  const found = await database().$queryRaw<unknown[]>`
    SELECT f.id::text, f."workspaceId"::text, f.title, f."startLocal", f."timeZone",
      ARRAY(SELECT unnest(p.name || p.aliases) FROM "Participant" p WHERE p."forumId" = f.id) AS people
    FROM "Forum" f
    WHERE ${forumVisible(viewer)} AND (
      f."startsAt" IS NULL OR f."startsAt" > ${addMinutesToInstant(now, -RECENT_DAYS * MINUTES_PER_DAY)}
      OR left(f."startLocal", 10) = ${day})
    ORDER BY (left(f."startLocal", 10) = ${day}) DESC NULLS LAST, similarity(f.title, ${title}) DESC, f."startsAt", f.id
    LIMIT ${CANDIDATES}`;
  const forums = z
    .array(row)
    .parse(found)
    .filter(({ id, workspaceId }) => can(viewer, 'source.add', { workspaceId, forumId: id }));
  return findSameForums(draft, forums).slice(0, AT_MOST);
}
