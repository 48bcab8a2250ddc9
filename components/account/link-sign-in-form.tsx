'use client';

import { type ReactElement, useSyncExternalStore } from 'react';
import { signInByLink } from '@/app/actions/accounts';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';

type Labels = { explain: string; submit: string; busy: string; missing: string; expired: string };

function watchFragment(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Posts the token that stands in the address's fragment, which no server has seen until then. */
export function LinkSignInForm({ labels }: { labels: Labels }): ReactElement {
  const [state, act] = useFormAction(signInByLink, { purpose: 'act' });
  const token = useSyncExternalStore(
    watchFragment,
    () => window.location.hash.slice(1),
    () => null,
  );
  if (token === '') return <Notice tone="amber">{labels.missing}</Notice>;
  const fault =
    state.status === 'invalid' || (state.status === 'refused' && state.code === 'UNAUTHENTICATED')
      ? labels.expired
      : state.status === 'refused'
        ? state.message
        : null;
  return (
    <form action={act} className="space-y-4">
      <p className="text-ink-soft">{labels.explain}</p>
      {fault === null ? null : (
        <Notice tone="red" announce>
          {fault}
        </Notice>
      )}
      <input type="hidden" name="token" value={token ?? ''} />
      <SubmitButton tone="primary" busyLabel={labels.busy}>
        {labels.submit}
      </SubmitButton>
    </form>
  );
}
