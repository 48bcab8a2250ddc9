'use client';

import { type ReactElement } from 'react';
import { savePassword } from '@/app/actions/accounts';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors } from '@/lib/domain/action-state';
import { FormAnswer } from './form-answer';

type Labels = {
  current: string;
  next: string;
  hint: string;
  save: string;
  saved: string;
  wrong: string;
  busy: string;
};

/** A new password, after the present one. */
export function PasswordForm({ labels }: { labels: Labels }): ReactElement {
  const [state, act] = useFormAction(savePassword);
  return (
    <form action={act} className="grid items-end gap-4 sm:grid-cols-2">
      <FormAnswer state={state} done={labels.saved} reasons={{ UNAUTHENTICATED: labels.wrong }} />
      <TextField
        label={labels.current}
        name="current"
        type="password"
        autoComplete="current-password"
        errors={fieldErrors(state, 'current')}
      />
      <TextField
        label={labels.next}
        hint={labels.hint}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        errors={fieldErrors(state, 'password')}
      />
      <div className="sm:col-span-2">
        <SubmitButton busyLabel={labels.busy}>{labels.save}</SubmitButton>
      </div>
    </form>
  );
}
