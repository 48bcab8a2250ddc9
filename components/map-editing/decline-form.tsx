'use client';

import type { ReactElement, ReactNode } from 'react';
import { considerSuggestionAgain, turnSuggestionDown } from '@/app/actions/map-editing';
import { EntryForm, type EntryLabels } from '@/components/ui/entry-form';
import { showToast } from '@/components/ui/toast';
import type { ActionState } from '@/lib/domain/action-state';

/** Declines a suggestion with a sentence for its author; Undo opens it again. */
export function DeclineForm({
  suggestionId,
  version,
  closeHref,
  labels,
  words,
  children,
}: {
  suggestionId: string;
  version: number;
  closeHref: string;
  labels: EntryLabels;
  words: { declined: string; undo: string; failed: string; stale: string };
  children: ReactNode;
}): ReactElement {
  const decline = async (
    previous: ActionState<{ version: number }>,
    form: FormData,
  ): Promise<ActionState<{ version: number }>> => {
    const answer = await turnSuggestionDown(previous, form);
    if (answer.status !== 'done') return answer;
    const run = async (): Promise<void> => {
      const back = await considerSuggestionAgain({ suggestionId, version: answer.data.version }).catch(() => null);
      if (back?.status === 'done') return;
      const isStale = back?.status === 'refused' && back.code === 'STALE';
      showToast({ message: isStale ? words.stale : words.failed, tone: 'red' });
    };
    showToast({ message: words.declined, undo: { label: words.undo, run } });
    return answer;
  };
  return (
    <EntryForm
      action={decline}
      hidden={{ suggestionId, version }}
      reasons={{ STALE: words.stale }}
      {...{ closeHref, labels }}
      takesFocus
    >
      {children}
    </EntryForm>
  );
}
