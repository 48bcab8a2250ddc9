'use client';

import { type ReactElement } from 'react';
import { loadExampleForum } from '@/app/actions/intake';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';

/** Loads the example forum and goes there. */
export function ExampleForm({ labels }: { labels: { load: string; busy: string } }): ReactElement {
  const [state, act] = useFormAction(loadExampleForum, { purpose: 'act' });
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
