'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactElement, type ReactNode, useContext, useEffect } from 'react';
import { settleUpdate } from '@/app/actions/map-editing';
import { CheckboxField } from '@/components/ui/checkbox-field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { showToast } from '@/components/ui/toast';
import { useFormAction } from '@/components/ui/use-form-action';
import { fieldValue, idle, type ActionState } from '@/lib/domain/action-state';
import { announceRevision, type ChangeLabels } from './change-button';

type Settled = { revisionId: string; left: number };
type SettleLabels = {
  /** Null: there is one field, which the buttons for all decide. */
  decide: string | null;
  keepAll: string;
  takeAll: string;
  busy: string;
  decided: string;
  stale: string;
  chooseFirst: string;
  refused: string;
};

const Answer = createContext<ActionState<Settled>>(idle);

/**
 * Decides about fields that both sides changed: those chosen by ChoiceRadios, or all of them alike. What was decided
 * is said with Undo beside it; `doneHref` follows the last one. A refusal keeps the choices and says what contradicts.
 */
export function SettleForm({
  hidden,
  fieldNames,
  labels,
  change,
  doneHref,
  children,
}: {
  hidden: { recordId: string; seen: string };
  /** What each field of the record is called, for refusals. */
  fieldNames: Record<string, string>;
  labels: SettleLabels;
  change: ChangeLabels;
  doneHref: string;
  children: ReactNode;
}): ReactElement {
  const router = useRouter();
  const [state, submit] = useFormAction(settleUpdate);
  const { decided, stale } = labels;
  useEffect(() => {
    if (state.status === 'done') {
      announceRevision(decided, state.data, change);
      if (state.data.left === 0) router.replace(doneHref);
    }
    if (state.status === 'refused' && state.code === 'STALE') {
      showToast({ message: stale, tone: 'red' });
      router.refresh();
    }
  }, [state, router, doneHref, change, decided, stale]);
  return (
    <form action={submit}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Answer value={state}>{children}</Answer>
      <Refusal state={state} fieldNames={fieldNames} labels={labels} />
      <div className="mt-4 flex flex-wrap gap-2">
        {labels.decide === null ? null : (
          <SubmitButton tone="primary" busyLabel={labels.busy}>
            {labels.decide}
          </SubmitButton>
        )}
        <SubmitButton name="all" value="keep" busyLabel={labels.busy}>
          {labels.keepAll}
        </SubmitButton>
        <SubmitButton name="all" value="take" busyLabel={labels.busy}>
          {labels.takeAll}
        </SubmitButton>
      </div>
    </form>
  );
}

/** What stands in the way; that somebody was faster is said elsewhere, over what is left. */
function Refusal({
  state,
  fieldNames,
  labels,
}: {
  state: ActionState<Settled>;
  fieldNames: Record<string, string>;
  labels: SettleLabels;
}): ReactElement | null {
  if (state.status === 'refused' && state.code !== 'STALE')
    return (
      <div className="mt-4">
        <Notice tone="red" announce>
          {state.message}
        </Notice>
      </div>
    );
  if (state.status !== 'invalid') return null;
  const { all: nothingChosen, ...contradictions } = state.fields;
  return (
    <div className="mt-4">
      <Notice tone="red" title={nothingChosen === undefined ? labels.refused : labels.chooseFirst} announce>
        <ul>
          {Object.entries(contradictions).flatMap(([field, sentences]) =>
            sentences.map((sentence) => (
              <li key={`${field} ${sentence}`}>{`${fieldNames[field] ?? field}: ${sentence}`}</li>
            )),
          )}
        </ul>
      </Notice>
    </div>
  );
}

/** One of the ways to decide about a field; `first` is what stands before anybody chose. */
export function ChoiceRadio({
  name,
  value,
  first,
  label,
  fullLabel,
}: {
  name: string;
  value: string;
  first: string;
  label: string;
  /** For assistive technology: with the field. */
  fullLabel: string;
}): ReactElement {
  const chosen = fieldValue(useContext(Answer), name) ?? first;
  return (
    <CheckboxField
      type="radio"
      name={name}
      value={value}
      label={label}
      aria-label={fullLabel}
      defaultChecked={chosen === value}
      className="text-sm"
    />
  );
}
