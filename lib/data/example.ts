import 'server-only';
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/domain/errors';
import { acceptDraft } from '@/lib/domain/forum-draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { can, type Viewer } from '@/lib/domain/policy';
import { EXAMPLE_FILE, readExampleText } from '@/lib/files/example-text';
import { createForumFromDraft } from './forum-import';
import { database } from './prisma';
import { visibleForums } from './scope';

/** The example's id in a workspace: always the same there, so that it is loaded once. Laid out as a UUID, version 8. */
function exampleForumId(workspaceId: string): string {
  const hex = createHash('sha256').update(`rostrum example ${workspaceId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Makes the example forum in the viewer's workspace, through the same reading and creating as any invitation, with the
 * viewer in the place of the speaker whose note it is. Asked again it answers with the one that exists. Policy:
 * forum.create. Throws CONFLICT when somebody else of the workspace has loaded it where the viewer cannot see it.
 */
export async function loadExample(viewer: Viewer): Promise<{ forumId: string }> {
  const place = viewer.memberships.find(({ workspaceId }) => can(viewer, 'forum.create', { workspaceId }));
  if (place === undefined) throw new AppError('FORBIDDEN', 'forum.create');
  const forumId = exampleForumId(place.workspaceId);
  const known = await database().forum.findFirst({
    where: { AND: [{ id: forumId }, visibleForums(viewer)] },
    select: { id: true },
  });
  if (known !== null) return { forumId };
  const text = await readExampleText();
  const draft = readInvitation(text);
  return createForumFromDraft(viewer, {
    workspaceId: place.workspaceId,
    forumId,
    me: draft.noteOwner,
    tlp: null,
    source: { text, fileName: EXAMPLE_FILE, mediaType: 'text/plain' },
    draft: acceptDraft(draft),
  });
}
