'use client';

import { type ReactElement } from 'react';
import { endMembership, restoreMembership, saveMemberRole } from '@/app/actions/members';
import { Badge } from '@/components/ui/badge';
import { ItemList } from '@/components/ui/item-list';
import { ItemRow } from '@/components/ui/item-row';
import { Notice } from '@/components/ui/notice';
import { RowTools } from '@/components/ui/row-tools';
import { RowActs } from '@/components/ui/row-acts';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldValue } from '@/lib/domain/action-state';
import type { MemberRow } from '@/lib/domain/members';

type Labels = {
  title: string;
  role: string;
  change: string;
  /** By membership: "Remove … from the workspace", and what is said once it is done. */
  remove: Record<string, string>;
  removed: Record<string, string>;
  undo: string;
  failed: string;
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
  const actLabels = { undo: labels.undo, failed: labels.failed, reasons: { INVALID: labels.lastOwner } };
  return (
    <RowActs remove={endMembership} restore={restoreMembership} place={{}} labels={actLabels}>
      <ItemList label={labels.title}>
        {members.map((member) => (
          <Member key={member.membershipId} {...{ member, roles, labels }} />
        ))}
      </ItemList>
    </RowActs>
  );
}

function Member({ member, roles, labels }: { member: MemberRow; roles: SelectOption[]; labels: Labels }): ReactElement {
  const [changed, change] = useFormAction(saveMemberRole);
  const nameId = `member-${member.membershipId}`;
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
          {changed.status === 'refused' ? (
            <Notice tone="red" announce>
              {changed.code === 'INVALID' ? labels.lastOwner : changed.message}
            </Notice>
          ) : null}
        </>
      }
      trailing={
        <>
          <form action={change} className="flex items-center gap-2">
            <input type="hidden" name="membershipId" value={member.membershipId} />
            <SelectField
              label={labels.role}
              labelHidden
              name="role"
              options={roles}
              defaultValue={fieldValue(changed, 'role') ?? member.role}
              aria-describedby={nameId}
            />
            <SubmitButton size="sm" busyLabel={labels.busy} aria-describedby={nameId}>
              {labels.change}
            </SubmitButton>
          </form>
          {member.isViewer ? null : (
            <RowTools
              removeLabel={labels.remove[member.membershipId] ?? ''}
              input={{ membershipId: member.membershipId }}
              done={labels.removed[member.membershipId] ?? ''}
            />
          )}
        </>
      }
    />
  );
}
