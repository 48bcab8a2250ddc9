'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactElement, type ReactNode, useActionState, useContext, useEffect } from 'react';
import { fieldErrors, idle, type ActionState } from '@/lib/domain/action-state';
import type { AppErrorCode } from '@/lib/domain/errors';
import { AppLink } from './app-link';
import { buttonLook } from './button-look';
import { Notice } from './notice';
import { SubmitButton } from './submit-button';

export type EntryLabels = {
  save: string;
  busy: string;
  cancel: string;
  /** Instead of `save` once somebody else has saved: what pressing it now does. */
  overwrite: string;
  /** In front of what somebody else saved, beside what was typed. */
  theirs: string;
};

type Entry = { state: ActionState<unknown>; theirs: string };
const EntryContext = createContext<Entry>({ state: idle, theirs: '' });

/** What a field of the form shows: what was typed before a refusal, else what it begins with, usually what is stored. */
export function useEntry(name: string, stored: string | string[], initial: string | string[] = stored): EntryField {
  const { state, theirs } = useContext(EntryContext);
  const answered = state.status === 'invalid' || state.status === 'refused';
  const typed = answered ? (state.values[name] ?? '') : initial;
  const isOutdated = state.status === 'refused' && state.code === 'STALE' && String(typed) !== String(stored);
  return { value: typed, errors: fieldErrors(state, name), outdated: isOutdated ? theirs : null };
}

export type EntryField = { value: string | string[]; errors: string[]; outdated: string | null };

/**
 * A form that adds or changes one thing through a server action and leads on to `closeHref` when that is done. What was
 * typed is kept on every refusal. When somebody else saved meanwhile, the page is read anew and each field shows their
 * version beside what was typed; only then can it be saved over. The fields are EntryText and its kind, as children.
 */
export function EntryForm<T>({
  action,
  hidden,
  closeHref,
  labels,
  reasons = {},
  acts,
  children,
  className,
}: {
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;
  /** Ids and the version from which the change starts. */
  hidden: Record<string, string | number>;
  closeHref: string;
  labels: EntryLabels;
  /** Refusals that this form can explain better than in general. */
  reasons?: Partial<Record<AppErrorCode, string>>;
  /** Further SubmitButtons, behind the first. */
  acts?: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactElement {
  const router = useRouter();
  const [state, submit] = useActionState(action, idle);
  const isStale = state.status === 'refused' && state.code === 'STALE';
  useEffect(() => {
    if (state.status === 'done') router.replace(closeHref, { scroll: false });
    if (state.status === 'refused' && state.code === 'STALE') router.refresh();
  }, [state, router, closeHref]);
  return (
    <form action={submit} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status === 'refused' ? (
        <div className="mb-3">
          <Notice tone="red" announce>
            {reasons[state.code] ?? state.message}
          </Notice>
        </div>
      ) : null}
      <EntryContext value={{ state, theirs: labels.theirs }}>{children}</EntryContext>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <SubmitButton tone="primary" busyLabel={labels.busy}>
          {isStale ? labels.overwrite : labels.save}
        </SubmitButton>
        {acts}
        <AppLink href={closeHref} stay className={buttonLook('quiet')}>
          {labels.cancel}
        </AppLink>
      </div>
    </form>
  );
}
