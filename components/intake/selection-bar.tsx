'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, type ReactElement, type RefObject, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Span } from '@/lib/domain/intake/draft';
import { NEW_TARGETS, SINGLE_TARGETS, type WordsTarget, wordsOfSelection } from '@/lib/domain/review/assign-words';
import { useReviewTools } from './review-tools';

type Selected = {
  span: Span;
  field: { name: string; label: string } | null;
  /** The selected words stand where the bar would cover them. */
  isAtTop: boolean;
};

/** Pixels of the pane that the bar takes, with its buttons in two lines. */
const BAR_HEIGHT = 96;

/** The selected part of what `container` shows, in characters of its text; null when nothing of it is selected. */
function selectedPart(container: HTMLElement): { span: Span; isAtTop: boolean } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!container.contains(range.startContainer) || !container.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(container, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const pane = container.parentElement?.getBoundingClientRect().top ?? 0;
  return {
    span: { start, end: start + range.toString().length },
    isAtTop: range.getBoundingClientRect().top < pane + BAR_HEIGHT,
  };
}

/** Keeps the selection: a press on a button would take it away before the click. */
function keepSelection(event: PointerEvent): void {
  event.preventDefault();
}

/**
 * What selected words of the source become: the field that was edited last, what they say (a time, a length, a link, a
 * question of somebody's), the fields a forum has once, or a new item.
 * There only while something is selected.
 */
export function SelectionBar({
  text,
  container,
}: {
  text: string;
  container: RefObject<HTMLElement | null>;
}): ReactElement | null {
  const t = useTranslations('intake.review.use');
  const { assign, fit, fittings, lastField } = useReviewTools();
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = (): void => {
      const part = container.current === null ? null : selectedPart(container.current);
      setSelected(part === null ? null : { ...part, field: lastField() });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [container, lastField]);
  const words = selected === null ? null : wordsOfSelection(text, selected.span);
  if (selected === null || words === null) return null;
  const button = (name: string, act: (message: string) => void): ReactElement => (
    <Button
      key={name}
      tone="quiet"
      size="sm"
      className="shrink-0"
      onPointerDown={keepSelection}
      onClick={() => {
        act(t('done', { name }));
        document.getSelection()?.removeAllRanges();
      }}
    >
      {name}
    </Button>
  );
  const use = (target: WordsTarget, name: string): ReactElement =>
    button(name, (message) => assign(target, words, message));
  const fitted = fittings(words).map((one) => ({
    ...one,
    element: button(one.person === null ? t(one.name) : t('askedOf', { name: one.person }), (message) =>
      fit(one, message),
    ),
  }));
  const { field, isAtTop } = selected;
  // Over the text and without a height of its own, so that nothing moves under the pointer that selects; not at the foot,
  // where messages stand.
  return (
    <div className="sticky z-10 h-0" style={{ top: isAtTop ? '50%' : 0 }}>
      <div
        role="group"
        data-uses
        aria-label={t('label')}
        className="absolute inset-x-0 -top-3 -mx-4 flex flex-wrap items-center gap-1 border-y border-line bg-raised px-4 py-2 text-sm shadow-float max-sm:flex-nowrap max-sm:overflow-x-auto sm:-mx-5 sm:px-5"
      >
        <span className="shrink-0 text-ink-soft">{t('label')}</span>
        {field === null ? null : use({ field: field.name }, field.label)}
        {fitted.filter(({ name }) => name !== field?.name).map(({ element }) => element)}
        {SINGLE_TARGETS.filter((name) => name !== field?.name).map((name) => use({ field: name }, t(name)))}
        {NEW_TARGETS.map((list) => use({ list }, t(list)))}
      </div>
    </div>
  );
}
