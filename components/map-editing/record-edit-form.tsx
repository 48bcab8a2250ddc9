'use client';

import type { ReactElement, ReactNode } from 'react';
import { EntryForm, type EntryLabels } from '@/components/ui/entry-form';
import type { ActionState } from '@/lib/domain/action-state';
import { announceRevision, type ChangeLabels } from './change-button';

type Revised = ActionState<{ revisionId: string }>;
type Save = (previous: Revised, form: FormData) => Promise<Revised>;

/** The form of a record, or of an entry: what was kept is said with Undo beside it. */
export function RecordEditForm({
  act,
  hidden,
  saved,
  removed = saved,
  labels,
  change,
  closeHref,
  acts,
  children,
}: {
  /** The server action that keeps it. */
  act: Save;
  hidden: Record<string, string>;
  saved: string;
  /** Instead, when a button `act` of the value "remove" was pressed. */
  removed?: string;
  labels: EntryLabels;
  change: ChangeLabels;
  closeHref: string;
  /** Further ways to send the form. */
  acts?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const save: Save = async (previous, form) => {
    const answer = await act(previous, form);
    const isRemoval = form.get('act') === 'remove';
    if (answer.status === 'done') announceRevision(isRemoval ? removed : saved, answer.data, change);
    return answer;
  };
  return (
    <EntryForm action={save} {...{ hidden, closeHref, labels, acts }}>
      {children}
    </EntryForm>
  );
}
