'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { hashPassword } from '@/lib/auth/password';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { changeMemberRole, removeMember, restoreMember } from '@/lib/data/members';
import { createMember } from '@/lib/data/users';
import type { ActionState } from '@/lib/domain/action-state';
import { addMemberInput, memberRoleInput, membershipIdInput, restoreMemberInput } from '@/lib/schemas/accounts';

type Added = { isNew: boolean };

export async function addMember(_previous: ActionState<Added>, form: FormData): Promise<ActionState<Added>> {
  return runAction(addMemberInput, form, async (viewer, { workspaceId, role, password, ...person }) => {
    const passwordHash = await hashPassword(password);
    const { locale, timeZone } = viewer;
    const { isNew } = await createMember(viewer, workspaceId, { ...person, passwordHash, locale, timeZone }, role);
    refresh();
    return { isNew };
  });
}

export async function saveMemberRole(_previous: ActionState<void>, form: FormData): Promise<ActionState<void>> {
  return runAction(memberRoleInput, form, async (viewer, { membershipId, role }) => {
    await changeMemberRole(viewer, membershipId, role);
    refresh();
  });
}

export async function endMembership(input: z.input<typeof membershipIdInput>): Promise<ActionState<{ undo: string }>> {
  return runCall(membershipIdInput, input, async (viewer, { membershipId }) => {
    const removed = await removeMember(viewer, membershipId);
    refresh();
    return removed;
  });
}

export async function restoreMembership(input: z.input<typeof restoreMemberInput>): Promise<ActionState<void>> {
  return runCall(restoreMemberInput, input, async (viewer, { undo }) => {
    await restoreMember(viewer, undo);
    refresh();
  });
}
