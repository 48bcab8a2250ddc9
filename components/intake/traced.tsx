'use client';

import { type PointerEvent, type ReactElement, type ReactNode, type SyntheticEvent, useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ROW } from './review-keys';
import { useLit, useReviewTools } from './review-tools';

function wholesOf(field: string): string[] {
  const parts = field.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/**
 * Ties what it holds to the words of the source behind a field: pointing at it or entering it lights the words, and it
 * is lit when the words are pointed at. Of nested fields the innermost counts.
 */
export function Traced({
  field,
  isRow = false,
  className,
  children,
}: {
  field: string;
  /** It is a row of its own for those who walk by keyboard. */
  isRow?: boolean;
  className?: string;
  children: ReactNode;
}): ReactElement {
  const { spotlight } = useReviewTools();
  // A part of a field ("start.zone") rests on the words of the whole ("start").
  const fields = useMemo(() => wholesOf(field), [field]);
  const isLit = useLit(useMemo(() => [field], [field]));
  const light = (event: SyntheticEvent): void => {
    event.stopPropagation();
    spotlight.show(fields, 'field');
  };
  const point = (event: PointerEvent): void => {
    // Only a hand moves the pointer: what scrolls or appears under a resting one lights nothing.
    if (event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0)) light(event);
  };
  const leave = (): void => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field;
    if (focused === undefined) spotlight.clear();
    else spotlight.show(wholesOf(focused), 'field');
  };
  return (
    <div
      {...(isRow ? ROW : {})}
      data-field={field}
      data-lit={isLit || undefined}
      onFocus={light}
      onPointerMove={point}
      onPointerLeave={leave}
      className={classNames('rounded-md transition-colors data-lit:bg-accent-soft', className)}
    >
      {children}
    </div>
  );
}
