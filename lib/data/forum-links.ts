import 'server-only';
import type { Viewer } from '@/lib/domain/policy';
import type { LinkKind } from '@/prisma/generated/enums';
import { writeAudit } from './audit';
import { writeInForum } from './forum-access';

export type NewForumLink = { forumId: string; kind: LinkKind; value: string | null; confidential: boolean };

/**
 * Notes a link or code of a forum. What is confidential belongs to the person who notes it, and to their seat on the
 * panel where they have one. Policy: forumLink.add. Writes one audit row, without the value.
 */
export async function createForumLink(viewer: Viewer, { forumId, ...link }: NewForumLink): Promise<{ linkId: string }> {
  const own = viewer.participations.find((one) => one.forumId === forumId)?.participantId ?? null;
  return writeInForum(viewer, forumId, 'forumLink.add', async (tx, { workspaceId }) => {
    const participantId = link.confidential ? own : null;
    const { id } = await tx.forumLink.create({
      data: { ...link, forumId, participantId, issuedById: viewer.userId },
      select: { id: true },
    });
    await writeAudit(tx, {
      workspaceId,
      actorId: viewer.userId,
      action: 'forumLink.added',
      subject: 'forum',
      subjectId: forumId,
      details: { linkId: id, kind: link.kind },
    });
    return { linkId: id };
  });
}

/** Takes back a link that the viewer noted; of anybody else's there is none. Policy: forumLink.add. Writes one audit row. */
export async function removeForumLink(
  viewer: Viewer,
  { forumId, linkId }: { forumId: string; linkId: string },
): Promise<void> {
  await writeInForum(viewer, forumId, 'forumLink.add', async (tx, { workspaceId }) => {
    const { count } = await tx.forumLink.deleteMany({ where: { id: linkId, forumId, issuedById: viewer.userId } });
    if (count === 0) return;
    await writeAudit(tx, {
      workspaceId,
      actorId: viewer.userId,
      action: 'forumLink.removed',
      subject: 'forum',
      subjectId: forumId,
      details: { linkId },
    });
  });
}
