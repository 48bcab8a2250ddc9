import type { WorkspaceRole } from '../../prisma/generated/enums';

/** One person of a workspace, as the settings show them. */
export type MemberRow = {
  membershipId: string;
  userId: string;
  name: string;
  email: string;
  role: WorkspaceRole;
  isViewer: boolean;
};

/** A page of members and the key of the next one, null at the end. */
export type MemberPage = { members: MemberRow[]; nextCursor: string | null };
