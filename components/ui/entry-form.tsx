'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useRef } from 'react';
import { fieldErrors, type FormValues, idle, type ActionState } from '@/lib/domain/action-state';
import type { AppErrorCode } from '@/lib/domain/errors';
import { AppLink } from './app-link';
import { Button } from './button';
import { buttonLook } from './button-look';
import { Notice } from './notice';
import { SubmitButton } from './submit-button';
import { useEarly } from './use-early';
import { useFirstFocus } from './use-first-focus';
import { type FormAction, useFormAction } from './use-form-action';
import { useKeptWords } from './use-kept-words';

export type EntryLabels = {
  save: string;
  busy: string;
  cancel: string;
  /** Instead of `save` once somebody else has saved: what pressing it now does. */
  overwrite: string;
  /** In front of what somebody else saved, beside what was typed. */
  theirs: string;
  /** Over fields that hold again what was typed before the form was left; and the way back to what is stored. */
  restored: string;
  discard: string;
};

type Entry = { state: ActionState<unknown>; restored: FormValues | null; theirs: string };
const EntryContext = createContext<Entry>({ state: idle, restored: null, theirs: '' });

/**
 * What a field of the form shows: what was typed before a refusal or before the form was left, else what it begins with,
 * usually what is stored.
 */
export function useEntry(name: string, stored: string | string[], initial: string | string[] = stored): EntryField {
  const { state, restored, theirs } = useContext(EntryContext);
  const kept = state.status === 'invalid' || state.status === 'refused' ? state.values : restored;
  const typed = kept === null ? initial : (kept[name] ?? '');
  const isOutdated = state.status === 'refused' && state.code === 'STALE' && String(typed) !== String(stored);
  return { value: typed, errors: fieldErrors(state, name), outdated: isOutdated ? theirs : null };
}

export type EntryField = { value: string | string[]; errors: string[]; outdated: string | null };

/**
 * A form that adds or changes one thing through a server action and leads on to `closeHref` when that is done. What was
 * typed is kept on every refusal, and in this tab until it is saved or cancelled, whatever way the form is left. When
 * somebody else saved meanwhile, the page is read anew and each field shows their version beside what was typed; only
 * then can it be saved over. The fields are EntryText and its kind, as children.
 */
export function EntryForm<T>({
  action,
  hidden,
  closeHref,
  labels,
  reasons = {},
  takesFocus = false,
  acts,
  children,
  className,
}: {
  action: FormAction<T>;
  /** Ids and the version from which the change starts. */
  hidden: Record<string, string | number>;
  closeHref: string;
  labels: EntryLabels;
  /** Refusals that this form can explain better than in general. */
  reasons?: Partial<Record<AppErrorCode, string>>;
  /** For a form that opens within a page: what is typed next goes into its first field. */
  takesFocus?: boolean;
  /** Further SubmitButtons, behind the first. */
  acts?: ReactNode;
  children: ReactNode;
  className?: string;
}): ReactElement {
  const router = useRouter();
  const [state, submit] = useFormAction(action);
  const kept = useKeptWords(state, hidden);
  const form = useEarly<HTMLFormElement>(kept.open);
  useFirstFocus(form, { opening: kept.opening, focused: kept.focused, takesFocus });
  const refusal = useRef<HTMLDivElement>(null);
  const isStale = state.status === 'refused' && state.code === 'STALE';
  useEffect(() => {
    if (state.status === 'done') router.replace(closeHref, { scroll: false });
    // The button stands at the foot of the form, the reason over it.
    if (state.status === 'refused') refusal.current?.scrollIntoView({ block: 'nearest' });
    if (state.status === 'refused' && state.code === 'STALE') router.refresh();
  }, [state, router, closeHref]);
  return (
    <form ref={form} action={submit} onInput={(event) => kept.keep(event.currentTarget)} className={className}>
      {Object.entries(kept.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.status === 'refused' ? (
        <div ref={refusal} className="mb-3 scroll-mt-16 scroll-mb-24">
          <Notice tone="red" announce>
            {reasons[state.code] ?? state.message}
          </Notice>
        </div>
      ) : null}
      {kept.restored !== null && state.status === 'idle' ? (
        <p role="status" className="mb-3 flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
          {labels.restored}
          <Button size="sm" tone="quiet" onClick={(event) => kept.discard(event.currentTarget.form)}>
            {labels.discard}
          </Button>
        </p>
      ) : null}
      <EntryContext key={kept.opening} value={{ state, restored: kept.restored, theirs: labels.theirs }}>
        {children}
      </EntryContext>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <SubmitButton tone="primary" busyLabel={labels.busy}>
          {isStale ? labels.overwrite : labels.save}
        </SubmitButton>
        {acts}
        <AppLink href={closeHref} stay onClick={kept.forget} className={buttonLook('quiet')}>
          {labels.cancel}
        </AppLink>
      </div>
    </form>
  );
}
