'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { browserNow } from '@/lib/browser-clock';
import type { ActionState, FormValues } from '@/lib/domain/action-state';
import { formValues, withoutSecrets } from '@/lib/domain/form-values';
import { fieldsOf, firstField, isTypedInto } from './form-fields';
import { forgetWords, keepWords, keptWords, type KeptPlace, takeWords, withTabStorage } from './kept-words';
import { useIsOffDisk, useViewerId } from './viewer-scope';

/** Hidden fields that say what a form is about; the others say from which state it starts. */
const SUBJECT = /Id$|^key$/;

type Hidden = Record<string, string | number>;
function subjectOf(hidden: Hidden): string {
  return JSON.stringify(Object.entries(hidden).filter(([name]) => SUBJECT.test(name)));
}

/** What has been typed by the time that the scripts arrive goes before what was kept. */
function typedEarly(form: HTMLFormElement, values: FormValues): FormValues {
  const names = fieldsOf(form).flatMap((field) => (isTypedInto(field) ? [field.name] : []));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

function isSame(one: FormValues, other: FormValues, hidden: Hidden): boolean {
  const names = [...Object.keys(one), ...Object.keys(other)].filter((name) => !(name in hidden));
  return names.every((name) => JSON.stringify(one[name]) === JSON.stringify(other[name]));
}

/**
 * Keeps in this tab (what may not be left on a disk: in this page) what is typed into a form until it is saved, cancelled
 * or discarded, and gives it back when the form opens again. It then goes on from the state it was begun in: what somebody else saved meanwhile is found at the save,
 * as in a form that had stayed open. `opening` changes with every set of values that the fields should begin with anew;
 * `focused` names the field to be in then.
 */
export function useKeptWords(
  state: ActionState<unknown>,
  hidden: Hidden,
): {
  restored: FormValues | null;
  hidden: Hidden;
  opening: number;
  focused: string | null;
  open: (form: HTMLFormElement) => void;
  keep: (form: HTMLFormElement) => void;
  forget: () => void;
  discard: (form: HTMLFormElement | null) => void;
} {
  const place = useRef<KeptPlace | null>(null);
  const [viewerId, path] = [useViewerId(), usePathname()];
  const isOffDisk = useIsOffDisk();
  const [restored, setRestored] = useState<FormValues | null>(null);
  const [hasSeenTheirs, seeTheirs] = useState(false);
  const [begun, begin] = useState<{ opening: number; focused: string | null }>({ opening: 0, focused: null });
  const keep = (form: HTMLFormElement): void => {
    const at = place.current;
    if (at === null) return;
    withTabStorage(isOffDisk, (storage) =>
      keepWords(storage, at, withoutSecrets(formValues(new FormData(form))), browserNow()),
    );
  };
  const forget = (): void => {
    const at = place.current;
    if (at !== null) withTabStorage(isOffDisk, (storage) => forgetWords(storage, at));
  };
  const open = (form: HTMLFormElement): void => {
    if (viewerId === null) return;
    const at = { viewerId, path, subject: subjectOf(hidden), firstField: firstField(form)?.name ?? '' };
    place.current = at;
    // The label of a forum may have been raised since: what was kept before leaves the disk, and is not lost.
    if (isOffDisk) {
      const before = withTabStorage(false, (storage) => takeWords(storage, at));
      if (before !== null) withTabStorage(true, (storage) => keepWords(storage, at, before, browserNow()));
    }
    const present = formValues(new FormData(form));
    const early = typedEarly(form, present);
    const kept = withTabStorage(isOffDisk, (storage) => keptWords(storage, at));
    if (kept !== null && !isSame(kept, present, hidden)) {
      setRestored({ ...kept, ...early });
      begin({ opening: 1, focused: fieldsOf(form).find((field) => field === document.activeElement)?.name ?? null });
    } else if (Object.keys(early).length > 0) keep(form);
    else forget();
  };
  const discard = (form: HTMLFormElement | null): void => {
    forget();
    setRestored(null);
    begin({ opening: begun.opening + 1, focused: form === null ? null : (firstField(form)?.name ?? null) });
  };
  const settle = useEffectEvent(forget);
  useEffect(() => {
    if (state.status === 'done') settle();
  }, [state]);
  // From then on theirs stands beside what was typed, and the form goes on from the state of the page.
  if (!hasSeenTheirs && state.status === 'refused' && state.code === 'STALE') seeTheirs(true);
  const isFromThen = restored !== null && !hasSeenTheirs;
  const then = isFromThen ? Object.entries(restored).filter(([name]) => name in hidden) : [];
  return {
    ...begun,
    restored,
    hidden: { ...hidden, ...(Object.fromEntries(then) as Hidden) }, // hidden fields hold one value each
    open,
    keep,
    forget,
    discard,
  };
}
