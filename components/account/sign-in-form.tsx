'use client';

import { type ReactElement } from 'react';
import { requestLink, signIn } from '@/app/actions/accounts';
import { Disclosure } from '@/components/ui/disclosure';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors, fieldValue } from '@/lib/domain/action-state';

export type SignInLabels = {
  email: string;
  password: string;
  submit: string;
  busy: string;
  wrong: string;
  byLink: string;
  sendLink: string;
  linkSent: string;
};

/** E-mail and password; and, where mail is set up, a one-time link instead. */
export function SignInForm({
  labels,
  next,
  withLink,
}: {
  labels: SignInLabels;
  next: string;
  withLink: boolean;
}): ReactElement {
  const [state, act] = useFormAction(signIn, { purpose: 'act' });
  const refusal = state.status === 'refused' ? (state.code === 'UNAUTHENTICATED' ? labels.wrong : state.message) : null;
  return (
    <div className="space-y-6">
      <form action={act} className="space-y-4">
        {refusal === null ? null : (
          <Notice tone="red" announce>
            {refusal}
          </Notice>
        )}
        <input type="hidden" name="next" value={next} />
        <TextField
          label={labels.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={fieldValue(state, 'email')}
          errors={fieldErrors(state, 'email')}
        />
        <TextField
          label={labels.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          errors={fieldErrors(state, 'password')}
        />
        <SubmitButton tone="primary" busyLabel={labels.busy}>
          {labels.submit}
        </SubmitButton>
      </form>
      {withLink ? <LinkRequest labels={labels} /> : null}
    </div>
  );
}

function LinkRequest({ labels }: { labels: SignInLabels }): ReactElement {
  const [state, act] = useFormAction(requestLink, { purpose: 'act' });
  return (
    <Disclosure summary={labels.byLink}>
      <form action={act} className="mt-3 space-y-4">
        {state.status === 'done' ? <Notice announce>{labels.linkSent}</Notice> : null}
        {state.status === 'refused' ? (
          <Notice tone="red" announce>
            {state.message}
          </Notice>
        ) : null}
        <TextField
          label={labels.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={fieldValue(state, 'email')}
          errors={fieldErrors(state, 'email')}
        />
        <SubmitButton busyLabel={labels.busy}>{labels.sendLink}</SubmitButton>
      </form>
    </Disclosure>
  );
}
