import 'server-only';
import { assertCan } from '@/lib/data/authorise';
import { createMember, type NewUser } from '@/lib/data/users';
import type { Viewer } from '@/lib/domain/policy';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import { hashPassword } from './password';

export type NewMember = { workspaceId: string; role: WorkspaceRole; password: string } & Omit<NewUser, 'passwordHash'>;

/**
 * Adds a person to a workspace, with a first password unless the e-mail has an account. Policy: workspace.manageMembers,
 * asked before the hash, so that nobody else takes a place in the queue of passwords. Throws CONFLICT when they are in the
 * workspace already, TOO_MANY.
 */
export async function addMemberWithPassword(
  viewer: Viewer,
  { workspaceId, role, password, ...person }: NewMember,
): Promise<{ isNew: boolean }> {
  assertCan(viewer, 'workspace.manageMembers', { workspaceId });
  return createMember(viewer, workspaceId, { ...person, passwordHash: await hashPassword(password) }, role);
}
