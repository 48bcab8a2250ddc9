'use client';

import { type ReactElement, useActionState } from 'react';
import { endMembership, saveMemberRole } from '@/app/actions/members';
import { Badge } from '@/components/ui/badge';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Notice } from '@/components/ui/notice';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { MemberRow } from '@/lib/domain/members';

type Labels = {
  title: string;
  role: string;
  change: string;
  remove: string;
  you: string;
  lastOwner: string;
  busy: string;
};

/** The people of a workspace with their roles; for owners. */
export function MemberList({
  members,
  roles,
  labels,
}: {
  members: MemberRow[];
  roles: SelectOption[];
  labels: Labels;
}): ReactElement {
  return (
    <ItemList label={labels.title}>
      {members.map((member) => (
        <Member key={member.membershipId} {...{ member, roles, labels }} />
      ))}
    </ItemList>
  );
}

function Member({ member, roles, labels }: { member: MemberRow; roles: SelectOption[]; labels: Labels }): ReactElement {
  const [changed, change] = useActionState(saveMemberRole, { status: 'idle' });
  const [removed, remove] = useActionState(endMembership, { status: 'idle' });
  const refused = [changed, removed].find((state) => state.status === 'refused');
  const nameId = `member-${member.membershipId}`;
  const id = <input type="hidden" name="membershipId" value={member.membershipId} />;
  return (
    <ItemRow
      title={
        <span className="flex items-center gap-2">
          <span id={nameId} className="min-w-0">
            {member.name}
          </span>
          {member.isViewer ? <Badge>{labels.you}</Badge> : null}
        </span>
      }
      detail={
        <>
          {member.email}
          {refused?.status === 'refused' ? (
            <Notice tone="red" announce>
              {refused.code === 'INVALID' ? labels.lastOwner : refused.message}
            </Notice>
          ) : null}
        </>
      }
      trailing={
        <>
          <form action={change} className="flex items-center gap-2">
            {id}
            <SelectField
              label={labels.role}
              labelHidden
              name="role"
              options={roles}
              defaultValue={member.role}
              aria-describedby={nameId}
            />
            <SubmitButton size="sm" busyLabel={labels.busy} aria-describedby={nameId}>
              {labels.change}
            </SubmitButton>
          </form>
          {member.isViewer ? null : (
            <form action={remove}>
              {id}
              <SubmitButton size="sm" tone="quiet" busyLabel={labels.busy} aria-describedby={nameId}>
                {labels.remove}
              </SubmitButton>
            </form>
          )}
        </>
      }
    />
  );
}
