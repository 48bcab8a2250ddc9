'use client';

import { useTranslations } from 'next-intl';
import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { cutAtHeads, partHeadsIn } from '@/lib/domain/intake/text/part-heads';
import type { Piece } from '@/lib/domain/review/readings';
import { PartHead } from './part-head';
import { scrollWithin } from './review-focus';
import { pressInSource } from './source-selection';
import { SelectionBar } from './selection-bar';
import { useLit, useReviewTools } from './review-tools';
import { useFollow } from './use-follow';

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function showMark(pane: HTMLElement, fields: readonly string[]): void {
  for (const field of fields) {
    const mark = pane.querySelector<HTMLElement>(`[data-marks~="${CSS.escape(field)}"]`);
    if (mark !== null) return scrollWithin(pane, mark);
  }
}

function markBeside(mark: Element, step: 1 | -1): HTMLElement | undefined {
  const marks = [...(mark.closest('[role="region"]')?.querySelectorAll<HTMLElement>('[data-marks]') ?? [])];
  return marks[marks.findIndex((one) => one === mark) + step];
}

/**
 * The source as it was decoded, with the words marked that fields were read from. One stop for the keyboard: arrows walk
 * from mark to mark, Enter goes to the field; with Shift they select words.
 */
export const SourcePane = memo(function SourcePane({
  text,
  pieces,
  lang,
  head,
  onChoose,
}: {
  text: string;
  pieces: Piece[];
  lang: string | undefined;
  /** Said over the text. */
  head: ReactNode;
  onChoose: (field: string) => void;
}): ReactElement {
  const t = useTranslations('intake.review');
  const { spotlight } = useReviewTools();
  const pane = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A sheet opens on the words of the field that one comes from.
    if (pane.current !== null) showMark(pane.current, spotlight.fields);
  }, [spotlight]);
  useFollow(spotlight, 'field', pane, showMark);
  const cut = useMemo(() => cutAtHeads(pieces, partHeadsIn(text)), [pieces, text]);
  const first = cut.findIndex((piece) => piece.fields.length > 0);
  return (
    <div
      ref={pane}
      role="region"
      aria-label={t('source')}
      tabIndex={first < 0 ? 0 : undefined}
      onKeyDownCapture={(event) => {
        if (pane.current === null || words.current === null) return;
        if (pressInSource(event, pane.current, words.current)) event.stopPropagation();
      }}
      className="h-full min-h-0 overflow-y-auto overscroll-contain px-4 py-3 sm:px-5"
    >
      <p className="sr-only">{t('sourceKeys')}</p>
      <SelectionBar text={text} container={words} />
      {head}
      <div ref={words} lang={lang} className="text-sm leading-relaxed break-words whitespace-pre-wrap">
        {cut.map(({ start, end, fields, isHead }, index) =>
          isHead ? (
            <PartHead key={start} head={text.slice(start, end)} />
          ) : fields.length === 0 ? (
            text.slice(start, end)
          ) : (
            <SourceMark
              key={start}
              words={text.slice(start, end)}
              fields={fields}
              isFirst={index === first}
              onChoose={onChoose}
            />
          ),
        )}
      </div>
    </div>
  );
});

const SourceMark = memo(function SourceMark({
  words,
  fields,
  isFirst,
  onChoose,
}: {
  words: string;
  fields: string[];
  isFirst: boolean;
  onChoose: (field: string) => void;
}): ReactElement {
  const { spotlight } = useReviewTools();
  const isLit = useLit(fields);
  const choose = (): void => onChoose(fields[0] ?? '');
  const light = (): void => spotlight.show(fields, 'source');
  const point = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0)) light();
  };
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (step === undefined) choose();
    else markBeside(event.currentTarget, step)?.focus();
  };
  return (
    <span
      role="button"
      tabIndex={isFirst ? 0 : -1}
      data-marks={fields.join(' ')}
      data-lit={isLit || undefined}
      onClick={choose}
      onKeyDown={press}
      onFocus={light}
      onPointerMove={point}
      onPointerLeave={() => spotlight.clear()}
      className="cursor-pointer rounded-sm box-decoration-clone underline decoration-accent/45 decoration-1 underline-offset-[0.2em] transition-colors hover:decoration-accent data-lit:bg-accent-soft data-lit:decoration-accent data-lit:decoration-2"
    >
      {words}
    </span>
  );
});
