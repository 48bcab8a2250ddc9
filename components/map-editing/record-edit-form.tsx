'use client';

import type { ReactElement, ReactNode } from 'react';
import { saveRecord } from '@/app/actions/map-editing';
import { EntryForm, type EntryLabels } from '@/components/ui/entry-form';
import type { ActionState } from '@/lib/domain/action-state';
import { announceRevision, type ChangeLabels } from './change-button';

/** The form of a record: what was kept is said with Undo beside it. */
export function RecordEditForm({
  hidden,
  saved,
  labels,
  change,
  closeHref,
  children,
}: {
  hidden: Record<string, string>;
  saved: string;
  labels: EntryLabels;
  change: ChangeLabels;
  closeHref: string;
  children: ReactNode;
}): ReactElement {
  const save = async (
    previous: ActionState<{ revisionId: string }>,
    form: FormData,
  ): Promise<ActionState<{ revisionId: string }>> => {
    const answer = await saveRecord(previous, form);
    if (answer.status === 'done') announceRevision(saved, answer.data, change);
    return answer;
  };
  return (
    <EntryForm action={save} {...{ hidden, closeHref, labels }}>
      {children}
    </EntryForm>
  );
}
