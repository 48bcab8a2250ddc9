import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { showToast } from '@/components/ui/toast';
import { browserNow } from '@/lib/browser-clock';
import { acceptDraft } from '@/lib/domain/forum-draft';
import { ambiguitiesByField } from '@/lib/domain/review/ambiguities';
import { assignWords, holdsWords, undoAssignment } from '@/lib/domain/review/assign-words';
import type { YearAnchor } from '@/lib/domain/intake/when/moments';
import { chooseReading } from '@/lib/domain/review/choose-reading';
import { fittingsOf } from '@/lib/domain/review/fitting-words';
import { countAskedAlone } from '@/lib/domain/review/question-groups';
import { notesOf } from '@/lib/domain/review/notes';
import type { Review, ReviewChange } from '@/lib/domain/review/review';
import { localDay } from '@/lib/domain/time';
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
  const t = useTranslations('intake.review');
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
    const offer = (message: string, ...back: (ReviewChange | null)[]): void => {
      const ways = back.filter((one) => one !== null);
      showToast({ message, ...(ways.length === 0 ? {} : { undo: { label: undo, run: () => ways.forEach(change) } }) });
    };
    /** Makes changes that words of the source ask for, and goes to what they became. */
    const take = (changes: readonly ReviewChange[], message: string, field: string | null): void => {
      const before = latest.current.draft;
      const [first] = changes;
      if (first === undefined) return;
      closeSource();
      changes.forEach(apply);
      // A closing dialog gives the focus back to where it was; the field takes it after that.
      setTimeout(() => {
        const pane = fieldsPane.current;
        if (pane === null) return;
        const taken = field ?? (first.type === 'set' ? first.field : null);
        if (taken !== null) focusField(pane, taken);
        else if (first.type === 'add') focusItem(pane, first.list, first.item.key);
      });
      offer(message, ...changes.map((one) => undoAssignment(before, one)));
    };
    const anchor = (): YearAnchor => {
      const { startDay, startReadings } = source.draft;
      const start = latest.current.draft.start ?? startReadings[0];
      const day = start?.value.local.slice(0, 10) ?? startDay?.value;
      return day === undefined
        ? { day: localDay(browserNow(), viewer.timeZone), direction: 'forward' }
        : { day, direction: 'nearest' };
    };
    return {
      change,
      drop: (list, key, name) => {
        const before = latest.current;
        const count = list === 'people' ? countAskedAlone(before.draft.questions, key) : 0;
        if (fieldsPane.current !== null) focusNextRow(fieldsPane.current);
        apply({ type: 'drop', list, key });
        offer(count === 0 ? t('removed', { name }) : t('removedAsked', { name, count }), {
          type: 'restore',
          list,
          key,
          before,
        });
      },
      merge: (merge, message) => {
        const before = latest.current;
        apply({ type: 'mergePeople', merge });
        offer(message, { type: 'unmergePeople', merge, before });
      },
      assign: (target, words, message) => {
        const one = assignWords(latest.current.draft, target, words, anchor());
        if (one !== null) take([one], message, 'field' in target ? target.field : null);
      },
      fittings: (words) => fittingsOf(words, { draft: latest.current.draft, text: source.text, anchor: anchor() }),
      fit: ({ changes }, message) => take(changes, message, null),
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
  }, [apply, closeSource, fieldsPane, focused, source, t, undo, viewer.timeZone]);
}
