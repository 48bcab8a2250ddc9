'use server';

import { refresh } from 'next/cache';
import { hashPassword } from '@/lib/auth/password';
import { runAction } from '@/lib/boundary/run-action';
import { changeMemberRole, removeMember } from '@/lib/data/members';
import { createMember } from '@/lib/data/users';
import type { ActionState } from '@/lib/domain/action-state';
import { addMemberInput, memberRoleInput, membershipIdInput } from '@/lib/schemas/accounts';

export async function addMember(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(addMemberInput, form, async (viewer, { workspaceId, role, password, ...person }) => {
    const passwordHash = await hashPassword(password);
    const { locale, timeZone } = viewer;
    await createMember(viewer, workspaceId, { ...person, passwordHash, locale, timeZone }, role);
    refresh();
  });
}

export async function saveMemberRole(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(memberRoleInput, form, async (viewer, { membershipId, role }) => {
    await changeMemberRole(viewer, membershipId, role);
    refresh();
  });
}

export async function endMembership(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(membershipIdInput, form, async (viewer, { membershipId }) => {
    await removeMember(viewer, membershipId);
    refresh();
  });
}
