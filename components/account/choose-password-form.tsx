'use client';

import { type ReactElement } from 'react';
import { choosePassword } from '@/app/actions/accounts';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors } from '@/lib/domain/action-state';

type Labels = { email: string; password: string; hint: string; submit: string; busy: string; same: string };

/** A password that nobody else knows, in place of the one that was handed over. */
export function ChoosePasswordForm({ email, labels }: { email: string; labels: Labels }): ReactElement {
  const [state, act] = useFormAction(choosePassword);
  return (
    <form action={act} className="space-y-4">
      {state.status === 'refused' ? (
        <Notice tone="red" announce>
          {state.code === 'CONFLICT' ? labels.same : state.message}
        </Notice>
      ) : null}
      {/* Read-only, so that the browser's own store of passwords knows whose it is. */}
      <TextField label={labels.email} type="email" autoComplete="username" readOnly value={email} />
      <TextField
        label={labels.password}
        hint={labels.hint}
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
