'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useActionState, useEffect } from 'react';
import { loadExampleForum } from '@/app/actions/example';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { idle } from '@/lib/domain/action-state';

/** Loads the example forum with one press and opens it. */
export function ExampleForm({ labels }: { labels: { load: string; loading: string } }): ReactElement {
  const router = useRouter();
  const [state, submit] = useActionState(loadExampleForum, idle);
  useEffect(() => {
    if (state.status === 'done') router.push(`/forums/${state.data.forumId}`);
  }, [state, router]);
  return (
    <form action={submit}>
      <SubmitButton busyLabel={labels.loading}>{labels.load}</SubmitButton>
      {state.status === 'refused' ? (
        <Notice tone="red" announce>
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
