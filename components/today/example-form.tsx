'use client';

import { type ReactElement, useActionState } from 'react';
import { loadExampleForum } from '@/app/actions/intake';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';

/** Loads the example forum and goes there. */
export function ExampleForm({ labels }: { labels: { load: string; busy: string } }): ReactElement {
  const [state, act] = useActionState(loadExampleForum, { status: 'idle' });
  return (
    <form action={act}>
      <SubmitButton busyLabel={labels.busy}>{labels.load}</SubmitButton>
      {state.status === 'refused' ? (
        <Notice tone="red" announce>
          {state.message}
        </Notice>
      ) : null}
    </form>
  );
}
