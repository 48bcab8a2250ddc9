'use client';

import { type ReactElement, useTransition } from 'react';
import { addAssistant, endAssistance } from '@/app/actions/participants';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldErrors, fieldValue } from '@/lib/domain/action-state';
import type { AppErrorCode } from '@/lib/domain/errors';

export type AssistantsLabels = {
  email: string;
  add: string;
  busy: string;
  named: string;
  none: string;
  failed: string;
  dropped: Record<string, string>;
  drop: Record<string, string>;
  reasons: Partial<Record<AppErrorCode, string>>;
};

/** Who assists the speaker; the speaker alone names and drops them. */
export function Assistants({
  participantId,
  assistants,
  mayName,
  labels,
}: {
  participantId: string;
  assistants: { userId: string; name: string; email: string }[];
  mayName: boolean;
  labels: AssistantsLabels;
}): ReactElement {
  const [pending, start] = useTransition();
  const drop = (userId: string): void =>
    start(async () => {
      const answer = await endAssistance({ participantId, userId }).catch(() => null);
      const message = answer?.status === 'refused' ? answer.message : labels.failed;
      if (answer?.status === 'done') showToast({ message: labels.dropped[userId] ?? '' });
      else showToast({ message, tone: 'red' });
    });
  return (
    <div className="space-y-2">
      {assistants.length === 0 ? <p className="text-ink-soft">{labels.none}</p> : null}
      <ul>
        {assistants.map(({ userId, name, email }) => (
          <li key={userId} className="flex items-center gap-2">
            <span>
              {name} <span className="text-ink-soft">{email}</span>
            </span>
            {mayName ? (
              <IconButton
                icon="user-minus"
                label={labels.drop[userId] ?? ''}
                aria-disabled={pending || undefined}
                onClick={pending ? undefined : () => drop(userId)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {mayName ? <NameForm participantId={participantId} labels={labels} /> : null}
    </div>
  );
}

function NameForm({ participantId, labels }: { participantId: string; labels: AssistantsLabels }): ReactElement {
  const [state, submit] = useFormAction(addAssistant);
  return (
    <form action={submit} className="max-w-md space-y-2">
      <input type="hidden" name="participantId" value={participantId} />
      <TextField
        label={labels.email}
        name="email"
        type="email"
        autoComplete="off"
        required
        defaultValue={fieldValue(state, 'email') ?? ''}
        errors={fieldErrors(state, 'email')}
      />
      {state.status === 'refused' ? (
        <Notice tone="red" announce>
          {labels.reasons[state.code] ?? state.message}
        </Notice>
      ) : null}
      {state.status === 'done' ? <Notice announce>{labels.named}</Notice> : null}
      <SubmitButton busyLabel={labels.busy}>{labels.add}</SubmitButton>
    </form>
  );
}
