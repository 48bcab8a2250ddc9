import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { showToast } from '@/components/ui/toast';
import { acceptDraft } from '@/lib/domain/forum-draft';
import { ambiguitiesByField } from '@/lib/domain/review/ambiguities';
import { assignWords, holdsWords, undoAssignment } from '@/lib/domain/review/assign-words';
import { chooseReading } from '@/lib/domain/review/choose-reading';
import { notesOf } from '@/lib/domain/review/notes';
import type { Review } from '@/lib/domain/review/review';
import type { OpenReview } from './intake-draft';
import { focusField, focusItem, focusRow } from './review-focus';
import { focusNextRow } from './review-keys';
import type { ReviewTools } from './review-tools';
import { Spotlight } from './spotlight';

type FocusedField = { name: string; control: HTMLTextAreaElement | HTMLInputElement };

/** The field within the pane that had the focus last, as long as one does not leave it for another. */
function useFocusedField(pane: RefObject<HTMLElement | null>): RefObject<FocusedField | null> {
  const focused = useRef<FocusedField | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      const isControl = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      if (!isControl || !pane.current?.contains(target)) return;
      const name = target.closest<HTMLElement>('[data-field]')?.dataset.field;
      if (name !== undefined) focused.current = { name, control: target };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [pane]);
  return focused;
}

/** The tools of one review, made once. */
export function useNewReviewTools(
  { source }: OpenReview,
  viewer: { timeZone: string },
  review: Review,
  apply: ReviewTools['change'],
  fieldsPane: RefObject<HTMLElement | null>,
  /** Closes the sheet that shows the source on a narrow screen: over it no message can be read or pressed. */
  closeSource: () => void,
): ReviewTools {
  const undo = useTranslations('common')('undo');
  const focused = useFocusedField(fieldsPane);
  const latest = useRef(review);
  useEffect(() => {
    latest.current = review;
  }, [review]);
  return useMemo<ReviewTools>(() => {
    const change: ReviewTools['change'] = (one) => {
      apply(one);
      // What was added is written next, what came back is where one was; both are there after the next paint.
      requestAnimationFrame(() => {
        if (fieldsPane.current === null) return;
        if (one.type === 'add') focusItem(fieldsPane.current, one.list, one.item.key);
        if (one.type === 'restore') focusRow(fieldsPane.current, one.list, one.key);
      });
    };
    const offer = (message: string, back: Parameters<ReviewTools['change']>[0] | null): void =>
      showToast({ message, ...(back === null ? {} : { undo: { label: undo, run: () => change(back) } }) });
    return {
      change,
      drop: (list, key, message) => {
        const before = latest.current;
        if (fieldsPane.current !== null) focusNextRow(fieldsPane.current);
        apply({ type: 'drop', list, key });
        offer(message, { type: 'restore', list, key, before });
      },
      merge: (merge, message) => {
        const before = latest.current;
        apply({ type: 'mergePeople', merge });
        offer(message, { type: 'unmergePeople', merge, before });
      },
      assign: (target, words, message) => {
        const before = latest.current.draft;
        const one = assignWords(before, target, words);
        if (one === null) return;
        closeSource();
        apply(one);
        const taken = 'field' in target ? target.field : null;
        // A closing dialog gives the focus back to where it was; the field takes it after that.
        setTimeout(() => {
          const pane = fieldsPane.current;
          if (pane === null) return;
          if (taken !== null) focusField(pane, taken);
          else if (one.type === 'add') focusItem(pane, one.list, one.item.key);
        });
        offer(message, undoAssignment(before, one));
      },
      choose: (ambiguity, index, message) => {
        const before = latest.current.draft;
        const one = chooseReading(before, ambiguity, index);
        if (one === null) return;
        apply(one);
        offer(message, undoAssignment(before, one));
      },
      lastField: () => {
        const field = focused.current;
        if (field === null || !field.control.isConnected || !holdsWords(latest.current.draft, field.name)) return null;
        return { name: field.name, label: field.control.labels?.[0]?.textContent ?? field.name };
      },
      spotlight: new Spotlight(),
      read: acceptDraft(source.draft),
      notes: notesOf(source.draft),
      ambiguities: ambiguitiesByField(source.draft),
      sourceText: source.text,
      viewerZone: viewer.timeZone,
    };
  }, [apply, closeSource, fieldsPane, focused, source, undo, viewer.timeZone]);
}
