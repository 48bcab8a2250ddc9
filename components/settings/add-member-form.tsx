'use client';

import { type ReactElement } from 'react';
import { addMember } from '@/app/actions/members';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors, fieldValue } from '@/lib/domain/action-state';
import { FormAnswer } from './form-answer';

type Labels = {
  name: string;
  email: string;
  role: string;
  password: string;
  passwordHint: string;
  submit: string;
  added: string;
  /** For somebody who had an account before. */
  joined: string;
  exists: string;
  busy: string;
};

/** A new person of the workspace, with a first password to be handed over; who has an account here joins with it. */
export function AddMemberForm({
  workspaceId,
  roles,
  labels,
}: {
  workspaceId: string;
  roles: SelectOption[];
  labels: Labels;
}): ReactElement {
  const [state, act] = useFormAction(addMember);
  return (
    <form action={act} className="grid items-end gap-4 sm:grid-cols-2">
      <FormAnswer
        state={state}
        done={state.status === 'done' && !state.data.isNew ? labels.joined : labels.added}
        reasons={{ CONFLICT: labels.exists }}
      />
      <input type="hidden" name="workspaceId" value={workspaceId} />
      <TextField
        label={labels.name}
        name="name"
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={fieldValue(state, 'name')}
        errors={fieldErrors(state, 'name')}
      />
      <TextField
        label={labels.email}
        name="email"
        type="email"
        required
        autoComplete="off"
        defaultValue={fieldValue(state, 'email')}
        errors={fieldErrors(state, 'email')}
      />
      <SelectField
        className="sm:col-span-2"
        label={labels.role}
        name="role"
        options={roles}
        defaultValue={fieldValue(state, 'role') ?? 'SPEAKER'}
        errors={fieldErrors(state, 'role')}
      />
      <TextField
        className="sm:col-span-2"
        label={labels.password}
        hint={labels.passwordHint}
        name="password"
        type="password"
        required
        minLength={12}
        autoComplete="new-password"
        errors={fieldErrors(state, 'password')}
      />
      <div className="sm:col-span-2">
        <SubmitButton busyLabel={labels.busy}>{labels.submit}</SubmitButton>
      </div>
    </form>
  );
}
