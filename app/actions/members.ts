'use server';

import { refresh } from 'next/cache';
import type { z } from 'zod';
import { addMemberWithPassword } from '@/lib/auth/add-member';
import { runAction, runCall } from '@/lib/boundary/run-action';
import { changeMemberRole, removeMember, restoreMember } from '@/lib/data/members';
import type { ActionState } from '@/lib/domain/action-state';
import { addMemberInput, memberRoleInput, membershipIdInput, restoreMemberInput } from '@/lib/schemas/accounts';

type Added = { isNew: boolean };

export async function addMember(_previous: ActionState<Added>, form: FormData): Promise<ActionState<Added>> {
  return runAction(addMemberInput, form, async (viewer, input) => {
    const { locale, timeZone } = viewer;
    const { isNew } = await addMemberWithPassword(viewer, { ...input, locale, timeZone });
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
