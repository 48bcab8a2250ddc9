'use client';

import { type ReactElement } from 'react';
import { createOwner } from '@/app/actions/accounts';
import { TimeZoneField } from '@/components/account/time-zone-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors, fieldValue } from '@/lib/domain/action-state';

export type OwnerLabels = {
  name: string;
  email: string;
  workspace: string;
  workspaceHint: string;
  timeZone: string;
  password: string;
  passwordHint: string;
  submit: string;
  busy: string;
};

/** The first account: who, for which workspace, in which zone. */
export function OwnerForm({
  labels,
  zones,
}: {
  labels: OwnerLabels;
  zones: readonly { value: string; label: string }[];
}): ReactElement {
  const [state, act] = useFormAction(createOwner);
  const wired = (name: string): { name: string; defaultValue: string | undefined; errors: string[] } => ({
    name,
    defaultValue: fieldValue(state, name),
    errors: fieldErrors(state, name),
  });
  return (
    <form action={act} className="space-y-4">
      {state.status === 'refused' ? (
        <Notice tone="red" announce>
          {state.message}
        </Notice>
      ) : null}
      <TextField label={labels.name} autoComplete="name" required maxLength={200} {...wired('name')} />
      <TextField label={labels.email} type="email" autoComplete="username" required {...wired('email')} />
      <TextField
        label={labels.workspace}
        hint={labels.workspaceHint}
        autoComplete="organization"
        required
        maxLength={200}
        {...wired('workspaceName')}
      />
      <TimeZoneField label={labels.timeZone} zones={zones} guess {...wired('timeZone')} />
      <TextField
        label={labels.password}
        hint={labels.passwordHint}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        errors={fieldErrors(state, 'password')}
      />
      <SubmitButton tone="primary" busyLabel={labels.busy}>
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
