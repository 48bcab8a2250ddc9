'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import { idle, type ActionState } from '@/lib/domain/action-state';
import { formValues, withoutSecrets } from '@/lib/domain/form-values';
import english from '@/lib/i18n/messages/en/failure.json';
import japanese from '@/lib/i18n/messages/ja/failure.json';

export type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
/** Whether a form saves something, or does something else (signs in, sends a link). */
type Purpose = 'save' | 'act';

/**
 * What to say of a request that never came back: no network, or a server that is restarting or of a newer build. Throws
 * on what is no such thing: redirects, and faults that the server itself reports. Nothing of the server can be relied on
 * here, so the few words lie in both languages beside the form.
 */
export function unansweredWords(error: unknown, purpose: Purpose): string {
  unstable_rethrow(error);
  // A fault that the server answered with carries the digest under which its log knows it.
  if (error instanceof Error && 'digest' in error) throw error;
  const { unanswered } = document.documentElement.lang === 'ja' ? japanese : english;
  return unanswered[unstable_isUnrecognizedActionError(error) ? 'updated' : purpose];
}

function answering<T>(action: FormAction<T>, purpose: Purpose): FormAction<T> {
  return async (previous, form) => {
    try {
      return await action(previous, form);
    } catch (error) {
      const message = unansweredWords(error, purpose);
      return { status: 'refused', code: 'UNAVAILABLE', message, values: withoutSecrets(formValues(form)) };
    }
  };
}

/**
 * The one way from a form to a server action: useActionState, in which a request that never came back is a refusal like
 * any other, with what was typed, instead of the end of the page.
 */
export function useFormAction<T>(
  action: FormAction<T>,
  { purpose = 'save' }: { purpose?: Purpose } = {},
): [ActionState<T>, (form: FormData) => void] {
  // The server writes the action itself into its form, so that it can be sent before the scripts arrive.
  const [state, submit] = useActionState<ActionState<T>, FormData>(
    typeof window === 'undefined' ? action : answering(action, purpose),
    idle,
  );
  return [state, submit];
}
