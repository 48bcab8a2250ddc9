import type { ReactElement } from 'react';
import { Notice } from '@/components/ui/notice';
import type { ActionState } from '@/lib/domain/action-state';
import type { AppErrorCode } from '@/lib/domain/errors';

/** What a form got for an answer, over its fields: done, or refused and why; `reasons` says some refusals in better words. */
export function FormAnswer({
  state,
  done,
  reasons = {},
}: {
  state: ActionState<unknown>;
  done: string;
  reasons?: Partial<Record<AppErrorCode, string>>;
}): ReactElement | null {
  if (state.status === 'done')
    return (
      <div className="sm:col-span-2">
        <Notice announce>{done}</Notice>
      </div>
    );
  if (state.status !== 'refused') return null;
  return (
    <div className="sm:col-span-2">
      <Notice tone="red" announce>
        {reasons[state.code] ?? state.message}
      </Notice>
    </div>
  );
}
